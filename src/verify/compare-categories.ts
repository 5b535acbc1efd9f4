import type { Language, ReadingWords } from '../language/index.ts'
import { type Category, type CategoryFinder, categoriesTold, isIn, makeCategoryFinder } from './categories.ts'
import type { Negations } from './negations.ts'
import { plainText } from './plain.ts'
import type { Ours, Section, Theirs } from './sections.ts'

/** What is wrong with the categories of data in a section. */
export type CategoryFault =
  /** A category is gone; `at` is the block of somebody's where it stood, `instead` says that other words took its place. */
  | { readonly is: 'gone'; readonly category: Category; readonly our: Ours; readonly index: number }
  | {
      readonly is: 'replaced'
      readonly category: Category
      readonly our: Ours
      readonly their: Theirs
    }
  /** Data are listed where the record does not list them; a category of which nobody has a word is told with its text. */
  | {
      readonly is: 'misplaced' | 'unknown'
      readonly category: Category | undefined
      readonly isInvolved: boolean
      readonly their: Theirs
      readonly start: number
      readonly end: number
    }

/** Compares the categories that a section lists. */
export type CategoryReader = (
  section: Section<Ours>,
  other: Section<Theirs>,
  partners: readonly (number | undefined)[],
) => readonly CategoryFault[]

/** Makes a reader of the categories that a record says are or are not involved. */
export function makeCategoryReader(
  categories: readonly Category[],
  language: Language,
  reading: ReadingWords,
  negations: Negations,
): CategoryReader {
  const namedIn = makeCategoryFinder(categories, reading)
  const unknownItems = makeItemFinder(namedIn, language, reading)

  return (section, other, partners) => {
    const listed = section.blocks.map((our) => categoriesTold(our, categories))
    const kinds = new Set(listed.flat().map(({ isInvolved }) => isInvolved))
    if (kinds.size === 0) return []
    const faults: CategoryFault[] = []
    const told = new Set<Theirs>()
    const named = new Map(other.blocks.map((their) => [their, namedIn(their.text)]))
    const isNamed = (category: Category): boolean =>
      other.blocks.some(
        (their) =>
          named.get(their)?.some((one) => one.categories.includes(category)) ||
          (namedIn(category.words).length === 0 && isIn(category.words, their.text)),
      )
    for (const [index, our] of section.blocks.entries()) {
      const their = other.blocks[partners[index] ?? -1]
      for (const category of listed[index] ?? []) {
        if (isNamed(category)) continue
        if (their?.block.kind === 'item' && our.block.kind === 'item' && listed[index]?.length === 1) {
          if (told.has(their)) continue
          told.add(their)
          faults.push({ is: 'replaced', category, our, their })
        } else faults.push({ is: 'gone', category, our, index })
      }
    }
    const items = section.blocks.flatMap((our, index) =>
      our.block.kind === 'item' ? [listed[index] ?? []] : [],
    )
    const isList = items.length > 0 && items.every((one) => one.length > 0) && kinds.size === 1
    for (const [index, their] of other.blocks.entries()) {
      const own = partners.indexOf(index)
      const said = own < 0 ? [] : (listed[own] ?? [])
      const isNew = own < 0 && isList
      const isNewItem = isNew && their.block.kind === 'item'
      const [isInvolved] = said.length > 0 ? said.map((one) => one.isInvolved) : [...kinds]
      if (told.has(their) || isInvolved === undefined || (said.length === 0 && !isNew)) continue
      const wrong = (named.get(their) ?? []).filter(({ categories: all, start }) => {
        if (all.some((one) => one.field !== undefined && one.isInvolved === isInvolved)) return false
        // A new sentence may say of something else that it is not concerned.
        return said.length > 0 || isNewItem || !negations.isNegated(their.text, start)
      })
      for (const { categories: all, start, end } of wrong)
        faults.push({ is: 'misplaced', category: all[0], isInvolved, their, start, end })
      if (isNewItem && wrong.length === 0 && (named.get(their) ?? []).length === 0) {
        const isOwn = categories.some((one) => one.field !== undefined && isIn(one.words, their.text))
        if (!isOwn)
          faults.push({
            is: 'misplaced',
            category: undefined,
            isInvolved,
            their,
            start: 0,
            end: their.text.length,
          })
      }
      const our = section.blocks[own]
      if (our && said.length > 1 && our.text !== their.text)
        for (const { start, end } of unknownItems(our, their))
          faults.push({ is: 'unknown', category: undefined, isInvolved, their, start, end })
    }
    return faults
  }
}

/** An item of a sentence has no more words. */
const mostWords = 6

/** Finds what stands among the categories of a sentence and is none of which somebody has a word. */
function makeItemFinder(
  namedIn: CategoryFinder,
  { vocabulary }: Language,
  { determiners, joiners }: ReadingWords,
): (our: Ours, their: Theirs) => readonly { readonly start: number; readonly end: number }[] {
  const { list } = vocabulary
  const ands = [list.two, list.last, ...(list.before ? [list.before.two, list.before.last] : [])]
    .map((pattern) =>
      plainText(`x${pattern.replace('{0}', '').replace('{1}', '')}x`)
        .slice(1, -1)
        .trim(),
    )
    .filter((word) => /^\p{L}+$/u.test(word))
  const separator = new RegExp(`, ?|; ?|(?<= )(?:${[...new Set(ands)].join('|')}) `, 'giu')
  const small = new Set([...determiners, ...joiners, ...ands].map((word) => word.toLowerCase()))

  return (our, their) => {
    const named = namedIn(their.text)
    const [first, last] = [named[0], named.at(-1)]
    if (!first || !last) return []
    // The list goes on to the end of the sentence.
    const rest = /^[^.;:!?|()]*/u.exec(their.text.slice(last.end))?.[0] ?? ''
    const end = last.end + rest.length
    const text = their.text.slice(0, end)
    const found: { start: number; end: number }[] = []
    let from = first.start
    const take = (to: number): void => {
      const item = text.slice(from, to)
      const words = item.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
      const isNamed = named.some((one) => one.start < to && one.end > from)
      const isWord = words.some((word) => !small.has(word.toLowerCase()))
      if (!isNamed && isWord && words.length <= mostWords && !isIn(item.trim(), our.text)) {
        const start = from + (item.length - item.trimStart().length)
        found.push({ start, end: start + item.trim().length })
      }
    }
    for (const match of text.matchAll(separator)) {
      if (match.index < from) continue
      take(match.index)
      from = match.index + match[0].length
    }
    take(end)
    return found
  }
}
