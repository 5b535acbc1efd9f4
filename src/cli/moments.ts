import { type Moment, readMoment, readZone, toIso } from '../time/index.ts'
import { type Io, Misuse } from './io.ts'

/** The present to the second, or the instant of `SOURCE_DATE_EPOCH` (reproducible-builds.org), in UTC. */
export function nowOf(io: Io): Moment {
  const fixed = io.env['SOURCE_DATE_EPOCH']
  const epoch = fixed !== undefined && /^\d+$/.test(fixed) ? Number(fixed) * 1000 : io.now()
  const reading = readMoment(toIso(Math.floor(epoch / 1000) * 1000, 'UTC', 'second'), 'UTC')
  if (!reading.ok) throw new Error(`the clock says ${epoch}`)
  return reading.moment
}

/** The moment of `--as-of`, read in the record's zone. */
export function asOfMoment(text: string | undefined, timezone: string): Moment | undefined {
  if (text === undefined) return undefined
  const zone = readZone(timezone)
  const reading = readMoment(text, zone.ok ? zone.zone : 'UTC')
  if (!reading.ok) throw new Misuse(`--as-of: ${reading.problem.message}.`, reading.problem.hint)
  return reading.moment
}
