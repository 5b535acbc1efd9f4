import { readZone } from '../../time/index.ts'

/** A date, a time of day or both, as a person writes them in a timeline. */
export interface Clock {
  /** `2025-11-18`, `2025-11`, `2025`; absent from a bare time of day. */
  readonly day: string | undefined
  /** `11:20`, `09:05`. */
  readonly clock: string | undefined
  readonly offset: string | undefined
  /** A zone written after the time, `UTC` or `CET`. */
  readonly zone: string | undefined
  /** Whether the zone is one that can be read. */
  readonly zoned: boolean
  readonly qualifier: string
  /** The offset just after it. */
  readonly end: number
  /** The offset just before the zone, or the end if there is none. */
  readonly zoneStart: number
}

const dayShape = /[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?(?![\dX])/y
const clockShape = /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?!\d)/y
const hourShape = /\d{2}(?![\d:])/y
const offsetShape = /Z(?![A-Za-z])|[+-]\d{2}(?::?\d{2})?(?![\d:])/y
const eastShape = /Z(?![A-Za-z])|\+\d{2}(?::?\d{2})?(?![\d:])/y
const zoneShape =
  /[ \t]{1,4}\(?([A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[A-Z][A-Za-z_]{1,30}(?:\/[A-Za-z_+-]{1,30}\d{0,2}){1,2})\)?(?![A-Za-z\d])/y
const qualifierShape = /[?~%]/y

/**
 * Reads a date or time at an offset of a text: `2025-11-18`, `2025-11-18 11:20 UTC`, `11:20`, `~11:20`.
 *
 * @example readClock('11:20 UTC: we saw it', 0) // day undefined, clock '11:20', zone 'UTC', end 9
 */
export function readClock(text: string, from: number): Clock | undefined {
  let at = from
  const next = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text) ?? undefined
    if (found) at += found[0].length
    return found
  }
  const about = text[at] === '~' ? '~' : ''
  at += about.length
  const ofDay = next(clockShape)?.[0]
  const day = ofDay === undefined ? next(dayShape)?.[0] : undefined
  if (ofDay === undefined && day === undefined) return undefined
  let clock = ofDay
  if (day !== undefined && /[T ]/.test(text.charAt(at))) {
    const hasT = text[at] === 'T'
    at += 1
    clock = next(clockShape)?.[0] ?? (hasT ? next(hourShape)?.[0] : undefined)
    if (clock === undefined) at -= 1
  }
  // After a bare time of day a hyphen leads to the end of a range: 11:20-11:32.
  const offset = clock === undefined ? undefined : next(day === undefined ? eastShape : offsetShape)?.[0]
  const before = next(qualifierShape)?.[0]
  const zoneStart = at
  const zone = clock === undefined || offset !== undefined ? undefined : next(zoneShape)?.[1]
  const after = before ?? next(qualifierShape)?.[0]
  return {
    day,
    clock: clock !== undefined && /^\d:/.test(clock) ? `0${clock}` : clock,
    offset,
    zone,
    zoned: zone !== undefined && readZone(zone).ok,
    qualifier: after ?? about,
    end: at,
    zoneStart: zone === undefined ? at : zoneStart,
  }
}
