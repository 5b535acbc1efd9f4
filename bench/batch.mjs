import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepareEleventy } from './eleventy.mjs'
import { median, range, ratio, table, time, times, verdict } from './figures.mjs'
import { race } from './race.mjs'
import { writeRecords } from './records.mjs'

/** A thousand records checked and rendered as whole processes, against Eleventy building the same pages. */
export function measureBatch({ root, cli, folder, quick }) {
  const count = 1000
  const records = join(folder, `records-${count}`)
  const paths = writeRecords(records, count)
  const out = (name) => join(folder, 'out', name)
  const render = (name, kind, formats) => ({
    name,
    args: [cli, 'render', kind, ...paths, '--locale', 'en', '--format', formats, '--out', out(name)],
    before: () => rmSync(out(name), { recursive: true, force: true }),
  })

  const one = [cli, 'render', 'postmortem', paths[0], '--format', 'html']
  const page = execFileSync(process.execPath, one, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const eleventy = prepareEleventy(root, page)
  const peer = eleventy && {
    name: `Eleventy ${eleventy.version}: postmortems, HTML`,
    args: eleventy.args,
    cwd: eleventy.cwd,
    env: { BENCH_RECORDS: records, BENCH_OUT: out('eleventy') },
    before: () => rmSync(out('eleventy'), { recursive: true, force: true }),
  }

  const check = { name: 'check', args: [cli, 'check', records] }
  const both = render('postmortems, Markdown and HTML', 'postmortem', 'md,html')
  const racers = [
    ...(peer ? [peer] : []),
    check,
    both,
    render('postmortems, Markdown', 'postmortem', 'md'),
    render('postmortems, HTML', 'postmortem', 'html'),
    render('customer notices, Markdown and HTML', 'customer-notice', 'md,html'),
  ]
  const results = race(racers, { runs: quick ? 2 : 7, warmUp: quick ? 0 : 1, usage: true })
  const base = peer && results.get(peer.name)
  const against = (numbers) => (base ? times(ratio(numbers, base.wall)) : '')
  const rows = racers.map(({ name }) => {
    const { wall, cpu, peak } = results.get(name)
    return [
      name,
      time(median(wall)),
      range(wall),
      Math.round((count * 1000) / median(wall)),
      time(median(cpu)),
      `${median(peak).toFixed(0)} MiB`,
      against(wall),
      base && name === both.name ? verdict(ratio(wall, base.wall), 1) : '',
    ]
  })
  if (base) {
    const sum = results.get(check.name).wall.map((wall, index) => wall + results.get(both.name).wall[index])
    const share = ratio(sum, base.wall)
    rows.splice(3, 0, [
      'check, then postmortems, both',
      time(median(sum)),
      range(sum),
      '',
      '',
      '',
      times(share),
      verdict(share, 1),
    ])
  }
  return [
    table(['1,000 records', 'median', 'min–max', 'records/s', 'CPU', 'peak', 'ratio', 'aim'], rows),
    '',
    peer
      ? sizes(out(both.name), out('eleventy'))
      : 'Eleventy could not be installed, so nothing is compared.',
  ].join('\n')
}

/** The pages should be the same work: within a fifth of each other in size. */
function sizes(ours, theirs) {
  const [own, other] = [ours, theirs].map((folder) => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
    return {
      count: pages.length,
      bytes: pages.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    }
  })
  const share = other.bytes / own.bytes
  if (own.count !== other.count || Math.abs(share - 1) > 0.2)
    throw new Error(`the pages differ: ${JSON.stringify({ own, other })}`)
  return `HTML: ${(own.bytes / 1e6).toFixed(1)} MB of ours, ${(other.bytes / 1e6).toFixed(1)} MB of Eleventy's.`
}

/** Whether ten times as many records take ten times as long. */
export function measureGrowth({ cli, folder, quick }) {
  const counts = quick ? [100, 1000] : [100, 1000, 3000]
  const racers = counts.flatMap((count) => {
    const records = join(folder, `records-${count}`)
    const paths = writeRecords(records, count)
    const out = join(folder, 'out', `growth-${count}`)
    mkdirSync(out, { recursive: true })
    return [
      { name: `check ${count}`, count, args: [cli, 'check', records] },
      {
        name: `postmortems of ${count}, Markdown and HTML`,
        count,
        args: [cli, 'render', 'postmortem', ...paths, '--format', 'md,html', '--out', out],
        before: () => rmSync(out, { recursive: true, force: true }),
      },
    ]
  })
  const results = race(racers, { runs: quick ? 1 : 3, warmUp: 0, usage: true })
  const rows = racers.map(({ name, count }) => {
    const { wall, peak } = results.get(name)
    return [name, time(median(wall)), time(median(wall) / count), `${median(peak).toFixed(0)} MiB`]
  })
  return table(['growth', 'median', 'a record', 'peak'], rows)
}
