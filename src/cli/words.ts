import {
  type DocumentKind,
  type Found,
  type Library,
  libraryFinding,
  type TemplateKind,
} from '../document/index.ts'
import type { Language, ReadingWords } from '../language/index.ts'
import type { Profile } from '../profile/index.ts'
import { makeSource } from '../record/index.ts'
import { Misuse } from './io.ts'
import type { Trouble } from './trouble.ts'

/** A document's template and language; what is wrong with either is added to the trouble, what is not there is a misuse. */
export async function wordsFor(
  library: Library,
  kind: TemplateKind,
  tag: string,
  trouble: Trouble,
): Promise<{ readonly template: FoundValue<Library['template']>; readonly language: Language } | undefined> {
  const written = (): string => `It can be written in: ${library.languagesOf(kind).join(', ')}.`
  const template = usable(
    library.template(kind, tag),
    `There is no ${kind.name} in ${tag}.`,
    written,
    trouble,
  )
  const language = usable(
    await library.language(tag),
    `There is a ${kind.name} in ${tag}, and no vocabulary.`,
    () => `Write vocabulary/${tag}.yaml in the folder of your templates. ${written()}`,
    trouble,
  )
  return template && language ? { template, language } : undefined
}

/** The words with which edited documents of a language are read. */
export function readingWordsFor(library: Library, tag: string, trouble: Trouble): ReadingWords | undefined {
  return usable(
    library.readingWords(tag),
    `There are no words for ${tag}.`,
    () => `Write reading/${tag}.yaml.`,
    trouble,
  )
}

type FoundValue<Finder extends (...args: never[]) => Found<unknown>> = Extract<
  ReturnType<Finder>,
  { ok: true }
>['value']

function usable<Thing>(
  found: Found<Thing>,
  lack: string,
  hint: () => string,
  trouble: Trouble,
): Thing | undefined {
  if (found.ok) return found.value
  if (found.faults.length === 0) throw new Misuse(lack, hint())
  for (const fault of found.faults) {
    trouble.findings.push(libraryFinding(fault))
    trouble.sources.set(fault.file, makeSource(fault.file, fault.text))
  }
  return undefined
}

/** A law that prescribes a letter's form has templates of its own for it. */
export function wordedAs(kind: DocumentKind, profile: Profile | undefined): DocumentKind {
  return profile?.variant === undefined ? kind : { ...kind, name: `${kind.name}-${profile.variant}` }
}
