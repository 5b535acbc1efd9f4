/**
 * Pictures: a timeline as SVG, and as the text of programs that draw or search timelines. They show what an audience may
 * see, in the words of a language.
 */
export type { PictureOrder } from './assemble.ts'
export type { ClocksOf } from './clock.ts'
export type { Theme } from './colours.ts'
export { drawTimeline, type Picture } from './draw.ts'
export { timelineToMermaid } from './mermaid.ts'
export type { Readers } from './names.ts'
export { type Timesketch, timelineToTimesketch } from './timesketch.ts'
