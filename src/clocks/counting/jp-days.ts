import { isWorkingDay } from './business-days.ts'
import { calendarDays } from './calendar-days.ts'
import { dateOf, endOf, firstFrom, plusDays } from './dates.ts'
import type { CountingRule } from './rule.ts'

const zone = 'Asia/Tokyo'

/**
 * As the Personal Information Protection Commission of Japan counts: the day on which it became known is the first; a
 * last day on a weekend, a holiday or from 29 December to 3 January moves to the next that is none of these.
 */
export const jpDays: CountingRule = {
  end: (epoch, period, context) => {
    if (!('days' in period)) return calendarDays.end(epoch, period, { ...context, zone })
    const last = plusDays(dateOf(epoch, zone), period.days - 1)
    const moved = firstFrom(last, (one) => isWorkingDay(one, context) && !isNewYear(one))
    return { at: endOf(moved, zone), whole: true }
  },
  usesHolidays: () => true,
  zone,
  region: 'JP',
  daysBefore: 1,
}

function isNewYear(date: string): boolean {
  return /-12-(29|30|31)$|-01-0[123]$/.test(date)
}
