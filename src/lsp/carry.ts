import { compareFindings, type Finding, type Source } from '../record/index.ts'

/**
 * Findings of an earlier text that still stand in a later one, at their new places: what is slow to find out is found only
 * when the writer rests, and must not flicker until then. An edit is taken as one stretch that was replaced; what it touched
 * goes.
 */
export function carried(findings: readonly Finding[], before: Source, after: Source): readonly Finding[] {
  const [from, to] = [before.text, after.text]
  const most = Math.min(from.length, to.length)
  let head = 0
  while (head < most && from.charCodeAt(head) === to.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < most - head &&
    from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)
  )
    tail += 1
  const shift = to.length - from.length
  return findings
    .flatMap((finding) => {
      const { start, end } = finding.place
      const isBefore = end.offset <= head
      if (!isBefore && start.offset < from.length - tail) return []
      const by = isBefore ? 0 : shift
      const place = { start: after.pointAt(start.offset + by), end: after.pointAt(end.offset + by) }
      const { related, fix, ...rest } = finding
      return { ...rest, place }
    })
    .sort(compareFindings)
}
