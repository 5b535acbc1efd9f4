import { readZone } from '../../time/index.ts'

/** What people write for a zone, as a part of a pattern. Short names count in capitals only. */
const named =
  '(?:UTC|GMT|utc|gmt|Utc)(?: ?[+-] ?\\d{1,2}(?::?\\d\\d)?(?!\\d|:\\d))?|Zulu|Z(?![\\p{L}\\d])|[+-]\\d{2}:?\\d{2}(?!\\d|:\\d)|' +
  // Both names of the year: the place.
  '(?:[ECMP]ST ?/ ?[ECMP]DT|[ECMP]DT ?/ ?[ECMP]ST|CET ?/ ?CEST|CEST ?/ ?CET|EET ?/ ?EEST|MEZ ?/ ?MESZ)|' +
  'CES?T|EES?T|WES?T|MES?Z|[ECMP][SD]?T|AK[SD]T|HST|BST|IST|MSK|МСК|JST|KST|SGT|HKT|PKT|WIB|SAST|CAT|EAT|WAT|BRT|ART|A[CE][SD]T|AWST|NZ[SD]?T|' +
  '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_]+(?:/[A-Za-z_]+)?|' +
  '(?:(?:US|U\\.S\\.) )?(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight|Summer|European))? [Tt]ime|(?:US|U\\.S\\.) (?:Eastern|Central|Mountain|Pacific)|' +
  '(?:US|America)/(?:Eastern|Central|Mountain|Pacific)|' +
  // A word of its own only where nothing goes on after it.
  '(?:Eastern|Central|Mountain|Pacific)(?= *(?:[:;)\\]|*_`–—-]|$))|' +
  'Central European (?:Summer )?Time|Coordinated Universal Time'
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
  МСК: 'MSK',
  PKT: '+05:00',
  WIB: '+07:00',
  SAST: '+02:00',
  CAT: '+02:00',
  EAT: '+03:00',
  WAT: '+01:00',
  BRT: '-03:00',
  ART: '-03:00',
  'CENTRAL EUROPEAN SUMMER TIME': 'CEST',
}

/** Of both names of a zone, `PST/PDT`, the one of the place. */
function ofBoth(written: string): string {
  const [, letter] = /^([ECMP])[SD]T ?\/ ?\1[SD]T$/.exec(written) ?? []
  if (letter !== undefined) return `${letter}T`
  return written.replace(/^(CE|EE|ME)S?[TZ] ?\/ ?\1S?[TZ]$/, '$1T')
}

export interface NamedZone {
  /** An IANA name, `UTC` or an offset. */
  readonly zone: string
  /** As it stands in the file. */
  readonly written: string
  /** Whether others use the name for other zones. */
  readonly ambiguous: boolean
  /** Whether it stands only beside other times of the file. */
  readonly ofOthers?: boolean
}

/** The zone of a name as people write it; one that several regions use is taken for the likeliest, and says so. */
export function zoneNamed(written: string): NamedZone | undefined {
  const plain = ofBoth(written.trim())
    .replace(/^(?:US |U\.S\. |US\/|America\/(?=(?:Eastern|Central|Mountain|Pacific)$))/, '')
    .replace(/(?<!European) (?:Standard|Daylight|Summer) Time$/i, ' Time')
  const name = own[plain.toUpperCase()] ?? plain.replace(/^(utc|gmt) ?([+-]) ?/i, '$1$2')
  const guess = likely[name.toUpperCase()]
  if (guess !== undefined) return { zone: guess, written, ambiguous: true }
  const reading = readZone(name)
  return reading.ok ? { zone: reading.zone, written, ambiguous: false } : undefined
}

const anywhere = new RegExp(`(?<![\\p{L}\\d/:+-])${zonePattern}`, 'gu')

/** The first zone that a short text names anywhere: the heading of a timeline, the head of a column. */
export function zoneIn(text: string): NamedZone | undefined {
  for (const [written] of text.replaceAll('\\_', '_').matchAll(anywhere)) {
    // An offset alone in prose is more likely a number.
    if (/^[+-]/.test(written)) continue
    const zone = zoneNamed(written)
    if (zone) return zone
  }
  return undefined
}

const afterClock = new RegExp(
  `(?<![\\d.:])\\d{1,2}(?:[:h.]\\d{2}){0,2}(?:\\s?[ap]\\.?m\\.?)?\\s?\\(?(${zonePattern})`,
  'giu',
)

/** The one zone that stands beside times of day in a text, where all that have one have the same; offsets and `Z` do not count. */
export function zoneBesideTimes(text: string): NamedZone | undefined {
  let only: NamedZone | undefined
  for (const [, written = ''] of text.matchAll(afterClock)) {
    if (!isZone(written) || /^(?:[+-]|Z$)/.test(written)) continue
    const zone = zoneNamed(written)
    if (zone && only && zone.zone !== only.zone) return undefined
    only ??= zone
  }
  return only && { ...only, ofOthers: true }
}

// The patterns that ignore case for their words would take "est" or "met" for zones.
const exact = new RegExp(`^${zonePattern}$`, 'u')

function isZone(written: string): boolean {
  return exact.test(written)
}

const said = new RegExp(
  `(?<!\\p{L})(?:time ?zone|times?(?:stamps?)?|hours|clock|fuso(?: orario| horário)?|orari|ore|orario|zeitzone|zeiten|zeitangaben|uhrzeiten|fuseau(?: horaire)?|heures|zona horaria|horas|horários|ώρες|время|времени|часовой пояс|часовий пояс|час|時刻|时间|時間|giờ)(?!\\p{L})[^\\n.]{0,50}?(?<![\\p{L}\\d/:+-])(${zonePattern})`,
  'iu',
)
// Words that others follow without a space: "시각은 KST다".
const saidJoined = new RegExp(
  `(?:時刻|日時|時間|时间|시각|시간)[^\\n.。]{0,20}?(?<![A-Za-z\\d/:+-])(${named})(?![A-Za-z\\d])`,
  'u',
)
const before = new RegExp(
  `(?<![\\p{L}\\d/:+-])(${zonePattern})[^\\n.]{0,20}\\b(?:is used|for all times|throughout)`,
  'u',
)

/** The zone that a text states for its times: "All times in UTC". */
export function statedZone(text: string): { readonly zone: NamedZone; readonly index: number } | undefined {
  const match = said.exec(text) ?? saidJoined.exec(text) ?? before.exec(text)
  const written = match?.[1]
  if (!match || written === undefined || written !== written.replace(/[a-z]/g, (letter) => letter))
    return undefined
  if (!isZone(written)) return undefined
  const zone = zoneNamed(written)
  return zone && { zone, index: match.index }
}
