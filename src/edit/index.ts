/**
 * Changing a record by splicing its text: what a change does not speak of stays as it was, character by character.
 * Nothing here prints a record anew from its values, and nothing here touches files.
 */
export { applySplices, type Splice, separateFixes, splicesOf } from './splice.ts'
