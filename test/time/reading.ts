import { type Moment, type MomentNote, type MomentProblem, readMoment } from '../../src/time/index.ts'

/** Reads a text that must read. */
export function moment(text: string, zone = 'UTC'): Moment {
  const reading = readMoment(text, zone)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.moment
}

/** The notes on a text that must read. */
export function notes(text: string, zone: string): readonly MomentNote[] {
  const reading = readMoment(text, zone)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.notes
}

/** The problem of a text that must not read. */
export function problem(text: string, zone = 'UTC'): MomentProblem {
  const reading = readMoment(text, zone)
  if (reading.ok) throw new Error(`\`${text}\` reads`)
  return reading.problem
}

/** Both ends as UTC timestamps, `..` when infinite. */
export function ends(of: Pick<Moment, 'earliest' | 'latest'>): string {
  return [of.earliest, of.latest].map(stamp).join(' ')
}

function stamp(epoch: number): string {
  return Number.isFinite(epoch) ? new Date(epoch).toISOString() : '..'
}
