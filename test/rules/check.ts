import { openProse } from '../../src/language/index.ts'
import { type Finding, type RecordReading, readRecord } from '../../src/record/index.ts'
import { unmark } from '../../src/rules/marks.ts'
import type { Examples, Rule } from '../../src/rules/rule.ts'
import { run } from '../../src/rules/run.ts'
import { type Moment, readMoment } from '../../src/time/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'

/** The tools for running text, for records in English. */
export const prose = await openProse({ syllables: true, passives: true })

/** Reads a day or instant. */
export function momentOf(text: string | undefined): Moment | undefined {
  if (text === undefined) return undefined
  const reading = readMoment(text, 'UTC')
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.moment
}

/** Reads an example, its marks taken out. */
export function readExample(marked: string, file: Examples['file'] = 'yaml'): Promise<RecordReading> {
  return readRecord(`incident.${file}`, unmark(marked).text)
}

/** What some rules find in a record. */
export function check(rules: readonly Rule[], reading: RecordReading, now?: string): Promise<Finding[]> {
  return run(rules, reading, { timeline: buildTimeline(reading.incident), now: momentOf(now), prose })
}

/** A finding as a person looks at it: what is underlined, and the message. */
export function seen({ source }: RecordReading, { place, message }: Finding): [string, string] {
  return [source.text.slice(place.start.offset, place.end.offset), message]
}

/** What an example says is to be found. */
export function expected({ bad, findings }: Examples): [string, string][] {
  const { text, spans } = unmark(bad)
  if (spans.length !== findings.length) throw new Error('an example needs one mark for each finding')
  return spans.map(({ start, end }, index) => [text.slice(start, end), findings[index] ?? ''])
}
