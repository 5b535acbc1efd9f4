import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { nothingTold } from './nothing-told.ts'

/** What customers ask, and the answers that the record has. */
export const faq = documentKind({
  name: 'faq',
  audience: 'customer',
  about: 'questions and answers for customers',
  shape: factsShape,
  model: (facts) => facts,
  lack: nothingTold,
})
