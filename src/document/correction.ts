import { mayShow } from './audience.ts'
import { factsShape, isCorrection } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { readers } from './nothing-told.ts'

/** What we said, what is true instead, and since when we know. */
export const correction = documentKind({
  name: 'correction',
  audience: 'customer',
  about: 'the letter that puts right what we said: what we said, what is true, since when we know',
  shape: factsShape,
  model: (facts) => facts,
  unfit: ({ audience, timeline: { incident } }) => {
    const corrections = incident.events.filter(isCorrection)
    if (corrections.some((event) => mayShow(audience, event.audience))) return undefined
    return {
      code: 'value-missing',
      message: `Unexpected lack of an event \`correction\` of ours for ${readers[audience]}, expected one to tell`,
      hint: `Add the event, with \`said\`, \`instead\` and \`audience: ${audience}\`.`,
      path: corrections[0]?.path ?? ['events'],
    }
  },
})
