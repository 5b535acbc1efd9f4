/** What stands after one of some words at the beginning of a text, if one does; an elided one (`l'`) takes no space. */
export function withoutFirst(text: string, words: readonly string[]): string | undefined {
  const found = longestFirst(words).find((word) => text.startsWith(word.endsWith("'") ? word : `${word} `))
  return found === undefined ? undefined : text.slice(found.length).trim()
}

export function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length)
}
