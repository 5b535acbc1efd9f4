import type { Moment } from '../time/index.ts'
import type { Path } from './node.ts'
import type {
  Audience,
  AudienceField,
  Counting,
  DataCategory,
  EventKind,
  IncidentKind,
  IndicatorType,
  Nature,
  Risk,
  Role,
  Sector,
  Severity,
  Stage,
  Status,
} from './terms.ts'
import type { Written } from './validate.ts'

/**
 * An incident as the rest of the program sees it: defaults filled in, times resolved in the record's zone, every value
 * with the path from which it came. What the record did not say is absent; nothing is guessed.
 */
export interface Incident {
  readonly id: string
  readonly title: Text | undefined
  readonly language: string
  readonly timezone: string
  readonly kind: IncidentKind | undefined
  readonly natures: readonly Fact<Nature>[]
  readonly severity: Severity | undefined
  readonly status: Status | undefined
  readonly risk: Risk | undefined
  /** Who may see the fields that say it as a whole. */
  readonly audiences: Readonly<Record<AudienceField, Audience>>
  readonly organisation: Organisation
  readonly parties: readonly Party[]
  readonly summary: Item | undefined
  readonly impact: Item | undefined
  readonly events: readonly Event[]
  readonly dataInvolved: readonly DataItem[]
  readonly dataNotInvolved: readonly DataItem[]
  /** How many entries hold the data. */
  readonly dataRecords: Fact<Count> | undefined
  readonly people: People
  readonly causes: readonly Cause[]
  readonly consequences: readonly Item[]
  readonly measures: readonly Measure[]
  readonly advice: readonly Item[]
  readonly indicators: readonly Indicator[]
  readonly lessons: readonly Lesson[]
  readonly actions: readonly Action[]
  readonly questions: readonly Question[]
  readonly notes: readonly Note[]
  readonly sources: readonly SourceItem[]
  readonly contracts: readonly Contract[]
  readonly regimes: RegimeChoice
  /** Labels of the record's own terms, by term. */
  readonly terms: Readonly<Record<string, Text>>
}

/** A text in one or several languages. A text without a language is in the record's. */
export interface Text {
  readonly path: Path
  readonly audience: Audience
  /** Plain text on one line, or Markdown. */
  readonly kind: 'line' | 'prose'
  /** Quoted as published, such as a source's title: the same in every language. */
  readonly isVerbatim: boolean
  /** By BCP 47 tag, each with the path of just that language's text. */
  readonly languages: Readonly<Record<string, { readonly value: string; readonly path: Path }>>
}

/** A plain value with its origin and audience. */
export interface Fact<Value> {
  readonly value: Value
  readonly path: Path
  readonly audience: Audience
}

export interface Contact {
  readonly path: Path
  readonly name: Fact<string> | undefined
  readonly email: Fact<string> | undefined
  readonly url: Fact<string> | undefined
  readonly phone: Fact<string> | undefined
  readonly address: Fact<string> | undefined
}

export interface Organisation {
  readonly path: Path
  readonly name: Fact<string>
  readonly role: Role
  /** ISO 3166-1 alpha-2. */
  readonly country: Fact<string> | undefined
  /** Absent if the record does not say; empty if it says that there are none. */
  readonly sectors: readonly Fact<Sector>[] | undefined
  readonly contact: Contact | undefined
  readonly dpo: Contact | undefined
}

export interface Party {
  readonly id: string
  readonly path: Path
  readonly name: Fact<string>
  readonly role: Role
  readonly aliases: readonly Fact<string>[]
  readonly country: Fact<string> | undefined
  readonly service: Text | undefined
  readonly former: boolean
}

export interface Event {
  /** The event's own id, or its kind (numbered from the second of a kind on). */
  readonly id: string
  /** Whether the record gave it that id. */
  readonly isNamed: boolean
  readonly path: Path
  readonly kind: EventKind
  /** `us`, `attacker` or a party's id. */
  readonly by: string
  /** `us`, `customers`, `public` or a party's id. */
  readonly to: string | undefined
  readonly at: Moment | undefined
  readonly end: Moment | undefined
  readonly after: readonly Reference[]
  readonly before: readonly Reference[]
  readonly learned: Moment | undefined
  readonly audience: Audience
  readonly sources: readonly Claim[]
  readonly stage: Stage | undefined
  readonly under: readonly Reference[]
  /** Of a decision: whether the duties that it names apply. */
  readonly applies: boolean | undefined
  readonly reasons: Text | undefined
  /** What a correction corrects, what had been said there, and what is true instead. */
  readonly corrects: readonly Reference[]
  readonly said: Text | undefined
  readonly instead: Text | undefined
  /** Since when we have known what a correction says. */
  readonly knownSince: Moment | undefined
  /** When we promised to say more. */
  readonly nextUpdate: Moment | undefined
  readonly text: Text | undefined
}

