import { type Language, type Qualifier, qualifiers, type ReadingWords } from '../language/index.ts'
import { escaped, masked } from './calendar-words.ts'
import type { Fact, FactKind } from './fact.ts'
import { plainText } from './plain.ts'

/** Says of facts what makes them less exact. */
export type QualifierFinder = (text: string, facts: readonly Fact[]) => readonly Fact[]

type Meanings = Readonly<Partial<Record<Qualifier, Qualifier>>>

/** What may be said of a day or a time. */
const ofMoments: Meanings = { about: 'about', after: 'after', before: 'before', uncertain: 'uncertain' }

/** What may be said of an amount; `or later` of one is `at least`. */
const ofAmounts: Meanings = {
  about: 'about',
  'at-least': 'at-least',
  'at-most': 'at-most',
  after: 'at-least',
  before: 'at-most',
  uncertain: 'uncertain',
}

const meanings: Partial<Record<FactKind, Meanings>> = {
  date: ofMoments,
  time: ofMoments,
  number: ofAmounts,
  duration: ofAmounts,
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
    if (small.length !== text.length || (!heads && !tails)) return facts
    const found = new Map<Fact, NonNullable<Fact['qualified']>>()
    const spanOf = (fact: Fact): Span => found.get(fact) ?? fact
    const give = (fact: Fact, key: Qualifier | undefined, span: Span): boolean => {
      const meaning = key && meanings[fact.kind]?.[key]
      if (!meaning) return false
      const { start, end } = spanOf(fact)
      const whole = { start: Math.min(start, span.start), end: Math.max(end, span.end) }
      const by = [...new Set([...(found.get(fact)?.by ?? []), meaning])].sort()
      found.set(fact, { by, text: text.slice(whole.start, whole.end), ...whole })
      return true
    }
    const open = masked(small, facts)
    const taken: Span[] = []
    // From the last to the first: `about at most 2 days`.
    for (const match of heads ? [...open.matchAll(heads)].reverse() : []) {
      const span = { start: match.index, end: match.index + match[0].length }
      const fact = facts.find((one) => one.start >= span.end && meanings[one.kind])
      if (fact && gapBefore.test(open.slice(span.end, Math.max(span.end, spanOf(fact).start))))
        if (give(fact, before.get(match[0]), span)) taken.push(span)
    }
    const rest = masked(open, taken)
    for (const match of tails ? rest.matchAll(tails) : []) {
      const span = { start: match.index, end: match.index + match[0].length }
      const fact = facts.findLast((one) => one.end <= span.start && meanings[one.kind])
      const gap = fact?.kind === 'time' || fact?.kind === 'date' ? gapAfterTime : gapAfter
      if (fact && gap.test(rest.slice(Math.min(spanOf(fact).end, span.start), span.start)))
        give(fact, after.get(match[0]), span)
    }
    return facts.map((fact) => {
      const qualified = found.get(fact)
      return qualified ? { ...fact, qualified } : fact
    })
  }
}

type Span = Pick<Fact, 'start' | 'end'>

function alternatives(words: ReadonlyMap<string, Qualifier>): RegExp | undefined {
  if (words.size === 0) return undefined
  const ordered = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ordered.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}
