import type { Contract, EventKind, Incident, Path } from '../record/index.ts'
import { incidentKinds } from '../record/index.ts'
import type { Regime, RegimePeriod } from './regime.ts'

/** What a period runs from: an event, with what stands in for it, or the filing under another duty. */
export type DutyAnchor =
  | { readonly kind: EventKind; readonly derived?: Derived | undefined }
  | { readonly filing: string }
export type Derived = NonNullable<Extract<Regime['anchor'], { kind: unknown }>['derived']>

/** A duty of the law, or one that a contract of the record makes. */
export interface Duty extends Omit<Regime, 'title' | 'anchor'> {
  readonly anchor: DutyAnchor
  /** By language; a contract's may lack some. */
  readonly title: Readonly<Record<string, string>>
  /** Of a contract: where it stands in the record, and who must be told. */
  readonly contract: { readonly path: Path; readonly party: string } | undefined
}

/** A regime as a duty. */
export function dutyOf(regime: Regime): Duty {
  return { ...regime, contract: undefined }
}

/** The duties that the record's own contracts make. */
export function contractDuties({ contracts }: Incident): readonly Duty[] {
  return contracts.map((contract) => {
    const period = periodOf(contract)
    return {
      id: contract.id,
      title: Object.fromEntries(
        Object.entries(contract.title.languages).map(([tag, { value }]) => [tag, value]),
      ),
      jurisdiction: '',
      regions: [],
      where: 'none',
      citation: contract.cite ?? '',
      cite: contract.cite ?? contract.id,
      status: 'in-force',
      applies: { kinds: [...incidentKinds], risk: 'any' },
      tell: [],
      anchor: { kind: contract.anchor },
      duty: 'none',
      ...(period && { period, counting: contract.counting }),
      content: [],
      sources: [],
      contract: { path: contract.path, party: contract.party },
    }
  })
}

/** The first unit that a contract names; none for zero, which no clock can count. */
function periodOf({ period }: Contract): RegimePeriod | undefined {
  if (period?.hours) return { hours: period.hours }
  if (period?.days) return { days: period.days }
  if (period?.['business-days']) return { 'business-days': period['business-days'] }
  return period?.months ? { months: period.months } : undefined
}

/** Whether a name means a duty: its id, or the beginning of it (`nis2-23` means every duty of that article). */
export function names(name: string, duty: Pick<Duty, 'id'>): boolean {
  return duty.id === name || duty.id.startsWith(`${name}-`)
}
