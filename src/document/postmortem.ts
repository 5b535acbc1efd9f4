import { factsShape } from './facts-shape.ts'
import { documentKind } from './kind.ts'

/** What happened, why, and what we shall change: for ourselves. */
export const postmortem = documentKind({
  name: 'postmortem',
  audience: 'internal',
  about: 'the internal review: timeline, causes, lessons, actions, what is still unknown',
  shape: factsShape,
  model: (facts) => facts,
})
