import type { Locale } from 'date-fns/locale'
import type { DateWriter } from './date-writer.ts'
import { makeDateWriter } from './dates.ts'
import { makeNumberWriter, type NumberWriter } from './numbers.ts'
import { fill } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A language, ready to write with. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  readonly vocabulary: Vocabulary
  readonly dates: DateWriter
  readonly numbers: NumberWriter
  /** `a, b and c`. */
  readonly list: (values: readonly string[]) => string
}

/** The calendar words of each language that we ship; a language without an entry uses its vocabulary with English months. */
const locales: Readonly<Record<string, () => Promise<Locale>>> = {
  en: async () => (await import('date-fns/locale/en-GB')).enGB,
  it: async () => (await import('date-fns/locale/it')).it,
}

/** Makes a language of its vocabulary. */
export async function openLanguage(vocabulary: Vocabulary): Promise<Language> {
  const base = vocabulary.language.split('-')[0] ?? ''
  const locale = await (locales[vocabulary.language] ?? locales[base] ?? locales['en'])?.()
  if (!locale) throw new Error(`no calendar for ${vocabulary.language}`)
  return {
    tag: vocabulary.language,
    vocabulary,
    dates: makeDateWriter(vocabulary, locale),
    numbers: makeNumberWriter(vocabulary),
    list: (values) => joinList(vocabulary.list, values),
  }
}

/** The tags to try for a language asked for, from the exact one to the bare language: `it-CH`, `it`. */
export function tagChain(tag: string): readonly string[] {
  const parts = tag.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

function joinList(patterns: Vocabulary['list'], values: readonly string[]): string {
  const [first, second, ...rest] = values
  if (first === undefined) return ''
  if (second === undefined) return first
  if (rest.length === 0) return fill(patterns.two, first, second)
  const last = rest.at(-1) ?? ''
  const head = [second, ...rest.slice(0, -1)].reduce(
    (text, value) => fill(patterns.between, text, value),
    first,
  )
  return fill(patterns.last, head, last)
}
