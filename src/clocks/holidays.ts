import type { IsHoliday } from './counting/rule.ts'

/**
 * The public holidays of the world, from the data of the package date-holidays, which is only loaded here. Regions
 * without data there are unknown.
 *
 * @example
 * const isHoliday = await openHolidays()
 * isHoliday('2026-05-01', 'IT')
 */
export async function openHolidays(): Promise<IsHoliday> {
  const { default: Holidays } = await import('date-holidays')
  const calendars = new Map<string, InstanceType<typeof Holidays>>()
  const years = new Map<string, ReadonlySet<string>>()
  const calendarOf = (region: string): InstanceType<typeof Holidays> => {
    const known = calendars.get(region)
    if (known) return known
    const [country = '', state] = region.split('-')
    const calendar =
      state === undefined
        ? new Holidays(country, { types: ['public'] })
        : new Holidays(country, state, { types: ['public'] })
    calendars.set(region, calendar)
    return calendar
  }
  const daysOf = (region: string, year: string): ReadonlySet<string> => {
    const key = `${region} ${year}`
    const known = years.get(key)
    if (known) return known
    const days = new Set(
      calendarOf(region)
        .getHolidays(year)
        .map(({ date }) => date.slice(0, 10)),
    )
    years.set(key, days)
    return days
  }
  return (date, region) => {
    const days = daysOf(region, date.slice(0, 4))
    return days.size === 0 ? undefined : days.has(date)
  }
}
