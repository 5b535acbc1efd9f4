/**
 * Holding a document that somebody has edited against its record: its facts have to be those of the record, its words are
 * free.
 */
export { type Verification, verifyDocument } from './compare.ts'
export { type EditedDocument, Unreadable } from './edited.ts'
export { type EditedFormat, editedFormats, readEdited } from './read.ts'
