/**
 * The known word that a mistyped one most likely meant: the one at the least edit distance (Damerau and Levenshtein),
 * if that is at most a third of the word's length, and never more than three.
 */
export function nearestWord(written: string, known: Iterable<string>): string | undefined {
  return nearWords(written, known)[0]
}

/**
 * The known word that a mistyped one surely means: only capitals differ; or one letter is wrong, missing, too many or swapped, no
 * other word is near, and the word is long enough for a slip to show. What mends a record by itself asks for this: two letters make `recovery` of
 * `discovery`, and `unlikely` of `likely`.
 */
export function onlyNearWord(written: string, known: Iterable<string>): string | undefined {
  const words = [...new Set(known)]
  const alike = words.filter((word) => word.toLowerCase() === written.toLowerCase())
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined
  const [meant, ...others] = nearWords(written, words)
  if (meant === undefined || others.length > 0) return undefined
  const isSlip = editDistance(written.toLowerCase(), meant.toLowerCase()) === 1
  return isSlip && (written.length > 4 || letters(written) === letters(meant)) ? meant : undefined
}

/** A word's letters in the order of the alphabet: of a short word, a swap alone is surely a slip. */
function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('')
}

/** The known words within the limit, the nearest first. */
function nearWords(written: string, known: Iterable<string>): string[] {
  const limit = Math.min(3, Math.max(1, Math.floor(written.length / 3)))
  return [...new Set(known)]
    .filter((word) => Math.abs(word.length - written.length) <= limit)
    .map((word) => ({ word, distance: editDistance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ word }) => word)
}

function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + swap)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforePrevious[j - 2] ?? 0) + 1)
      }
      current.push(least)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
