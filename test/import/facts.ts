import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdown } from '../../src/import/markdown/index.ts'
import { readMoment } from '../../src/time/index.ts'

/**
 * What a person read from a report: the zone that it states for its times, empty if none, and the time of each entry of its
 * timelines in their order, null where it says none.
 */
interface Facts {
  readonly zone: string
  readonly times: readonly (string | null)[]
}

/** How an import compares with what a person read. */
export interface Compared {
  readonly name: string
  readonly expected: number
  readonly right: number
  readonly found: number
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
}

/** Holds the import of a folder's reports against a file of facts, which somebody counted by hand: by name, without `.md`. */
export function compareWithFacts(folder: string, factsFile: string): readonly Compared[] {
  const facts: Readonly<Record<string, Facts>> = JSON.parse(readFileSync(factsFile, 'utf8'))
  return Object.entries(facts).map(([name, { zone, times }]) => {
    const text = readFileSync(join(folder, `${name}.md`), 'utf8')
    const record = markdown.read({ path: `${name}.md`, text }, {}).incidents[0]?.record
    const recordZone = record?.timezone ?? 'UTC'
    const surplus = (record?.events ?? []).map(({ at }) => instant(at, recordZone))
    const missing: string[] = []
    for (const time of times) {
      const wanted = instant(time ?? undefined, zone === '' ? 'UTC' : zone)
      const index = surplus.indexOf(wanted)
      if (index < 0) missing.push(`${time} (${wanted})`)
      else surplus.splice(index, 1)
    }
    const found = record?.events.length ?? 0
    return { name, expected: times.length, right: times.length - missing.length, found, missing, surplus }
  })
}

function instant(time: string | undefined, zone: string): string {
  if (time === undefined) return 'none'
  const reading = readMoment(time, zone)
  return reading.ok
    ? `${new Date(reading.moment.earliest).toISOString()} ${reading.moment.precision}`
    : `unreadable ${time}`
}
