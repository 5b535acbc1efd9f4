import type { Language, ReadingWords } from '../language/index.ts'
import type { Incident } from '../record/index.ts'
import type { ExpectedBlock } from './expected.ts'
import type { Replacement } from './fact.ts'
import { agree, type Fact } from './fact.ts'
import { plainText } from './plain.ts'
import type { Ours, Theirs } from './sections.ts'
import { isMisspelt } from './spelling.ts'
import { type Substitution, substitutions } from './substitutions.ts'

/** The fields that name somebody, or say how to reach them beside addresses of the web. */
const naming = /^organisation\.name$|^parties\.[^.]+(?:\.name)?$|\.(?:contact|dpo)\.(?:name|phone|address)$/

/** The names that a document may tell: of the organisation, of parties, and what it tells of contacts. */
export function namesIn({ organisation, parties }: Incident, blocks: readonly ExpectedBlock[]): string[] {
  const told = blocks.flatMap(({ text, values }) =>
    values.filter(isName).map(({ start, end }) => text.slice(start, end)),
  )
  return [organisation.name.value, ...parties.map(({ name }) => name.value), ...told].map((name) =>
    name.trim(),
  )
}

/** Whether a name is a value of its own, and not a word of a sentence that somebody may write anew. */
export function isNameValue({ start, end }: Fact, { values }: ExpectedBlock): boolean {
  return values.some((value) => isName(value) && value.start <= start && value.end >= end)
}

function isName({ origins }: ExpectedBlock['values'][number]): boolean {
  return origins.some(({ field }) => naming.test(field))
}

/** Finds names that another took the place of. */
export interface NameReader {
  readonly replaced: (ours: Ours, theirs: Theirs) => readonly Replacement[]
}

type Stretch = Substitution['after']

/** Words in the place of a name that are more than so many are a sentence written anew. */
const mostWords = 4

/**
 * Makes a reader of names. What stands in the place of a name is taken for one if it is nearly that name, or begins with
 * capitals and is no word that is otherwise known: `It told us`, `Der Dienstleister` in the place of `Mixpanel` are none.
 */
export function makeNameReader(
  { vocabulary }: Language,
  reading: ReadingWords,
  names: readonly string[],
  blocks: readonly ExpectedBlock[],
): NameReader {
  let known: ReadonlySet<string> | undefined
  /** The words that are no names; they are gathered when somebody wrote something in the place of one. */
  const ordinary = (): ReadonlySet<string> => {
    const proper = new Set(names.flatMap((name) => wordsOf(plainText(name))))
    known ??= new Set(
      [...blocks.map(({ text }) => text), ...textsOf(vocabulary), ...textsOf(reading)]
        .flatMap((text) => wordsOf(plainText(text)))
        .filter((word) => !proper.has(word)),
    )
    return known
  }
  const determiners = new Set(reading.determiners.map((word) => word.toLowerCase()))
  const endings = reading.endings.map((ending) => ending.toLowerCase())

  /** The words of a stretch that may be a name, without an article or what else is known before and after it. */
  const likeName = ({ text, start }: Stretch, whole: string): Stretch | undefined => {
    const all = [...text.matchAll(/[^ ]+/g)].map((match) => ({ word: match[0], at: match.index }))
    if (all.length > mostWords) return undefined
    const isKnown = (one: { readonly word: string } | undefined): boolean =>
      one !== undefined && wordsOf(one.word).every((word) => ordinary().has(word))
    while (isKnown(all[0])) all.shift()
    while (isKnown(all.at(-1))) all.pop()
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last) return undefined
    const named = text.slice(first.at, last.at + last.word.length)
    if (named.length < 3 || !all.every(({ word }) => /^[\p{Lu}\p{N}]/u.test(word))) return undefined
    if (all.every(({ word }) => endings.some((ending) => word.toLowerCase().endsWith(ending))))
      return undefined
    const at = start + first.at
    const [, before = ''] = /(\p{L}+)[ '’]$/u.exec(whole.slice(Math.max(0, at - longestWord), at)) ?? []
    if (reading['capitalised-nouns'] && determiners.has(before.toLowerCase())) return undefined
    return { text: named, start: at, end: at + named.length }
  }

  return {
    replaced: (ours, theirs) => {
      if (ours.text === theirs.text || !ours.facts.some(({ kind }) => kind === 'name')) return []
      return substitutions(ours.text, theirs.text).flatMap(({ before, after }) => {
        const expected = ours.facts.find(
          ({ kind, start, end }) => kind === 'name' && start < before.end && end > before.start,
        )
        if (!expected) return []
        const known = theirs.facts.find(
          ({ kind, start, end }) => kind === 'name' && start < after.end && end > after.start,
        )
        const isAlone = before.end - before.start <= expected.end - expected.start + 4
        if (known) return agree(expected, known) || !isAlone ? [] : [{ expected, written: known }]
        const misspelt = misspeltIn(expected, theirs.text, after)
        if (misspelt) return [{ expected, written: misspelt }]
        const written = isAlone ? likeName(after, theirs.text) : undefined
        return written ? [{ expected, written }] : []
      })
    },
  }
}

const longestWord = 40

/** Where a name stands with a letter or two wrong. */
function misspeltIn({ text: name }: Fact, text: string, { start, end }: Stretch): Stretch | undefined {
  const count = name.split(' ').length
  const words = [...text.slice(start, end).matchAll(/[^ ]+/g)].map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
  }))
  for (let index = 0; index < words.length; index++) {
    const [from, to] = [words[index]?.from, words[Math.min(index + count, words.length) - 1]?.to]
    if (from === undefined || to === undefined) continue
    const written = text.slice(from, to)
    if (isMisspelt(name, written)) return { text: written, start: from, end: to }
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.toLowerCase())
}

/** Every text of a vocabulary. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
