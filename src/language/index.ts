/**
 * What a language needs to write a document: its words, dates, numbers and lists. Imports nothing of ours; the words
 * come from `templates/vocabulary/`, so that the same record gives the same bytes on every machine.
 */
export type { DateOptions, ImpreciseTime } from './date-writer.ts'
export { type Language, openLanguage, tagChain } from './language.ts'
export type { ImpreciseCount, ImpreciseDuration } from './numbers.ts'
export { type LabelGroup, labelGroups, type OwnLabels, withLabels } from './own-labels.ts'
export { fill } from './pattern.ts'
export { manyPassives, needsOf, openProse, type ProseNeeds, type ProseTools } from './prose.ts'
export {
  type CountWords,
  type Questions,
  type Reporter,
  readQuestions,
  reporters,
  type TimeWords,
} from './questions.ts'
export {
  noReadingWords,
  type Qualifier,
  qualifiers,
  type ReadingWords,
  readReadingWords,
} from './reading.ts'
export {
  type NamedTerm,
  readTerms,
  standards,
  type Term,
  type TermGroup,
  type Terms,
  termGroups,
  termsNamed,
} from './terms.ts'
export { readVocabulary, type Vocabulary, vocabularySchema } from './vocabulary.ts'
