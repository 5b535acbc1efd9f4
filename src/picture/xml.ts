/** What an XML 1.0 document may not hold (section 2.2), and control characters, which it need not. */
const unprintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\p{Cc}/gu

/** Marks that turn the direction of what follows: within a picture they could turn somebody else's words. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/** More marks on one letter than any language has would reach into the lines above and below. */
const stacked = /(\p{M}{3})\p{M}+/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text on one line as a picture can show it: blanks are one space, what cannot be printed is U+FFFD. */
export function showable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(turning, '')
    .replace(unprintable, '\uFFFD')
    .replace(stacked, '$1')
    .normalize('NFC')
}

/** Text as it may stand between tags or in a quoted attribute. Line endings stay. */
export function escapeXml(text: string): string {
  return text
    .replace(unprintable, (one) => (one === '\n' ? one : '\uFFFD'))
    .replace(/[&<>"']/g, (one) => entities[one] ?? one)
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An element. Numbers are cut to a tenth of a pixel, so that every machine writes the same.
 *
 * @param name the element's name
 * @param attributes its attributes; one that is `undefined` is left out
 * @param children what is already XML
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeXml(plain(value))}"`))
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Some attributes' coordinates for a path: `M10 20.5`. */
export function at(command: string, ...coordinates: readonly number[]): string {
  return `${command}${coordinates.map(plain).join(' ')}`
}

function plain(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10 + 0)
}
