import type { Node } from 'mdast'
import type { Language } from '../language/index.ts'
import type { Audience } from '../record/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { mayShow } from './audience.ts'
import type { Facts } from './facts/index.ts'
import type { Hole } from './holes.ts'
import type { Telling } from './telling.ts'

/** A picture that was drawn: what a format shows, and what it says where the picture cannot be seen. */
export interface Drawing {
  /** One `svg` element that needs nothing else: no script, no link, nothing that is fetched. */
  readonly svg: string
  /** The id of that element, and what all ids within begin with. */
  readonly id: string
  readonly title: string
  /** What it shows in words, a line each. */
  readonly description: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Where it may be cut into pages, in pixels from its top: nothing that is read stands there. */
  readonly breaks: readonly number[]
  /** The same, arranged for paper. */
  readonly onPaper: () => PaperDrawing
}

/** A picture for pages: narrower, in dark colours, its words apart, so that each format sets them in fonts of its own. */
export interface PaperDrawing {
  /** Its shapes: one `svg` element that needs nothing else. */
  readonly shapes: string
  readonly words: readonly Lettering[]
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Where it may be cut into pages, in pixels from its top. */
  readonly breaks: readonly number[]
}

/** A line of words in a picture. */
export interface Lettering {
  /** In pixels: where it begins, has its middle or ends. */
  readonly x: number
  /** In pixels: its base line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** In pixels, between two pieces. */
  readonly gap: number
  readonly pieces: readonly {
    readonly text: string
    /** In pixels. */
    readonly size: number
    readonly bold: boolean
    /** `#rrggbb` */
    readonly colour: string
  }[]
}

/**
 * A picture in the tree of a document, where a paragraph could stand. It shows what the document's readers may see, in
 * the document's language.
 *
 * A format that shows pictures prints the `drawing`, and passes over a picture that nobody drew. The others leave
 * pictures out: a template puts the same in words beside each.
 */
export interface PictureNode extends Node {
  type: 'picture'
  /** What it is a picture of. */
  subject: 'timeline'
  drawing?: Drawing | undefined
}

declare module 'mdast' {
  interface RootContentMap {
    picture: PictureNode
  }
  interface BlockContentMap {
    picture: PictureNode
  }
}

/** What a picture of a timeline is drawn from. */
export interface DrawingOrder {
  readonly timeline: Timeline
  readonly language: Language
  /** The document's readers: nothing else may be drawn. */
  readonly audience: Audience
  /** The language to take a text from that this one lacks. */
  readonly fallback: string | undefined
  /** What ids within begin with, so that each picture of a document has its own. */
  readonly prefix: string
}

/** Draws a timeline for a document. */
export type Draw = (order: DrawingOrder) => Drawing

/** What the field of a template says of itself. */
export const pictureMeaning =
  'the timeline as a picture, in a paragraph of its own; HTML, PDF and Word show it, JSON says that it stands there, other formats leave it out: put the events in words beside it'

/**
 * The timeline as a picture: every value in it must be one that the document could print. It names nobody before readers who
 * may not know who acted. Absent without events.
 */
export function timelinePicture({ events }: Facts, { audience, holes }: Telling): Hole {
  const isNamed = mayShow(audience, 'customer')
  const shows = events
    .flatMap(({ kind, by, to, text }) => (isNamed ? [kind, by, to, text] : [kind, text]))
    .flatMap((value) => holes.fillingOf(value) ?? [])
    .filter(({ content }) => content.kind !== 'absent')
  return holes.make({
    content: events.length === 0 ? { kind: 'absent' } : { kind: 'picture', subject: 'timeline', shows },
    origins: [['events']],
    audience: 'public',
  })
}
