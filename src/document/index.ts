/**
 * Documents: templates with holes. A template brings words and structure, the record brings every fact, and the engine
 * sees to it that no value is read as markup and none is seen by whom it is not for.
 */
import { authorityNotification } from './authority-notification.ts'
import { controllerNotice } from './controller-notice.ts'
import { correction } from './correction.ts'
import { customerNotice } from './customer-notice.ts'
import { executiveSummary } from './executive-summary.ts'
import { faq } from './faq.ts'
import type { DocumentKind } from './kind.ts'
import { postmortem } from './postmortem.ts'
import { publicPostmortem } from './public-postmortem.ts'
import { statusUpdate } from './status-update.ts'
import { timelineDocument } from './timeline.ts'

export { mayShow } from './audience.ts'
export { type CollectionOrder, type Part, type ToldPart, writeCollection } from './collection.ts'
export type { Facts } from './facts/index.ts'
export { beginningAmong, factsShape } from './facts/index.ts'
export type { Content, Hole, Holes } from './holes.ts'
export type { DocumentKind } from './kind.ts'
export {
  type Found,
  type Library,
  type LibraryFault,
  openLibrary,
  type Shelf,
  type TemplateKind,
} from './library.ts'
export { makeSectionParser, parseMarkdown, type SectionParser } from './markdown.ts'
export { isFieldWithin, originsOf } from './origins.ts'
export type { Draw, Drawing, DrawingOrder, Lettering, PaperDrawing, PictureNode } from './picture.ts'
export { proseInline } from './prose.ts'
export { group, list, type ModelOf } from './shape.ts'
export { textHole, textIn } from './texts.ts'
export { timelineDocument } from './timeline.ts'
export { lastingFrom, type ToldMoment } from './times.ts'
export {
  libraryFinding,
  type Origin,
  type Sender,
  type Writing,
  type WrittenDocument,
  writeDocument,
} from './write.ts'

/** Every kind of document, those for people concerned first. */
export const documentKinds: readonly DocumentKind[] = [
  customerNotice,
  faq,
  correction,
  controllerNotice,
  authorityNotification,
  statusUpdate,
  publicPostmortem,
  executiveSummary,
  postmortem,
  timelineDocument,
]
