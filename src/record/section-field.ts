import type { FieldName } from './schema/index.ts'

/** The field that a section of a Markdown record gives, by the words of its heading. Their table is loaded with the first. */
export async function sectionField(heading: string): Promise<FieldName | undefined> {
  const { sectionNamed } = await import('./markdown/names.ts')
  return sectionNamed(heading)?.field
}

/** A section that a Markdown record may have, and what it is headed in a language. */
export interface SectionHeading {
  readonly title: string
  readonly field: FieldName
  /** What its heading alone says of each of its items: `kind: root`. */
  readonly sets: readonly [field: string, value: string] | undefined
  /** Whether a heading names this section, in whatever words. */
  readonly isNamedBy: (heading: string) => boolean
}

/** Every section, in the order in which a report has them, headed in Italian or else in English. */
export async function sectionHeadings(language: string): Promise<readonly SectionHeading[]> {
  const { sectionKinds, sectionNamed } = await import('./markdown/names.ts')
  const isItalian = /^it(?:-|$)/i.test(language)
  return sectionKinds.map((kind) => ({
    title: isItalian ? kind.italian : kind.title,
    field: kind.field,
    sets: kind.sets,
    isNamedBy: (heading) => sectionNamed(heading) === kind,
  }))
}

/** Whether some words in the narrative name a kind of event, in English or Italian, or one of the record's own. */
export async function isEventKindNamed(words: string): Promise<boolean> {
  const { eventKindOf } = await import('./markdown/header.ts')
  return eventKindOf(words) !== undefined
}

/** The field that a column of a table in a section gives, by its heading. */
export async function columnFieldNamed(section: FieldName, heading: string): Promise<string | undefined> {
  const [{ columnField }, { itemFields }] = await Promise.all([
    import('./markdown/names.ts'),
    import('./markdown/fields.ts'),
  ])
  return columnField(heading.replace(/\([^()]*\)\s*$/, ''), ['text', ...itemFields(section)])
}
