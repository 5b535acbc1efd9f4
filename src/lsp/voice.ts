import { lastingFrom } from '../document/index.ts'
import { fill, type Language, standards, type TermGroup, type Terms } from '../language/index.ts'
import { type Moment, toIso } from '../time/index.ts'

/** The language in which an editor's user is told things: its words, and what the terms of a record mean in it. */
export interface Voice {
  readonly language: Language
  readonly terms: Terms
}

/** A text as it is, wherever Markdown would read marks in it. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]|<>~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=#])/, '\\$1')
}

/** A name in the record as code; no mark in it can end the code. */
export function code(text: string): string {
  const inside = text.replace(/\s+/g, ' ')
  if (!inside.includes('`')) return `\`${inside}\``
  return `\`\` ${inside.replace(/`+/g, '`')} \`\``
}

/** A time as a person reads it in a zone, and the same in UTC: `9 November 2025 (Europe/Rome)`, `in UTC: ...`. */
export function timeLines(
  { language }: Voice,
  moment: Moment,
  zone: string,
  end?: Moment,
): readonly string[] {
  const { dates, vocabulary } = language
  const whole = lastingFrom(moment, end)
  const local = fill(
    vocabulary.clocks.words['count'] ?? '{0} ({1})',
    dates.write(whole, { zone, day: false }),
    zone,
  )
  const ends = [whole.earliest, whole.latest].map((epoch) => toIso(epoch, 'UTC', 'minute'))
  const utc = [...new Set(ends)].join(' – ')
  return [plain(local), plain(fill(vocabulary.editor.utc, utc))]
}

/** What a word of a list means: its name in the language, its definition, and the words of the standards. */
export function termLines(
  { language, terms }: Voice,
  group: TermGroup,
  name: string,
): readonly string[] | undefined {
  const term = Object.hasOwn(terms[group], name) ? terms[group][name] : undefined
  if (!term) return undefined
  const { definition, ...words } = term
  const known = Object.entries(standards).flatMap(([key, standard]) => {
    const word = Object.entries(words).find(([one]) => one === key)?.[1]
    return word === undefined ? [] : [`${standard}: ${plain(word)}`]
  })
  return [
    `**${plain(labelOf(language, group, name))}** (${code(name)})`,
    plain(definition),
    ...(known.length > 0 ? [known.join(' · ')] : []),
  ]
}

/** What documents call a term; the term itself where they have no word for it. */
export function labelOf({ vocabulary }: Language, group: TermGroup, name: string): string {
  const labels = group === 'measure-statuses' || group === 'countings' ? {} : vocabulary[group]
  return Object.entries(labels).find(([one]) => one === name)?.[1] ?? name
}
