/** A stretch of words and what stands in its place. */
export interface Substitution {
  readonly before: { readonly text: string; readonly start: number; readonly end: number }
  readonly after: { readonly text: string; readonly start: number; readonly end: number }
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A block with more words is not compared word by word. */
const mostWords = 1000

/** The words of a text that were replaced by others (longest common subsequence). */
export function substitutions(before: string, after: string): readonly Substitution[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > mostWords || b.length > mostWords) return []
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const isSame = a[i]?.text === b[j]?.text
      const down = lengths[(i + 1) * width + j] ?? 0
      const right = lengths[i * width + j + 1] ?? 0
      lengths[i * width + j] = isSame ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right)
    }
  const found: Substitution[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = (): void => {
    if (i > fromI && j > fromJ)
      found.push({ before: stretch(before, a, fromI, i), after: stretch(after, b, fromJ, j) })
  }
  while (i < a.length && j < b.length) {
    if (a[i]?.text === b[j]?.text) {
      close()
      i++
      j++
      fromI = i
      fromJ = j
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  i = a.length
  j = b.length
  close()
  return found
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&+'-]*(?<!\.)/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function stretch(text: string, words: readonly Word[], from: number, to: number): Word {
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  return { text: text.slice(start, end), start, end }
}
