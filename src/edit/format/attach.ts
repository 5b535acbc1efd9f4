import type { Mark } from './marks.ts'
import { columnOf, type Unit } from './units.ts'

/** The comments of an entry or item. Among those above and below it an empty text is an empty line. */
export interface Remarks {
  readonly above: readonly string[]
  /** At the end of its line: beside its single value, or its key or dash if it holds a list or map. */
  readonly beside: readonly string[]
  /** Between its brackets, below all that is in them. */
  readonly inside: readonly string[]
  /** Below all that is in it. */
  readonly below: readonly string[]
}

/** The comments of a text, each with what it speaks of. */
export interface Attached {
  readonly of: (unit: Unit) => Remarks
  /** What stands before the `---` of the document, and it: directives and comments, line by line. */
  readonly prologue: readonly string[]
  /** The comments at the end of the document. */
  readonly foot: readonly string[]
}

type Lists = Readonly<Record<keyof Remarks, string[]>>

const none: Remarks = { above: [], beside: [], inside: [], below: [] }

/**
 * Attaches each comment to an entry or item, by one rule:
 *
 * - At the end of a line a comment speaks of what is on the line.
 * - On a line of its own it speaks of what begins below it, and stands above that,
 * - unless it is indented more than that: then it belongs to what ends above it, to the innermost entry or item that begins
 *   further to the left than the comment.
 *
 * Once a line speaks of one thing, the lines right below it can speak of the same or of what holds it, and no more of what is in it.
 */
export function attach(text: string, units: readonly Unit[], marks: readonly Mark[]): Attached {
  const lists = new Map<Unit, Lists>()
  const prologue: string[] = []
  const foot: string[] = []
  const of = (unit: Unit): Lists => {
    const found = lists.get(unit) ?? { above: [], beside: [], inside: [], below: [] }
    lists.set(unit, found)
    return found
  }
  const start = marks.findLastIndex(({ kind }) => kind === 'document-start')
  const opening = start < 0 ? undefined : marks[start]
  for (const { kind, start: from, end } of marks.slice(0, Math.max(start, 0)))
    prologue.push(kind === 'empty-line' ? '' : text.slice(from, end).trimEnd())
  if (opening) prologue.push('---')

  /** Further to the right than this no comment of these lines can belong to what is above them. */
  let limit = Number.POSITIVE_INFINITY
  let isAfterEmptyLine = false
  const put = (list: string[], comment: string): void => {
    if (isAfterEmptyLine) list.push('')
    if (comment !== '') list.push(comment)
    isAfterEmptyLine = false
  }

  for (const mark of marks.slice(start + 1)) {
    if (mark.kind === 'text' || mark.kind === 'dash') {
      // An empty line between a key and its value goes.
      const begun = unitAt(units, mark.start)
      if (isAfterEmptyLine && begun && !begun.isFlow) put(of(begun).above, '')
      isAfterEmptyLine = false
      limit = Number.POSITIVE_INFINITY
    } else if (mark.kind === 'empty-line') {
      isAfterEmptyLine = true
    } else if (mark.kind === 'comment') {
      const spot = spotOf(units, mark.start)
      const comment = text.slice(mark.start, mark.end).trimEnd()
      const column = columnOf(text, mark.start)
      const line = text.slice(mark.start - column, mark.start)
      const isEnd = line.startsWith('...') && mark.start > (units.at(-1)?.end ?? 0)
      if (line.trim() === '') {
        const owner = ownerOf(spot, mark.start, Math.min(column, limit))
        if (spot.inside?.notation !== 'flow') limit = owner?.place === 'below' ? Math.min(column, limit) : 0
        put(owner === undefined ? foot : of(owner.unit)[owner.place], comment)
      } else if (isEnd) foot.push(comment)
      else if (opening && line.startsWith('---') && mark.start < (units[0]?.start ?? 0))
        prologue.push(`${prologue.pop()} ${comment}`)
      else besideOf(spot, units, of).push(comment)
    }
  }
  return { of: (unit) => lists.get(unit) ?? none, prologue, foot }
}

/** Where a comment stands: in what, after what, before what. */
interface Spot {
  readonly inside: Unit | undefined
  readonly before: Unit | undefined
  readonly next: Unit | undefined
}

function spotOf(units: readonly Unit[], offset: number): Spot {
  let inside: Unit | undefined
  let among = units
  for (;;) {
    const index = lastStarting(among, offset)
    const unit = among[index]
    if (!unit || offset >= unit.end) return { inside, before: unit, next: among[index + 1] }
    inside = unit
    among = unit.units
  }
}

/** The outermost entry or item that begins at an offset. */
function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  let among = units
  for (;;) {
    const unit = among[lastStarting(among, offset)]
    if (!unit || unit.start === offset) return unit
    among = unit.units
  }
}

/** Which of some units is the last that begins at an offset or before it; -1 if none does. */
function lastStarting(units: readonly Unit[], offset: number): number {
  let low = -1
  let high = units.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((units[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** What a comment on a line of its own speaks of; nothing at the end of the document. */
function ownerOf(
  { inside, before, next }: Spot,
  offset: number,
  column: number,
): { readonly unit: Unit; readonly place: 'above' | 'inside' | 'below' } | undefined {
  if (inside && (inside.notation === 'scalar' || (inside.notation === 'flow' && offset < inside.value.start)))
    return { unit: inside, place: 'above' }
  if (inside?.notation === 'flow' || !before) {
    if (next) return { unit: next, place: 'above' }
    return inside && { unit: inside, place: 'inside' }
  }
  if (column > (next?.column ?? -1)) {
    const closed = lastIn(before).findLast((unit) => unit.column < column)
    if (closed) return { unit: closed, place: 'below' }
  }
  return next && { unit: next, place: 'above' }
}

/** An entry or item, the last one in it, the last one in that, as far as they are in block style. */
function lastIn(unit: Unit): readonly Unit[] {
  const last = unit.notation === 'block' ? unit.units.at(-1) : undefined
  return last ? [unit, ...lastIn(last)] : [unit]
}

/** The list for a comment at the end of a line: of what ends on the line, else of what begins there. */
function besideOf({ inside, before }: Spot, units: readonly Unit[], of: (unit: Unit) => Lists): string[] {
  const ended = before && lastIn(before).at(-1)
  const unit = ended ?? inside
  if (unit) return of(unit).beside
  const [first] = units
  return first ? of(first).above : []
}
