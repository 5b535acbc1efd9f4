import { mayShow } from './audience.ts'
import { factsShape } from './facts-shape.ts'
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
    isNamed: 'its readers may see the title and who acted: the public may see neither',
    picture: pictureMeaning,
  },
  model: (facts, telling) => ({
    ...facts,
    isNamed: mayShow(telling.audience, 'customer'),
    picture: timelinePicture(facts, telling),
  }),
})
