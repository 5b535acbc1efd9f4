/**
 * forthright as a library: read a record, check it, arrange it, change it, write its documents.
 *
 * @example
 * const reading = await readRecord('incident.yaml', text)
 * const timeline = buildTimeline(reading.incident)
 * const findings = [...reading.findings, ...(await runRules(reading, { timeline, now: undefined }))]
 */
export { type Clock, openHolidays, openRegimes, type RegimeShelf } from './clocks/index.ts'
export {
  type DocumentKind,
  type Draw,
  type Drawing,
  documentKinds,
  type Library,
  makeSectionParser,
  openLibrary,
  type PictureNode,
  type Shelf,
  type WrittenDocument,
  writeDocument,
} from './document/index.ts'
export {
  type Adding,
  addEvent,
  applySplices,
  type EventFields,
  type Find,
  type Fixing,
  type Formatting,
  fixText,
  formatRecord,
  type Mended,
  type Read,
  type Splice,
  separateFixes,
  splicesOf,
  type Value,
} from './edit/index.ts'
export {
  type FontFile,
  type FontShelf,
  type Format,
  type FormatName,
  FormatUnavailable,
  format,
  formatNames,
  type Inexpressible,
  type Letterhead,
  type Logo,
  type Printing,
  Unprintable,
} from './format/index.ts'
export { drawTimeline, type Picture, type PictureOrder } from './picture/index.ts'
export { type Project, readProject } from './project/index.ts'
export {
  type Edit,
  type Finding,
  type Fix,
  hasErrors,
  type Incident,
  type IncidentRecord,
  type RecordReading,
  readRecord,
} from './record/index.ts'
export {
  makeRegister,
  type Register,
  type RegisterEntry,
  registerDocument,
  registerTimeline,
  registerToCsv,
  registerToJson,
  writeRegister,
} from './register/index.ts'
export { explainRule, type Rule, rules, runRules } from './rules/index.ts'
export { type Moment, readMoment } from './time/index.ts'
export {
  buildTimeline,
  type Metric,
  metricDefinitions,
  ownMetric,
  statisticsOf,
  type Timeline,
  timelineToJson,
} from './timeline/index.ts'
