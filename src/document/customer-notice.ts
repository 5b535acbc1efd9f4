import type { Incident } from '../record/index.ts'
import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { nothingTold } from './nothing-told.ts'
import { group } from './shape.ts'

/** The letter to the people concerned. */
export const customerNotice = documentKind({
  name: 'customer-notice',
  audience: 'customer',
  about: 'the letter to the people concerned, with what happened, which data, and what to do',
  shape: group({ ...factsShape.group, isArticle34: 'flag' }),
  meanings: {
    isArticle34:
      'the letter is the communication of GDPR art. 34: the kind is `personal-data-breach`, the risk is `high`, and a `notification` by us to `customers` says `under: [gdpr-34]` or `gdpr-34-1`',
  },
  model: (facts, { timeline }) => ({ ...facts, isArticle34: isArticle34(timeline.incident) }),
  lack: nothingTold,
})

function isArticle34({ kind, risk, events }: Incident): boolean {
  return (
    kind === 'personal-data-breach' &&
    risk === 'high' &&
    events.some(
      (event) =>
        event.kind === 'notification' &&
        event.by === 'us' &&
        event.to === 'customers' &&
        event.under.some(({ name }) => name === 'gdpr-34' || name === 'gdpr-34-1'),
    )
  )
}
