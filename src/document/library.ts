import {
  type Language,
  noReadingWords,
  type OwnLabels,
  openLanguage,
  type ReadingWords,
  readReadingWords,
  readVocabulary,
  tagChain,
  withLabels,
} from '../language/index.ts'
import type { DocumentKind } from './kind.ts'
import { compileTemplate, type Template } from './template.ts'
import type { TemplateFault } from './template-fault.ts'

/** Where templates and vocabularies are read from. Paths are under one of the folders, the first that has it wins. */
export interface Shelf {
  /** The text of a file and the path to name it by in a finding, or `undefined` if no folder has it. */
  readonly read: (path: string) => { readonly file: string; readonly text: string } | undefined
  /** The names in a folder, over all folders. */
  readonly list: (folder: string) => readonly string[]
}

/** A file of the library that cannot be used. */
export interface LibraryFault extends TemplateFault {
  readonly file: string
  readonly text: string
}

/** What a template is looked up and checked by. */
export type TemplateKind = Pick<DocumentKind, 'name' | 'shape'>

/** Templates and languages, each read and compiled once. */
export interface Library {
  readonly template: (kind: TemplateKind, tag: string) => Found<Template>
  readonly language: (tag: string) => Promise<Found<Language>>
  /** The words with which edited documents are read; none for a language of which nobody wrote any. */
  readonly readingWords: (tag: string) => Found<ReadingWords>
  /** The languages in which a document can be written: those with a template and a vocabulary. */
  readonly languagesOf: (kind: TemplateKind) => readonly string[]
}

export type Found<Thing> =
  | { readonly ok: true; readonly value: Thing; readonly tag: string }
  | { readonly ok: false; readonly faults: readonly LibraryFault[] }

/**
 * Opens a library over a shelf. Nothing is read until it is asked for.
 *
 * @param labels what takes the place of labels in the vocabularies
 */
export function openLibrary(shelf: Shelf, labels: OwnLabels = {}): Library {
  const templates = new Map<string, Found<Template>>()
  const languages = new Map<string, Promise<Found<Language>>>()

  const findTemplate = (kind: TemplateKind, tag: string): Found<Template> => {
    for (const one of tagChain(tag)) {
      const found = shelf.read(`${kind.name}/${one}.md.hbs`)
      if (!found) continue
      const compiled = compileTemplate(found.file, found.text, kind.shape)
      if ('template' in compiled) return { ok: true, value: compiled.template, tag: one }
      return { ok: false, faults: compiled.faults.map((fault) => ({ ...fault, ...found })) }
    }
    return { ok: false, faults: [] }
  }

  const findLanguage = async (tag: string): Promise<Found<Language>> => {
    for (const one of tagChain(tag)) {
      const found = shelf.read(`vocabulary/${one}.yaml`)
      if (!found) continue
      const reading = readVocabulary(found.text)
      if (reading.ok)
        return { ok: true, value: openLanguage(withLabels(reading.vocabulary, labels)), tag: one }
      const before = found.text.slice(0, reading.offset).split('\n')
      const column = (before.at(-1) ?? '').length + 1
      return {
        ok: false,
        faults: [{ ...found, line: before.length, column, length: 1, message: reading.message }],
      }
    }
    return { ok: false, faults: [] }
  }

  const findReadingWords = (tag: string): Found<ReadingWords> => {
    for (const one of tagChain(tag)) {
      const found = shelf.read(`reading/${one}.yaml`)
      if (!found) continue
      const reading = readReadingWords(found.text)
      if (reading.ok) return { ok: true, value: reading.words, tag: one }
      return { ok: false, faults: [{ ...found, line: 1, column: 1, length: 1, message: reading.message }] }
    }
    return { ok: true, value: noReadingWords(tag), tag }
  }

  return {
    readingWords: findReadingWords,
    template: (kind, tag) => remember(templates, `${kind.name} ${tag}`, () => findTemplate(kind, tag)),
    language: (tag) => remember(languages, tag, () => findLanguage(tag)),
    languagesOf: (kind) => {
      const worded = new Set(shelf.list('vocabulary'))
      const written = shelf.list(kind.name).flatMap((name) => /^(.+)\.md\.hbs$/.exec(name)?.[1] ?? [])
      const isWorded = (tag: string): boolean => tagChain(tag).some((one) => worded.has(`${one}.yaml`))
      return [...new Set(written.filter(isWorded))].sort()
    },
  }
}

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const there = known.get(key)
  if (there !== undefined) return there
  const found = find()
  known.set(key, found)
  return found
}
