import type { IncidentRecord } from '../record/index.ts'
import { readMoment, toIso } from '../time/index.ts'
import type { View } from './json/view.ts'
import { markdown } from './markdown/index.ts'
import { addSource, type Heading, type Sketch, tell } from './sketch.ts'
import { lacksZone } from './times.ts'

/** The fields that a report fills beside its events, notes and sources. */
type ReportFields = Pick<
  Heading,
  'summary' | 'impact' | 'causes' | 'measures' | 'advice' | 'lessons' | 'actions' | 'questions'
>

/**
 * Adds what a report in Markdown says that stands in a file of another format: its timeline and sections. What it tells of
 * the same minute as the file does is told, not left out: a person knows whether it is the same.
 *
 * @param day of the incident, `YYYY-MM-DD`: that of times in the report that say none
 */
export function addReport(sketch: Sketch, view: View, text: string, day: string | undefined): ReportFields {
  // The importer of reports takes the day from the name of the file, if the report says none.
  const path = `${[day, view.pointer.slice(view.pointer.lastIndexOf('/') + 1)].filter(Boolean).join('-')}.md`
  const reading = markdown.read({ path, text }, sketch.options)
  const [imported] = reading.incidents
  for (const { level, code, message, hint } of imported?.findings ?? reading.findings)
    if (code !== 'import-unsaid' && code !== 'import-no-timeline')
      tell(sketch, view.node, {
        code,
        level: level === 'error' ? 'warning' : level,
        message,
        ...(hint === undefined ? {} : { hint }),
      })
  if (!imported) {
    sketch.notes.push({ note: { title: 'Postmortem', text }, span: view.node })
    return {}
  }
  const { record, remarks = [] } = imported
  tellTwice(sketch, view, record)
  const zone = record.timezone ?? 'UTC'
  const events = record.events.map((event) => ({
    ...event,
    ...(event.at === undefined ? {} : { at: withOffset(event.at, zone) }),
    ...(event.end === undefined ? {} : { end: withOffset(event.end, zone) }),
  }))
  const notes = record.notes ?? []
  sketch.found += imported.entries.found
  sketch.events.push(...events.map((event) => ({ event, span: view.node })))
  sketch.notes.push(...notes.map((note) => ({ note, span: view.node })))
  for (const { title, url } of Object.values(record.sources ?? {}))
    addSource(sketch, typeof title === 'string' ? title : (url ?? ''), url)
  for (const { at, text: said } of remarks) {
    const [field, index] = at
    const item =
      typeof index !== 'number'
        ? undefined
        : field === 'events'
          ? events[index]
          : field === 'notes'
            ? notes[index]
            : undefined
    if (item) sketch.remarks.push({ item, at: at.slice(2), text: said })
  }
  const { summary, impact, causes, measures, advice, lessons, actions, questions } = record
  const all = { summary, impact, causes, measures, advice, lessons, actions, questions }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** A wall time with the offset of its zone, as the file around the report may have another. */
function withOffset(time: string, zone: string): string {
  const [, wall, mark = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+)([~?%]?)$/.exec(time) ?? []
  if (wall === undefined || !lacksZone(wall)) return time
  const reading = readMoment(wall, zone)
  if (!reading.ok || reading.notes.length > 0) return time
  return `${toIso(reading.moment.earliest, zone, reading.moment.precision)}${mark}`
}

/** Tells of events of the report that are of the same minute as what the file says. */
function tellTwice(sketch: Sketch, view: View, { events, timezone = 'UTC' }: IncidentRecord): void {
  const minute = (at: string | undefined, zone: string): number | undefined => {
    const reading = at?.includes('T') ? readMoment(at, zone) : undefined
    return reading?.ok ? Math.floor(reading.moment.earliest / 60_000) : undefined
  }
  const known = new Set(sketch.events.map(({ event }) => minute(event.at, 'UTC')))
  const twice = events.filter(({ at }) => known.has(minute(at, timezone) ?? -1))
  const [first] = twice
  if (!first) return
  tell(sketch, view.node, {
    code: 'import-twice',
    level: 'advice',
    message: `Unexpected ${twice.length === 1 ? 'event' : `${twice.length} events`} of the postmortem in the same minute as what the page says, first at ${first.at ?? ''}, expected each event once`,
    hint: 'Join them in the draft where they are the same.',
  })
}
