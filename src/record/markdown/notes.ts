import { nearestWord } from '../nearest.ts'
import type { Entry, Node } from '../node.ts'
import { isFieldName } from '../validate.ts'
import { type Context, fieldOf, remark, scalar } from './context.ts'
import { type Heading, languageOf } from './heading.ts'
import { sectionNames } from './names.ts'
import { type Stretch, textNode } from './text.ts'

/** Keeps text as a note of the record. */
export function keepNote(
  context: Context,
  stretch: Stretch | undefined,
  heading: Heading | undefined,
  fields: readonly Entry[] = [],
): void {
  const text = stretch && textNode(context.source, stretch)
  if (!stretch || !text) return
  const language = heading && languageOf(context, heading)
  const value: Node =
    language === undefined || language === context.language
      ? text
      : {
          type: 'map',
          entries: [fieldOf(language, text, heading?.language ?? text)],
          start: text.start,
          end: text.end,
        }
  const title = heading && heading.name !== '' ? [fieldOf('title', scalar(heading.name, heading))] : []
  const entries = [...title, fieldOf('text', value, text), ...fields]
  context.notes.push({ type: 'map', entries, start: title[0]?.value.start ?? text.start, end: text.end })
}

/** Reports a heading that names nothing. */
export function noteUnknown(context: Context, heading: Heading, expected: readonly string[]): void {
  const meant = nearestWord(heading.name.toLowerCase(), sectionNames())
  const isField = isFieldName(heading.name.toLowerCase())
  remark(context, heading, {
    code: 'unknown-section',
    level: 'warning',
    message: `Unexpected section \`${heading.name}\`, expected one of ${expected.map((title) => `\`${title}\``).join(', ')}`,
    hint: meant
      ? `Did you mean \`${meant.charAt(0).toUpperCase()}${meant.slice(1)}\`?`
      : isField
        ? 'Write it as a field of the front matter.'
        : 'Rename it, or move its text to `Notes`.',
  })
}
