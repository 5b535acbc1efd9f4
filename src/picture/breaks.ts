import type { Gap } from './gaps.ts'
import type { Layout } from './layout.ts'
import { markSize } from './marks.ts'
import type { Extent } from './tracks.ts'

/** Parts lower than this are not worth a break. */
const leastPart = 160

/**
 * Where a picture may be cut into pages: between labels, marks and the words beside gaps, so that none of them is cut.
 *
 * @returns pixels below the top of the lanes, from top to bottom
 */
export function breaksOf(
  { rows, undated, divider, height }: Layout,
  gaps: readonly Gap[],
): readonly number[] {
  const taken: Extent[] = [
    ...[...rows, ...undated].flatMap(({ label, labelTop, y }) => [
      { top: labelTop, bottom: labelTop + label.height },
      { top: y - markSize, bottom: y + markSize },
    ]),
    ...gaps.map(({ top, bottom }) => ({ top, bottom })),
    ...(divider === undefined ? [] : [{ top: divider - 2, bottom: divider + 2 }]),
  ]
  const breaks: number[] = []
  let end = 0
  for (const { top, bottom } of taken.toSorted((a, b) => a.top - b.top)) {
    const between = Math.round((end + top) / 2)
    const isFree = between >= end && between <= top
    if (isFree && between - (breaks.at(-1) ?? 0) >= leastPart && height - between >= leastPart / 2)
      breaks.push(between)
    end = Math.max(end, bottom)
  }
  return breaks
}
