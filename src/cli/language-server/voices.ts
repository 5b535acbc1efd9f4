import { dirname, join } from 'node:path'
import { openLibrary, type Shelf } from '../../document/index.ts'
import { readTerms, tagChain } from '../../language/index.ts'
import type { Voice } from '../../lsp/index.ts'
import type { Project } from '../../project/index.ts'
import { openShelf } from '../files.ts'
import { type Io, Misuse } from '../io.ts'

/** Languages in which to tell things, in the words of a project. */
export interface Voices {
  /** The first of some tags that there are words for, else English. */
  readonly voiceOf: (tags: readonly (string | undefined)[], project: Project) => Promise<Voice>
  /** Reads vocabularies anew. */
  readonly forget: () => void
}

/** A project is read anew when its file changes, and has other voices then. */
export function openVoices(io: Io): Voices {
  let projects = new WeakMap<Project, Opened>()
  const openedFor = (project: Project): Opened => {
    const known = projects.get(project) ?? open(io, project)
    projects.set(project, known)
    return known
  }
  return {
    voiceOf: async (tags, project) => {
      const voice = openedFor(project)
      for (const tag of [...tags, 'en']) {
        if (tag === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) continue
        const found = await voice(tag)
        if (found) return found
      }
      throw new Error('there is no English vocabulary')
    },
    forget: () => {
      projects = new WeakMap()
    },
  }
}

type Opened = (tag: string) => Promise<Voice | undefined>

function open(io: Io, project: Project): Opened {
  const ours = openShelf(io, undefined)
  const own = ownShelf(io, project)
  const known = new Map<string, Promise<Voice | undefined>>()
  const read = async (shelf: Shelf, tag: string): Promise<Voice | undefined> => {
    const found = await openLibrary(shelf, project.labels).language(tag)
    const words = shelf.read('vocabulary/terms.yaml')
    const meanings = tagChain(tag).flatMap((one) => shelf.read(`definitions/${one}.yaml`) ?? [])[0]
    if (!found.ok || !words || !meanings) return undefined
    return { language: found.value, terms: readTerms(words.text, meanings.text) }
  }
  const readFirst = async (tag: string): Promise<Voice | undefined> => {
    // A vocabulary that somebody is writing may have faults: then ours serves.
    const found = own && (await read(own, tag).catch(() => undefined))
    return found ?? (await read(ours, tag))
  }
  return (tag) => {
    const voice = known.get(tag) ?? readFirst(tag)
    known.set(tag, voice)
    return voice
  }
}

/** The project's own templates and vocabularies; nothing where their folder is not there, or is none. */
function ownShelf(io: Io, { file, templates }: Project): Shelf | undefined {
  if (file === undefined || templates === undefined) return undefined
  try {
    return openShelf(io, join(dirname(file), templates))
  } catch (error) {
    if (error instanceof Misuse) return undefined
    throw error
  }
}
