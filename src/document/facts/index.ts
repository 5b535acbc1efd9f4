export { beginningAmong, filingsOf, isCorrection, selectEvents } from './selections.ts'
export { type Facts, factsShape } from './shape.ts'
export { tellFacts } from './tell.ts'
