import type { Finding, Fix } from '../record/index.ts'
import { applySplices, separateFixes, splicesOf } from './splice.ts'

/** A finding that was mended, with the mend that was made. */
export interface Mended {
  readonly finding: Finding
  readonly fix: Fix
}

/** What fixing made of a text. The findings are those of the text as it is then. */
export interface Fixing {
  readonly text: string
  readonly mended: readonly Mended[]
  readonly left: readonly Finding[]
}

/** Everything that is wrong with a text, read and checked as the record would be. */
export type Find = (text: string) => Promise<readonly Finding[]>

/** Fixes that uncover others need a round each; a record that still changes after these is left to its author. */
const MAX_ROUNDS = 20

/** So many fixes are tried by themselves where some of them cannot be made. */
const MAX_ATTEMPTS = 100

/**
 * Makes the safe fixes of a text, round by round until none is left. A fix that uncovers more errors than it mends is
 * not made, nor is one after which its finding stays.
 *
 * @param find told of the text without a byte order mark, as the places of findings are
 */
export async function fixText(text: string, find: Find): Promise<Fixing> {
  const before = await find(text)
  const unchanged = { text, mended: [], left: before }
  if (mendable(before).length === 0) return unchanged
  const together = await inRounds(unchanged, find)
  if (together !== undefined && errorsIn(together.left) <= errorsIn(before)) return together
  return oneByOne(unchanged, find)
}

async function inRounds(start: Fixing, find: Find): Promise<Fixing | undefined> {
  let now = start
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = choose(now.left)
    if (chosen.length === 0) return now
    const text = applied(now.text, chosen)
    const left = await find(text)
    // The rounds go on only while they mend; else the one at fault has to be found.
    if (chosen.some(({ finding }) => isStill(finding, now.left, left))) return undefined
    now = { text, mended: [...now.mended, ...chosen], left }
  }
  return undefined
}

async function oneByOne(start: Fixing, find: Find): Promise<Fixing> {
  let now = start
  const refused = new Set<string>()
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const next = mendable(now.left).find(({ finding }) => !refused.has(nameOf(finding)))
    if (!next) return now
    refused.add(nameOf(next.finding))
    const text = applied(now.text, [next])
    const left = await find(text)
    const isWorse = errorsIn(left) > errorsIn(now.left) || isStill(next.finding, now.left, left)
    if (!isWorse) now = { text, mended: [...now.mended, next], left }
  }
  return now
}

/** The safe mends of some findings that can be made together, in the order of the text. */
function choose(findings: readonly Finding[]): readonly Mended[] {
  const all = mendable(findings)
  const taken = new Set(separateFixes(all.map(({ fix }) => fix)))
  return all.filter(({ fix }) => taken.has(fix))
}

function mendable(findings: readonly Finding[]): readonly Mended[] {
  return findings.flatMap((finding) => (finding.fix?.safe ? [{ finding, fix: finding.fix }] : []))
}

function applied(text: string, mended: readonly Mended[]): string {
  return applySplices(
    text,
    mended.flatMap(({ fix }) => splicesOf(fix.edits)),
  )
}

/** Whether there are as many findings of the very words as before. */
function isStill(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const count = (findings: readonly Finding[]): number =>
    findings.filter((other) => other.code === finding.code && other.message === finding.message).length
  return count(after) >= count(before)
}

/** A finding by its words and by which of these it is: places move as others are mended. */
function nameOf({ code, message, place }: Finding): string {
  return `${code} ${message} ${place.start.line}`
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ level }) => level === 'error').length
}
