import type { Language } from '../language/index.ts'
import { plainText } from './plain.ts'

/** A date in a text: `2025-11-09`, `2025-11`, `--11-09` without its year, `--11` for a month alone. */
export interface FoundDate {
  readonly key: string
  /** The other reading of a date in figures. */
  readonly other?: string
  readonly start: number
  readonly end: number
}

/** Finds the dates of a text, in whichever order somebody writes them. */
export type DateFinder = (text: string) => readonly FoundDate[]

const ordinal = '(?:º|°|ª|er|re|st|nd|rd|th|\\.)?'
const link = '(?:\\p{L}{1,4} )?'
const begin = '(?<![\\p{L}\\p{N}])'
const year = '(\\d{4})(?!\\d)'
const day = `(\\d{1,2})${ordinal}`

/** Makes a finder of dates from the names of a language's months. */
export function makeDateFinder({ vocabulary }: Language): DateFinder {
  const { dated, alone = dated, after = dated } = vocabulary.months
  const numbers = new Map<string, number>()
  const full = [dated, alone, after].flatMap((names) =>
    names.map((name, index) => [plainText(name), index + 1] as const),
  )
  for (const [name, number] of full) numbers.set(fold(name), number)
  for (const [name, number] of full) {
    const short = fold(name).slice(0, 3)
    const isOne = full.every(([other, one]) => one === number || !fold(other).startsWith(short))
    if (isOne && !numbers.has(short)) numbers.set(short, number)
  }
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const month = `(${names.join('|')})(?!\\p{L})\\.?`
  const words = full.map(([name]) => name).filter((name) => name.length > 3)

  const finders: readonly [RegExp, (groups: readonly string[]) => Omit<FoundDate, 'start' | 'end'>][] = [
    [
      new RegExp(`${begin}${day} ${link}${month}(?:,? ${link}${year})?`, 'giu'),
      ([d = '', m = '', y = '']) => ({ key: keyOf(y, numbers.get(fold(m)), Number(d)) }),
    ],
    [
      new RegExp(`${begin}${month} ${day}(?![\\d:.])(?:,? ${year})?`, 'giu'),
      ([m = '', d = '', y = '']) => ({ key: keyOf(y, numbers.get(fold(m)), Number(d)) }),
    ],
    [
      new RegExp(`${begin}${month} ${link}${year}`, 'giu'),
      ([m = '', y = '']) => ({ key: keyOf(y, numbers.get(fold(m))) }),
    ],
    [/(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, ([y, m, d]) => ({ key: `${y}-${m}-${d}` })],
    [
      /(?<![\p{L}\p{N}])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/gu,
      ([first = '', , second = '', y = '']) => ({
        key: keyOf(y, Number(second), Number(first)),
        other: keyOf(y, Number(first), Number(second)),
      }),
    ],
    [
      new RegExp(`${begin}(${words.map(escaped).join('|')})(?!\\p{L})`, 'gu'),
      ([m = '']) => ({ key: keyOf('', numbers.get(fold(m))) }),
    ],
  ]
  return (text) => {
    const found: FoundDate[] = []
    let rest = text
    for (const [pattern, read] of finders) {
      for (const match of rest.matchAll(pattern)) {
        const [whole, ...groups] = match
        const end = match.index + whole.length
        found.push({ ...read(groups.map((group) => group ?? '')), start: match.index, end })
      }
      rest = masked(rest, found)
    }
    return found
  }
}

/** A text with some stretches of it made unreadable. */
export function masked(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let last = 0
  const parts: string[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < last) continue
    parts.push(text.slice(last, start), '\u0000'.repeat(end - start))
    last = end
  }
  return parts.join('') + text.slice(last)
}

/** A text as a literal of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function keyOf(y: string, month: number | undefined, d?: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${y === '' ? '-' : y}-${two(month ?? 0)}${d === undefined ? '' : `-${two(d)}`}`
}

function fold(text: string): string {
  return text.toLowerCase()
}
