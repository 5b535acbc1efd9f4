import type { Format, FormatName } from './printable.ts'

export type { Format, FormatName, Printable, ValueData } from './printable.ts'

// A format's file brings its libraries with it, so it is only read when somebody prints in that format.
const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  md: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  txt: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
}

/** Every format's name, the default first. */
export const formatNames: readonly FormatName[] = ['md', 'html', 'txt', 'json']

/** The format of a name. */
export async function format(name: FormatName): Promise<Format> {
  return await formats[name]()
}
