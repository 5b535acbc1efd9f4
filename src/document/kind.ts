import type { Audience } from '../record/index.ts'
import type { Facts, Telling } from './facts.ts'
import type { GroupShape, ModelOf } from './shape.ts'

/** A kind of document: who reads it, and what its template may use. */
export interface DocumentKind {
  readonly name: string
  readonly audience: Audience
  /** In one line, for help. */
  readonly about: string
  readonly shape: GroupShape
  readonly model: (facts: Facts, telling: Telling) => object
}

/** Declares a kind of document; the model must fit the shape. */
export function documentKind<const Of extends GroupShape>(
  kind: Omit<DocumentKind, 'shape' | 'model'> & {
    readonly shape: Of
    readonly model: (facts: Facts, telling: Telling) => ModelOf<Of>
  },
): DocumentKind {
  return kind
}
