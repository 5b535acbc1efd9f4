import { oneLine } from './names.ts'

/** What no record may hold: control characters, halves of pairs, and what is no character at all. */
const stray = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A text as a record may hold it: lines end with a line feed, and a blank square stands for what nobody could print. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(stray, '\u25a1').trim()
}

/** The same on one line, and not too long for a title. */
export function cleanLine(text: string, longest = 200): string {
  const line = oneLine(cleanText(text))
  const letters = [...line]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line
}

/** A text as a block of code in Markdown, so that nothing in it is read as Markdown. */
export function codeBlock(text: string): string {
  let longest = 2
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

/** A text without formatting as Markdown. */
export function plainProse(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
    )
}

/** Whether a text is an address that a record may name. */
export function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/[^\s]+$/i.test(text.trim())
}

/** A text of the file as a message shows it. */
export function quoted(text: string, longest = 60): string {
  return `\`${cleanLine(text, longest).replaceAll('`', "'")}\``
}
