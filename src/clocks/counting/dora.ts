import { isWorkingDay } from './business-days.ts'
import { dateOf, endOf, firstFrom, plusDays, plusMonths, timeOn } from './dates.ts'
import { eu118271, hourAfter } from './eu-1182-71.ts'
import type { CountingRule } from './rule.ts'

/**
 * Delegated Regulation (EU) 2025/301, article 5(4): a limit that falls on a weekend or a bank holiday may be met by noon of
 * the next working day, where it moves at all. Otherwise as in Regulation No 1182/71, whose own article 3(4) it replaces.
 */
export const dora: CountingRule = {
  end: (epoch, period, context) => {
    const { zone } = context
    if ('business-days' in period) return eu118271.end(epoch, period, context)
    const date = dateOf(epoch, zone)
    const end =
      'hours' in period
        ? { at: hourAfter(epoch, zone) + period.hours * 3_600_000, whole: false }
        : {
            at: endOf('days' in period ? plusDays(date, period.days) : plusMonths(date, period.months), zone),
            whole: true,
          }
    const last = dateOf(end.at - 1, zone)
    if (!context.moves || isWorkingDay(last, context)) return end
    const next = firstFrom(plusDays(last, 1), (one) => isWorkingDay(one, context))
    return { at: timeOn(next, '12:00', zone), whole: false }
  },
  usesHolidays: (_, { moves }) => moves,
}
