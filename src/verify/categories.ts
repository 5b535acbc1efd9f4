import { isFieldWithin, textIn } from '../document/index.ts'
import type { Language, ReadingWords } from '../language/index.ts'
import { formatPath, type Incident } from '../record/index.ts'
import { occurrences } from './fact.ts'
import { plainText } from './plain.ts'
import type { Ours } from './sections.ts'

/** A category of data. */
export interface Category {
  /** As a document names it. */
  readonly words: string
  /** Other words for it, and their other forms; in small letters. */
  readonly forms: readonly string[]
  readonly isInvolved: boolean
  /** The field of the record; undefined if the record says nothing of the category. */
  readonly field: string | undefined
}

/** A stretch of a text that names one category, or one of several that are called the same. */
export interface NamedCategory {
  readonly categories: readonly Category[]
  readonly start: number
  readonly end: number
}

/** The categories that a record says are or are not involved, and all others that a language has a word for. */
export function categoriesOf(
  { dataInvolved, dataNotInvolved, terms }: Incident,
  { tag, vocabulary }: Language,
  reading: ReadingWords,
  fallback: string | undefined,
): readonly Category[] {
  const low = (text: string): string => plainText(text).toLowerCase()
  const formsOf = (words: string, key: string): string[] => [
    ...new Set([words, vocabulary.data[key] ?? words, ...(reading.data[key] ?? [])].map(low)),
  ]
  const own = (items: Incident['dataInvolved'], isInvolved: boolean): Category[] =>
    items.flatMap((item) => {
      const key = item.category ?? ''
      const term = Object.hasOwn(terms, key) ? terms[key] : undefined
      const text = item.text ?? term
      const words = text ? textIn(text, tag, fallback)?.value : vocabulary.data[key]
      if (words === undefined) return []
      // What a record says in its own words is often narrower than the category.
      const forms = item.text ? [low(words)] : formsOf(words, key)
      return [{ words: plainText(words), forms, isInvolved, field: formatPath(item.path) }]
    })
  const said = [...own(dataInvolved, true), ...own(dataNotInvolved, false)]
  const known = new Set(said.map(({ words }) => words.toLowerCase()))
  const others = Object.entries(vocabulary.data)
    .filter(([, words]) => !known.has(low(words)))
    .map(([key, words]) => ({
      words: plainText(words),
      forms: formsOf(words, key),
      isInvolved: false,
      field: undefined,
    }))
  return [...said, ...others]
}

/** Where a text names categories: of what overlaps, the longest. */
export function namedIn(text: string, categories: readonly Category[]): readonly NamedCategory[] {
  const small = text.toLowerCase()
  const byForm = new Map<string, Category[]>()
  for (const category of categories)
    for (const form of category.forms) byForm.set(form, [...(byForm.get(form) ?? []), category])
  const found: NamedCategory[] = []
  for (const [form, named] of [...byForm].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)))
    for (const start of occurrences(small, form)) {
      const end = start + form.length
      if (!found.some((one) => one.start < end && one.end > start))
        found.push({ categories: named, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** The categories that a block of the document tells as values of the record. */
export function categoriesTold(our: Ours, categories: readonly Category[]): readonly Category[] {
  return categories.filter(
    ({ words, field }) =>
      field !== undefined &&
      our.block.values.some(({ origins }) => origins.some((origin) => isFieldWithin(origin.field, field))) &&
      isIn(words, our.text),
  )
}

export function isIn(words: string, text: string): boolean {
  return occurrences(text.toLowerCase(), words.toLowerCase()).length > 0
}
