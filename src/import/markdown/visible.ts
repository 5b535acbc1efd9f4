/** A line as a page shows it, with where each of its characters stands in the text as written. */
export interface Visible {
  readonly text: string
  /** The offset just after the character before an offset of `text`; what the page does not show belongs to what follows. */
  readonly written: (offset: number) => number
}

// Tags with their attributes, entities, and a mark that a backslash makes an ordinary character.
const hidden =
  /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|&(?:nbsp|ensp|emsp|thinsp|ndash|mdash|minus|colon|period|plus|#\d{2,5}|#x[\da-f]{2,4});|\\(?=[-+.:~*_`[\](){}#|<>!])/gi

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  minus: '-',
  colon: ':',
  period: '.',
  plus: '+',
}

/** Characters that are written for another, each as long as that. */
const likenesses: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2010\u2011\u2212]/g, '-'],
  [/：/g, ':'],
  [/／/g, '/'],
  [/（/g, '('],
  [/）/g, ')'],
  [/，/g, ','],
  [/[〜～]/g, '~'],
]

/** What a page shows of a line: without tags and backslashes, entities and look-alikes as the characters they stand for. */
export function visibleOf(line: string): Visible {
  const plain = alike(line)
  if (!/[<&\\]/.test(plain)) return { text: plain, written: (offset) => offset }
  let text = ''
  // For each character of the text, the offset after it.
  const ends: number[] = [0]
  let last = 0
  const show = (shown: string, from: number, width: number): void => {
    text += shown
    for (let index = 0; index < shown.length; index += 1) ends.push(from + (width === 0 ? index + 1 : width))
  }
  for (const found of plain.matchAll(hidden)) {
    show(plain.slice(last, found.index), last, 0)
    last = found.index + found[0].length
    const shown = found[0].startsWith('&') ? entityOf(found[0]) : ''
    if (shown !== '') show(shown, found.index, found[0].length)
  }
  show(plain.slice(last), last, 0)
  return { text: alike(text), written: (offset) => ends[Math.min(offset, ends.length - 1)] ?? 0 }
}

/** A text with the usual character in place of its look-alikes; as long as it was. */
export function alike(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text
  return likenesses.reduce((all, [from, to]) => all.replace(from, to), text)
}

function entityOf(written: string): string {
  const name = written.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return entities[name] ?? ' '
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : ' '
}
