import type { Attached } from './attach.ts'
import { inOrder } from './order.ts'
import { flowText, keyText, type ScalarNode, type Style, scalarLines, scalarText } from './scalar-lines.ts'
import type { Unit } from './units.ts'

/** A list or map in brackets is kept on one line that is so long at most. */
const WIDTH = 120

/** An entry or item as it is written, at no indentation. */
export interface Printed {
  readonly unit: Unit
  /** The comments above it. */
  readonly above: readonly string[]
  /** Its own lines, and the comments below them. */
  readonly lines: readonly string[]
}

/** The entries of a map or items of a list in the order in which they are to stand. */
export type Printer = (units: readonly Unit[], column: number, keys?: readonly string[]) => readonly Printed[]

/** A printer of entries and items with their comments. */
export function printerOf(style: Style, attached: Attached): Printer {
  return print

  function print(units: readonly Unit[], column: number, keys?: readonly string[]): readonly Printed[] {
    return inOrder(units, keys).map((unit) => (unit.key ? entry(unit, unit.key, column) : item(unit, column)))
  }

  function entry(unit: Unit, key: NonNullable<Unit['key']>, column: number): Printed {
    const name = `${keyText(style, key, 'block')}:`
    const remarks = attached.of(unit)
    const line = lineOf(unit, column + name.length + 1)
    if (line !== undefined) return withRemarks(unit, beside(`${name} ${line}`.trimEnd(), remarks.beside))
    if (unit.value.type === 'scalar') return scalar(unit, unit.value, name, column + 2)
    const [first, ...rest] = remarks.beside
    const inner = [...below(content(unit, column + 2)), ...remarks.inside, ...rest, ...remarks.below]
    return { unit, above: spaced(remarks.above), lines: [beside(name, first), ...inner.map(indented)] }
  }

  function item(unit: Unit, column: number): Printed {
    const line = lineOf(unit, column + 2)
    const remarks = attached.of(unit)
    if (line !== undefined) return withRemarks(unit, beside(`- ${line}`, remarks.beside))
    if (unit.value.type === 'scalar') return scalar(unit, unit.value, '-', column + 2)
    // What speaks of the first entry stands above the dash: a comment between the two is no habit of anybody's.
    const [first, ...rest] = content(unit, column + 2)
    const [top = '', ...more] = first?.lines ?? []
    const inner = [...more, ...rest.flatMap(whole), ...remarks.inside, ...remarks.below]
    const above = [...remarks.above, ...remarks.beside, ...(first?.above ?? []).filter(isComment)]
    return { unit, above: spaced(above), lines: [`- ${top}`, ...inner.map(indented)] }
  }

  function content(unit: Unit, column: number): readonly Printed[] {
    return print(unit.units, column, style.keysOf(unit.value))
  }

  /** A list or map that stands in brackets on one line. */
  function lineOf(unit: Unit, column: number): string | undefined {
    const { value, units } = unit
    if (value.type === 'scalar') return undefined
    if (units.length === 0) return flowText(style, value)
    if (unit.notation === 'block' ? !isWordList(unit) : units.some(hasComment)) return undefined
    if (attached.of(unit).inside.length > 0) return undefined
    const text = flowText(style, value)
    return text.length + column <= WIDTH ? text : undefined
  }

  /** A list of words in block style, and no comment in it. */
  function isWordList(unit: Unit): boolean {
    const { below, beside } = attached.of(unit)
    const isWord = ({ value }: Unit): boolean =>
      value.type === 'scalar' && /^[A-Za-z][\w.-]*$/.test(scalarText(style, value, 'flow'))
    return (
      unit.key !== undefined &&
      unit.value.type === 'sequence' &&
      below.length + beside.length === 0 &&
      unit.units.every((one) => isWord(one) && !hasComment(one))
    )
  }

  function hasComment(unit: Unit): boolean {
    const { above, beside, inside, below } = attached.of(unit)
    return [...above, ...beside, ...inside, ...below].some(isComment) || unit.units.some(hasComment)
  }

  function scalar(unit: Unit, node: ScalarNode, name: string, column: number): Printed {
    const [first = '', ...lines] = scalarLines(style, unit, node, column)
    return withRemarks(unit, beside(`${name} ${first}`.trimEnd(), attached.of(unit).beside), lines)
  }

  /** What is on one line takes one comment beside it. Below the lines of a text a comment would be one of them. */
  function withRemarks(unit: Unit, line: string, lines: readonly string[] = []): Printed {
    const { above, beside: comments, inside, below } = attached.of(unit)
    const isText = lines.length > 0
    const more = [...comments.slice(0, -1), ...(isText ? below.filter(isComment) : [])]
    const after = isText ? lines : [...inside, ...below]
    return { unit, above: spaced([...above, ...more]), lines: [line, ...after.map(indented)] }
  }
}

/** The lines of all that is in an entry, below it. */
function below(printed: readonly Printed[]): readonly string[] {
  const [first, ...rest] = printed
  if (!first) return []
  return [...withoutLead(first.above), ...first.lines, ...rest.flatMap(whole)]
}

function whole({ above, lines }: Printed): readonly string[] {
  return [...above, ...lines]
}

function withoutLead(lines: readonly string[]): readonly string[] {
  return lines[0] === '' ? lines.slice(1) : lines
}

/** Lines with one empty line at most between others. */
export function spaced(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '')
}

function beside(line: string, comment: string | undefined | readonly string[]): string {
  const last = typeof comment === 'object' ? comment.at(-1) : comment
  return last === undefined ? line : `${line} ${last}`
}

function isComment(line: string): boolean {
  return line !== ''
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`
}
