import * as v from 'valibot'
import {
  checkTree,
  compareFindings,
  type Finding,
  findingAt,
  lineText,
  type MapNode,
  makeSource,
  type Node,
  nearestWord,
  readYamlTree,
  type Source,
  withSource,
} from '../record/index.ts'
import { type Known, noProject, type Project, type ProjectReading } from './project.ts'
import { projectSchema, type WrittenProject } from './schema.ts'

/** The fields that records inherit. */
const heritable = ['organisation', 'language', 'timezone', 'regimes', 'terms']

/**
 * Reads a project file.
 *
 * @param path the path to name it by in findings
 * @param text the file's whole text
 * @param known what there is to name: a rule that does not exist is a finding
 */
export async function readProject(path: string, text: string, known?: Known): Promise<ProjectReading> {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  const { node, findings: syntax } = await readYamlTree(source)
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
  const strange = Object.keys(value?.rules ?? {}).flatMap((code) =>
    known === undefined || known.rules.includes(code) ? [] : [unknownRule(source, node, code, known)],
  )
  const findings = [...faults, ...twice, ...strange].sort(compareFindings)
  const project = value && findings.length === 0 ? toProject(path, value, node, source) : noProject
  return { source, project, findings }
}

function unknownRule(source: Source, node: Node, code: string, { rules }: Known): Finding {
  const meant = nearestWord(code, rules)
  return findingAt(
    source,
    node,
    { key: ['rules', code] },
    {
      code: 'unknown-key',
      level: 'error',
      message: `Unexpected rule \`${code}\`, expected ${meant ? `\`${meant}\`` : 'the code of a rule'}`,
      hint: meant ? `Did you mean \`${meant}\`?` : 'Run `forthright explain` for the whole list.',
    },
  )
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
