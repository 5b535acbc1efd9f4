import type { Analysis } from './analysis.ts'
import type { Candidate } from './candidates.ts'
import type { Voice } from './voice.ts'

/** The languages in which the record is told, by tag: that of the record, those of its title, those of the project. */
export function languagesOf({ reading: { parts }, project }: Analysis): readonly string[] {
  const title = Object.keys(parts.title?.languages ?? {})
  return [...new Set([parts.language, ...title, ...project.languages])].filter((tag) => tag !== '')
}

/** The tags that may be written: those of the record, then those of every language whose name there is a word for. */
export function languageCandidates(known: Analysis, { language }: Voice): readonly Candidate[] {
  const names = language.vocabulary.languages
  return [...new Set([...languagesOf(known), ...Object.keys(names)])].map((word) => ({
    word,
    detail: names[word] ?? '',
    documentation: '',
  }))
}
