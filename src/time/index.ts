export type { CalendarFields } from './calendar.ts'
export { canonicalMoment } from './canonical.ts'
export { fieldsIn, toIso, type ZonedFields } from './fields.ts'
export {
  coarser,
  type Moment,
  type MomentNote,
  type MomentProblem,
  type MomentReading,
  type Precision,
  precisions,
} from './moment.ts'
export { addPeriod, type Period } from './period.ts'
export { readMoment } from './read-moment.ts'
export { ambiguousReadings, type DayOrder, rewriteMoment } from './rewrite.ts'
export { between, compareMoments, type Span, surelyBefore } from './span.ts'
export { place as placeWall } from './wall.ts'
export { isZone, readZone, type ZoneReading } from './zone.ts'
