/** A text as YAML that reads back as the same text, whatever is in it. */
export function quote(text: string): string {
  return /^[A-Za-z][A-Za-z0-9 .-]*$/.test(text) && !/\s$|^(null|true|false|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text)
}

/** A number, a text or a flat map as YAML on one line. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([key, own]) => `${key}: ${typeof own === 'string' ? quote(own) : JSON.stringify(own)}`,
  )
  return `{ ${fields.join(', ')} }`
}

/** A text as comments of YAML, each no longer than a line is read with ease. */
export function commented(text: string): readonly string[] {
  return text.split('\n').map((line) => `# ${line}`)
}

/**
 * A text on one line, without what nobody sees: control characters, marks that turn the direction of what follows, halves of
 * characters, and what Unicode will never assign. Whatever was pasted, the record can be read.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd\u{e0000}-\u{e007f}\p{Cs}]/gu, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .trim()
}

/** Lines, each further to the right. */
export function indented(lines: readonly string[], by: string): readonly string[] {
  return lines.map((line) => by + line)
}
