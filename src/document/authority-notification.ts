import { isRiskKnown } from '../record/index.ts'
import { mayShow } from './audience.ts'
import { unlessBreach } from './breach-of-ours.ts'
import { factsShape, filingsOf, selectEvents } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { group } from './shape.ts'

/** The notification to the supervisory authority, part by part as the EDPB's common template has them. */
export const authorityNotification = documentKind({
  name: 'authority-notification',
  audience: 'regulator',
  about: 'the notification to the supervisory authority (GDPR art. 33), with the fields of the EDPB template',
  shape: group({ ...factsShape.group, isFollowUp: 'flag', isComplete: 'flag', isRiskKnown: 'flag' }),
  meanings: {
    isFollowUp: 'the same authority was notified before',
    isComplete: 'the record leaves nothing open that an authority would ask',
    isRiskKnown: 'the record says how high the risk is',
  },
  model: (facts, { timeline, audience }) => {
    const filings = filingsOf(timeline)
    const filing = filings.at(-1)
    const shown = timeline.entries
      .map(({ event }) => event)
      .filter((event) => mayShow(audience, event.audience))
    const { toAuthorities } = selectEvents(timeline, shown, () => false)
    return {
      ...facts,
      // The last is this very notification: it does not speak of itself as of one that was sent.
      told: {
        ...facts.told,
        authorities: facts.told.authorities.filter((_, index) => toAuthorities[index] !== filing),
      },
      isFollowUp: filings.some((one) => one !== filing && one.to === filing?.to),
      isComplete:
        [facts.natures, facts.consequences].every(({ length }) => length > 0) && facts.unknowns.length === 0,
      isRiskKnown: isRiskKnown(timeline.incident.risk),
    }
  },
  unfit: unlessBreach(['controller', 'joint-controller'], 'GDPR art. 33(1)'),
})
