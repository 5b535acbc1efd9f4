import { readMoment } from './read-moment.ts'

/**
 * A time that can be read, in the one notation: a `T` before the time of day, a colon in the offset, `Z` for none. The moment
 * is the same.
 *
 * @example
 * canonicalMoment('2025-11-09 14:05+0100') // '2025-11-09T14:05+01:00'
 */
export function canonicalMoment(text: string): string {
  if (!readMoment(text, 'UTC').ok) return text
  const canonical = text.split('/').map(canonicalPart).join('/')
  return readMoment(canonical, 'UTC').ok ? canonical : text
}

function canonicalPart(part: string): string {
  const found =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d(?::\d\d(?::\d\d(?:[.,]\d+)?)?)?)(Z|[+-]\d\d(?::?\d\d)?)?([?~%]?)$/.exec(part)
  if (!found) return part
  const [, date, time, offset = '', qualifier] = found
  return `${date}T${time?.replace(',', '.')}${offset.replace(/^([+-]\d\d):?(\d\d)?$/, '$1:$2').replace(/:$/, ':00')}${qualifier}`
}
