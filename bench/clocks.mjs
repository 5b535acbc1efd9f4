import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { median, range, ratio, table, time, times, verdict } from './figures.mjs'
import { race } from './race.mjs'
import { writeRecords } from './records.mjs'

/**
 * Legal clocks and durations of ten thousand records: stage by stage through the library, and as whole processes against a
 * script of one's own; and whether ten times as many records take ten times as long.
 */
export function measureClocks({ root, cli, folder, quick }) {
  const counts = [1000, 10_000]
  const folders = counts.map((count) => {
    const records = join(folder, `clocks-${count}`)
    writeRecords(records, count, { country: 'IT' })
    return records
  })
  return `${stages({ root, folders, counts, runs: quick ? 1 : 3 })}\n\n${processes({ root, cli, folders, counts, runs: quick ? 1 : 5 })}`
}

function stages({ root, folders, counts, runs }) {
  const once = join(import.meta.dirname, 'clocks-once.mjs')
  const results = folders.map((records) =>
    Array.from({ length: runs }, () => JSON.parse(execFileSync(process.execPath, [once, root, records]))),
  )
  const names = Object.keys(results[0][0].stages)
  const all = (run) => names.reduce((sum, name) => sum + run.stages[name], 0)
  const row = (name, figure) => {
    const [few, many] = results.map((of) => median(of.map(figure)))
    const [fewEach, manyEach] = [few / counts[0], many / counts[1]]
    return [name, time(few), time(many), time(fewEach), time(manyEach), times(manyEach / fewEach)]
  }
  const peaks = results.map((of) => `${median(of.map(({ peak }) => peak)).toFixed(0)} MiB`)
  return table(
    ['through the library', '1,000', '10,000', 'a record of 1,000', 'of 10,000', 'growth'],
    [
      ...names.map((name) => row(name, (run) => run.stages[name])),
      row('all of it', all),
      ['peak of memory', ...peaks, '', '', ''],
    ],
  )
}

function processes({ root, cli, folders, counts, runs }) {
  const racers = folders.flatMap((records, index) => [
    {
      name: `a script of one’s own: ${counts[index]}`,
      index,
      args: [join(import.meta.dirname, 'script.mjs'), records],
    },
    { name: `forthright stats: ${counts[index]}`, index, args: [cli, 'stats', records] },
  ])
  const results = race(
    racers.map((racer) => ({ ...racer, cwd: root })),
    { runs, warmUp: 0, usage: true },
  )
  const rows = racers.map(({ name, index }, at) => {
    const { wall, cpu, peak } = results.get(name)
    const peer = results.get(racers[index * 2].name)
    const fewer = results.get(racers[at % 2].name)
    const growth = median(cpu) / counts[index] / (median(fewer.cpu) / counts[0])
    return [
      name,
      time(median(wall)),
      range(wall),
      time(median(cpu) / counts[index]),
      `${median(peak).toFixed(0)} MiB`,
      times(ratio(cpu, peer.cpu)),
      index === 0 ? '' : times(growth),
      index === 0 || at % 2 === 0 ? '' : verdict(growth, 1.1),
    ]
  })
  return table(
    ['whole processes', 'median', 'min–max', 'processor, a record', 'peak', 'ratio', 'growth', 'aim'],
    rows,
  )
}
