import { quote } from './cursor.ts'
import { readOffset, zoneOfOffset } from './offset.ts'
import { similarZones } from './zone-hint.ts'
import { ambiguousNames, civilNames, fixedNames, ianaWords } from './zone-names.ts'

export type ZoneReading =
  | { readonly ok: true; readonly zone: string }
  | { readonly ok: false; readonly problem: ZoneProblem }

export interface ZoneProblem {
  readonly message: string
  readonly hint?: string
  /** The only zone that the text can be a slip for. */
  readonly meant?: string
}

const readings = new Map<string, ZoneReading>()
const names = new Map<string, string | undefined>()
const namesKept = 1_000

/**
 * Whether a text names a zone by itself: an IANA name as Intl accepts it, `UTC`, `Z`, or an offset from
 * -12:00 to +14:00. Abbreviations such as `PST`, which Intl takes for a region with summer time, are none.
 * @param text the name alone
 */
export function isZone(text: string): boolean {
  return ownZone(text) !== undefined
}

/**
 * Reads a zone as people write it.
 *
 * An abbreviation that names one offset keeps that offset all year: `EST` is -05:00 in July too. `CET`,
 * `EET`, `WET`, `ET`, `CT`, `MT` and `PT` are written all year for the time of a region, so they are read
 * as that region, summer time included. One that several regions use (`IST`, `BST`, `CST`...) is refused,
 * and the hint names the zones that may be meant.
 * @param text an IANA name, an offset, an abbreviation, or a form such as `UTC+2`
 * @returns the zone: an IANA name, `UTC`, or an offset such as `+02:00`
 */
export function readZone(text: string): ZoneReading {
  const known = readings.get(text)
  if (known) return known
  if (readings.size >= namesKept) readings.clear()
  const reading = read(text)
  readings.set(text, reading)
  return reading
}

function read(text: string): ZoneReading {
  const name = text.trim().toUpperCase().replace(/\s+/g, '_')
  const zone = fixedNames.get(name) ?? civilNames.get(name) ?? fromUtc(name) ?? ownZone(text.trim())
  if (zone !== undefined) return { ok: true, zone }
  const candidates = ambiguousNames.get(name)
  if (candidates !== undefined) {
    const message = `Unexpected ${quote(text)}, an abbreviation with several meanings`
    return { ok: false, problem: { message, hint: `Write the zone meant: ${candidates}` } }
  }
  const message = `Unexpected ${quote(text)}, expected a time zone`
  const similar = similarZones(text.trim())
  const hint = similar.length > 0 ? `Did you mean ${similar.join(' or ')}?` : zoneForms
  const [meant, ...others] = similar
  const isSure = others.length === 0 && meant !== undefined && regionOf(meant) === regionOf(text.trim())
  return { ok: false, problem: { message, hint, ...(isSure ? { meant } : {}) } }
}

function regionOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1).toLowerCase()
}

const zoneForms = 'Write an IANA name such as Europe/Rome, UTC, or an offset from -12:00 to +14:00'

/** `UTC+2`, `GMT+02:00`, `UTC -3`: here a plus is east, unlike in the IANA names `Etc/GMT+2`. */
function fromUtc(name: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /^(?:UTC|GMT)_?([+-])_?(\d\d?)(?::?(\d\d))?$/.exec(name) ?? []
  if (sign === undefined || hours === undefined) return undefined
  const offset = readOffset(`${sign}${hours.padStart(2, '0')}:${minutes}`)
  return offset === undefined ? undefined : zoneOfOffset(offset)
}

function ownZone(text: string): string | undefined {
  if (names.has(text)) return names.get(text)
  if (names.size >= namesKept) names.clear()
  const zone = findZone(text)
  names.set(text, zone)
  return zone
}

function findZone(text: string): string | undefined {
  const offset = readOffset(text)
  if (offset !== undefined) return zoneOfOffset(offset)
  const named = text.includes('/') ? !/^systemv\//i.test(text) : ianaWords.has(text.toUpperCase())
  if (!named) return undefined
  try {
    const canonical = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone
    // An alias stays as written: Intl may know a city only by a name it has since changed.
    return canonical === 'UTC' || canonical.toUpperCase() === text.toUpperCase() ? canonical : text
  } catch {
    return undefined
  }
}
