import type { Finding, Fix, Level } from './finding.ts'
import { spanOf, type Target } from './locate.ts'
import type { Node, Span } from './node.ts'
import type { Place, Source } from './source.ts'

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

/** A finding at a target of a record's tree. */
export function findingAt(source: Source, root: Node, target: Target, said: Said): Finding {
  const { related, fix, hint, ...rest } = said
  return Object.freeze({
    file: source.path,
    ...rest,
    place: placeOf(source, spanOf(root, target)),
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined
      ? {}
      : {
          related: related.map((one) => ({
            message: one.message,
            place: placeOf(source, spanOf(root, one.target)),
          })),
        }),
    ...(fix === undefined ? {} : { fix: fixAt(source, root, fix) }),
  })
}

function fixAt(source: Source, root: Node, fix: NonNullable<Said['fix']>): Fix {
  return { place: placeOf(source, spanOf(root, fix.target)), text: fix.text }
}
