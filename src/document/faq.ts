import { mayShow, narrowest } from './audience.ts'
import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { nothingTold } from './nothing-told.ts'
import { group } from './shape.ts'

/** What customers ask, and the answers that the record has. */
export const faq = documentKind({
  name: 'faq',
  audience: 'customer',
  about: 'questions and answers for customers',
  shape: group({ ...factsShape.group, asksHowMany: 'flag' }),
  meanings: { asksHowMany: 'the number of people is known, or is still being established' },
  model: (facts, { timeline: { incident }, audience }) => {
    const areGroupsCounted = incident.people.groups.some(
      (one) => one.count?.value.known && mayShow(audience, narrowest([one.audience, one.count.audience])),
    )
    const isOver = incident.status === 'resolved' || incident.status === 'closed'
    const isOpen = incident.people.count !== undefined && !areGroupsCounted && !isOver
    return { ...facts, asksHowMany: facts.people.isCounted || isOpen }
  },
  lack: nothingTold,
})
