import { calendarDays } from './calendar-days.ts'
import { dateOf, endOf, plusDays } from './dates.ts'
import type { CountingRule } from './rule.ts'

/** Days of the calendar after the end of the year in which the event was (45 CFR 164.408(c)); the last day counts whole. */
export const daysAfterYearEnd: CountingRule = {
  end: (epoch, period, context) => {
    if (!('days' in period)) return calendarDays.end(epoch, period, context)
    const year = dateOf(epoch, context.zone).slice(0, 4)
    return { at: endOf(plusDays(`${year}-12-31`, period.days), context.zone), whole: true }
  },
  usesHolidays: (period) => 'business-days' in period,
  fromYearEnd: true,
}
