import { factsShape } from './facts-shape.ts'
import { documentKind } from './kind.ts'
import { group } from './shape.ts'

/** The letter to the people concerned. */
export const customerNotice = documentKind({
  name: 'customer-notice',
  audience: 'customer',
  about: 'the letter to the people concerned, with what happened, which data, and what to do',
  shape: group({
    ...factsShape.group,
    /** The letter is the communication that GDPR art. 34 asks for: the risk is high and the record says so. */
    isArticle34: 'flag',
  }),
  model: (facts, { timeline }) => ({
    ...facts,
    isArticle34:
      timeline.incident.risk === 'high' &&
      timeline.incident.events.some(
        ({ kind, under }) => kind === 'notification' && under.some(({ name }) => name === 'gdpr-34'),
      ),
  }),
})
