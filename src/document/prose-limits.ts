/** A text of this length is no answer to any field, and the parser takes seconds for it. */
const maxLength = 50_000

/** Of these in one paragraph, the parser compares each with each. */
const maxMarks = 1_000

/** Lines that only underline or rule off: its time grows with their square, too. */
const maxUnderlines = 500

/** Quotations and lists inside each other; each level is one of recursion in everything that handles a document. */
const maxDepth = 32
const maxIndent = 128

/**
 * Whether a Markdown value is more than a person would write: longer than 50 000 characters, more than 1 000 stars and
 * underscores in one paragraph, more than 500 lines of dashes or equals signs, or more than 32 levels of quotations and
 * lists. Such a value is shown as plain text.
 */
export function isBeyondProse(value: string): boolean {
  if (value.length > maxLength) return true
  let marks = 0
  let underlines = 0
  for (const line of value.split(/\r\n|\r|\n/)) {
    const content = line.trim()
    marks = content === '' ? 0 : marks + countMarks(content)
    if (/^(?:=+|-+)$/.test(content)) underlines += 1
    if (marks > maxMarks || underlines > maxUnderlines || isTooDeep(line)) return true
  }
  return false
}

function countMarks(line: string): number {
  let marks = 0
  for (const character of line) if (character === '*' || character === '_') marks += 1
  return marks
}

function isTooDeep(line: string): boolean {
  const [prefix = ''] = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line) ?? []
  const depth = prefix.match(/>|[-+*]|\d+/g)?.length ?? 0
  return depth > maxDepth || (depth > 0 && prefix.length > maxIndent)
}
