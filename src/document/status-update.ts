import { mayShow } from './audience.ts'
import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { nothingTold } from './nothing-told.ts'
import { hasClock } from './times.ts'

/** What is known now, what is being done, and when more will be said. */
export const statusUpdate = documentKind({
  name: 'status-update',
  audience: 'public',
  about: 'the short word in between: what is known now, what is being done, when the next update follows',
  shape: factsShape,
  model: (facts, { audience, timeline: { incident } }) => {
    const promises = incident.events.filter((event) => mayShow(audience, event.audience))
    const clocks = promises.some(({ nextUpdate }) => nextUpdate && hasClock(nextUpdate))
    return { ...facts, hasTimesOfDay: facts.hasTimesOfDay || clocks }
  },
  lack: nothingTold,
})
