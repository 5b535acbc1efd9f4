import type { CountWords, ImpreciseCount } from '../../language/index.ts'

/** How many, as a record says it. */
export type SaidCount =
  | number
  | 'unknown'
  | {
      readonly about?: number | undefined
      readonly 'at-least'?: number | undefined
      readonly 'at-most'?: number | undefined
    }

/** Reads a count as people say it: `1200`, `1.200`, `about 1200`, `at least 500`, `1000-1500`. */
export function readSaidCount(
  said: string,
  words: CountWords,
  unknown: readonly string[],
): SaidCount | undefined {
  const text = said.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('’', "'")
  if (text === '' || unknown.includes(text)) return 'unknown'
  const [low, high] = text.split(/ ?[-–] ?/)
  if (low !== undefined && high !== undefined) {
    const [from, to] = [numberOf(low), numberOf(high)]
    return from === undefined || to === undefined || from > to
      ? undefined
      : { 'at-least': from, 'at-most': to }
  }
  for (const key of ['about', 'at-least', 'at-most'] as const) {
    const found = words[key].find((word) => text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length)))
    if (found === undefined) continue
    const number = numberOf(text.slice(found.length).trim())
    if (number === undefined) return undefined
    return key === 'about' ? { about: number } : { [key]: number }
  }
  return numberOf(text)
}

/** A count as somebody would type it. */
export function sayCount(count: SaidCount, words: CountWords): string {
  if (typeof count !== 'object') return String(count)
  const { about, 'at-least': least, 'at-most': most } = count
  if (about !== undefined) return `${words.about[0]} ${about}`
  if (least !== undefined && most !== undefined) return `${least}-${most}`
  return least !== undefined ? `${words['at-least'][0]} ${least}` : `${words['at-most'][0]} ${most}`
}

/** A count for writing it in a language. */
export function impreciseCount(count: SaidCount | undefined): ImpreciseCount {
  if (count === undefined || count === 'unknown') return { known: false }
  if (typeof count === 'number') return { known: true, atLeast: count, atMost: count, approximate: false }
  if (count.about !== undefined)
    return { known: true, atLeast: count.about, atMost: count.about, approximate: true }
  const { 'at-least': atLeast = 0, 'at-most': atMost = Number.POSITIVE_INFINITY } = count
  return { known: true, atLeast, atMost, approximate: false }
}

/** A whole number, with or without separators between its thousands. */
function numberOf(text: string): number | undefined {
  if (!/^\d+$/.test(text) && !/^\d{1,3}([.,' \u00a0\u202f])\d{3}(?:\1\d{3})*$/.test(text)) return undefined
  const number = Number(text.replace(/\D/g, ''))
  return Number.isSafeInteger(number) ? number : undefined
}
