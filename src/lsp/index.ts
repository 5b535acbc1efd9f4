/**
 * What an editor asks about a record that is being written: pure functions from a text and a place in it to answers in the
 * words of the Language Server Protocol. The wire, the files and the clock are in `cli/language-server/`.
 */
export { type Asked, actionsAt, fixAllKind } from './actions.ts'
export { type Analysis, analyse, isMarkdownPath, type Written } from './analysis.ts'
export { type Beginning, beginningOf } from './beginning.ts'
export { carried } from './carry.ts'
export { type CompletionSetting, completionsAt } from './completion.ts'
export { definitionAt, referencesAt } from './definition.ts'
export { diagnosticOf, type Telling } from './diagnostics.ts'
export { idFor } from './file-name.ts'
export { foldsIn } from './folding.ts'
export { type Formatted, formattingOf } from './formatting.ts'
export { hoverAt, type Setting, type Told } from './hover.ts'
export { hintsIn } from './inlay-hints.ts'
export { linksIn } from './links.ts'
export type { Occurrence } from './names.ts'
export { outlineOf } from './outline.ts'
export { makePositions, type Positions, rangeIn } from './positions.ts'
export { type Renamable, type Renaming, renamableAt, renameAt } from './rename.ts'
export { selectionAt } from './selection.ts'
export { lineEdits, type SpanEdit, textEdits } from './text-edits.ts'
export type { Voice } from './voice.ts'
