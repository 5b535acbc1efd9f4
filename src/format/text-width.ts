const narrow = /^[ -\u02FF]*$/
const ignored = /[\p{Mn}\p{Me}\p{Cf}]/gu
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/gu

/**
 * How many columns a text takes where every letter takes one: an East Asian character or an emoji takes two, a mark
 * on the letter before it none.
 */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const _ of text.replace(ignored, '')) width++
  return width + (text.match(wide)?.length ?? 0)
}

/** A text with blanks after it (or before it, or both) so that it takes so many columns. */
export function pad(text: string, width: number, align: 'left' | 'right' | 'center'): string {
  const missing = Math.max(0, width - displayWidth(text))
  if (align === 'right') return ' '.repeat(missing) + text
  const before = align === 'center' ? Math.floor(missing / 2) : 0
  return ' '.repeat(before) + text + ' '.repeat(missing - before)
}
