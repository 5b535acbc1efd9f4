import { tagChain } from '../language/index.ts'
import type { Audience, Path, Text } from '../record/index.ts'
import { narrowest } from './audience.ts'
import type { Content, Hole } from './holes.ts'
import type { Telling } from './telling.ts'

/** A text in one of its languages. */
export interface ChosenText {
  readonly value: string
  readonly path: Path
  /** The language, where it is not the one that was wanted. */
  readonly foreign: string | undefined
}

/** A text as a reader of a language gets it, else in the language to fall back on; `undefined` if it has neither. */
export function textIn(
  { languages, isVerbatim }: Text,
  tag: string,
  fallback: string | undefined,
): ChosenText | undefined {
  const tags = Object.keys(languages)
  const own = isVerbatim ? tags[0] : closest(tag, tags)
  const other = own ?? (fallback && closest(fallback, tags))
  const found = other ? languages[other] : undefined
  return found && { ...found, foreign: own ? undefined : other }
}

/** The hole of a text of the record, for whoever may see both it and what it belongs to. */
export function textHole(
  { holes, language, fallback }: Telling,
  value: Text,
  who: Audience = 'public',
): Hole {
  const audience = narrowest([value.audience, who])
  const found = textIn(value, language.tag, fallback)
  if (!found) {
    const content: Content = { kind: 'untranslated', languages: Object.keys(value.languages) }
    return holes.make({ content, origins: [value.path], audience })
  }
  const content: Content = { kind: value.kind === 'prose' ? 'prose' : 'text', value: found.value }
  return holes.make({ content, origins: [found.path], audience, language: found.foreign })
}

/** The tag of a text that a reader of a language takes for theirs: the same, a wider one, or else one of a region of it. */
export function closest(wanted: string, tags: readonly string[]): string | undefined {
  return (
    tagChain(wanted).find((tag) => tags.includes(tag)) ?? tags.find((tag) => tag.startsWith(`${wanted}-`))
  )
}
