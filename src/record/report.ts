import type { Finding, Fix, Level } from './finding.ts'
import { existingPath, follow, spanOf, type Target } from './locate.ts'
import type { Node, Path, Span } from './node.ts'
import type { Place, Point, Source } from './source.ts'

/** How to mend a finding: what to write where a value or a key stands. Whoever says nothing of safety only suggests. */
export interface Mend {
  readonly title: string
  readonly safe?: boolean
  readonly edits: readonly { readonly target: Target; readonly text: string }[]
}

/** What a producer of findings says; place and file are added here, so that nobody can get them wrong. */
export interface Said {
  readonly code: string
  readonly level: Level
  readonly message: string
  readonly hint?: string | undefined
  readonly related?: readonly { readonly message: string; readonly target: Target }[]
  readonly fix?: Mend | undefined
  /** What may have been meant instead. */
  readonly otherFixes?: readonly Mend[] | undefined
}

/** A span of offsets as lines and columns. */
export function placeOf(source: Source, span: Span): Place {
  return { start: source.pointAt(span.start), end: source.pointAt(span.end) }
}

/** A finding at a target of a record's tree, in the file in which the target stands. */
export function findingAt(own: Source, root: Node, target: Target, said: Said): Finding {
  const { related, fix, otherFixes, hint, ...rest } = said
  const span = spanOf(root, target)
  const source = span.source ?? own
  // What is told beside it is told by its place alone, and so has to stand in the same file.
  const inFile = (one: Target): Place | undefined => {
    const other = spanOf(root, one)
    return (other.source ?? own) === source ? placeOf(source, other) : undefined
  }
  const near = related?.flatMap(({ message, target: one }) => {
    const place = inFile(one)
    return place ? [{ message, place }] : []
  })
  const mend = fix && fixOf(fix, source, root, own)
  const others = otherFixes?.flatMap((one) => fixOf(one, source, root, own) ?? []) ?? []
  return Object.freeze({
    file: source.path,
    ...rest,
    place: placeOf(source, span),
    ...(hint === undefined ? {} : { hint }),
    ...(near === undefined ? {} : { related: near }),
    ...(mend === undefined ? {} : { fix: mend }),
    ...(others.length === 0 ? {} : { otherFixes: others }),
  })
}

/** A mend in offsets; none if a target is not in the file of the finding, or is not written there as it reads. */
function fixOf(
  { title, safe = false, edits }: Mend,
  source: Source,
  root: Node,
  own: Source,
): Fix | undefined {
  const placed = edits.flatMap(({ target, text }) => {
    const span = spanOf(root, target)
    const literal = literalOf(root, target)
    const isThere =
      (span.source ?? own) === source && (literal === undefined || isWritten(source, span, literal))
    return isThere ? [{ place: placeOf(source, span), text }] : []
  })
  if (placed.length < edits.length) return undefined
  return { title, safe, edits: placed.sort((a, b) => a.place.start.offset - b.place.start.offset) }
}

/** What a target says, if it is a key or a value and not a whole list or map. */
function literalOf(root: Node, target: Target): string | undefined {
  if ('key' in target) return String(target.key.at(-1))
  if ('missing' in target) return undefined
  const node = follow(root, target.at)
  return node?.type === 'scalar' ? (node.text ?? String(node.value)) : undefined
}

/** Whether a file holds a text just so, be it in quotation marks: else the place is of something around it. */
function isWritten({ text }: Source, { start, end }: Span, literal: string): boolean {
  const written = text.slice(start, end)
  return [literal, `"${literal}"`, `'${literal}'`, `\`${literal}\``].includes(written)
}

/** Where the value at a path stands, or the nearest thing around it that is written: its file, line and column. */
export function whereIs(own: Source, root: Node, path: Path): { readonly file: string } & Point {
  const span = spanOf(root, { at: existingPath(root, path) })
  const source = span.source ?? own
  return { file: source.path, ...source.pointAt(span.start) }
}
