/**
 * The breach register: the documentation that GDPR art. 33(5) asks for, over many records and for the readers of one copy.
 */
export { registerColumns, registerToCsv } from './csv.ts'
export { judgements, type Notices, type Outcome, outcomes } from './duties.ts'
export type { RegisterEntry } from './entry.ts'
export { type Gap, gapKeys } from './gaps.ts'
export { registerToJson } from './json.ts'
export { isUnknownThen, registerTimeline } from './record.ts'
export {
  makeRegister,
  type Register,
  type RegisterAudience,
  type RegisterOrder,
  type RegisterPart,
  registerAudiences,
  registerDocument,
  writeRegister,
} from './register.ts'
