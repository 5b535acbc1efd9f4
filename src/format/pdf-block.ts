import type { Lettering } from '../document/index.ts'
import type { Direction } from './directions.ts'
import type { Word } from './pdf-break.ts'
import type { SpokenIn } from './pdf-language.ts'

/** Running text as pdf.typ sets it. */
export type Inline =
  | { readonly kind: 'text'; readonly words: readonly Word[] }
  | { readonly kind: 'code'; readonly value: string; readonly words: readonly Word[] }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
  | ({ readonly kind: 'language'; readonly children: readonly Inline[] } & Passage)
  | {
      readonly kind: 'link'
      readonly url: string
      /** Whether its text is the address. */
      readonly address: boolean
      /** The address, where the text does not say it: paper has no links. */
      readonly printed?: readonly Word[]
      readonly children: readonly Inline[]
    }

/** What differs about a passage. */
export interface Passage extends Partial<SpokenIn> {
  readonly dir?: Direction
  readonly fonts?: readonly string[]
}

/** A block as pdf.typ sets it. */
export type Block = (
  | {
      readonly kind: 'paragraph'
      /** Whether it stays on the page of what follows it. */
      readonly leads: boolean
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'bullets'; readonly tight: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'numbers'
      readonly tight: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly { readonly width: number; readonly align: string }[]
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly { readonly tall: boolean; readonly cells: readonly (readonly Inline[])[] }[]
    }
  | { readonly kind: 'code'; readonly value: string; readonly lines: readonly (readonly Word[])[] }
  | { readonly kind: 'rule' }
  | PrintedDrawing
  /** What has pages of its own, which lie. */
  | { readonly kind: 'lying'; readonly first: boolean; readonly children: readonly Block[] }
) & { readonly language?: Passage }

/** A picture with what it shows. */
export interface PrintedPicture {
  readonly kind: 'picture'
  readonly format: 'png' | 'svg'
  /** Its bytes, or its text. */
  readonly bytes: readonly number[] | string
  readonly alt: string
}

/** A drawing as pdf.typ sets it. Lengths are in points. */
export interface PrintedDrawing {
  readonly kind: 'drawing'
  /** What it shows, for readers who do not see it. */
  readonly alt: string
  /** Whether it has pages of its own, which lie. */
  readonly wide: boolean
  /** Points in a pixel of the drawing. */
  readonly scale: number
  readonly width: number
  /** Its stretches from break to break: a page ends between two of them. */
  readonly parts: readonly PrintedPart[]
}

export interface PrintedPart {
  readonly shapes: string
  readonly height: number
  readonly words: readonly PrintedWords[]
}

/** The words of a line; their sizes are in points. */
export interface PrintedWords extends Pick<Lettering, 'anchor'> {
  readonly x: number
  readonly y: number
  readonly gap: number
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly children: readonly Inline[]
  readonly size: number
  readonly weight: number
  readonly colour: string
}
