/**
 * Reading: from a file's text to an incident whose every value knows its place.
 * Nothing here knows about documents, languages or the command line.
 */
export { checkTree, readYamlTree } from './check-tree.ts'
export { draftRecord, isIncidentKind, isRole } from './draft.ts'
export type { Draft, DraftOrganisation, DraftWords } from './draft-shape.ts'
export { oneLine } from './draft-text.ts'
export { compareFindings, type Edit, type Finding, type Fix, hasErrors, type Level } from './finding.ts'
export { type Guide, guidesAt } from './guide.ts'
export type * from './incident.ts'
export { inherit, withSource } from './inherit.ts'
export { firstOfItem } from './item-order.ts'
export { existingPath, follow, formatPath, spanOf, type Target } from './locate.ts'
export { inlineConstructs } from './markdown/inline-constructs.ts'
export { nearestWord, onlyNearWord } from './nearest.ts'
export {
  childOf,
  type Entry,
  entryOf,
  type MapNode,
  type Node,
  type Path,
  type Span,
  toValue,
} from './node.ts'
export { type Outlined, outline } from './outline.ts'
export { type RecordReading, readRecord } from './read.ts'
export { findingAt, type Mend, placeOf, type Said, whereIs } from './report.ts'
export {
  count,
  either,
  eventFieldNames,
  type FieldName,
  type IncidentRecord,
  language,
  languageTag,
  line,
  lineText,
  organisation,
  recordFields,
  recordSchema,
  reference,
} from './schema/index.ts'
export {
  columnFieldNamed,
  isEventKindNamed,
  type SectionHeading,
  sectionField,
  sectionHeadings,
} from './section-field.ts'
export { makeSource, type Place, type Point, type Source } from './source.ts'
export * from './terms.ts'
export { readYaml } from './yaml/read.ts'
export { isMarkdownPath, type YamlOfRecord, yamlOf } from './yaml-part.ts'
