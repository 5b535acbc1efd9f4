import { load } from 'js-yaml'
import * as v from 'valibot'
import type { TemplateFault, TemplateSpan } from './template-fault.ts'

/** Somebody who read a template as the native professional of its language. */
export interface Review {
  readonly by: string
  readonly role: string
  /** As written, `2026-03-01`. */
  readonly date: string
}

/** A template's front matter and the rest. */
export interface TemplateHead {
  /** Who reviewed it; empty if it says that nobody has; `undefined` if it says nothing. */
  readonly reviews: readonly Review[] | undefined
  /** The template with blank lines in place of its front matter, so that every line keeps its number. */
  readonly body: string
}

const opening = /^---[ \t]*\r?\n/
const closing = /^---[ \t]*$/m
const another = /^(?:[ \t]*\r?\n)*---[ \t]*\r?\n\s*reviewed[ \t]*:/

/** Reads the front matter of a template, which may have none. */
export function readTemplateHead(
  text: string,
): { readonly head: TemplateHead } | { readonly fault: TemplateFault } {
  const start = opening.exec(text)?.[0].length
  // What begins with a rule and does not go on as a map is a template without front matter.
  if (start === undefined || !/^([\w-]+[ \t]*:|---[ \t]*\r?\n)/.test(text.slice(start)))
    return { head: { reviews: undefined, body: text } }
  const end = closing.exec(text.slice(start))
  if (!end) {
    const message = 'Unexpected end of the template in its front matter, expected a line `---`'
    return { fault: { line: 1, column: 1, length: 3, message } }
  }
  const written = text.slice(start, start + end.index)
  const whole = text.slice(0, start + end.index + end[0].length)
  const second = another.exec(text.slice(whole.length))?.[0]
  if (second !== undefined) {
    // It would be printed, and a reader would be told who reviewed the letter.
    const row = (whole + second).split('\n').length
    return {
      fault: { line: row, column: 1, length: 8, message: 'Unexpected second front matter, expected one' },
    }
  }
  const reading = readReviews(written)
  return 'fault' in reading
    ? reading
    : { head: { ...reading, body: whole.replace(/[^\n]+/g, '') + text.slice(whole.length) } }
}

const line = v.pipe(v.string(), v.trim(), v.nonEmpty())
const review = v.strictObject({
  by: line,
  role: line,
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
})
const headSchema = v.strictObject({
  reviewed: v.union([v.literal('none'), v.pipe(v.array(review), v.minLength(1))]),
})

const hint = 'Write `reviewed: none`, or `reviewed: [{ by: Name, role: Profession, date: 2026-03-01 }]`.'

function readReviews(written: string): Pick<TemplateHead, 'reviews'> | { readonly fault: TemplateFault } {
  let value: unknown
  try {
    value = load(written, { maxAliases: 0 })
  } catch (error) {
    const mark = error instanceof Error && 'mark' in error ? error.mark : undefined
    const reason = error instanceof Error && 'reason' in error ? String(error.reason) : String(error)
    const row = isMark(mark) ? mark.line : 0
    const column = isMark(mark) ? mark.column : 0
    const message = `Unexpected YAML (${reason}), expected the front matter of a template`
    return { fault: { line: row + 2, column: column + 1, length: 1, message, hint } }
  }
  const result = v.safeParse(headSchema, value)
  if (result.success) {
    const { reviewed } = result.output
    return { reviews: reviewed === 'none' ? [] : reviewed }
  }
  // A misspelt key is told by its own name, not by the one that is then missing.
  const issues = result.issues.map(({ path = [] }) => {
    const keys = path.map(({ key }) => key)
    const name = keys.findLast((key) => typeof key === 'string') ?? ''
    const index = keys.findLast((key) => typeof key === 'number') ?? 0
    return { name, place: placeOfKey(written, name, index) }
  })
  const found = issues.find(({ place }) => place) ?? issues[0]
  const words = found?.name ? ` of \`${found.name}\`` : ''
  return {
    fault: {
      ...(found?.place ?? { line: 1, column: 1, length: 3 }),
      message: `Unexpected value${words} in front matter, expected who reviewed the template`,
      hint,
    },
  }
}

/** Where a key stands in front matter, of several of that name the one of a number. */
function placeOfKey(written: string, name: string, index: number): TemplateSpan | undefined {
  const keys = name === '' ? [] : [...written.matchAll(/[\w-]+(?=[ \t]*:)/g)].filter(([key]) => key === name)
  const offset = (keys[index] ?? keys[0])?.index
  if (offset === undefined) return undefined
  const before = written.slice(0, offset).split('\n')
  return { line: before.length + 1, column: (before.at(-1) ?? '').length + 1, length: name.length }
}

function isMark(mark: unknown): mark is { readonly line: number; readonly column: number } {
  return (
    typeof mark === 'object' &&
    mark !== null &&
    'line' in mark &&
    typeof mark.line === 'number' &&
    'column' in mark &&
    typeof mark.column === 'number'
  )
}
