import { businessDays, isWorkingDay } from './business-days.ts'
import { dateOf, firstFrom, nthAfter, plusDays, timeOn } from './dates.ts'
import type { CountingRule } from './rule.ts'

const zone = 'America/New_York'

/**
 * Form 8-K, General Instruction B.1: the day of the event is day zero; from an event on a day on which the Commission is
 * not open, the period begins to run on, and includes, the first business day after it. What is filed after half past
 * five in the afternoon, Eastern time, has the date of the next business day (17 CFR 232.13(a)(2)).
 */
export const secBusinessDays: CountingRule = {
  end: (epoch, period, context) => {
    if (!('business-days' in period)) return businessDays.end(epoch, period, { ...context, zone })
    const isOpen = (one: string): boolean => isWorkingDay(one, context)
    const date = dateOf(epoch, zone)
    const zero = isOpen(date) ? date : plusDays(firstFrom(date, isOpen), -1)
    const last = nthAfter(zero, period['business-days'], isOpen)
    return { at: timeOn(last, '17:30', zone), whole: false }
  },
  usesHolidays: (period) => 'business-days' in period,
  zone,
  region: 'US',
}
