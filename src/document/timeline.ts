import type { Audience, Incident } from '../record/index.ts'
import { mayShow, narrowest } from './audience.ts'
import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { pictureMeaning, timelinePicture } from './picture.ts'
import { group } from './shape.ts'

/** The events in order and the durations between them, alone. */
export const timelineDocument = documentKind({
  name: 'timeline',
  audience: 'internal',
  about: 'the events in order, with their phases and the durations between them',
  shape: group({ ...factsShape.group, isNamed: 'flag', picture: 'picture' }),
  meanings: {
    isNamed:
      'its readers may see the title and who acted, which the public may only if the record opens them',
    picture: pictureMeaning,
  },
  model: (facts, telling) => ({
    ...facts,
    isNamed: mayShow(telling.audience, namedFor(telling.timeline.incident)),
    picture: timelinePicture(facts, telling),
  }),
})

/** Who may see whom a timeline names: the most restricted of what it says of parties. */
function namedFor({ audiences }: Incident): Audience {
  return narrowest([audiences.title, audiences.organisation, audiences.parties])
}
