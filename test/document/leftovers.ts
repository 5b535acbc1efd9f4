// Words that hardly a sentence of English is without, and that no language written here has in this form.
const englishWords =
  /(?<!\p{L})(the|and|this|these|that|which|what|with|from|your|our|their|have|been|not yet)(?!\p{L})/iu

/** What of a text in another language is English: what is as it is in English, and what has English words. */
export function leftovers(lines: readonly string[], inEnglish: ReadonlySet<string>): string[] {
  return lines.filter((line) => englishWords.test(line) || (inEnglish.has(line) && line.includes(' ')))
}
