import { addPeriod, readMoment, toIso } from '../../time/index.ts'
import { businessDays } from './business-days.ts'
import type { CountingRule } from './rule.ts'

const hour = 3_600_000

/** The time that elapses, to the very instant; days and months to the same time of day. */
export const elapsed: CountingRule = {
  end: (epoch, period, context) => {
    if ('hours' in period) return { at: epoch + period.hours * hour, whole: false }
    if ('business-days' in period) return businessDays.end(epoch, period, context)
    const reading = readMoment(toIso(epoch, context.zone, 'second'), context.zone)
    if (!reading.ok) throw new Error(reading.problem.message)
    return { at: addPeriod(reading.moment, period).earliest, whole: false }
  },
  usesHolidays: (period) => 'business-days' in period,
}
