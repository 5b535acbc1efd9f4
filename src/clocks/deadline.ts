import type { Incident } from '../record/index.ts'
import { type Moment, surelyBefore } from '../time/index.ts'
import { type Anchor, anchorOf, type Search } from './anchor.ts'
import { countingRules, limitOf, targetOf } from './counting/index.ts'
import type { IsHoliday } from './counting/rule.ts'
import type { Duty } from './duty.ts'
import { because, type Reason } from './reasons.ts'
import type { Limb } from './regime.ts'
import { holds } from './regions.ts'

/** What counting needs from outside the record. */
export interface CountingOptions {
  /** Without it, no day is a holiday, and nothing is said to be late that a holiday could save. */
  readonly isHoliday?: IsHoliday | undefined
  readonly twoWorkingDays?: boolean | undefined
}

/** When a duty's period begins and ends. */
export interface Deadline {
  readonly anchor: Anchor | undefined
  /** The plain end of the period, for planning. */
  readonly target: Moment | undefined
  /** From when on it is late by the law's way of counting, never before the target. */
  readonly limit: Moment | undefined
  /** Up to when an answer is surely in time. */
  readonly safe: Moment | undefined
  /** Whether the period runs by a further limb alone, which falls away if its main event comes too late for it. */
  readonly provisional: boolean
  readonly reasons: readonly Reason[]
}

interface Run {
  readonly anchor: Anchor
  readonly target: Moment
  readonly limit: Moment
  readonly safe: Moment
  readonly isLimb: boolean
  readonly reasons: readonly Reason[]
}

/** Counts a duty's period and its further limbs; of several ends the earliest binds. */
export function deadlineOf(duty: Duty, search: Search, options: CountingOptions): Deadline {
  const anchor = anchorOf(duty, duty.anchor, search)
  const none = { anchor, target: undefined, limit: undefined, safe: undefined, provisional: false }
  const { period, counting } = duty
  if (!period || !counting) return { ...none, reasons: anchor?.reasons ?? [] }
  const main = anchor && runOf(duty, { period, counting }, anchor, search, options, false)
  const limbs = (duty.also ?? []).flatMap((limb) => {
    const start = anchorOf(duty, limb.anchor, search)
    // A beginning that is only proposed does not shorten a period that surely runs.
    if (start?.proposed && anchor) return []
    const run = start && runOf(duty, limb, start, search, options, true)
    return run ? [{ limb, run }] : []
  })
  if (anchor && limbs.some((one) => isContradictory(anchor, one))) {
    return { ...none, reasons: [...anchor.reasons, because('contradictory-order', anchor.event.path)] }
  }
  if (anchor && !main) return { ...none, reasons: anchor.reasons }
  const dropped = limbs.filter(
    ({ limb, run }) => limb.unless && anchor?.at && surelyBefore(run.target, anchor.at),
  )
  const unsure = limbs.filter(
    ({ limb, run }) =>
      limb.unless &&
      anchor?.at &&
      !surelyBefore(run.target, anchor.at) &&
      anchor.at.latest > run.target.earliest,
  )
  const kept = limbs.filter((one) => !dropped.includes(one)).map(({ run }) => run)
  const runs = [...(main ? [main] : []), ...kept]
  const binding = earliest(runs)
  if (!binding) return { ...none, reasons: [] }
  const last = main && unsure.length > 0 ? main : binding
  return {
    anchor: binding.anchor,
    target: soonest(runs.map(({ target }) => target)),
    limit: last === binding ? soonest(runs.map(({ limit }) => limit)) : last.limit,
    safe: soonest(runs.map(({ safe }) => safe)),
    provisional: !main && limbs.some(({ limb }) => limb.unless),
    reasons: [
      ...binding.anchor.reasons,
      ...(binding.isLimb ? [because('limb-binds', binding.anchor.event.path)] : []),
      ...dropped.map(({ run }) => because('limb-dropped', run.anchor.event.path)),
      ...[...new Set(runs.flatMap(({ reasons }) => reasons))],
    ],
  }
}

function isContradictory(anchor: Anchor, { limb, run }: { limb: Limb; run: Run }): boolean {
  const isAwareness = 'kind' in limb.anchor && limb.anchor.kind === 'awareness'
  return isAwareness && !!anchor.at && !!run.anchor.at && surelyBefore(anchor.at, run.anchor.at)
}

function runOf(
  duty: Duty,
  { period, counting }: Pick<Limb, 'period' | 'counting'>,
  anchor: Anchor,
  { incident }: Search,
  options: CountingOptions,
  isLimb: boolean,
): Run | undefined {
  const { at } = anchor
  if (!at) return undefined
  const rule = countingRules[counting]
  const region = rule.region ?? holidayRegion(duty, incident)
  const moves = counting !== 'dora' || movesUnderDora(duty, incident)
  const twoWorkingDays = options.twoWorkingDays ?? false
  let missing = false
  const isHoliday = (date: string): boolean => {
    const known = region === undefined ? undefined : options.isHoliday?.(date, region)
    missing ||= known === undefined
    return known ?? false
  }
  const context = { zone: rule.zone ?? incident.timezone, isHoliday, twoWorkingDays, moves }
  const limit = limitOf(counting, at, period, context)
  const target = targetOf(counting, at, period, limit)
  const unknown = missing && rule.usesHolidays(period, { twoWorkingDays, moves })
  return {
    anchor,
    target,
    limit,
    // Whether the hour of an event counts is disputed outside of what the Regulation surely covers.
    safe: counting === 'eu-1182-71' && 'hours' in period ? target : limit,
    isLimb,
    reasons: unknown ? [because('holidays-unknown', incident.organisation.path)] : [],
  }
}

/** The country whose public holidays count: the organisation's, if the law is that of its place, else the law's only one. */
function holidayRegion({ regions, contract }: Duty, { organisation }: Incident): string | undefined {
  const country = organisation.country?.value
  if (country && (contract || regions.some((one) => holds(one, country)))) return country
  const [only, ...others] = regions
  return others.length === 0 && only !== 'EU' && only !== 'EEA' ? only : undefined
}

/** Delegated Regulation (EU) 2025/301, art. 5(5): the final report's limit moves for everybody, the others' not for these. */
function movesUnderDora({ stage }: Duty, { organisation }: Incident): boolean {
  if (stage === 'final') return true
  const fixed = [
    'credit-institution',
    'central-counterparty',
    'trading-venue-operator',
    'essential-entity',
    'important-entity',
  ]
  return !(organisation.sectors ?? []).some(({ value }) => fixed.includes(value))
}

function earliest(runs: readonly Run[]): Run | undefined {
  return runs.toSorted((a, b) => order(a.limit.latest, b.limit.latest))[0]
}

/** The window of whichever of several comes first. */
function soonest(moments: readonly Moment[]): Moment | undefined {
  const [first] = moments.toSorted((a, b) => order(a.earliest, b.earliest))
  const [bound] = moments.toSorted((a, b) => order(a.latest, b.latest))
  if (!first || !bound || first.latest === bound.latest) return first
  return { ...first, latest: bound.latest, text: `${first.text}/${bound.text}` }
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
