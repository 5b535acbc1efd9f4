import type { MomentProblem } from './moment.ts'

/** A place in a text, up to the end of the part being read. */
export interface Cursor {
  readonly text: string
  readonly end: number
  at: number
}

/**
 * Takes what a pattern matches at the cursor, and moves past it.
 * @param cursor moved when the pattern matches
 * @param pattern sticky (`y`)
 * @returns the matched text, or undefined
 */
export function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0]
  if (found === undefined || cursor.at + found.length > cursor.end) return undefined
  cursor.at += found.length
  return found
}

/**
 * The character at the cursor, or an empty text at the end of the part.
 * @param cursor stays where it is
 */
export function peek(cursor: Cursor): string {
  return cursor.at < cursor.end ? cursor.text.charAt(cursor.at) : ''
}

/**
 * The problem of meeting something else than expected at the cursor.
 * @param cursor at the character at fault
 * @param expected what would have been right, as in "a month of two digits"
 * @param hint what to write instead
 */
export function unexpected(cursor: Cursor, expected: string, hint?: string): MomentProblem {
  const rest = cursor.text.slice(cursor.at, cursor.end)
  const token = /^(?:[\p{L}\p{N}]+|\s+|[\s\S])/u.exec(rest)?.[0] ?? ''
  const found = token === '' ? 'end of text' : quote(token)
  const problem = { message: `Unexpected ${found}, expected ${expected}`, start: cursor.at }
  return withHint({ code: 'not-edtf', ...problem, end: cursor.at + token.length }, hint)
}

/**
 * The problem of a well-formed field that no calendar or clock has.
 * @param cursor just after the field
 * @param from offset at which the date begins
 * @param width characters of the field
 * @param expected what would have been right
 * @param hint what to write instead
 */
export function impossible(
  cursor: Cursor,
  from: number,
  width: number,
  expected: string,
  hint?: string,
): MomentProblem {
  const written = /^[^/\s?~%]*/.exec(cursor.text.slice(from, cursor.end))?.[0] ?? ''
  const message = `Unexpected ${quote(written)}, expected ${expected}`
  return withHint({ code: 'impossible-date', message, start: cursor.at - width, end: cursor.at }, hint)
}

/**
 * A text in backquotes for a message, shortened to 40 characters and without control characters.
 * @param text as written
 */
export function quote(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return `\`${shown.replace(/\p{Cc}/gu, '\ufffd')}\``
}

/**
 * Adds a hint to a problem, when there is one.
 * @param problem without a hint
 * @param hint what to write instead
 */
export function withHint(problem: MomentProblem, hint: string | undefined): MomentProblem {
  return hint === undefined ? problem : { ...problem, hint }
}
