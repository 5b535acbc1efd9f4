import type { Finding, Fix, Level } from './finding.ts'
import { existingPath, spanOf, type Target } from './locate.ts'
import type { Node, Path, Span } from './node.ts'
import type { Place, Point, Source } from './source.ts'

/** What a producer of findings says; place and file are added here, so that nobody can get them wrong. */
export interface Said {
  readonly code: string
  readonly level: Level
  readonly message: string
  readonly hint?: string | undefined
  readonly related?: readonly { readonly message: string; readonly target: Target }[]
  readonly fix?: { readonly target: Target; readonly text: string } | undefined
}

/** A span of offsets as lines and columns. */
export function placeOf(source: Source, span: Span): Place {
  return { start: source.pointAt(span.start), end: source.pointAt(span.end) }
}

/** A finding at a target of a record's tree, in the file in which the target stands. */
export function findingAt(own: Source, root: Node, target: Target, said: Said): Finding {
  const { related, fix, hint, ...rest } = said
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
  const mend = fix && fixAt(fix, inFile)
  return Object.freeze({
    file: source.path,
    ...rest,
    place: placeOf(source, span),
    ...(hint === undefined ? {} : { hint }),
    ...(near === undefined ? {} : { related: near }),
    ...(mend === undefined ? {} : { fix: mend }),
  })
}

function fixAt(
  { target, text }: NonNullable<Said['fix']>,
  inFile: (target: Target) => Place | undefined,
): Fix | undefined {
  const place = inFile(target)
  return place && { place, text }
}

/** Where the value at a path stands, or the nearest thing around it that is written: its file, line and column. */
export function whereIs(own: Source, root: Node, path: Path): { readonly file: string } & Point {
  const span = spanOf(root, { at: existingPath(root, path) })
  const source = span.source ?? own
  return { file: source.path, ...source.pointAt(span.start) }
}
