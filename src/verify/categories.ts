import { textIn } from '../document/index.ts'
import type { Language } from '../language/index.ts'
import { formatPath, type Incident } from '../record/index.ts'
import { plainText } from './plain.ts'

/** A category of data as a document names it. */
export interface Category {
  readonly words: string
  readonly isInvolved: boolean
  /** The field of the record; undefined if the record says nothing of the category. */
  readonly field: string | undefined
}

/** The categories that a record says are or are not involved, and all others that a language has a word for. */
export function categoriesOf(
  { dataInvolved, dataNotInvolved, terms }: Incident,
  { tag, vocabulary }: Language,
  fallback: string | undefined,
): readonly Category[] {
  const own = (items: Incident['dataInvolved'], isInvolved: boolean): Category[] =>
    items.flatMap((item) => {
      const term = Object.hasOwn(terms, item.category ?? '') ? terms[item.category ?? ''] : undefined
      const text = item.text ?? term
      const words = text ? textIn(text, tag, fallback)?.value : vocabulary.data[item.category ?? '']
      return words === undefined
        ? []
        : [{ words: plainText(words), isInvolved, field: formatPath(item.path) }]
    })
  const said = [...own(dataInvolved, true), ...own(dataNotInvolved, false)]
  const known = new Set(said.map(({ words }) => words.toLowerCase()))
  const others = Object.values(vocabulary.data)
    .map(plainText)
    .filter((words) => !known.has(words.toLowerCase()))
    .map((words) => ({ words, isInvolved: false, field: undefined }))
  return [...said, ...others]
}
