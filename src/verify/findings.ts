import { type Finding, type Level, type Place, placeOf, type Source, type Span } from '../record/index.ts'

export type Related = NonNullable<Finding['related']>

/** A fault as it is found, before equal ones are told as one. */
export interface Fault {
  readonly code: string
  readonly level?: Level
  readonly span: Span
  readonly message: string
  readonly hint: string
  readonly related?: Related
}

/** Equal faults at up to so many places are told one by one. */
const mostApart = 3
/** So many places of a fault that is told once are named. */
const mostNamed = 5

/** Makes findings of faults; one that stands at many places is one finding that names the others. */
export function toFindings(source: Source, faults: readonly Fault[]): readonly Finding[] {
  const alike = new Map<string, Fault[]>()
  for (const fault of faults) {
    const key = JSON.stringify([fault.code, fault.message])
    const group = alike.get(key)
    if (group) group.push(fault)
    else alike.set(key, [fault])
  }
  return [...alike.values()].flatMap((all) => {
    if (all.length <= mostApart) return all.map((fault) => toFinding(source, fault, []))
    const [first, ...others] = [...all].sort((a, b) => a.span.start - b.span.start)
    return first ? [toFinding(source, first, others)] : []
  })
}

function toFinding(source: Source, fault: Fault, others: readonly Fault[]): Finding {
  const { code, level = 'error', span, message, hint, related = [] } = fault
  const more = others.length - mostNamed
  const named = others.slice(0, mostNamed).map((other, index) => ({
    message:
      index === mostNamed - 1 && more > 0
        ? `The same stands here, and at ${more} more ${more === 1 ? 'place' : 'places'} below`
        : 'The same stands here',
    file: source.path,
    place: placeOf(source, other.span),
  }))
  const all = [...related, ...named]
  return {
    file: source.path,
    code,
    level,
    message,
    place: placeOf(source, span),
    hint,
    ...(all.length === 0 ? {} : { related: all }),
  }
}

const longest = 80

/** A text as a message shows it. */
export function shown(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** An origin has a line and a column; the offset is counted from them. */
export function placeOfOrigin(
  { path, text }: Source,
  { file, line, column }: { readonly file: string; readonly line: number; readonly column: number },
): Place {
  const starts =
    file === path ? [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)] : []
  const point = { line, column, offset: (starts[line - 1] ?? 0) + column - 1 }
  return { start: point, end: point }
}
