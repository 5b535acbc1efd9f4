import type { Clock } from '../../clocks/index.ts'
import { fill } from '../../language/index.ts'
import type { RecordReading } from '../../record/index.ts'
import { nowOf } from '../moments.ts'
import type { Setting } from './setting.ts'

/** How many periods are told; `forthright clocks` tells them all. */
const MOST = 3

/** What to do after a record was written: the first periods of the law that run, and the commands that tell more. */
export async function nextSteps(
  reading: RecordReading,
  path: string,
  setting: Setting,
): Promise<readonly string[]> {
  const { say } = setting.words
  // Who runs it by npx has no `forthright` of their own.
  const program = setting.io.env['npm_command'] === 'exec' ? 'npx forthright' : 'forthright'
  const record = /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
  return [
    ...(await firstPeriods(reading, setting)),
    say.written,
    `  ${say['next-check-why']}`,
    `    ${program} check ${record}`,
    `  ${say['next-clocks-why']}`,
    `    ${program} clocks ${record}`,
    say['next-add'],
  ]
}

/** The periods that end first. The law is loaded only now, when there is a record to hold against it. */
async function firstPeriods(reading: RecordReading, setting: Setting): Promise<readonly string[]> {
  const { openRegimes } = await import('../../clocks/index.ts')
  const { buildTimeline } = await import('../../timeline/index.ts')
  const { makeTeller } = await import('../sheet/teller.ts')
  const { say } = setting.words
  const law = await openRegimes()
  const clocks = law.clocks(buildTimeline(reading.incident), { now: nowOf(setting.io) })
  const teller = makeTeller(setting.language, reading)
  // What hangs on what we are to the law, most of us are not.
  const isOurs = ({ why }: Clock): boolean => !why.some(({ key }) => key === 'sectors-unknown')
  const ends = clocks.filter((clock) => clock.hint !== 'none' && Number.isFinite(endOf(clock)))
  const others = ends.filter((clock) => clock.state === 'needs-decision' && !isOurs(clock)).length
  const told = ({ duty, target }: Clock): readonly string[] =>
    target === undefined
      ? []
      : [`  ${fill(say.until, duty.cite, teller.when(target))}`, `    ${fill(say.tell, teller.told(duty))}`]
  const lines = (state: Clock['state']): readonly string[] =>
    ends
      .filter((clock) => clock.state === state && isOurs(clock))
      .toSorted((a, b) => endOf(a) - endOf(b))
      .slice(0, MOST)
      .flatMap(told)
  const running = lines('running')
  const open = lines('needs-decision')
  return [
    ...(running.length === 0 && open.length === 0 ? [say['no-periods']] : []),
    ...(running.length === 0 ? [] : [say.periods, ...running]),
    ...(open.length === 0 ? [] : [say['periods-may'], ...open]),
    ...(others === 0 ? [] : [fill(say['periods-sectors'], String(others))]),
  ]
}

function endOf({ target }: Clock): number {
  return target?.latest ?? Number.POSITIVE_INFINITY
}
