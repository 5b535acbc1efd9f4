const lineEnding = /\r\n?/g
const control = /(?![\t\n])[\p{Cc}\p{Cs}]/gu
const suspicious = /[^\n -~\u00A0-\uD7FF\uE000-\uFFFF]/

/**
 * Text that every format can hold: line endings become `\n`; a control character or half a surrogate pair, which
 * no format can print and Markdown cannot even escape, becomes U+FFFD.
 */
export function clean(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replace(lineEnding, '\n').replace(control, '\uFFFD')
}

/** The same on one line: a line ending and the blanks around it become one space. */
export function cleanLine(text: string): string {
  const cleaned = clean(text)
  return cleaned.includes('\n') ? cleaned.replace(/(?<![\t ])[\t ]*\n[\t\n ]*/g, ' ') : cleaned
}

// No format has markup that would end what these begin: they could turn the rest of a line around.
const directions = /[\u202A-\u202E\u2066-\u2069]/g

/** A text without what turns the direction of the text after it. */
export function withoutDirections(text: string): string {
  return text.replace(directions, '')
}
