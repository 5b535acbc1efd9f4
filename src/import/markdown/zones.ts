import { readZone } from '../../time/index.ts'

/** What people write for a zone, as a part of a pattern. Short names count in capitals only. */
const named =
  '(?:UTC|GMT|utc|gmt|Utc)(?: ?[+-] ?\\d{1,2}(?::?\\d\\d)?(?![\\d:]))?|Zulu|Z(?![\\p{L}\\d])|[+-]\\d{2}:?\\d{2}(?![\\d:])|' +
  'CES?T|EES?T|WES?T|MES?Z|[ECMP][SD]?T|AK[SD]T|HST|BST|IST|MSK|JST|KST|SGT|HKT|A[CE][SD]T|AWST|NZ[SD]?T|' +
  '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_]+(?:/[A-Za-z_]+)?|' +
  '(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight|Summer|European))? Time|(?:US|U\\.S\\.) (?:Eastern|Central|Mountain|Pacific)|' +
  'Coordinated Universal Time'
export const zonePattern = `(?:${named})(?![\\p{L}\\d])`

/** Names that `readZone` leaves open, with the place that nearly always is meant in reports of incidents. */
const likely: Readonly<Record<string, string>> = {
  IST: 'Asia/Kolkata',
  BST: 'Europe/London',
  CST: 'America/Chicago',
}

const own: Readonly<Record<string, string>> = {
  MEZ: 'CET',
  MESZ: 'CEST',
  NZT: 'Pacific/Auckland',
  'COORDINATED UNIVERSAL TIME': 'UTC',
  ZULU: 'UTC',
  Z: 'UTC',
}

export interface NamedZone {
  /** An IANA name, `UTC` or an offset. */
  readonly zone: string
  /** As it stands in the file. */
  readonly written: string
  /** Whether others use the name for other zones. */
  readonly ambiguous: boolean
}

/** The zone of a name as people write it; one that several regions use is taken for the likeliest, and says so. */
export function zoneNamed(written: string): NamedZone | undefined {
  const plain = written
    .trim()
    .replace(/^(?:US|U\.S\.) /, '')
    .replace(/ (?:Standard|Daylight|Summer) Time$/i, ' Time')
  const name = own[plain.toUpperCase()] ?? plain.replace(/^(utc|gmt) ?([+-]) ?/i, '$1$2')
  const guess = likely[name.toUpperCase()]
  if (guess !== undefined) return { zone: guess, written, ambiguous: true }
  const reading = readZone(name)
  return reading.ok ? { zone: reading.zone, written, ambiguous: false } : undefined
}

const anywhere = new RegExp(`(?<![\\p{L}\\d/:+-])${zonePattern}`, 'gu')

/** The first zone that a short text names anywhere: the heading of a timeline, the head of a column. */
export function zoneIn(text: string): NamedZone | undefined {
  for (const [written] of text.matchAll(anywhere)) {
    // An offset alone in prose is more likely a number.
    if (/^[+-]/.test(written)) continue
    const zone = zoneNamed(written)
    if (zone) return zone
  }
  return undefined
}

const said = new RegExp(
  `(?:time ?zone|times?(?:stamps?)?|hours|clock|fuso(?: orario)?|orari|ore|orario|zeitzone|zeiten|zeitangaben|uhrzeiten|fuseau(?: horaire)?|heures|zona horaria|horas|ώρες)\\b[^\\n.]{0,50}?(?<![\\p{L}\\d/:+-])(${zonePattern})`,
  'iu',
)
const before = new RegExp(
  `(?<![\\p{L}\\d/:+-])(${zonePattern})[^\\n.]{0,20}\\b(?:is used|for all times|throughout)`,
  'u',
)

/** The zone that a text states for its times: "All times in UTC". */
export function statedZone(text: string): { readonly zone: NamedZone; readonly index: number } | undefined {
  const match = said.exec(text) ?? before.exec(text)
  const written = match?.[1]
  if (!match || written === undefined || written !== written.replace(/[a-z]/g, (letter) => letter))
    return undefined
  // The pattern ignores case for its words, and would take "est" or "met" for zones.
  if (!new RegExp(`^${zonePattern}$`, 'u').test(written)) return undefined
  const zone = zoneNamed(written)
  return zone && { zone, index: match.index }
}
