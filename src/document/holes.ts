import type { Audience, Count, Path } from '../record/index.ts'
import type { Span } from '../time/index.ts'
import type { TemplatePlace } from './template-fault.ts'
import type { ToldMoment } from './times.ts'

/**
 * A value on its way into a document. To a template it is opaque: it can only be printed, asked whether it is there, or
 * given to a helper. It prints as a token, through the protocol by which Handlebars recognizes its own safe strings; what
 * the token stands for is put into the parsed tree, so no value is ever read as Markdown that it is not.
 */
export interface Hole {
  readonly toHTML: () => string
  readonly toString: () => string
}

/** What a hole stands for. */
export type Content =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'prose'; readonly value: string }
  | { readonly kind: 'address'; readonly value: string; readonly url: string }
  | { readonly kind: 'moment'; readonly value: ToldMoment }
  | { readonly kind: 'count'; readonly value: Count }
  | { readonly kind: 'duration'; readonly value: Span }
  /** What is drawn, with every value that is shown in it. */
  | { readonly kind: 'picture'; readonly subject: 'timeline'; readonly shows: readonly Filling[] }
  /** Nothing is there, or nothing that these readers may see: false to `if`, an error to print. */
  | { readonly kind: 'absent' }
  /** The record's own term, of which it has no label. */
  | { readonly kind: 'unlabelled'; readonly term: string }
  /** There is a text, but not in this language; or a label of a term. */
  | { readonly kind: 'untranslated'; readonly languages: readonly string[]; readonly term?: string }

/** A hole's content with where it came from and who may see it. */
export interface Filling {
  readonly content: Content
  readonly origins: readonly Path[]
  readonly audience: Audience
  /** What of the record keeps it from readers who may see the value itself: the event that names a party. */
  readonly keptBy?: Path | undefined
  /** The language of the text, where it is not the document's. */
  readonly language?: string | undefined
  /** Of which record it is, in a document of several: its number, from 0. */
  readonly record?: number | undefined
  /** Where the template prints it. */
  readonly place?: TemplatePlace | undefined
}

/** For whom a list or group of the model is, and which record says so. */
export interface Restriction {
  readonly audience: Audience
  readonly origin: Path
  readonly record?: number | undefined
}

/** The holes of one document. */
export interface Holes {
  readonly make: (filling: Filling) => Hole
  readonly fillingOf: (value: unknown) => Filling | undefined
  readonly byNumber: (number: number) => Filling | undefined
  /** Notes that a list or group of the model is only for an audience, so that a condition on it is a use of it. */
  readonly restrict: (value: object, audience: Audience, origin: Path, record?: number) => void
  readonly restrictionOf: (value: object) => Restriction | undefined
  /** Notes that a group of the model is not there. */
  readonly markAbsent: (value: object) => void
  readonly isAbsent: (value: object) => boolean
}

/**
 * Unicode noncharacters: no record can contain them (its reader refuses them), and to a Markdown parser they are letters.
 */
export const tokenStart = '\uFDD0'
export const tokenEnd = '\uFDD1'
export const tokenPattern = /\uFDD0(\d+)\uFDD1/g

/** The token of the hole of a number. */
export function token(number: number): string {
  return `${tokenStart}${number}${tokenEnd}`
}

/** Makes the holes of one document. */
export function makeHoles(): Holes {
  const fillings: Filling[] = []
  const numbers = new WeakMap<object, number>()
  const restricted = new WeakMap<object, Restriction>()
  const absent = new WeakSet<object>()
  return {
    make(filling) {
      const text = token(fillings.length)
      const hole: Hole = Object.freeze({ toHTML: () => text, toString: () => text })
      numbers.set(hole, fillings.length)
      fillings.push(filling)
      return hole
    },
    fillingOf(value) {
      if (typeof value !== 'object' || value === null) return undefined
      const number = numbers.get(value)
      return number === undefined ? undefined : fillings[number]
    },
    byNumber: (number) => fillings[number],
    restrict: (value, audience, origin, record) => void restricted.set(value, { audience, origin, record }),
    restrictionOf: (value) => restricted.get(value),
    markAbsent: (value) => void absent.add(value),
    isAbsent: (value) => absent.has(value),
  }
}

/** The holes of a document of several records, for what one of them says. */
export function holesOfRecord(holes: Holes, record: number): Holes {
  return {
    ...holes,
    make: (filling) => holes.make({ ...filling, record }),
    restrict: (value, audience, origin) => holes.restrict(value, audience, origin, record),
  }
}
