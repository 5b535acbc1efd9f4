import type { MapNode, Span } from '../../record/index.ts'
import { attach } from './attach.ts'
import { marksOf } from './marks.ts'
import { type Printed, printerOf, spaced } from './print.ts'
import { KEPT_LINE, type Style } from './scalar-lines.ts'
import { unitsOf } from './units.ts'

/** From this field on those of several lines have an empty line before and after them. */
const firstSection = 'organisation'

/**
 * The fields of a record as lines: what heads the file, the fields in their order with an empty line around sections, and
 * what stands below them.
 *
 * @throws Unformattable at what cannot be formatted
 */
export function layOut(style: Style, root: MapNode, part: Span): readonly string[] {
  const marks = marksOf(style.text, root, part)
  const units = unitsOf(style.text, root, marks)
  const attached = attach(style.text, units, marks)
  const keys = style.keysOf(root) ?? []
  const printed = printerOf(style, attached)(units, 0, keys)
  const { head, fields } = splitHead(printed, units[0])
  const prologue = trimmed(spaced(attached.prologue))
  const isHeadApart = prologue.length > 0 && head.length > 1 && head[0] === ''
  const lines = [...prologue, ...(isHeadApart ? [''] : []), ...trimmed(head)]
  for (const [index, field] of fields.entries()) {
    const isApart = index === 0 ? head.at(-1) === '' : needsSpace(field, fields[index - 1], keys)
    lines.push(...(isApart && lines.length > 0 ? [''] : []), ...withoutLead(field.above), ...field.lines)
  }
  const foot = spaced(attached.foot)
  return settled([...lines, ...(foot[0] === '' ? [''] : []), ...trimmed(foot)])
}

/** The comments at the top of the file that an empty line, or their being for editors, parts from its first field. */
function splitHead(printed: readonly Printed[], top: Printed['unit'] | undefined) {
  const above = printed.find(({ unit }) => unit === top)?.above ?? []
  const at = Math.max(above.lastIndexOf(''), above.findLastIndex(isModeline)) + 1
  const fields = printed.map((one) => (one.unit === top ? { ...one, above: above.slice(at) } : one))
  return { head: above.slice(0, at), fields }
}

function isModeline(comment: string): boolean {
  return /^#\s*(?:yaml-language-server:|\$schema)/.test(comment)
}

function needsSpace(field: Printed, before: Printed | undefined, keys: readonly string[]): boolean {
  if (field.above[0] === '') return true
  const sections = keys.indexOf(firstSection)
  const isSection = ({ unit }: Printed): boolean => {
    const index = keys.indexOf(unit.key?.value ?? '')
    return index < 0 || index >= sections
  }
  return isSection(field) && (field.lines.length > 1 || (before?.lines.length ?? 0) > 1)
}

/** Lines with no empty line beside those that are part of a text. */
function settled(lines: readonly string[]): readonly string[] {
  const isKept = (line: string | undefined): boolean => line?.trim() === KEPT_LINE
  return lines
    .filter((line, index, all) => line !== '' || !isKept(all[index - 1]))
    .map((line) => (isKept(line) ? '' : line))
}

function withoutLead(lines: readonly string[]): readonly string[] {
  return lines[0] === '' ? lines.slice(1) : lines
}

function trimmed(lines: readonly string[]): readonly string[] {
  const rest = withoutLead(lines)
  return rest.at(-1) === '' ? rest.slice(0, -1) : rest
}
