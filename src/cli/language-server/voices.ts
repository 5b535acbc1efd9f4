import { openLibrary } from '../../document/index.ts'
import { readTerms, tagChain } from '../../language/index.ts'
import type { Voice } from '../../lsp/index.ts'
import { openShelf } from '../files.ts'
import type { Io } from '../io.ts'

/** Finds the language in which to tell things: the first of some that there are words for, else English. */
export type VoiceOf = (tags: readonly (string | undefined)[]) => Promise<Voice>

export function openVoices(io: Io): VoiceOf {
  const shelf = openShelf(io, undefined)
  const library = openLibrary(shelf)
  const known = new Map<string, Promise<Voice | undefined>>()
  const open = async (tag: string): Promise<Voice | undefined> => {
    const found = await library.language(tag)
    const words = shelf.read('vocabulary/terms.yaml')
    const meanings = tagChain(tag).flatMap((one) => shelf.read(`definitions/${one}.yaml`) ?? [])[0]
    if (!found.ok || !words || !meanings) return undefined
    return { language: found.value, terms: readTerms(words.text, meanings.text) }
  }
  return async (tags) => {
    for (const tag of [...tags, 'en']) {
      if (tag === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) continue
      const there = known.get(tag) ?? open(tag)
      known.set(tag, there)
      const voice = await there
      if (voice) return voice
    }
    throw new Error('there is no English vocabulary')
  }
}
