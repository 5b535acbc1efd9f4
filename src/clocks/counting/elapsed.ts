import { addPeriod, fieldsIn } from '../../time/index.ts'
import { businessDays } from './business-days.ts'
import { pointAt } from './dates.ts'
import type { CountingRule } from './rule.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** The time that elapses, to the very instant; days and months to the same time of day. */
export const elapsed: CountingRule = {
  end: (epoch, period, context) => {
    if ('hours' in period) return { at: epoch + period.hours * hour, whole: false }
    if ('business-days' in period) return businessDays.end(epoch, period, context)
    // The clock goes on as it was at the beginning, whatever becomes of summer time.
    const offset = Math.round(fieldsIn(epoch, context.zone).offsetMinutes) * minute
    const begin = Math.floor(epoch / second) * second
    return { at: addPeriod(pointAt(begin + offset), period).earliest - offset, whole: false }
  },
  usesHolidays: (period) => 'business-days' in period,
}
