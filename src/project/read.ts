import * as v from 'valibot'
import {
  checkTree,
  compareFindings,
  type Finding,
  findingAt,
  follow,
  lineText,
  type MapNode,
  makeSource,
  type Node,
  nearestWord,
  onlyNearWord,
  readYamlTree,
  type Source,
  withSource,
} from '../record/index.ts'
import { readZone } from '../time/index.ts'
import { type Known, noProject, type Project, type ProjectReading } from './project.ts'
import { projectSchema, type WrittenProject } from './schema.ts'

/** The fields that records inherit. */
const heritable = ['organisation', 'language', 'timezone', 'regimes', 'terms']

/**
 * Reads a project file. What records inherit of one that is at fault they inherit all the same: a slip in a rule's name must
 * not make them lack an organisation.
 *
 * @param path the path to name it by in findings
 * @param text the file's whole text
 * @param known what there is to name: a rule that does not exist is a finding
 */
export async function readProject(path: string, text: string, known?: Known): Promise<ProjectReading> {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  const { node, findings: syntax } = await readYamlTree(source)
  // Who has commented everything out says nothing, and is not wrong.
  const isEmpty = syntax.every(({ code }) => code === 'yaml-empty')
  if (!node && isEmpty) return { source, project: noProject, findings: [] }
  if (!node || syntax.length > 0) return { source, project: noProject, findings: syntax }
  const { value, findings: faults } = checkTree(source, node, projectSchema)
  const twice = (value?.metrics ?? []).flatMap(({ key }, index, all) =>
    all.findIndex((one) => one.key === key) === index
      ? []
      : [
          findingAt(
            source,
            node,
            { at: ['metrics', index, 'key'] },
            {
              code: 'duplicate-id',
              level: 'error',
              message: `Unexpected second metric \`${key}\`, expected each key once`,
              hint: 'Give one of them another key.',
            },
          ),
        ],
  )
  const strange = keysAt(node, 'rules').flatMap((code) =>
    known === undefined || known.rules.includes(code) ? [] : [unknownRule(source, node, code, known)],
  )
  const zone = zoneFindings(source, node)
  const findings = [...faults, ...twice, ...strange, ...zone].sort(compareFindings)
  const project =
    value && findings.length === 0
      ? toProject(path, value, node, source)
      : { ...noProject, file: path, inherited: inheritedFrom(node, source) }
  return { source, project, findings }
}

function unknownRule(source: Source, node: Node, code: string, { rules }: Known): Finding {
  const meant = nearestWord(code, rules)
  const sure = onlyNearWord(code, rules)
  const target = { key: ['rules', code] }
  return findingAt(source, node, target, {
    code: 'unknown-key',
    level: 'error',
    message: `Unexpected rule \`${code}\`, expected ${meant ? `\`${meant}\`` : 'the code of a rule'}`,
    hint: meant ? `Did you mean \`${meant}\`?` : 'Run `forthright explain` for the whole list.',
    fix:
      meant === undefined
        ? undefined
        : { title: `Write \`${meant}\``, safe: meant === sure, edits: [{ target, text: meant }] },
  })
}

/** The keys of a map in the file, also where something else in it is wrong. */
function keysAt(node: Node, name: string): readonly string[] {
  const map = follow(node, [name])
  return map?.type === 'map' ? map.entries.map(({ key }) => key.value) : []
}

function zoneFindings(source: Source, node: Node): readonly Finding[] {
  const written = follow(node, ['timezone'])
  if (written?.type !== 'scalar' || typeof written.value !== 'string') return []
  const reading = readZone(written.value)
  if (reading.ok) return []
  const { message, hint, meant } = reading.problem
  const target = { at: ['timezone'] }
  const fix =
    meant === undefined
      ? undefined
      : { title: `Write \`${meant}\``, safe: true, edits: [{ target, text: meant }] }
  return [findingAt(source, node, target, { code: 'time-zone', level: 'error', message, hint, fix })]
}

function toProject(file: string, written: WrittenProject, node: Node, source: Source): Project {
  const { metrics = [], languages = [], templates, labels = {}, rules = {}, brand } = written
  return {
    file,
    inherited: inheritedFrom(node, source),
    languages,
    templates,
    terms: labelsOf(written.terms ?? {}),
    labels: Object.fromEntries(
      Object.entries(labels).map(([group, terms]) => [group, labelsOf(terms ?? {})] as const),
    ),
    levels: rules,
    brand: brand && { logo: brand.logo, colour: brand.colour, lines: brand.letterhead ?? [] },
    metrics: metrics.map(({ key, name, begins, ends }) => ({
      key: `x-${key.slice(2)}`,
      names: byLanguage(name),
      begins,
      ends,
    })),
  }
}

function inheritedFrom(node: Node, source: Source): MapNode | undefined {
  if (node.type !== 'map') return undefined
  const entries = node.entries.filter(({ key }) => heritable.includes(key.value))
  return entries.length === 0 ? undefined : withSource({ ...node, entries }, source)
}

/** The labels of a group's terms; keys of somebody's own are passed over. */
function labelsOf(terms: object): Record<string, Readonly<Record<string, string>>> {
  const named = Object.entries(terms).flatMap(([term, text]: [string, unknown]) => {
    const { output, success } = v.safeParse(lineText, text)
    return success ? [[term, byLanguage(output)] as const] : []
  })
  return Object.fromEntries(named)
}

function byLanguage(text: v.InferOutput<typeof lineText>): Readonly<Record<string, string>> {
  return typeof text === 'string' ? { und: text } : text
}
