import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { pictureMeaning, timelinePicture } from './picture.ts'
import { group } from './shape.ts'

/** What happened, why, and what we shall change: for ourselves. */
export const postmortem = documentKind({
  name: 'postmortem',
  audience: 'internal',
  about: 'the internal review: timeline, causes, lessons, actions, what is still unknown',
  shape: group({ ...factsShape.group, picture: 'picture' }),
  meanings: { picture: pictureMeaning },
  model: (facts, telling) => ({ ...facts, picture: timelinePicture(facts, telling) }),
})
