/**
 * What an editor asks about a record that is being written: pure functions from a text and a place in it to answers in the
 * words of the Language Server Protocol. The wire, the files and the clock are in `cli/language-server/`.
 */
export { type Asked, actionsAt, fixAllKind } from './actions.ts'
export { type Analysis, analyse, isMarkdownPath, type Written } from './analysis.ts'
export { carried } from './carry.ts'
export { type CompletionSetting, completionsAt } from './completion.ts'
export { definitionAt, referencesAt } from './definition.ts'
export { diagnosticOf, type Telling } from './diagnostics.ts'
export { hoverAt, type Setting, type Told } from './hover.ts'
export type { Occurrence } from './names.ts'
export { outlineOf } from './outline.ts'
export { makePositions, type Positions, rangeIn } from './positions.ts'
export type { Voice } from './voice.ts'
