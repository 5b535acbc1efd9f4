import { type Language, type Qualifier, qualifiers, type ReadingWords } from '../language/index.ts'
import { escaped, masked } from './calendar-words.ts'
import type { Fact, FactKind } from './facts.ts'
import { plainText } from './plain.ts'

/** Says of facts what makes them less exact. */
export type QualifierFinder = (text: string, facts: readonly Fact[]) => readonly Fact[]

/** What may be said of a day or a time, and of an amount; `or later` of an amount is `at least`. */
const meanings: Partial<Record<FactKind, Readonly<Partial<Record<Qualifier, Qualifier>>>>> = {
  date: { about: 'about', after: 'after', before: 'before', uncertain: 'uncertain' },
  time: { about: 'about', after: 'after', before: 'before', uncertain: 'uncertain' },
  number: {
    about: 'about',
    'at-least': 'at-least',
    'at-most': 'at-most',
    after: 'at-least',
    before: 'at-most',
    uncertain: 'uncertain',
  },
  duration: {
    about: 'about',
    'at-least': 'at-least',
    'at-most': 'at-most',
    after: 'at-least',
    before: 'at-most',
    uncertain: 'uncertain',
  },
}

/** An article or a preposition may stand between: `perhaps on 9 November`. */
const gapBefore = /^[ ("]*(?:\p{L}{1,4}['’ ] ?){0,2}$/u
/** What is counted, or what a time of day ends with, may stand between: `12 people or more`, `14:05 Uhr oder später`. */
const gapAfter = /^[ ,"]*(?:\p{L}+ )?$/u
const gapAfterTime = /^[ ,"]*(?:\p{L}{1,3} )?$/u

/** Makes a finder of `about`, `at least`, `or later`, from a language's vocabulary and what else somebody may write. */
export function makeQualifierFinder({ vocabulary }: Language, reading: ReadingWords): QualifierFinder {
  const before = new Map<string, Qualifier>()
  const after = new Map<string, Qualifier>()
  const low = (text: string): string => plainText(text).toLowerCase()
  for (const key of qualifiers) {
    for (const one of reading.qualifiers[key].before) before.set(low(one), key)
    for (const one of reading.qualifiers[key].after) after.set(low(one), key)
  }
  const { count, duration, date, when } = vocabulary
  const patterns: readonly (readonly [Qualifier, string])[] = [
    ...[count, duration].flatMap((one) => [
      ['about', one.about] as const,
      ['at-least', one['at-least']] as const,
      ['at-most', one['at-most']] as const,
    ]),
    ['about', date['approximate-range']],
    ...[date, when].flatMap((one) => [
      ['about', one.approximate] as const,
      ['after', one.after] as const,
      ['before', one.before] as const,
      ['uncertain', one.uncertain] as const,
    ]),
  ]
  for (const [key, pattern] of patterns) {
    const [head = '', tail = ''] = pattern.split('{0}').map(low)
    if (head !== '' && tail === '') before.set(head, key)
    if (tail !== '' && head === '') after.set(tail, key)
  }
  const heads = alternatives(before)
  const tails = alternatives(after)

  return (text, facts) => {
    const small = text.toLowerCase()
    const found = new Map<Fact, Fact>()
    const give = (
      fact: Fact | undefined,
      key: Qualifier | undefined,
      start: number,
      end: number,
    ): boolean => {
      const meaning = fact && key && meanings[fact.kind]?.[key]
      if (!fact || !meaning || found.has(fact)) return false
      const whole = text.slice(Math.min(start, fact.start), Math.max(end, fact.end))
      found.set(fact, {
        ...fact,
        qualified: {
          by: meaning,
          text: whole,
          start: Math.min(start, fact.start),
          end: Math.max(end, fact.end),
        },
      })
      return true
    }
    if (small.length !== text.length || (!heads && !tails)) return facts
    const isFree = masked(small, facts)
    const taken: { readonly start: number; readonly end: number }[] = []
    for (const match of heads ? isFree.matchAll(heads) : []) {
      const end = match.index + match[0].length
      const fact = facts.find((one) => one.start >= end && meanings[one.kind])
      if (fact && gapBefore.test(isFree.slice(end, fact.start)))
        if (give(fact, before.get(match[0]), match.index, end)) taken.push({ start: match.index, end })
    }
    const rest = masked(isFree, taken)
    for (const match of tails ? rest.matchAll(tails) : []) {
      const fact = facts.findLast((one) => one.end <= match.index && meanings[one.kind])
      const isClock = fact?.kind === 'time' || fact?.kind === 'date'
      if (fact && (isClock ? gapAfterTime : gapAfter).test(rest.slice(fact.end, match.index)))
        give(fact, after.get(match[0]), match.index, match.index + match[0].length)
    }
    return facts.map((fact) => found.get(fact) ?? fact)
  }
}

function alternatives(words: ReadonlyMap<string, Qualifier>): RegExp | undefined {
  if (words.size === 0) return undefined
  const ordered = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ordered.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}
