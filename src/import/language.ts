import * as v from 'valibot'
import type { Imported } from './importer.ts'
import wordsJson from './language-words.yaml?json'

const words = Object.entries(v.parse(v.record(v.string(), v.array(v.string())), JSON.parse(wordsJson))).map(
  ([tag, list]) => ({ tag, list: new Set(list) }),
)

/** So many small words make a language known, if it has so many times as many as any other. */
const [FEWEST, AHEAD] = [5, 1.5]

/** So many letters are looked at. */
const LETTERS = 20_000

/** The language of a text, if its small words show one plainly. */
export function languageOf(text: string): string | undefined {
  const tokens =
    text
      .slice(0, LETTERS)
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? []
  const counts = words
    .map(({ tag, list }) => ({ tag, count: tokens.filter((token) => list.has(token)).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  return first && first.count >= FEWEST && first.count >= AHEAD * (second?.count ?? 0) ? first.tag : undefined
}

/**
 * A draft in the language of its texts. Nobody says it in the file, so that a comment says that it was guessed or assumed: a text under the wrong
 * language would stand in a letter as it is.
 */
export function inOwnLanguage(imported: Imported): Imported {
  const { record, remarks = [] } = imported
  const { title, summary, events, notes = [] } = record
  const texts = [title, summary?.text, ...events.map(({ text }) => text), ...notes.map(({ text }) => text)]
  const prose = texts
    .filter((text) => typeof text === 'string')
    .join('\n')
    .replace(/```[\s\S]*?```/g, ' ')
  const language = languageOf(prose)
  if (language === record.language) return imported
  const text = language === undefined ? 'assumed' : 'guessed from the words of the texts'
  return {
    ...imported,
    record: { ...record, language: language ?? record.language },
    remarks: [...remarks, { at: ['language'], text }],
  }
}
