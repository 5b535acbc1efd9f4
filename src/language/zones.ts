import { tzOffset } from '@date-fns/tz'

const minute = 60_000

/** No clock is changed by more than this. */
const widestChange = 3 * 60 * minute

/** How a zone's clock stands at an instant (milliseconds since the epoch): `UTC+1`. */
export function zoneName(zone: string, epoch: number): string {
  const minutes = offsetAt(zone, epoch)
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** Whether the zone's clock shows the time of an instant (milliseconds since the epoch) twice, as when summer time ends. */
export function isShownTwice(zone: string, epoch: number): boolean {
  const own = offsetAt(zone, epoch)
  return [epoch - widestChange, epoch + widestChange].some((near) => {
    const other = offsetAt(zone, near)
    return other !== own && offsetAt(zone, epoch + (own - other) * minute) === other
  })
}

/** Whether a zone is UTC or a fixed distance from it, and its name therefore says nothing more than its offset. */
export function isFixed(zone: string): boolean {
  return zone === 'UTC' || /^[+-]/.test(zone)
}

function offsetAt(zone: string, epoch: number): number {
  return tzOffset(zone, new Date(epoch))
}
