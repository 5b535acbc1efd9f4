import type { Timeline } from '../timeline/index.ts'
import { titleOf } from './heading.ts'
import type { Readers } from './names.ts'
import { type Told, tell } from './story.ts'

/**
 * A timeline in the language of Mermaid's `timeline` diagram. Its grammar ends a text at `:`, `;`, `#` and line endings and
 * takes `%%` for a comment, so everything but letters, digits, blanks and plain punctuation is written as its number
 * (`#58;`), which Mermaid turns back after parsing.
 */
export function timelineToMermaid(timeline: Timeline, readers: Readers): string {
  const story = tell(timeline, readers)
  const { picture } = readers.language.vocabulary
  const lines = story.events.length === 0 ? [`    ${inert(picture.none)}`] : story.events.map(lineOf)
  return ['timeline', `    title ${inert(titleOf(story, readers.language))}`, ...lines, ''].join('\n')
}

function lineOf({ whole, kind, by, to, text }: Told): string {
  const who = to === undefined ? by : `${by} → ${to}`
  const parts = [whole, `${kind} (${who})`, ...(text === '' ? [] : [text])]
  return `    ${parts.map(inert).join(' : ')}`
}

function inert(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,.()'’–-]/gu, (one) => `#${one.codePointAt(0)};`)
}
