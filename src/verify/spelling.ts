/** Names of fewer letters have too many neighbours. */
const fewestLetters = 4

/** Whether somebody meant a name and wrote a letter or two otherwise; `Dataco` for `Datacorp`, but not `Data`. */
export function isMisspelt(name: string, written: string): boolean {
  const [a, b] = [name.toLowerCase(), written.toLowerCase()]
  if (name === written || a.length < fewestLetters) return false
  // A name in capitals is the same name.
  if (a === b) return written !== written.toUpperCase()
  // Nor is a genitive another: `Datacorps Systeme`.
  if (b === `${a}s`) return false
  const most = a.length < 8 ? 1 : 2
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most
}

/** How many letters have to be put in, left out, changed, or exchanged with their neighbours (Damerau-Levenshtein). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
