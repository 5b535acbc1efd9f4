import { unlessBreach } from './breach-of-ours.ts'
import { factsShape } from './facts/index.ts'
import { documentKind } from './kind.ts'
import { nothingTold } from './nothing-told.ts'

/** What a processor tells the controllers for whom it works. */
export const controllerNotice = documentKind({
  name: 'controller-notice',
  audience: 'customer',
  about: 'the notice of a processor to the controllers for whom it works (GDPR art. 33(2))',
  shape: factsShape,
  model: (facts) => facts,
  unfit: unlessBreach(['processor'], 'GDPR art. 33(2)'),
  lack: nothingTold,
})
