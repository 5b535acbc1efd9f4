import { masked } from './calendar-words.ts'
import type { Fact } from './fact.ts'

/** The words of a text without its facts, as a bag: how often each stands in it. */
export type Bag = ReadonlyMap<string, number>

/** Makes the bag of a text. */
export function bagOf(text: string, facts: readonly Fact[] = []): Bag {
  const bag = new Map<string, number>()
  for (const [word] of masked(text, facts)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** How alike two bags are, from 0 to 1 (Dice). */
export function likeness(a: Bag, b: Bag): number {
  const size = sizeOf(a) + sizeOf(b)
  if (size === 0) return 0
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  return (2 * shared) / size
}

function sizeOf(bag: Bag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}

/** More pairs than these are not compared with each other: only what stands at the same place is. */
const mostPairs = 250_000

/**
 * Which of some things are which of some others: those of the same text, then the most alike, then what stands between
 * the same neighbours. What was put into another order is found again.
 *
 * @returns for each of the first its partner's index, or undefined
 */
export function pairUp(
  ours: readonly { readonly text: string; readonly bag: Bag }[],
  theirs: readonly { readonly text: string; readonly bag: Bag }[],
  least: number,
): readonly (number | undefined)[] {
  const partner: (number | undefined)[] = ours.map(() => undefined)
  const isTaken = theirs.map(() => false)
  const pair = (own: number, other: number): void => {
    partner[own] = other
    isTaken[other] = true
  }
  const byText = new Map<string, number[]>()
  for (const [index, { text }] of theirs.entries()) {
    const alike = byText.get(text)
    if (alike) alike.push(index)
    else byText.set(text, [index])
  }
  for (const [index, { text }] of ours.entries()) {
    const other = byText.get(text)?.shift()
    if (other !== undefined) pair(index, other)
  }
  const [left, right] = [free(partner), theirs.flatMap((_, index) => (isTaken[index] ? [] : [index]))]
  if (left.length * right.length <= mostPairs) {
    const scored = left.flatMap((own) =>
      right.flatMap((other) => {
        const [a, b] = [ours[own], theirs[other]]
        const score = a && b ? likeness(a.bag, b.bag) : 0
        return score >= least ? [{ own, other, score }] : []
      }),
    )
    scored.sort((a, b) => b.score - a.score || a.own - b.own || a.other - b.other)
    for (const { own, other } of scored) if (partner[own] === undefined && !isTaken[other]) pair(own, other)
  }
  return partner
}

function free(partner: readonly (number | undefined)[]): number[] {
  return partner.flatMap((other, index) => (other === undefined ? [index] : []))
}

/** Pairs also what stands alone between the same neighbours, as a line of which every word was changed. */
export function pairNeighbours(
  partner: readonly (number | undefined)[],
  others: number,
  mayPair: (own: number, other: number) => boolean,
): readonly (number | undefined)[] {
  const result = [...partner]
  const taken = new Set(partner.filter((other) => other !== undefined))
  for (let own = 0; own < result.length; own++) {
    if (result[own] !== undefined) continue
    const before = own === 0 ? -1 : result[own - 1]
    if (before === undefined) continue
    const other = before + 1
    if (other < others && !taken.has(other) && mayPair(own, other)) {
      result[own] = other
      taken.add(other)
    }
  }
  return result
}
