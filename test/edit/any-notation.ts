import fc from 'fast-check'
import type { Path } from '../../src/record/index.ts'

/** A comment that was put into a text, and what it speaks of by the rule of docs/editing.md. */
export interface Placed {
  readonly comment: string
  readonly path: Path
  /** `around` is one of `above`, `beside` and `below`; `head` is above the first field, or at the top of the file. */
  readonly place: 'head' | 'above' | 'beside' | 'below' | 'around' | 'foot' | 'anywhere'
}

/** A record in some notation, with comments wherever YAML has room for them. */
export interface Written {
  readonly path: string
  readonly text: string
  readonly placed: readonly Placed[]
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
type Draw = fc.GeneratorValue

const texts = [
  'word',
  'two words',
  'a few more words, and then some',
  "it's",
  'It said: no',
  '# none',
  'a # b',
  ' led by a space',
  'ended by a line break\n',
  'ended by three\n\n\n',
  'two\nlines',
  'a gap\n\n\nbetween',
  '  led by two\nthen none',
  '\nled by a line break',
  'a\n  b\n\n  # c\n',
  '',
  'yes',
  '1.10',
  '- dash',
  '[bracket',
  '2025-11-09 14:05+0100',
  'words that go on and on until a line of a hundred and twenty characters is full, and then some more for good measure',
]
const names = ['en', 'it', 'id', 'kind', 'type', 'by', 'at', 'text', 'audience', 'learned', 'x y', 'a-b', '1']

/** Values such as records have, of the fields in the order in which they happen to come. */
function anyFields(draw: Draw): { [key: string]: Value } {
  const fields: { [key: string]: () => Value } = {
    forthright: () => 1,
    id: () => 'a',
    title: () => mapOf(['it', 'en']),
    nature: () => ['integrity', 'availability'],
    audiences: () => ({ title: 'public', kind: 'public' }),
    organisation: () => mapOf(['role', 'name', 'contact']),
    parties: () => ({ b: mapOf(['role', 'name']), a: null }),
    events: () => listOf(() => mapOf(['text', 'at', 'kind', 'by', 'sources', 'id'])),
    data: () => ({ involved: listOf(() => mapOf(['learned', 'text', 'category'])) }),
    advice: () => listOf(() => mapOf(['text', 'audience', 'sources'])),
    'x-own': () => anyValue(3),
  }
  const keys = draw(fc.shuffledSubarray, Object.keys(fields), { minLength: 1, maxLength: 6 })
  return Object.fromEntries(keys.map((key) => [key, fields[key]?.() ?? null]))

  function mapOf(some: readonly string[]): { [key: string]: Value } {
    const chosen = draw(fc.shuffledSubarray, [...some], { minLength: 1 })
    return Object.fromEntries(chosen.map((key) => [key, anyValue(1)]))
  }
  function listOf(item: () => Value): Value[] {
    return Array.from({ length: draw(fc.nat, 3) }, item)
  }
  function anyValue(depth: number): Value {
    const kind = draw(fc.nat, depth > 0 ? 9 : 6)
    if (kind === 7) return mapOf(names)
    if (kind === 8) return listOf(() => anyValue(depth - 1))
    if (kind === 9) return mapOf(['en', 'it'])
    if (kind === 0) return draw(() => fc.constantFrom<Value>(null, true, 3, 2.5))
    return draw(() => fc.constantFrom(...texts))
  }
}

/** Writes a record as somebody might, each value in some notation, with comments and empty lines between the lines. */
export const written: fc.Arbitrary<Written> = fc.gen().map((draw) => {
  const placed: Placed[] = []
  const lines: string[] = []
  const chance = (of: number): boolean => draw(fc.nat, 99) < of
  const spaces = (count: number): string => ' '.repeat(count)
  const some = (least: number, most: number): number => draw(() => fc.integer({ min: least, max: most }))
  const say = (path: Path, place: Placed['place']): string => {
    const comment = `# c${placed.length}`
    placed.push({ comment, path, place })
    return comment
  }
  /** As often as it happens, but not for ever: what is drawn may be the same each time. */
  const times = (of: number): readonly undefined[] => Array.from({ length: chance(of) ? some(1, 2) : 0 })
  const density = draw(() => fc.constantFrom(0, 5, 20))

  function above(path: Path, column: number): void {
    const place = lines.every((line) => /^(?:[%#-]|$)/.test(line)) ? 'head' : 'above'
    for (const _ of times(density)) lines.push(spaces(some(0, column)) + say(path, place))
    if (chance(8)) lines.push(chance(50) ? '' : spaces(some(0, 3)))
  }
  /** Comments below all of an entry or item, deeper than it, and not deeper than what is in it. */
  function below(path: Path, column: number, inner: number): void {
    if (inner <= column) return
    for (const _ of times(density)) {
      if (chance(20)) lines.push('')
      lines.push(spaces(some(column + 1, inner)) + say(path, 'below'))
    }
  }
  const beside = (path: Path, place: 'beside' | 'around' = 'beside'): string =>
    chance(density) ? `${spaces(some(1, 3))}${say(path, place)}` : ''

  function fields(map: { [key: string]: Value }, path: Path, column: number, lead: string): void {
    for (const [index, [key, value]] of Object.entries(map).entries()) {
      const own = [...path, key]
      const isLed = index === 0 && lead !== ''
      if (!isLed) above(own, column)
      const name = /^[a-z]\S*$/.test(key) && chance(80) ? key : JSON.stringify(key)
      entry(`${isLed ? lead : spaces(column)}${name}:`, value, own, column)
    }
  }

  function items(list: readonly Value[], path: Path, column: number, lead: string): void {
    for (const [index, item] of list.entries()) {
      const own = [...path, index]
      const isLed = index === 0 && lead !== ''
      if (!isLed) above(own, column)
      const dash = `${isLed ? lead : spaces(column)}-`
      const isOneLine = !isFilled(item) || chance(20)
      if (isOneLine) {
        entry(dash, item, own, column)
        continue
      }
      const gap = some(1, 3)
      const inner = column + 1 + gap
      if (chance(70)) block(item, own, inner, dash + spaces(gap))
      else {
        lines.push(dash + beside(own))
        block(item, own, inner, '')
      }
      below(own, column, inner)
    }
  }

  function block(value: Value, path: Path, column: number, lead: string): void {
    if (Array.isArray(value)) items(value, path, column, lead)
    else if (typeof value === 'object' && value !== null) fields(value, path, column, lead)
  }

  /** A value after its key or dash. */
  function entry(head: string, value: Value, path: Path, column: number): void {
    if (isFilled(value) && chance(70)) {
      const isIndentless = Array.isArray(value) && /:$/.test(head) && chance(30)
      const inner = column + (isIndentless ? 0 : some(1, 5))
      lines.push(head + beside(path))
      block(value, path, inner, '')
      below(path, column, inner)
      return
    }
    if (typeof value === 'object' && value !== null) {
      lines.push(`${head} ${flow(value, path, column + 1)}${beside(path, 'around')}`)
      below(path, column, column + 3)
      return
    }
    const text = typeof value === 'string' && /^(?: {2})?\S/.test(value) ? value : undefined
    if (text !== undefined && !/\t| $/m.test(text) && chance(50)) blockText(head, text, path, column)
    else if (value === null && chance(50)) {
      lines.push(head + beside(path))
      below(path, column, column + 3)
    } else {
      const isBelow = chance(15)
      if (isBelow) {
        lines.push(head + beside(path))
        for (const _ of times(density)) lines.push(spaces(some(0, 8)) + say(path, 'above'))
      }
      const [first = '', ...rest] = scalar(value, false)
      const margin = spaces(column + some(1, 4))
      lines.push(isBelow ? margin + first : `${head} ${first}`, ...rest.map((line) => margin + line))
      lines[lines.length - 1] += beside(path)
      below(path, column, column + 3)
    }
  }

  function blockText(head: string, text: string, path: Path, column: number): void {
    const depth = some(1, 5)
    const isFolded = !/\n/.test(text) && chance(50)
    const indicator = /^ /.test(text) || chance(15) ? String(depth) : ''
    const chomping = /\n\n$/.test(text) ? '+' : /\n$/.test(text) ? (chance(30) ? '+' : '') : '-'
    const marks = chance(50) ? indicator + chomping : chomping + indicator
    const body = isFolded && !/^ /.test(text) ? text.replace(/ /g, chance(40) ? '\n' : ' ') : text
    const margin = spaces(column + depth)
    lines.push(`${head} ${isFolded ? '>' : '|'}${marks}${beside(path)}`)
    for (const line of body.replace(/\n$/, '').split('\n')) lines.push(line === '' ? '' : margin + line)
    below(path, column, column + depth - 1)
  }

  /** A single value in some notation, on one or more lines. */
  function scalar(value: Value, isFlow: boolean): readonly string[] {
    if (typeof value !== 'string') return [String(value)]
    const isPlain = /^[a-z][\w ,-]*\w$/.test(value) && value !== 'yes' && !(isFlow && /,/.test(value))
    const source =
      isPlain && chance(60)
        ? value
        : /[\n]/.test(value) || chance(50)
          ? JSON.stringify(value)
          : `'${value.replaceAll("'", "''")}'`
    const isLong = /^\S+(?: \S+)+$/.test(value) && !/[:#]/.test(value) && chance(30)
    return isLong ? source.split(' ') : [source]
  }

  /** A list or map in brackets, on one or more lines, each with room for a comment. */
  function flow(value: Value, path: Path, column: number): string {
    if (typeof value !== 'object' || value === null) return scalar(value, true).join(`\n${spaces(column)}`)
    const isSpread = chance(40)
    const lineBreak = (own: Path, place: Placed['place']): string => {
      if (!isSpread) return ' '
      const comment = chance(density) ? ` ${say(own, place)}` : ''
      const line = chance(density) ? `\n${spaces(some(0, 9))}${say(path, 'anywhere')}` : ''
      return `${comment}${line}\n${spaces(column)}`
    }
    const isList = Array.isArray(value)
    const parts = Object.entries(value).map(([key, one]): readonly [Path, string] => {
      const own = [...path, isList ? Number(key) : key]
      return [own, isList ? flow(one, own, column) : `${JSON.stringify(key)}: ${flow(one, own, column)}`]
    })
    const inside = parts.map(([own, part], index) => {
      const comma = index < parts.length - 1 || chance(20) ? ',' : ''
      return part + comma + lineBreak(own, 'anywhere')
    })
    const [open, close] = isList ? '[]' : '{}'
    return `${open}${lineBreak(path, 'anywhere')}${inside.join('')}${close}`
  }

  const isMarkdown = chance(20)
  const record = anyFields(draw)
  const hasMark = !isMarkdown && chance(25)
  if (hasMark)
    lines.push(...(chance(40) ? ['%YAML 1.2'] : []), `---${chance(30) ? ` ${say([], 'anywhere')}` : ''}`)
  if (chance(40)) lines.push(`# yaml-language-server: $schema=x`)
  fields(record, [], some(0, 1) * some(0, 2), '')
  if (chance(30)) lines.push('')
  for (const _ of times(30)) lines.push(say([], 'foot'))
  if (!isMarkdown && chance(15)) lines.push(`...${chance(30) ? ` ${say([], 'anywhere')}` : ''}`)
  const text = isMarkdown ? ['---', ...lines, '---', '', '## Summary', '', 'Text.', ''] : [...lines, '']
  const lineBreak = draw(() => fc.constantFrom('\n', '\r\n', '\r'))
  return {
    path: isMarkdown ? 'a.md' : 'a.yaml',
    text: text.join('\n').replaceAll('\n', lineBreak),
    placed,
  }
})

function isFilled(value: Value): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}
