import { fieldsIn } from '../../time/index.ts'
import { businessDays, isWorkingDay } from './business-days.ts'
import { dateOf, endOf, firstFrom, plusDays, plusMonths } from './dates.ts'
import type { CountingContext, CountingRule, End } from './rule.ts'

const hour = 3_600_000

/**
 * Regulation (EEC, Euratom) No 1182/71, article 3. The hour or day of the event does not count (3(1)); a period ends with
 * the expiry of its last hour (3(2)); holidays and weekends count (3(3)), but a period not in hours whose last day is one
 * ends with the next working day (3(4)). Whether 3(5), at least two working days, reaches periods in hours is disputed:
 * it is applied only if somebody asks.
 */
export const eu118271: CountingRule = {
  end: (epoch, period, context) => {
    if ('business-days' in period) return businessDays.end(epoch, period, context)
    const date = dateOf(epoch, context.zone)
    if ('hours' in period) {
      const end = { at: hourAfter(epoch, context.zone) + period.hours * hour, whole: false }
      return period.hours < 48 ? end : withTwoWorkingDays(date, end, context)
    }
    const last = 'days' in period ? plusDays(date, period.days) : plusMonths(date, period.months)
    const moved = firstFrom(last, (one) => isWorkingDay(one, context))
    const end = { at: endOf(moved, context.zone), whole: true }
    return 'days' in period && period.days < 2 ? end : withTwoWorkingDays(plusDays(date, 1), end, context)
  },
  usesHolidays: (period, { twoWorkingDays }) => !('hours' in period) || twoWorkingDays,
}

/** Art. 3(1): the hour during which an event occurs does not count as falling within the period. */
export function hourAfter(epoch: number, zone: string): number {
  const { minute, second } = fieldsIn(epoch, zone)
  const milliseconds = ((epoch % 1000) + 1000) % 1000
  return epoch - (minute * 60 + second) * 1000 - milliseconds + hour
}

/** The end, or that of the second working day which the period touches, if that is later. */
function withTwoWorkingDays(from: string, end: End, context: CountingContext): End {
  if (!context.twoWorkingDays) return end
  const first = firstFrom(from, (one) => isWorkingDay(one, context))
  const second = firstFrom(plusDays(first, 1), (one) => isWorkingDay(one, context))
  // A working day that the period only touches at its end is included as far as it goes.
  if (second <= dateOf(end.at - 1, context.zone)) return end
  return { at: endOf(second, context.zone), whole: true }
}
