import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'

/** One page for those who decide. */
export const executiveSummary = documentKind({
  name: 'executive-summary',
  audience: 'internal',
  about: 'one page for those who decide: what happened, where it stands, what is open',
  shape: factsShape,
  model: (facts) => facts,
})
