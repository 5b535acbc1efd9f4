/** Something on a line that wants to begin at a place and takes some room. */
export interface Wish {
  readonly start: number
  readonly size: number
}

interface Cluster {
  readonly start: number
  readonly size: number
  readonly count: number
}

/**
 * Places things one after the other so that none overlaps another and each is as near to where it wants to be as the
 * others allow (pool adjacent violators, least squares). The order stays.
 *
 * @param wishes in order
 * @param least where the first may begin
 * @param most where the last must end, if there is such a limit and they all fit
 * @returns where each begins
 */
export function spread(wishes: readonly Wish[], least: number, most = Number.POSITIVE_INFINITY): number[] {
  const clusters: Cluster[] = []
  for (const wish of wishes) {
    let last: Cluster = { start: Math.max(wish.start, least), size: wish.size, count: 1 }
    for (let before = clusters.at(-1); before && before.start + before.size > last.start; ) {
      clusters.pop()
      last = merge(before, last, least)
      before = clusters.at(-1)
    }
    clusters.push(last)
  }
  const starts = placesOf(clusters, wishes)
  let limit = most
  for (let index = starts.length - 1; index >= 0 && Number.isFinite(most); index--) {
    limit = Math.min(starts[index] ?? 0, limit - (wishes[index]?.size ?? 0))
    starts[index] = limit
  }
  return starts
}

/** The second cluster's members would want to begin behind the first's: the mean of the wishes, weighted by their number. */
function merge(a: Cluster, b: Cluster, least: number): Cluster {
  const count = a.count + b.count
  const start = (a.start * a.count + (b.start - a.size) * b.count) / count
  return { start: Math.max(start, least), size: a.size + b.size, count }
}

function placesOf(clusters: readonly Cluster[], wishes: readonly Wish[]): number[] {
  const starts: number[] = []
  for (const { start, count } of clusters) {
    let next = start
    for (let left = count; left > 0; left--) {
      const index = starts.length
      starts.push(next)
      next += wishes[index]?.size ?? 0
    }
  }
  return starts
}
