import type { Audience } from '../record/index.ts'
import type { Facts } from './facts/index.ts'
import type { Problem } from './problem.ts'
import type { GroupShape, ModelOf } from './shape.ts'
import type { Telling } from './telling.ts'

/** A kind of document: who reads it, and what its template may use. */
export interface DocumentKind {
  readonly name: string
  readonly audience: Audience
  /** In one line, for help. */
  readonly about: string
  readonly shape: GroupShape
  /** What its own fields mean, by name. */
  readonly meanings?: Readonly<Record<string, string>>
  readonly model: (facts: Facts, telling: Telling) => object
  /** Why a record cannot have this document at all, whatever its template says. */
  readonly unfit?: (telling: Telling) => Problem | undefined
  /** What stands in the way of a document that tells what happened, whatever else its template says. */
  readonly lack?: (telling: Telling) => Problem | undefined
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
