import type { Edit, Fix } from '../record/index.ts'

/** A text given in place of a stretch of another, in offsets. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edits of a fix as splices. */
export function splicesOf(edits: readonly Edit[]): readonly Splice[] {
  return edits.map(({ place, text }) => ({ start: place.start.offset, end: place.end.offset, text }))
}

/**
 * A text with some stretches replaced; everything else stays, character by character.
 *
 * @example
 * applySplices('evnts: []', [{ start: 0, end: 5, text: 'events' }]) // 'events: []'
 * @throws Error if two splices overlap or one lies outside of the text: the caller is wrong
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: by } of inOrder(splices)) {
    if (start < at || end < start || end > text.length) throw new Error(`no splice from ${start} to ${end}`)
    result += text.slice(at, start) + by
    at = end
  }
  return result + text.slice(at)
}

/**
 * Of several fixes those that can be made together: each as a whole, the first of any that touch each other. The others are
 * to be asked for again once these are made.
 */
export function separateFixes(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Fix[] = []
  for (const fix of fixes) {
    const clashes = taken.some((other) =>
      splicesOf(other.edits).some((one) => splicesOf(fix.edits).some((two) => touches(one, two))),
    )
    if (!clashes) taken.push(fix)
  }
  return taken
}

function touches(one: Splice, two: Splice): boolean {
  return one.start <= two.end && two.start <= one.end
}

function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end)
}
