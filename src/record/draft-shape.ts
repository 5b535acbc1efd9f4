import type { IncidentKind, Role } from './terms.ts'

/** What somebody knows in the first hour. A time is EDTF or `unknown`; what is `undefined` nobody has said. */
export interface Draft {
  readonly id: string
  readonly title: string
  /** BCP 47: of the title and of the texts of events. */
  readonly language: string
  readonly kind: IncidentKind
  /** Whether somebody still has to decide the kind, or our role. */
  readonly open: { readonly kind: boolean; readonly role: boolean }
  readonly timezone: string
  readonly organisation: DraftOrganisation
  /** What the project file says for the record. */
  readonly inherited: { readonly file: string; readonly fields: readonly string[] } | undefined
  /** The vendor through which it came: a name, or `unknown`. */
  readonly vendor: { readonly id: string; readonly name: string; readonly role: Role } | undefined
  /** When we learned of it, and how: a key of the texts. */
  readonly learned: string
  readonly reported: string
  /** When the vendor noticed it. */
  readonly detected: string | undefined
  readonly began: string | undefined
  /** When it was established that personal data are affected. */
  readonly aware: string | undefined
  readonly groups: readonly string[]
  readonly count: unknown
  readonly data: readonly string[]
}

/** Ourselves, without what the project file says. */
export interface DraftOrganisation {
  readonly name?: string | undefined
  readonly role?: Role | undefined
  readonly country?: string | undefined
  readonly contact?: Readonly<Record<string, string | undefined>> | undefined
}

/** The words of a first record, in one language. */
export interface DraftWords {
  readonly 'unnamed-vendor': string
  readonly 'unnamed-organisation': string
  /** What events say, by key; none if the record is in a language for which there are none. */
  readonly texts: Readonly<Record<string, string>> | undefined
  readonly comments: Readonly<Record<string, string>>
}

/** The comment of a key, as lines of YAML. */
export type Comment = (key: string) => readonly string[]
