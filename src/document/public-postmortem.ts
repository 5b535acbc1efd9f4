import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { nothingTold } from './nothing-told.ts'

/** What happened, why, and what changes: for everybody. */
export const publicPostmortem = documentKind({
  name: 'public-postmortem',
  audience: 'public',
  about: 'the review for everybody: what happened, why, what was done, what we learned',
  shape: factsShape,
  model: (facts) => facts,
  lack: nothingTold,
})
