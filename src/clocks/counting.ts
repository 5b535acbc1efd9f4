import { addPeriod, fieldsIn, type Moment, type Period, toIso } from '../time/index.ts'

/** How a period's end is found: by elapsed time, or by Regulation (EEC, Euratom) No 1182/71. */
export const countingNames = ['elapsed', 'eu-1182-71'] as const
export type Counting = (typeof countingNames)[number]

const hour = 3_600_000

/**
 * The end of a period by a counting rule: from that instant on it is surely over. It is never before the plain end that
 * elapsed time gives, and it is for judging what is late, never for planning.
 *
 * @param anchor the moment from which the period runs
 * @param period a period of hours
 */
export function limitOf(counting: Counting, anchor: Moment, period: Period): Moment {
  if (counting === 'elapsed') return addPeriod(anchor, period)
  const end = addPeriod(hourAfter(anchor), period)
  const ends = end.interval ? [end.earliest, end.latest] : [end.earliest]
  return { ...end, text: ends.map((epoch) => toIso(epoch, end.zone, 'minute')).join('/') }
}

/** Art. 3(1): the hour during which an event occurs does not count as falling within the period. */
function hourAfter(anchor: Moment): Moment {
  const earliest = nextHour(anchor.earliest, anchor.zone)
  const latest = nextHour(anchor.latest, anchor.zone)
  return { ...anchor, earliest, latest, precision: 'minute', interval: earliest !== latest }
}

function nextHour(epoch: number, zone: string): number {
  if (!Number.isFinite(epoch)) return epoch
  const { minute, second } = fieldsIn(epoch, zone)
  const milliseconds = ((epoch % 1000) + 1000) % 1000
  return epoch - (minute * 60 + second) * 1000 - milliseconds + hour
}
