import type { RegimeShelf } from '../clocks/index.ts'
import { type CollectionOrder, type DocumentKind, type Writing, writeCollection } from '../document/index.ts'
import type { Audience, RecordReading } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { type RegisterEntry, registerEntry } from './entry.ts'
import { registerModel } from './model.ts'
import { registerShape } from './shape.ts'

/** The document of the register. It is for the authority that verifies it, unless somebody asks for more. */
export const registerDocument = {
  name: 'register',
  audience: 'regulator',
  about: 'the documentation of every personal data breach that GDPR art. 33(5) asks for, over many records',
  shape: registerShape,
} as const satisfies Pick<DocumentKind, 'name' | 'audience' | 'about' | 'shape'>

/** Who may read a register: the authority, or ourselves alone. */
export const registerAudiences = ['regulator', 'internal'] as const satisfies readonly Audience[]
export type RegisterAudience = (typeof registerAudiences)[number]

/** A record in the register: as it was read, as it was known, and what it tells these readers. */
export interface RegisterPart {
  readonly reading: RecordReading
  readonly timeline: Timeline
  readonly entry: RegisterEntry
}

/** Breaches of many records for some readers. */
export interface Register {
  readonly audience: RegisterAudience
  readonly asOf: Moment | undefined
  readonly parts: readonly RegisterPart[]
  /** Records with errors, which are not in it. */
  readonly leftOut: readonly { readonly file: string; readonly errors: number }[]
  /** How many records of other incidents are not in it. */
  readonly others: number
}

/** What a register is made of. */
export interface RegisterOrder extends Omit<Register, 'parts'> {
  readonly law: RegimeShelf
  readonly records: readonly Omit<RegisterPart, 'entry'>[]
}

/** Makes a register: an entry of each record, in the order in which we became aware, what has no time last. */
export function makeRegister({ records, law, ...order }: RegisterOrder): Register {
  const parts = records.map((record) => ({
    ...record,
    entry: registerEntry(record.timeline, order.audience, law),
  }))
  return { ...order, parts: parts.toSorted(byTime) }
}

/** Writes a register as a document. */
export function writeRegister(
  { parts, audience, asOf, leftOut, others }: Register,
  words: Pick<CollectionOrder, 'language' | 'template' | 'fallback' | 'parse'>,
): Writing {
  const cover = { isInternal: audience === 'internal', asOf, leftOut: leftOut.length, others }
  const entries = parts.map(({ entry }) => entry)
  return writeCollection({
    ...words,
    kind: { ...registerDocument, audience },
    parts,
    model: (told, holes) => registerModel(entries, told, holes, cover),
    metadata: asOf ? { 'as-of': asOf.text } : {},
  })
}

/** By what these readers know: else the order would tell what the entry does not. */
function byTime(a: RegisterPart, b: RegisterPart): number {
  const [from, to] = [timeOf(a.entry), timeOf(b.entry)]
  if (from !== to) return from < to ? -1 : 1
  return compare(a.entry.id, b.entry.id) || compare(a.reading.source.path, b.reading.source.path)
}

function timeOf({ aware, detected, occurred }: RegisterEntry): number {
  for (const told of [aware, detected, occurred]) {
    const at = told.state === 'told' ? told.value.at : undefined
    const known = at && [at.earliest, at.latest].find(Number.isFinite)
    if (known !== undefined) return known
  }
  return Number.POSITIVE_INFINITY
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
