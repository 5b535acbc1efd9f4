/** An element as a test looks at it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const markup = /<\/([a-zA-Z]+)>|<([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>|([^<]+)/y
const reference = /&(?!(?:amp|lt|gt|quot|apos);)/
const outside = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/**
 * Reads the XML that pictures are written in: elements, attributes and text, no declaration, comment, instruction or CDATA.
 *
 * @throws if it is not well-formed, or uses anything else
 */
export function readXml(text: string): XmlElement {
  if (outside.test(text)) throw new Error('a character that XML has not')
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  markup.lastIndex = 0
  while (markup.lastIndex < text.length) {
    const start = markup.lastIndex
    const found = markup.exec(text)
    if (!found) throw new Error(`no XML: ${text.slice(start, start + 60)}`)
    const [, closed, name, attributes = '', empty, words] = found
    const parent = open.at(-1)
    if (!parent) throw new Error('more is closed than was opened')
    if (words !== undefined) {
      parent.children.push(decode(words))
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [] }
      parent.children.push(element)
      if (empty === '') open.push(element)
    } else if (open.pop()?.name !== closed || open.length === 0) {
      throw new Error(`${closed} is closed where it is not open`)
    }
  }
  const [element, ...others] = root.children.filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  )
  if (open.length !== 1 || !element || typeof element === 'string' || others.length > 0)
    throw new Error('not one element')
  return element
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decode(value)] as const,
  )
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length)
    throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

function decode(text: string): string {
  if (reference.test(text)) throw new Error(`an ampersand by itself: ${text}`)
  const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (whole, name: string) => letters[name] ?? whole)
}

/** An element and all elements in it. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
  ]
}

/** All the words in an element. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}
