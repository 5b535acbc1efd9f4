import { type Moment, type Precision, surelyBefore } from '../time/index.ts'

/** Whether one time is over before another begins, and neither is approximate or uncertain. */
export function certainlyBefore(a: Moment | undefined, b: Moment | undefined): boolean {
  if (!a || !b || isDoubtful(a) || isDoubtful(b)) return false
  return surelyBefore(a, b)
}

/** Whether a time is certainly before every one of some others. */
export function beforeAll(others: readonly (Moment | undefined)[]): (one: Moment | undefined) => boolean {
  const sure = others.flatMap((other) => (other && !isDoubtful(other) ? other.earliest : []))
  const first = sure.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const isSure = sure.length === others.length
  return (one) => isSure && one !== undefined && !isDoubtful(one) && one.latest < first
}

/** Whether two times may be the same. */
export function overlap(a: Moment, b: Moment): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest
}

const units: readonly (readonly [name: string, length: number, precisions: readonly Precision[]])[] = [
  ['day', 86_400_000, ['year', 'month', 'day', 'hour', 'minute', 'second']],
  ['hour', 3_600_000, ['hour', 'minute', 'second']],
  ['minute', 60_000, ['minute', 'second']],
  ['second', 1000, ['second']],
]

/** How far the beginnings of two times are from each other, in the largest unit that fits: `2 days`. */
export function distance(a: Moment, b: Moment): string {
  const length = Math.abs(a.earliest - b.earliest)
  if (!Number.isFinite(length)) return 'some time'
  const known = units.filter(
    ([, , precisions]) => precisions.includes(a.precision) && precisions.includes(b.precision),
  )
  const unit = known.find(([, size]) => length >= size) ?? known.at(-1)
  if (!unit) return 'some time'
  const count = Math.round(length / unit[1])
  return `${count} ${unit[0]}${count === 1 ? '' : 's'}`
}

function isDoubtful({ approximate, uncertain }: Moment): boolean {
  return approximate || uncertain
}
