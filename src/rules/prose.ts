import { needsOf, type ProseNeeds } from '../language/index.ts'
import type { Audience, Incident, Path, Text } from '../record/index.ts'

/** A text in one language, without its markup, and where it stands. */
export interface Passage {
  readonly text: string
  readonly path: Path
}

/** The texts of a record by language, in the order of the record. */
export type Passages = ReadonlyMap<string, readonly Passage[]>

/** What the letters to the people concerned are made of. */
export function lettersOf(incident: Incident): Passages {
  const { summary, impact, events, consequences, measures, advice } = incident
  const items = [summary, impact, ...events, ...consequences, ...measures, ...advice]
  return byLanguage(items.filter((item) => item !== undefined && isForOutside(item.audience)))
}

/** What a review is made of. */
export function reviewOf(incident: Incident): Passages {
  const { summary, impact, events, causes, lessons, actions } = incident
  return byLanguage([summary, impact, ...events, ...causes, ...lessons, ...actions])
}

/** What the rules about how texts read call for in a record. */
export function proseNeeds(incident: Incident): ProseNeeds {
  return needsOf(textsIn(lettersOf(incident)), textsIn(reviewOf(incident)))
}

function textsIn(passages: Passages): ReadonlyMap<string, readonly string[]> {
  return new Map([...passages].map(([tag, list]) => [tag, list.map(({ text }) => text)]))
}

function isForOutside(audience: Audience): boolean {
  return audience === 'customer' || audience === 'public'
}

function byLanguage(items: readonly ({ readonly text: Text | undefined } | undefined)[]): Passages {
  const found = new Map<string, Passage[]>()
  for (const item of items) {
    for (const [tag, { value, path }] of Object.entries(item?.text?.languages ?? {})) {
      const passages = found.get(tag) ?? []
      found.set(tag, passages)
      passages.push({ text: withoutMarkup(value), path })
    }
  }
  return found
}

/** Near enough for counting words: the marks of Markdown go, what they mark stays; code goes. */
function withoutMarkup(value: string): string {
  return value
    .replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, ' ')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/<?https?:\/\/\S+>?/g, ' ')
    .replace(/^[ \t]*(?:[-+*>#]+|\d+[.)])[ \t]+/gm, '')
    .replace(/[*_~|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
