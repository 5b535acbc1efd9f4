import { clean, cleanLine, withoutDirections } from './clean.ts'

// XML has no way to write these two; Word also gives them no sign.
const beyondXml = /[\uFFFE\uFFFF]/g
const lineBreaks = /[\n\u2028\u2029]/g

/** Text that a part of a Word file can hold: no control character, no half of a pair, nothing that XML has not. */
export function wordText(text: string): string {
  return withoutDirections(clean(text))
    .replace(beyondXml, '\uFFFD')
    .replaceAll('\t', ' ')
    .replace(lineBreaks, ' ')
}

/** The same, of a line that stands in a file's properties. */
export function wordLine(text: string): string {
  return wordText(cleanLine(text)).trim()
}

/** The same, as it is written in XML. */
export function xmlLine(text: string): string {
  return wordLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// Word tells of a damaged file where an address is longer.
const longest = 2000
const reserved = /[^!#$%&'()*+,\-./:;=?@_~A-Za-z0-9[\]]/g

/**
 * A link's address as Word accepts it, or undefined if there is none: an address that cannot be read makes Word call
 * the whole file damaged.
 */
export function wordAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const [address = '', ...fragments] = new URL(url).href.replace(reserved, encodeURIComponent).split('#')
  const whole = fragments.length === 0 ? address : `${address}#${fragments.join('%23')}`
  return whole.length > longest ? undefined : whole
}
