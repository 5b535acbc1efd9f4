import type * as v from 'valibot'
import type { Finding } from './finding.ts'
import { existingPath, follow, formatPath, type Target } from './locate.ts'
import { mendOf, onlyHolder } from './mend.ts'
import { nearestWord } from './nearest.ts'
import type { Node, Path } from './node.ts'
import { countHint } from './number.ts'
import { findingAt } from './report.ts'
import { languageTag } from './schema/index.ts'
import type { Source } from './source.ts'

/** A finding about a key that is wanted and not there. */
export function missingKey(source: Source, root: Node, path: Path, expected: string): Finding {
  return findingAt(
    source,
    root,
    { missing: path },
    {
      code: 'missing-key',
      level: 'error',
      message: `Unexpected lack of \`${String(path.at(-1))}\`, expected ${expected}`,
      hint: `Add \`${formatPath(path)}\`.`,
    },
  )
}

/** A fault that a schema found, at its place in the tree and in our words. */
export function findingOf(source: Source, root: Node, issue: v.BaseIssue<unknown>): Finding {
  const path = pathOf(issue)
  const isKeyFault = issue.path?.at(-1)?.origin === 'key'
  const isMissing = issue.received === 'undefined' && existingPath(root, path).length < path.length
  if (isMissing) return missingKey(source, root, path, expectation(issue))
  const actual = path[path.length - 1]
  const target: Target = isKeyFault ? { key: path } : { at: existingPath(root, path) }
  const value = isKeyFault ? actual : issue.input
  const node = follow(root, path)
  return findingAt(source, root, target, {
    code: 'schema',
    level: 'error',
    message: `Unexpected ${describe(value)}, expected ${expectation(issue)}`,
    hint: commaHint(source, root, path, issue) ?? hintFor(issue, value, path),
    fix: isKeyFault
      ? undefined
      : mendOf({ issue, value, path, known: options(issue), node, isCut: isCut(source, node) }),
  })
}

/** Whether a comma follows, which in braces may have cut a value short: `{ count: about 1, 200 }`. */
function isCut({ text }: Source, node: Node | undefined): boolean {
  return node !== undefined && /^[ \t]*,/.test(text.slice(node.end, node.end + 100))
}

/** Where in the record a schema found a fault. */
export function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** What a text of a shape has to be, by the name of the shape in `schema.ts`. */
export const formats: Readonly<Record<string, string>> = {
  line: 'text on one line',
  id: 'letters, digits, `.`, `_` and `-`, beginning with a letter or digit',
  language: 'a language tag such as `en` or `pt-BR` (BCP 47)',
  country: 'a country code such as `IT` (ISO 3166-1)',
  region: 'a region code such as `IT` or `US-CA` (ISO 3166), `EU` or `EEA`',
  url: 'an address that begins with `https://` or `http://`',
  zone: 'a time zone such as `Europe/Rome`, or `UTC`',
  colour: 'a colour such as `#0b57d0`',
  picture: 'the path of a PNG or SVG file',
  extension: 'a term of your own: `x-`, then small letters, digits and `-`',
}

function expectation(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'string':
      return 'a text'
    case 'number':
      return 'a number'
    case 'boolean':
      return '`true` or `false`'
    case 'array':
      return 'a list'
    case 'object':
    case 'record':
      return issue.received === 'undefined' || issue.expected?.startsWith('"') ? 'this field' : 'a map'
    case 'non_empty':
      return Array.isArray(issue.input) ? 'a list that is not empty' : 'a text that is not empty'
    case 'min_entries':
      return 'a text in at least one language'
    case 'integer':
      return 'a whole number'
    case 'min_value':
      return 'zero or more'
    case 'email':
      return 'an e-mail address'
    case 'custom':
    case 'regex':
      return formats[issue.message] ?? issue.message
    case 'literal':
      if (issue.expected === '"unknown"') return 'a number, `unknown`, or a map such as `{ about: 400 }`'
      return `\`${(issue.expected ?? '').replaceAll('"', '')}\``
    case 'picklist':
      return choice(options(issue), meantIn(issue))
    case 'union':
      return 'a text'
    default:
      return issue.expected ?? 'another value'
  }
}

/** Nobody reads more words than these in a message. */
const MAX_WORDS = 12

/** Words of which one is expected; where it is plain which was meant, no more than that of many. */
export function choice(words: readonly string[], meant?: string): string {
  if (meant !== undefined && words.length > MAX_WORDS)
    return `\`${meant}\` or another of ${words.length} words`
  const shown = words.length > MAX_WORDS ? words.slice(0, MAX_WORDS - 2) : words
  const more = words.length > shown.length ? ` and ${words.length - shown.length} others` : ''
  return `one of ${shown.map((word) => `\`${word}\``).join(', ')}${more}`
}

/** The word that somebody meant who wrote another. */
function meantIn(issue: v.BaseIssue<unknown>): string | undefined {
  const { input } = issue
  if (typeof input !== 'string') return undefined
  return nearestWord(input, options(issue)) ?? onlyHolder(input, options(issue))
}

function hintFor(issue: v.BaseIssue<unknown>, value: unknown, path: Path): string | undefined {
  if (issue.type === 'picklist' && typeof value === 'string') {
    const meant = meantIn(issue)
    if (meant) return `Did you mean \`${meant}\`?`
    if (options(issue).length > MAX_WORDS) return 'Take one of those that `forthright explain` lists.'
  }
  if (issue.message === 'language' && typeof value === 'string') {
    const tag = value.replaceAll('_', '-')
    if (tag !== value && languageTag.test(tag)) return `Did you mean \`${tag}\`?`
  }
  if (issue.expected === '"unknown"') return countHint(value)
  if (issue.type !== 'string' || (typeof value !== 'number' && typeof value !== 'boolean')) return undefined
  return path.at(-2) === 'sources' ? 'Write a key of `sources`.' : `Quote it: \`"${String(value)}"\`.`
}

function options(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
}

/** `{ it: Ciao, mondo }` has a key `mondo`: a comma ends a text in braces. */
function commaHint(source: Source, root: Node, path: Path, issue: v.BaseIssue<unknown>): string | undefined {
  if (issue.message !== 'language' && issue.type !== 'string') return undefined
  const [node, map] = [follow(root, path), follow(root, path.slice(0, -1))]
  if (node?.type !== 'scalar' || node.value !== null || node.start !== node.end) return undefined
  const isSecond = map?.type === 'map' && map.entries[0]?.value !== node
  return isSecond && source.text[map.start] === '{' ? 'Quote a text that holds a comma.' : undefined
}

/** A value in a message, short enough to read. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'map'
  if (value === '') return 'empty text'
  const text = String(value).replace(/\s+/g, ' ')
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``
}
