import type { Counting } from '../../record/index.ts'
import { addPeriod, type Moment, toIso } from '../../time/index.ts'
import type { RegimePeriod } from '../regime.ts'
import { businessDays } from './business-days.ts'
import { calendarDays } from './calendar-days.ts'
import { daysAfterYearEnd } from './days-after-year-end.ts'
import { dora } from './dora.ts'
import { elapsed } from './elapsed.ts'
import { eu118271 } from './eu-1182-71.ts'
import { jpDays } from './jp-days.ts'
import type { CountingContext, CountingRule, End } from './rule.ts'
import { secBusinessDays } from './sec-business-days.ts'

/** Every way of counting. */
export const countingRules: Readonly<Record<Counting, CountingRule>> = {
  elapsed,
  'calendar-days': calendarDays,
  'eu-1182-71': eu118271,
  'business-days': businessDays,
  'sec-business-days': secBusinessDays,
  dora,
  'jp-days': jpDays,
  'days-after-year-end': daysAfterYearEnd,
}

/**
 * The legal end of a period: from then on it is surely over. It is for judging what is late, never for planning.
 *
 * @param anchor the moment from which it runs; an imprecise one gives a window
 */
export function limitOf(
  counting: Counting,
  anchor: Moment,
  period: RegimePeriod,
  context: CountingContext,
): Moment {
  const rule = countingRules[counting]
  const end = (epoch: number): End =>
    Number.isFinite(epoch) ? rule.end(epoch, period, context) : { at: epoch, whole: true }
  const [first, last] = [end(anchor.earliest), end(anchor.latest)]
  const zone = rule.zone ?? context.zone
  const precision = first.whole && last.whole ? 'day' : 'minute'
  const ends = [...new Set([first, last].map(({ at }) => toIso(at, zone, precision)))]
  return {
    ...anchor,
    text: ends.join('/'),
    earliest: first.at,
    latest: last.at,
    precision,
    zone,
    interval: ends.length > 1,
  }
}

/**
 * The end of a period as anybody would add it up, for planning: hours that elapse, days and months to the same time of
 * day. Business days and days after the end of a year have no plain end: it is the legal one.
 */
export function targetOf(counting: Counting, anchor: Moment, period: RegimePeriod, limit: Moment): Moment {
  if ('business-days' in period || countingRules[counting].fromYearEnd) return limit
  const before = 'days' in period ? (countingRules[counting].daysBefore ?? 0) : 0
  const plain = 'days' in period ? { days: period.days - before } : period
  const target = addPeriod(anchor, plain)
  return target.latest <= limit.latest && target.earliest <= limit.earliest ? target : limit
}
