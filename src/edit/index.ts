/**
 * Changing a record by splicing its text: what a change does not speak of stays as it was, character by character.
 * Nothing here prints a record anew from its values, and nothing here touches files.
 */
export { type Adding, addEvent, type EventFields } from './add-event.ts'
export { type Find, type Fixing, fixText, type Mended } from './fix.ts'
export { type Formatting, formatRecord } from './format/index.ts'
export { applySplices, type Splice, separateFixes, splicesOf } from './splice.ts'
export type { Value } from './write-value.ts'
