import { dataCategories, eventKinds, roles } from '../../record/index.ts'
import type { ArgumentFacts, CommandFacts, OptionFacts } from '../command-facts.ts'

/** What may stand in a place of the command line. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Ids under `incidents/`, and files. */
  | { readonly kind: 'records' }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  /** Nothing that anybody could list. */
  | { readonly kind: 'free' }

/** The names that a command line may say, beyond the choices that a command declares itself. */
export interface KnownWords {
  readonly documents: readonly string[]
  readonly formats: readonly string[]
  readonly languages: readonly string[]
  readonly profiles: readonly string[]
  readonly regimes: readonly string[]
  readonly terms: readonly string[]
}

/** What an argument of a command takes. */
export function argumentValues({ name, choices }: ArgumentFacts, known: KnownWords): Values {
  if (choices.length > 0) return words(choices)
  switch (name) {
    case 'record':
    case 'path':
      return { kind: 'records' }
    case 'document':
      return words(known.documents)
    case 'term':
      return words(known.terms)
    case 'file':
      return { kind: 'files' }
    default:
      return { kind: 'free' }
  }
}

/** What the value of an option takes. */
export function optionValues(
  { name: command }: CommandFacts,
  { long, value, choices }: OptionFacts,
  known: KnownWords,
): Values {
  if (choices.length > 0) return words(choices)
  switch (long) {
    // The other command with this option declares its choices itself.
    case '--kind':
    case '--after':
    case '--before':
      return words(eventKinds)
    case '--lang':
    case '--locale':
    case '--fallback':
    case '--language':
      return words(known.languages)
    case '--role':
      return words(roles)
    case '--data':
      return words(dataCategories)
    case '--profile':
      return words(known.profiles)
    case '--regime':
      return words(known.regimes)
    case '--document':
      return words(known.documents)
    case '--record':
      return { kind: 'records' }
    case '--format':
      return command === 'register' ? words(['md', 'html', 'csv', 'json']) : words(known.formats)
    default:
      return value === 'dir' || value === 'folder'
        ? { kind: 'folders' }
        : value === 'file'
          ? { kind: 'files' }
          : { kind: 'free' }
  }
}

function words(list: readonly string[]): Values {
  return { kind: 'words', words: list }
}
