import { businessDays } from './business-days.ts'
import { dateOf, endOf, plusDays, plusMonths } from './dates.ts'
import { elapsed } from './elapsed.ts'
import type { CountingRule } from './rule.ts'

/**
 * Days of the calendar: the day of the event is left out, the last day counts whole. A last day on a weekend or holiday
 * does not move: where a law lets it, the day before is early, which is safe.
 */
export const calendarDays: CountingRule = {
  end: (epoch, period, context) => {
    if ('hours' in period) return elapsed.end(epoch, period, context)
    if ('business-days' in period) return businessDays.end(epoch, period, context)
    const date = dateOf(epoch, context.zone)
    const last = 'days' in period ? plusDays(date, period.days) : plusMonths(date, period.months)
    return { at: endOf(last, context.zone), whole: true }
  },
  usesHolidays: (period) => 'business-days' in period,
}
