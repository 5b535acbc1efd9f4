import type { ReadingWords } from '../language/index.ts'
import { plainText } from './plain.ts'

/** A number in words. */
export interface WordNumber {
  readonly value: number
  /** Whether it is a single word that means something else too: an article. */
  readonly isArticle: boolean
  readonly start: number
  readonly end: number
}

export interface NumberWords {
  /** The numbers that a text says in words. */
  readonly find: (text: string) => readonly WordNumber[]
  /** By what a word after figures multiplies them (`1.2 million`); undefined if it does not. */
  readonly scaleOf: (word: string) => number | undefined
}

interface Part {
  readonly value: number
  /** Whether a word such as `and` stands before it. */
  readonly isJoined: boolean
}

/** A word with more letters is no number. */
const longest = 80

/** Makes a reader of numbers from the words of a language: `twenty-one`, `einundzwanzigtausend`, `dos mil`. */
export function makeNumberWords({ numbers, articles, joiners }: ReadingWords): NumberWords {
  const low = (text: string): string => plainText(text).toLowerCase()
  const values = new Map<string, number>()
  for (const [value, forms] of Object.entries(numbers))
    for (const form of forms) values.set(low(form), Number(value))
  const forms = [...values].sort(([a], [b]) => b.length - a.length)
  const alone = new Set(articles.map(low))
  const links = [...joiners.map(low), '-']
  const known = new Map<string, readonly Part[] | undefined>()

  /** The parts of a word that is made of numbers alone. */
  const partsOf = (word: string): readonly Part[] | undefined => {
    if (word.length > longest) return undefined
    if (known.has(word)) return known.get(word)
    let found: readonly Part[] | undefined
    for (const [form, value] of forms) {
      if (!word.startsWith(form)) continue
      const rest = word.slice(form.length)
      if (rest === '') found = [{ value, isJoined: false }]
      else {
        const link = links.find((one) => rest.startsWith(one) && partsOf(rest.slice(one.length)))
        const tail = link === undefined ? partsOf(rest) : partsOf(rest.slice(link.length))
        const [next, ...others] = tail ?? []
        if (next) found = [{ value, isJoined: false }, { ...next, isJoined: link !== undefined }, ...others]
      }
      if (found) break
    }
    if (known.size < 10_000) known.set(word, found)
    return found
  }

  const find = (text: string): readonly WordNumber[] => {
    const result: WordNumber[] = []
    let sum = new Sum()
    let from = 0
    let end = 0
    let words = 0
    let first = ''
    let isJoined = false
    const close = (): void => {
      if (words > 0)
        result.push({
          value: sum.value,
          isArticle: words === 1 && alone.has(first),
          start: from,
          end,
        })
      sum = new Sum()
      words = 0
      isJoined = false
    }
    for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?:-\p{L}+)*(?![\p{L}\p{N}])/gu)) {
      const word = match[0].toLowerCase()
      const isNext = words > 0 && /^ ?(?:\p{L}+ )?$/u.test(text.slice(end, match.index))
      if (!isNext) close()
      const parts = partsOf(word)
      if (!parts) {
        if (words > 0 && !isJoined && links.includes(word)) isJoined = true
        else close()
        continue
      }
      const joined = parts.map((part, index) => (index === 0 ? { ...part, isJoined } : part))
      if (words > 0 && !sum.takes(joined)) close()
      if (words === 0) {
        from = match.index
        first = word
        isJoined = false
      }
      if (!sum.takes(joined)) continue
      sum = sum.with(joined)
      words++
      isJoined = false
      end = match.index + match[0].length
    }
    close()
    return result
  }
  return {
    find,
    scaleOf: (word) => {
      const value = values.get(word.toLowerCase())
      return value !== undefined && value >= 1000 ? value : undefined
    },
  }
}

/** What the parts of a number make together. */
class Sum {
  private readonly total: number
  private readonly current: number
  private readonly scale: number

  constructor(total = 0, current = 0, scale = Number.POSITIVE_INFINITY) {
    this.total = total
    this.current = current
    this.scale = scale
  }

  get value(): number {
    return this.total + this.current
  }

  takes(parts: readonly Part[]): boolean {
    return this.after(parts) !== undefined
  }

  with(parts: readonly Part[]): Sum {
    return this.after(parts) ?? this
  }

  private after(parts: readonly Part[]): Sum | undefined {
    let sum: Sum | undefined = this
    for (const part of parts) sum = sum?.plus(part)
    return sum
  }

  private plus({ value, isJoined }: Part): Sum | undefined {
    const { total, current, scale } = this
    if (value >= 1000) {
      if (value >= scale) return undefined
      return new Sum(total + Math.max(current, 1) * value, 0, value)
    }
    if (value === 100 && current > 0) return current < 100 ? new Sum(total, current * 100, scale) : undefined
    const isNew = current === 0
    const isUnit = value < 10 && current % 10 === 0 && current % 100 !== 10
    const isBelowHundred = value < 100 && current % 100 === 0
    // French counts on from sixty and eighty; German says the units first.
    const isTeen = value >= 10 && value < 20 && [60, 80].includes(current % 100)
    const isUnitFirst = isJoined && value >= 20 && value < 100 && current % 100 < 10
    return isNew || isUnit || isBelowHundred || isTeen || isUnitFirst
      ? new Sum(total, current + value, scale)
      : undefined
  }
}
