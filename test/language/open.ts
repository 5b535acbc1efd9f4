import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  type Language,
  openLanguage,
  type ReadingWords,
  readReadingWords,
  readVocabulary,
  type Vocabulary,
} from '../../src/language/index.ts'

const folder = new URL('../../templates/vocabulary/', import.meta.url)

/** The vocabularies that are shipped, by language tag. */
export const vocabularies: ReadonlyMap<string, Vocabulary> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'terms.yaml')
    .sort()
    .map((name) => {
      const reading = readVocabulary(readFileSync(new URL(name, folder), 'utf8'))
      if (!reading.ok) throw new Error(`${name}: ${reading.message}`)
      return [name.replace(/\.yaml$/, ''), reading.vocabulary]
    }),
)

const definitionFolder = new URL('../../templates/definitions/', import.meta.url)

/** The texts of the definitions that are shipped, by language tag. */
export const definitions: ReadonlyMap<string, string> = new Map(
  readdirSync(definitionFolder)
    .sort()
    .map((name) => [name.replace(/\.yaml$/, ''), readFileSync(new URL(name, definitionFolder), 'utf8')]),
)

/** A shipped language, ready to write with. */
export async function open(tag: string): Promise<Language> {
  const vocabulary = vocabularies.get(tag)
  if (!vocabulary) throw new Error(`No vocabulary for ${tag}`)
  return openLanguage(vocabulary)
}

const readingFolder = new URL('../../templates/reading/', import.meta.url)

/** The words with which edited documents are read, by language tag. */
export const readingWords: ReadonlyMap<string, ReadingWords> = new Map(
  readdirSync(readingFolder)
    .sort()
    .map((name) => {
      const reading = readReadingWords(readFileSync(new URL(name, readingFolder), 'utf8'))
      if (!reading.ok) throw new Error(`${name}: ${reading.message}`)
      return [name.replace(/\.yaml$/, ''), reading.words]
    }),
)

/** A value of a list that reads as Intl writes it, as it has no comma of its own. */
export const withoutComma = fc.string().filter((value) => !/[,;،、·]\s/.test(value))
