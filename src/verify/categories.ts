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

/** Where a text names categories: of what overlaps, what begins first, and is the longest. */
export type CategoryFinder = (text: string) => readonly NamedCategory[]

interface Form {
  readonly words: readonly Word[]
  readonly categories: Category[]
}

/** Makes a finder of categories; articles and the like between the words may differ: `die Kennung Ihres Benutzerkontos`. */
export function makeCategoryFinder(
  categories: readonly Category[],
  { determiners }: ReadingWords,
): CategoryFinder {
  const small = new Set(determiners.flatMap((one) => wordsOf(one)).map(({ word }) => word))
  const isSmall = ({ word }: Word): boolean => small.has(word)
  const forms = new Map<string, Form>()
  for (const category of categories)
    for (const form of category.forms) {
      const all = wordsOf(form)
      const words = all.every(isSmall) ? all : all.filter((one) => !isSmall(one))
      const key = words.map(({ word, isNext }) => (isNext ? word : `, ${word}`)).join(' ')
      const known = forms.get(key)
      if (!known) forms.set(key, { words, categories: [category] })
      else if (!known.categories.includes(category)) known.categories.push(category)
    }
  const byFirst = new Map<string, Form[]>()
  for (const form of [...forms.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = form.words[0]?.word ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), form])
  }
  return (text) => {
    const words = wordsOf(text).filter((one) => !isSmall(one))
    const found: NamedCategory[] = []
    for (let at = 0; at < words.length; at++) {
      const first = words[at]
      const form = byFirst.get(first?.word ?? '')?.find((one) =>
        one.words.every(({ word, isNext }, index) => {
          const written = words[at + index]
          return written?.word === word && (index === 0 || written.isNext || !isNext)
        }),
      )
      const last = form && words[at + form.words.length - 1]
      if (!first || !last) continue
      found.push({ categories: form.categories, start: first.start, end: last.end })
      at += form.words.length - 1
    }
    return found
  }
}

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Whether it belongs to the words before it, and no comma or the like stands between. */
  readonly isNext: boolean
}

/** The words of a text in small letters, without accents: in Greek a word that follows may add one. */
function wordsOf(text: string): readonly Word[] {
  let end = 0
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const isNext = !/[,;:.!?|·/]/.test(text.slice(end, match.index))
    end = match.index + match[0].length
    const word = match[0]
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
    return { word, start: match.index, end, isNext }
  })
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
