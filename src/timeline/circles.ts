/**
 * The circles among events that no order could be found for: for each that is in a circle and in none of those found
 * already, the shortest that leads back to it.
 *
 * @param rest the events, by number
 * @param later for each event the events that directly follow it
 */
export function circlesAmong(rest: readonly number[], later: readonly number[][]): number[][] {
  const left = onlyBetweenCircles(rest, later)
  const circles: number[][] = []
  const found = new Set<number>()
  for (const start of rest) {
    if (found.has(start) || !left.has(start)) continue
    const circle = shortestBack(start, left, later)
    if (!circle) continue
    circles.push(circle)
    for (const index of circle) found.add(index)
  }
  return circles
}

/** What only follows a circle is in none: taken away from the end, as long as there is an end. */
function onlyBetweenCircles(rest: readonly number[], later: readonly number[][]): ReadonlySet<number> {
  const left = new Set(rest)
  const followers = new Map(rest.map((index) => [index, later[index]?.length ?? 0]))
  const leaders = new Map<number, number[]>(rest.map((index) => [index, []]))
  for (const index of rest) for (const follower of later[index] ?? []) leaders.get(follower)?.push(index)
  const ends = rest.filter((index) => followers.get(index) === 0)
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end)
    for (const leader of leaders.get(end) ?? []) {
      const count = (followers.get(leader) ?? 0) - 1
      followers.set(leader, count)
      if (count === 0) ends.push(leader)
    }
  }
  return left
}

function shortestBack(
  start: number,
  left: ReadonlySet<number>,
  later: readonly number[][],
): number[] | undefined {
  const cameFrom = new Map<number, number>()
  let front = [start]
  while (front.length > 0) {
    const next: number[] = []
    for (const index of front) {
      for (const follower of later[index] ?? []) {
        if (follower === start) return pathTo(index, start, cameFrom)
        if (!left.has(follower) || cameFrom.has(follower)) continue
        cameFrom.set(follower, index)
        next.push(follower)
      }
    }
    front = next
  }
  return undefined
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end]
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start
    path.push(at)
  }
  return path.toReversed()
}
