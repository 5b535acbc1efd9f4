import { plain, verbatim } from './text-inline.ts'

/** A line of running text without what a page cannot hold. */
export function printedText(text: string): string {
  return joined(plain(text))
}

/** A line of code without what a page cannot hold; blanks at its beginning stay there. */
export function printedCode(line: string): string {
  return joined(verbatim(line)).replace(/^ +/, (blanks) => '\u00A0'.repeat(blanks.length))
}

// PDF/UA allows no U+FEFF. Inside a text it means what the word joiner means (Unicode Standard, 23.2).
function joined(text: string): string {
  return text.replaceAll('\uFEFF', '\u2060')
}

/** What stands where PDF/UA asks for words, and there are only marks that nobody sees. */
export const unseen = '…'

/** Whether anything of a text can be seen. */
export function isSeen(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
}
