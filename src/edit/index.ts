/**
 * Changing a record by its text: what a fix or a new event does not speak of stays as it was, character by character; the
 * canonical form keeps every comment. Nothing here touches files.
 */
export { type Adding, addEvent, type EventFields, type Read } from './add-event.ts'
export { type Find, type Fixing, fixText, type Mended } from './fix.ts'
export { type Formatting, formatRecord } from './format/index.ts'
export { applySplices, type Splice, separateFixes, splicesOf } from './splice.ts'
export type { Value } from './write-value.ts'
