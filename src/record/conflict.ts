import { compareFindings, type Finding, type Fix } from './finding.ts'
import type { Span } from './node.ts'
import { placeOf } from './report.ts'
import type { Source } from './source.ts'

/** A line that a merge has left: its mark, what stands after it, and its place without and with the line break. */
interface Mark extends Span {
  readonly sign: string
  readonly name: string
  readonly next: number
}

interface Conflict {
  readonly open: Mark
  /** Where what both began with is told, too (`merge.conflictStyle = diff3`). */
  readonly base: Mark | undefined
  /** More than one where a version has a heading that looks alike. */
  readonly middles: readonly Mark[]
  readonly close: Mark
}

const marks = /(?<![^\r\n])([<|=>])\1{6}(?:[ \t]+([^\r\n]*))?(?:\r\n|[\r\n]|$(?![\r\n]))/g

// Nobody mends more in one go.
const MAX_FINDINGS = 50

/**
 * Finds what a merge of two versions could not decide and left in the text, between lines of `<<<<<<<` and `>>>>>>>`: one
 * finding for each conflict. While one stands there, the text is that of no record.
 */
export function findConflicts(source: Source, format: 'yaml' | 'markdown'): readonly Finding[] {
  const { text } = source
  if (!/[<=>]{7}/.test(text)) return []
  const { conflicts, strays } = pair([...text.matchAll(marks)].map(toMark))
  // In Markdown a line of `=` makes a heading, and `>` a quotation: there they are told only as parts of a conflict.
  const isTold = ({ sign }: Mark): boolean =>
    format === 'yaml' || sign === '<' || (sign === '>' && strays.some((other) => other.sign !== '>'))
  return [
    ...conflicts.map((conflict) => conflictFinding(source, conflict)),
    ...strays.filter(isTold).map((mark) => strayFinding(source, mark)),
  ]
    .sort(compareFindings)
    .slice(0, MAX_FINDINGS)
}

function toMark({ 0: all, 1: sign = '', 2: name = '', index }: RegExpExecArray): Mark {
  const end = index + all.replace(/[\r\n]+$/, '').length
  return { sign, name: name.trim(), start: index, end, next: index + all.length }
}

/** A conflict ends at the next `>>>>>>>`, if no other begins before. */
function pair(found: readonly Mark[]): { conflicts: readonly Conflict[]; strays: readonly Mark[] } {
  const conflicts: Conflict[] = []
  const strays: Mark[] = []
  let pending: Mark[] = []
  for (const mark of found) {
    const [open] = pending
    if (mark.sign === '<') {
      strays.push(...pending)
      pending = [mark]
    } else if (open === undefined) strays.push(mark)
    else if (mark.sign === '>') {
      const base = pending.find(({ sign }) => sign === '|')
      conflicts.push({ open, base, middles: pending.filter(({ sign }) => sign === '='), close: mark })
      pending = []
    } else pending.push(mark)
  }
  return { conflicts, strays: [...strays, ...pending] }
}

function conflictFinding(source: Source, { open, base, middles, close }: Conflict): Finding {
  const middle = middles.length === 1 ? middles[0] : undefined
  const between =
    open.name === '' || close.name === '' ? '' : ` between \`${open.name}\` and \`${close.name}\``
  const related = [
    ...(middle ? [{ message: 'The other version begins here', place: placeOf(source, middle) }] : []),
    { message: 'The conflict ends here', place: placeOf(source, close) },
  ]
  const keep = (title: string, from: number, to: number): Fix => ({
    title,
    safe: false,
    edits: [
      { place: placeOf(source, { start: open.start, end: from }), text: '' },
      { place: placeOf(source, { start: to, end: close.next }), text: '' },
    ],
  })
  const fixes = middle && {
    fix: keep(`Keep ${said('the first version', open)}`, open.next, (base ?? middle).start),
    otherFixes: [keep(`Keep ${said('the second version', close)}`, middle.next, close.start)],
  }
  return Object.freeze({
    file: source.path,
    code: 'merge-conflict',
    level: 'error',
    message: `Unexpected merge conflict${between}, expected one text`,
    place: placeOf(source, open),
    hint: `Keep what is true of the two versions, and remove the lines of ${listed(open, base, middles[0], close)}.`,
    related,
    ...fixes,
  })
}

function said(which: string, { name }: Mark): string {
  return name === '' ? which : `${which}, that of \`${name}\``
}

function listed(...all: readonly (Mark | undefined)[]): string {
  const signs = all.flatMap((mark) => (mark ? [`\`${mark.sign.repeat(7)}\``] : []))
  return `${signs.slice(0, -1).join(', ')} and ${signs.at(-1)}`
}

function strayFinding(source: Source, mark: Mark): Finding {
  const sign = mark.sign.repeat(7)
  return Object.freeze({
    file: source.path,
    code: 'merge-conflict',
    level: 'error',
    message: `Unexpected \`${sign}\`, expected no line that a merge has left`,
    place: placeOf(source, mark),
    hint: 'Keep what is true of the versions around it, and remove the line.',
  })
}
