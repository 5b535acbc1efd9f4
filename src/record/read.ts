import { ambiguousReadings, isZone, type Moment, readMoment, readZone, rewriteMoment } from '../time/index.ts'
import { readYamlTree } from './check-tree.ts'
import { findUndecoded } from './encoding.ts'
import { compareFindings, type Finding } from './finding.ts'
import type { Incident } from './incident.ts'
import { inherit } from './inherit.ts'
import { findInvisible } from './invisible.ts'
import { existingPath, follow, formatPath } from './locate.ts'
import type { MapNode, Node, Path } from './node.ts'
import { findingAt, type Mend, placeOf } from './report.ts'
import { type FieldName, recordFields } from './schema/index.ts'
import { makeSource, type Source } from './source.ts'
import { toIncident } from './to-incident.ts'
import { isFieldName, validate } from './validate.ts'
import { isMarkdownPath } from './yaml-part.ts'

/** A record that was read: what it says, where each part stands, and what is wrong with it. */
export interface RecordReading {
  readonly source: Source
  /** The values with their places; absent when the text could not be read at all. */
  readonly node: Node | undefined
  /** What the valid fields say. A field that is not in `valid` has an empty value here. */
  readonly incident: Incident
  readonly valid: ReadonlySet<FieldName>
  /** The same, with the valid items also of lists that have broken ones and are therefore not in `valid`. */
  readonly parts: Incident
  readonly findings: readonly Finding[]
}

/**
 * Reads a record: text, values with places, schema, times. Every fault of every step that could run is found at once.
 *
 * @param path the path as the user gave it; `.md` and `.markdown` are read as Markdown, all else as YAML
 * @param text the file's whole text
 * @param inherited what the project says for all of its records
 */
export async function readRecord(path: string, text: string, inherited?: MapNode): Promise<RecordReading> {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  const { node: own, findings: read } = await readTree(source, inherited)
  const findings = [...findUndecoded(source), ...read, ...findInvisible(source, own)]
  const node = own && inherited ? inherit(own, inherited) : own
  if (!node) {
    const valid = new Set<FieldName>()
    return { source, node, incident: emptyIncident, parts: emptyIncident, valid, findings: sorted(findings) }
  }
  return { source, node, ...interpret(source, node, findings) }
}

async function readTree(
  source: Source,
  inherited: MapNode | undefined,
): Promise<{ node: Node | undefined; findings: readonly Finding[] }> {
  if (isMarkdownPath(source.path)) {
    const { readMarkdown } = await import('./markdown/read.ts')
    return readMarkdown(source, inherited)
  }
  return readYamlTree(source)
}

function interpret(source: Source, node: Node, syntax: readonly Finding[]) {
  const { written: fields, parts: rest, moments: times, findings: schema } = validate(source, node)
  const findings = [...syntax, ...schema]
  const broken = new Set<string | number>()
  const timezone = zoneOf(source, node, fields.timezone, findings, broken)

  const moments = new Map<string, Moment>()
  for (const { path, text } of times) {
    if (text === 'unknown') continue
    const reading = readMoment(text, timezone)
    if (!reading.ok) {
      broken.add(path[0] ?? '')
      findings.push(timeFinding(source, node, path, text, reading.problem))
      continue
    }
    moments.set(formatPath(path), reading.moment)
    for (const note of reading.notes) {
      findings.push(findingAt(source, node, { at: path }, { level: 'warning', ...note }))
    }
  }
  const momentAt = (path: Path): Moment | undefined => moments.get(formatPath(path))

  const existing = (path: Path): Path => existingPath(node, path)
  const positionOf = (field: string, index: number): number => rest.positions.get(field)?.[index] ?? index
  const incident = toIncident(fields, { momentAt, existing, timezone })
  const parts =
    rest.positions.size === 0
      ? incident
      : toIncident(rest.written, { momentAt, existing, timezone, positionOf })
  const valid = new Set(
    Object.keys(recordFields)
      .filter(isFieldName)
      .filter((name) => !broken.has(name) && (name in fields || !follow(node, [name]))),
  )
  return { incident, parts, valid, findings: sorted(findings) }
}

function zoneOf(
  source: Source,
  node: Node,
  written: string | undefined,
  findings: Finding[],
  broken: Set<string | number>,
): string {
  if (written === undefined) return 'UTC'
  const reading = readZone(written)
  if (reading.ok) return reading.zone
  broken.add('timezone')
  const { message, hint, meant } = reading.problem
  const fix = meant === undefined ? undefined : writing(['timezone'], meant)
  findings.push(
    findingAt(source, node, { at: ['timezone'] }, { code: 'time-zone', level: 'error', message, hint, fix }),
  )
  return isZone(written) ? written : 'UTC'
}

/** What surely was meant, in place of a value. */
function writing(path: Path, text: string): Mend {
  return { title: `Write \`${text}\``, safe: true, edits: [{ target: { at: path }, text }] }
}

type Problem = Extract<ReturnType<typeof readMoment>, { ok: false }>['problem']

/** Underlines only the faulty part of a time where the file holds the very text; a quoted or folded one is underlined whole. */
function timeFinding(source: Source, node: Node, path: Path, text: string, problem: Problem): Finding {
  const said = { code: 'time', level: 'error' } as const
  const readings = ambiguousReadings(text)
  if (readings) {
    return findingAt(source, node, { at: path }, { ...said, ...ambiguity(path, text, readings) })
  }
  const { message, hint } = problem
  const rewritten = rewriteMoment(text)
  const fix = rewritten === undefined ? undefined : writing(path, rewritten)
  const whole = findingAt(source, node, { at: path }, { ...said, message, hint, fix })
  const from = whole.place.start.offset
  if (source.text.slice(from, whole.place.end.offset) !== text || problem.end <= problem.start) return whole
  return { ...whole, place: placeOf(source, { start: from + problem.start, end: from + problem.end }) }
}

/** A date that countries read differently: only its author knows which reading is true. */
function ambiguity(path: Path, text: string, [dayFirst, monthFirst]: readonly [string, string]) {
  const edits = (written: string): Mend['edits'] => [{ target: { at: path }, text: written }]
  return {
    message: `Unexpected \`${text}\`, expected a date that every country reads alike`,
    hint: `Write \`${dayFirst}\` if the day stands first in it, \`${monthFirst}\` if the month does`,
    fix: { title: `Write \`${dayFirst}\`, the day first`, edits: edits(dayFirst) },
    otherFixes: [{ title: `Write \`${monthFirst}\`, the month first`, edits: edits(monthFirst) }],
  }
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  const ordered = [...findings].sort(compareFindings)
  return ordered.filter((finding, index) => !isSame(finding, ordered[index - 1]))
}

/** A field of a heading is read once for each of its items, and told once. */
function isSame(finding: Finding, before: Finding | undefined): boolean {
  return before !== undefined && compareFindings(finding, before) === 0
}

const emptyIncident = toIncident({}, { momentAt: () => undefined, existing: (path) => path, timezone: 'UTC' })
