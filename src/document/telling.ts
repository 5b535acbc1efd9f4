import type { Language } from '../language/index.ts'
import type { Audience } from '../record/index.ts'
import type { Timeline } from '../timeline/index.ts'
import type { Holes } from './holes.ts'

/** What the facts of a document depend on. */
export interface Telling {
  readonly timeline: Timeline
  readonly language: Language
  /** The language to take a text from that this one lacks. */
  readonly fallback: string | undefined
  readonly audience: Audience
  readonly holes: Holes
}
