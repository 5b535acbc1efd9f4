import { factsShape } from './facts-shape.ts'
import { documentKind } from './kind.ts'

/** The events in order and the durations between them, alone. */
export const timelineDocument = documentKind({
  name: 'timeline',
  audience: 'internal',
  about: 'the events in order, with their phases and the durations between them',
  shape: factsShape,
  model: (facts) => facts,
})
