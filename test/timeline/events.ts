import { type Incident, readRecord } from '../../src/record/index.ts'
import { type Moment, readMoment } from '../../src/time/index.ts'
import { buildTimeline, type Timeline } from '../../src/timeline/index.ts'

const head = `forthright: 1
id: 2026-05-mailer
title: Letters sent to the wrong people
language: en
kind: personal-data-breach
organisation: { name: Example, role: controller }
parties:
  mailer: { name: Mailer, role: processor }
  printer: { name: Printer, role: supplier }
  garante: { name: Garante, role: supervisory-authority }
`

/** An incident with some events, each written as the fields of a YAML map in flow style. */
export async function incidentOf(events: readonly string[], fields = ''): Promise<Incident> {
  const list = events.map((event) => `  - { ${event} }\n`).join('')
  const { incident, findings } = await readRecord('a.yaml', `${head}${fields}events:\n${list || '  []\n'}`)
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'))
  return incident
}

/** The timeline of some events. */
export async function timelineOf(events: readonly string[], asOf?: string): Promise<Timeline> {
  return buildTimeline(await incidentOf(events), asOf === undefined ? undefined : momentOf(asOf))
}

/** Reads a moment, in UTC unless it says otherwise. */
export function momentOf(text: string, zone = 'UTC'): Moment {
  const reading = readMoment(text, zone)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.moment
}

/** The ids of a timeline's events, in order. */
export function idsOf({ entries }: Pick<Timeline, 'entries'>): string[] {
  return entries.map(({ event }) => event.id)
}

/** The moments of a value in UTC, to the minute; an open end is empty. */
export function boundsOf({ entries }: Pick<Timeline, 'entries'>, id: string): [string, string] | undefined {
  const bounds = entries.find(({ event }) => event.id === id)?.bounds
  return bounds && [minuteOf(bounds.earliest), minuteOf(bounds.latest)]
}

function minuteOf(epoch: number): string {
  return Number.isFinite(epoch) ? new Date(epoch).toISOString().slice(0, 16) : ''
}
