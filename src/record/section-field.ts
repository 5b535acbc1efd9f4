import type { FieldName } from './schema/index.ts'

/** The field that a section of a Markdown record gives, by the words of its heading. Their table is loaded with the first. */
export async function sectionField(heading: string): Promise<FieldName | undefined> {
  const { sectionNamed } = await import('./markdown/names.ts')
  return sectionNamed(heading)?.field
}
