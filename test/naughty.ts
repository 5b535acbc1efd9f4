import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of real-world data, if there is one on this machine. */
export const corpus = process.env['FORTHRIGHT_CORPUS']

/** Texts that have broken programs elsewhere: of the corpus, where there is one. */
export const naughty: readonly string[] = corpus === undefined ? [] : stringsIn(join(corpus, 'naughty'))

/** What the name of a test says about where its strings are from. */
export const fromCorpus =
  corpus === undefined
    ? 'without the naughty strings, for FORTHRIGHT_CORPUS is unset'
    : 'with the naughty strings'

function stringsIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const strings: unknown = name.endsWith('.json')
      ? JSON.parse(readFileSync(join(folder, name), 'utf8'))
      : []
    return Array.isArray(strings) ? strings.filter((each) => typeof each === 'string') : []
  })
}
