import type { TimeWords } from '../../language/index.ts'
import { toIso } from '../../time/index.ts'
import { daysBefore } from './days.ts'
import type { TimeSetting } from './said-time.ts'

/** A time that is told by how long ago it was, as EDTF: `20 minutes ago`, `an hour ago`, `three days ago`. */
export function readAgo(low: string, { words, now, zone }: TimeSetting): string | undefined {
  const minutes = agoIn(low, words['minutes-ago'], words)
  if (minutes !== undefined) return toIso(now - minutes * 60_000, zone, 'minute')
  if (words['half-hour-ago'].includes(low)) return `${toIso(now - 30 * 60_000, zone, 'minute')}~`
  const hours = agoIn(low, words['hours-ago'], words)
  if (hours !== undefined) return `${toIso(now - hours * 3_600_000, zone, 'minute')}~`
  const days = agoIn(low, words['days-ago'], words)
  return days === undefined ? undefined : daysBefore(days, now, zone)
}

function agoIn(low: string, patterns: readonly string[], { numbers }: TimeWords): number | undefined {
  for (const pattern of patterns) {
    const [start = '', end = ''] = pattern.split('{0}')
    if (!low.startsWith(start) || !low.endsWith(end) || low.length < start.length + end.length) continue
    const number = low.slice(start.length, low.length - end.length)
    if (/^\d{1,4}$/.test(number)) return Number(number)
    const index = numbers.findIndex((names) => names.includes(number))
    if (index >= 0) return index + 1
  }
  return undefined
}
