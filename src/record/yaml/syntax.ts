import type { Fault } from './fault.ts'

type Kind = keyof typeof wordings

/** What users read in place of the parsers' own words. */
const wordings = {
  bracket: ['closing bracket', 'an opening one before it', 'Remove the bracket, or quote the value.'],
  colon: [
    'second colon in a line',
    'one key and one value',
    'Quote the value, or begin it on the next line.',
  ],
  comma: ['entry in brackets', 'one comma between entries', 'Separate the entries with one comma.'],
  directive: ['directive', 'a well-formed one, followed by `---`', 'Remove the line that begins with `%`.'],
  escape: ['escape', 'one that YAML knows', 'Double the backslash, or use single quotation marks.'],
  header: ['text after `|` or `>`', 'the end of the line', 'Begin the text on the next line.'],
  indentation: ['indentation', 'the column of the lines beside it', 'Align the line with its neighbours.'],
  key: ['line without a colon and a space', '`key: value`', 'Add the colon and a space, or indent the line.'],
  list: ['list item', 'a key', 'Begin the list on the line after its key, or indent it below its key.'],
  property: ['anchor, alias or tag', 'a plain value', 'Remove it, or quote the value.'],
  reserved: ['reserved character', 'text that begins with another one', 'Quote the value.'],
  surplus: [
    'text after a value',
    'the end of the value',
    'Quote the whole value, or remove the text after it.',
  ],
  tab: ['tab', 'spaces as indentation', 'Indent with spaces.'],
  unclosed: [
    'end of brackets or quotation',
    'the closing mark',
    'Close them, or indent their further lines.',
  ],
  quotation: [
    'quotation mark without its other',
    'the closing mark',
    'Close the quotation, or double a mark that is part of the text.',
  ],
  unknown: ['text', 'YAML', 'Compare the line with those around it.'],
} as const satisfies Record<string, readonly [unexpected: string, expected: string, hint: string]>

// By the beginning of what js-yaml says.
const reasons: readonly (readonly [string, Kind])[] = [
  ['tab characters', 'tab'],
  ['deficient indentation', 'unclosed'],
  ['unexpected end of the', 'unclosed'],
  ['missed comma', 'comma'],
  ['expected the node content', 'comma'],
  ["expected ':'", 'key'],
  ['can not read a block mapping entry', 'key'],
  ['a whitespace character is expected after the key', 'key'],
  ['unknown escape', 'escape'],
  ['expected hexadecimal', 'escape'],
  ['a line break is expected', 'header'],
  ['repeat of', 'header'],
  ['bad explicit indentation width', 'header'],
  ['bad indentation', 'indentation'],
  ['end of the stream or a document', 'surplus'],
  ['YAML directive', 'directive'],
  ['TAG directive', 'directive'],
  ['directive', 'directive'],
  ['duplication of %YAML', 'directive'],
  ['ill-formed', 'directive'],
  ['unacceptable YAML', 'directive'],
  ['there is a previously declared', 'directive'],
  ['duplication of a', 'property'],
  ['name of an a', 'property'],
  ['alias node', 'property'],
  ['tag ', 'property'],
  ['named tag', 'property'],
  ['undeclared tag', 'property'],
]

// By the codes of the package yaml. What is missing here is no fault of syntax, or has a finding of its own.
const codes: Readonly<Record<string, Kind>> = {
  ALIAS_PROPS: 'property',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indentation',
  BAD_PROP_ORDER: 'property',
  BAD_SCALAR_START: 'reserved',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'unclosed',
  MISSING_CHAR: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  MULTIPLE_ANCHORS: 'property',
  MULTIPLE_TAGS: 'property',
  TAB_AS_INDENT: 'tab',
  UNEXPECTED_TOKEN: 'surplus',
}

/** What js-yaml's reason for refusing a text means to the person who wrote it. */
export function faultOfReason(reason: string, text: string, at: number): Fault {
  const kind = reasons.find(([start]) => reason.startsWith(start))?.[1] ?? 'unknown'
  return faultOf(refine(kind, text, at))
}

/** The same for an error of the package yaml; nothing where it tells of no fault of syntax. */
export function faultOfCode(code: string, message: string, text: string, at: number): Fault | undefined {
  const kind = Object.hasOwn(codes, code) ? codes[code] : undefined
  if (kind === undefined) return undefined
  if (/^Missing closing/.test(message)) return faultOf('quotation')
  if (/^Sequence item without/.test(message) && hasKey(text, at)) return faultOf('indentation')
  if (/^Flow .* indented|^Expected flow .* to end/.test(message)) return faultOf('unclosed')
  if (/^Missing (?:,|.* between)|in flow (?:sequence|map)/.test(message)) return faultOf('comma')
  if (/^Missing directives-end/.test(message)) return faultOf('directive')
  if (/^Block scalar header/.test(message)) return faultOf('header')
  if (/block sequence|block-seq-ind/i.test(message)) return faultOf('list')
  return faultOf(refine(kind, text, at))
}

/** Whether the line of an offset is a key and a value. */
function hasKey(text: string, at: number): boolean {
  const end = text.indexOf('\n', at)
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end)
  return /^\s*[^\s:#'"]+:(?:\s|$)/.test(line)
}

function refine(kind: Kind, text: string, at: number): Kind {
  if (kind !== 'indentation' && kind !== 'surplus') return kind
  const character = text[at] ?? ''
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  if (character === ':' || before.endsWith(':')) return /:\s/.test(before) ? 'colon' : 'key'
  if (character === ']' || character === '}') return 'bracket'
  if (/\S/.test(before) && /[@`%]/.test(character)) return 'reserved'
  if (character === '-' && /:\s+$/.test(before)) return 'list'
  if (/:\s/.test(before)) return 'surplus'
  return kind === 'surplus' && character === '-' ? 'list' : kind
}

/** Whether a fault is a tab where spaces should be. */
export function isTab({ message }: Pick<Fault, 'message'>): boolean {
  return message === faultOf('tab').message
}

function faultOf(kind: Kind): Fault {
  const [unexpected, expected, hint] = wordings[kind]
  return { code: 'yaml-syntax', message: `Unexpected ${unexpected}, expected ${expected}`, hint }
}