/** A name of something elsewhere in the record, with its own place. */
export interface Reference {
  readonly name: string
  readonly path: Path
}

/** A source that supports an event, and the time it gives where that differs. */
export interface Claim extends Reference {
  readonly says: Moment | undefined
}

export interface Item {
  readonly path: Path
  readonly audience: Audience
  readonly text: Text
  readonly learned: Moment | undefined
  readonly withdrawn: Moment | undefined
  readonly sources: readonly Reference[]
}
export interface Cause extends Item {
  readonly kind: 'root' | 'contributing' | 'trigger'
}
export interface Measure extends Item {
  readonly status: 'taken' | 'planned'
  readonly by: string
}
/** Traces of an attack, and what they are. */
export interface Indicator extends Item {
  readonly type: IndicatorType
  readonly values: readonly Fact<string>[]
}
export interface Lesson extends Item {
  readonly id: string | undefined
  readonly kind: 'well' | 'badly' | 'luck'
}
export interface Action extends Item {
  readonly id: string | undefined
  readonly owner: Fact<string> | undefined
  readonly due: Moment | undefined
  readonly kind: 'prevent' | 'detect' | 'mitigate' | 'process' | undefined
  readonly status: 'open' | 'in-progress' | 'done' | 'dropped'
  readonly ticket: Fact<string> | undefined
  readonly answers: readonly Reference[]
}
export interface Question extends Item {
  readonly owner: Fact<string> | undefined
  readonly due: Moment | undefined
}
export interface Note extends Item {
  readonly title: string | undefined
}

export interface DataItem {
  readonly path: Path
  readonly category: DataCategory
  readonly audience: Audience
  /** How the record names it, where the vocabulary is not exact enough. */
  readonly text: Text | undefined
  readonly learned: Moment | undefined
  readonly withdrawn: Moment | undefined
}

export interface People {
  readonly path: Path
  readonly audience: Audience
  readonly count: Fact<Count> | undefined
  readonly groups: readonly Group[]
  /** Who is surely not concerned. */
  readonly notInvolved: readonly Group[]
  /** Where they live; absent if the record does not say. */
  readonly residence: readonly Residence[] | undefined
}
export interface Residence {
  readonly path: Path
  /** ISO 3166-1 or 3166-2, `EU` or `EEA`. */
  readonly region: Fact<string>
  readonly count: Fact<Count> | undefined
}
export interface Group {
  readonly path: Path
  readonly audience: Audience
  readonly text: Text
  readonly count: Fact<Count> | undefined
  readonly learned: Moment | undefined
  readonly withdrawn: Moment | undefined
}

/** How many: between two bounds, about so many, or unknown. An exact number has equal bounds. */
export type Count =
  | { readonly known: false }
  | { readonly known: true; readonly atLeast: number; readonly atMost: number; readonly approximate: boolean }

export interface SourceItem {
  readonly id: string
  readonly path: Path
  readonly audience: Audience
  readonly title: Text
  readonly publisher: Fact<string> | undefined
  readonly url: Fact<string> | undefined
  readonly date: Moment | undefined
  readonly read: Moment | undefined
  readonly secondHand: boolean
}

/** A clause by which we have to tell somebody. */
export interface Contract {
  readonly path: Path
  readonly id: string
  readonly title: Text
  readonly cite: string | undefined
  /** `customers` or a party's id. */
  readonly party: string
  readonly anchor: EventKind
  readonly period: NonNullable<NonNullable<Written['contracts']>[number]['period']> | undefined
  readonly counting: Counting
}

/** What somebody decided about the regimes that apply. */
export interface RegimeChoice {
  readonly include: readonly Reference[]
  readonly exclude: readonly (Reference & { readonly reason: string })[]
}
