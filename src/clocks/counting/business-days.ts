import { dateOf, endOf, isWeekend, nthAfter, plusDays, plusMonths } from './dates.ts'
import type { CountingContext, CountingRule } from './rule.ts'

const hour = 3_600_000

/** Days that are no weekend and no public holiday; the day of the event is left out, the last day counts whole. */
export const businessDays: CountingRule = {
  end: (epoch, period, context) => {
    if ('hours' in period) return { at: epoch + period.hours * hour, whole: false }
    const date = dateOf(epoch, context.zone)
    if ('business-days' in period) {
      const last = nthAfter(date, period['business-days'], (one) => isWorkingDay(one, context))
      return { at: endOf(last, context.zone), whole: true }
    }
    const last = 'days' in period ? plusDays(date, period.days) : plusMonths(date, period.months)
    return { at: endOf(last, context.zone), whole: true }
  },
  usesHolidays: (period) => 'business-days' in period,
}

/** Whether a day is neither of a weekend nor a public holiday. */
export function isWorkingDay(date: string, { isHoliday }: Pick<CountingContext, 'isHoliday'>): boolean {
  return !isWeekend(date) && !isHoliday(date)
}
