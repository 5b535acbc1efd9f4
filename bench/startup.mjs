import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, range, ratio, table, time, times, verdict } from './figures.mjs'
import { race } from './race.mjs'
import { makeRecord } from './records.mjs'

/** How long the command takes before and beside its work, against Node doing nothing. */
export function measureStartup({ cli, folder, quick }) {
  const valid = join(folder, 'valid.yaml')
  const invalid = join(folder, 'invalid.yaml')
  const { text } = makeRecord(7)
  writeFileSync(valid, text)
  writeFileSync(
    invalid,
    text.replace('language: en\n', 'language: english\n').replace('by: vendor', 'by: vendro'),
  )

  const racers = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'forthright --version', args: [cli, '--version'], aim: 1.3 },
    { name: 'forthright check, a valid record', args: [cli, 'check', valid], aim: 2.2 },
    { name: 'forthright check, an invalid record', args: [cli, 'check', invalid], exit: 1, aim: 2.2 },
    {
      name: 'forthright render customer-notice --locale it',
      args: [cli, 'render', 'customer-notice', valid, '--locale', 'it'],
    },
  ]
  const results = race(racers, { runs: quick ? 7 : 25, warmUp: 2 })
  const base = results.get('node -e 0').wall
  const rows = racers.map(({ name, aim }) => {
    const { wall } = results.get(name)
    const slower = ratio(wall, base)
    return [`\`${name}\``, time(median(wall)), range(wall), times(slower), aim ? verdict(slower, aim) : '']
  })
  return table(['start-up', 'median', 'min–max', 'ratio', 'aim'], rows)
}
