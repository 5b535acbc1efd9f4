import { formatPath } from '../record/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { sentence } from './describe.ts'
import type { Readers } from './names.ts'
import { type Told, tell } from './story.ts'

/** A timeline for Timesketch, and how many events it cannot hold because nobody knows any time of them. */
export interface Timesketch {
  readonly text: string
  readonly omitted: number
}

/**
 * A timeline as JSON lines for Timesketch: `message`, `datetime` and `timestamp_desc`, which it demands, and our fields.
 * An imprecise time has its first instant in `datetime` (its last, if there is no first) and both in `earliest` and
 * `latest`.
 *
 * @see https://timesketch.org/guides/user/import-from-json-csv/
 */
export function timelineToTimesketch(timeline: Timeline, readers: Readers): Timesketch {
  const { events } = tell(timeline, readers)
  const lines = events.flatMap((event) => {
    const line = lineOf(event, readers)
    return line ? [`${JSON.stringify(line)}\n`] : []
  })
  return { text: lines.join(''), omitted: events.length - lines.length }
}

function lineOf(told: Told, { language }: Readers): object | undefined {
  const { event, bounds, kind, phase, by, to } = told
  const earliest = iso(bounds?.earliest)
  const latest = iso(event.end?.latest ?? bounds?.latest)
  const datetime = earliest ?? latest
  if (datetime === undefined) return undefined
  return {
    message: sentence(told, language),
    datetime,
    timestamp_desc: kind,
    id: event.id,
    kind: event.kind,
    phase: phase ?? null,
    by,
    to: to ?? null,
    audience: event.audience,
    at: event.at?.text ?? null,
    earliest: earliest ?? null,
    latest: latest ?? null,
    // An event that nobody dated has ends from its neighbours, and no precision of its own.
    precision: event.at?.precision ?? null,
    approximate: bounds?.approximate ?? false,
    uncertain: bounds?.uncertain ?? false,
    inferred: event.at === undefined,
    field: formatPath(event.path),
  }
}

/** Python's `fromisoformat`, with which Timesketch reads times, wants an offset in digits. */
function iso(epoch: number | undefined): string | undefined {
  if (epoch === undefined || !Number.isFinite(epoch)) return undefined
  return new Date(epoch).toISOString().replace('Z', '+00:00')
}
