import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareEleventy } from './eleventy.mjs'
import { median, range, ratio, table, time, times, verdict } from './figures.mjs'
import { race } from './race.mjs'
import { makeRecord, writeRecords } from './records.mjs'

/** A thousand records checked and rendered as whole processes, against Eleventy building the same pages. */
export function measureBatch({ root, cli, folder, quick }) {
  const count = 1000
  const records = join(folder, `records-${count}`)
  const paths = writeRecords(records, count)
  const out = (name) => join(folder, 'out', name)
  const fresh = (name) => () => rmSync(out(name), { recursive: true, force: true })
  const render = (name, kind, formats) => ({
    name,
    args: [cli, 'render', kind, ...paths, '--locale', 'en', '--format', formats, '--out', out(name)],
    before: fresh(name),
  })

  const one = [cli, 'render', 'postmortem', paths[0], '--format', 'html']
  const page = execFileSync(process.execPath, one, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const eleventy = prepareEleventy(root, page, paths)
  const build = (name, env) => ({
    name,
    args: eleventy.args,
    cwd: eleventy.cwd,
    env: { BENCH_OUT: out(name), ...env },
    before: fresh(name),
  })
  const peers = eleventy
    ? [
        build(`Eleventy ${eleventy.version}, one template over all records: HTML`, {
          BENCH_RECORDS: records,
        }),
        build(`Eleventy ${eleventy.version}, a page each: HTML`, { BENCH_PAGES: 'each' }),
      ]
    : []

  const check = { name: 'check', args: [cli, 'check', records] }
  const both = render('render postmortem: Markdown and HTML', 'postmortem', 'md,html')
  const racers = [
    ...peers,
    check,
    both,
    render('render postmortem: Markdown', 'postmortem', 'md'),
    render('render postmortem: HTML', 'postmortem', 'html'),
    render('render customer-notice: Markdown and HTML', 'customer-notice', 'md,html'),
  ]
  const results = race(racers, { runs: quick ? 2 : 7, warmUp: quick ? 0 : 1, usage: true })
  const sum = both.name.replace('render', 'check, then render')
  results.set(sum, added(results.get(check.name), results.get(both.name)))

  const base = eleventy && results.get(peers[0].name)
  const rows = [...results].map(([name, { wall, cpu, peak }]) => [
    name,
    time(median(wall)),
    range(wall),
    String(Math.round((count * 1000) / median(wall))),
    `${median(peak).toFixed(0)} MiB`,
    time(median(cpu)),
    base ? times(ratio(cpu, base.cpu)) : '',
    base ? times(ratio(wall, base.wall)) : '',
    base && [both.name, sum].includes(name) ? verdict(ratio(wall, base.wall), 1) : '',
  ])
  const head = [
    '1,000 records',
    'median',
    'min–max',
    'records/s',
    'peak',
    'processor',
    'ratio',
    'wall ratio',
    'aim',
  ]
  const note = eleventy
    ? peers.map((peer) => sizes(out(both.name), out(peer.name), peer.name)).join('\n')
    : 'Eleventy could not be installed, so nothing is compared.'
  return `${table(head, rows)}\n\n${note}`
}

/** Two processes after each other. */
function added(first, second) {
  const sum = (figure) => first[figure].map((value, index) => value + second[figure][index])
  const peak = first.peak.map((value, index) => Math.max(value, second.peak[index]))
  return { wall: sum('wall'), cpu: sum('cpu'), peak }
}

/** The pages should be the same work: within a fifth of each other in size. */
function sizes(ours, theirs, name) {
  const [own, other] = [ours, theirs].map((folder) => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
    return {
      count: pages.length,
      bytes: pages.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    }
  })
  const share = other.bytes / own.bytes
  if (own.count !== other.count || Math.abs(share - 1) > 0.2)
    throw new Error(`the pages of ${name} differ: ${JSON.stringify({ own, other })}`)
  return `- ${name}: ${(other.bytes / 1e6).toFixed(1)} MB against our ${(own.bytes / 1e6).toFixed(1)} MB`
}

/** Whether ten times as many records take ten times as long, and a record of ten times as many events. */
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
  for (const events of [250, 2500]) {
    const long = join(folder, `long-${events}.yaml`)
    writeFileSync(long, makeRecord(7, { events, country: 'IT' }).text)
    racers.push(
      { name: `check a record of ${events} events`, count: events, args: [cli, 'check', long] },
      {
        name: `timeline of ${events} events, as of a day`,
        count: events,
        args: [cli, 'timeline', long, '--json', '--as-of', '2030-01-01'],
      },
      { name: `clocks of ${events} events`, count: events, args: [cli, 'clocks', long, '--json'] },
    )
  }
  const results = race(racers, { runs: quick ? 1 : 3, warmUp: 0, usage: true })
  const rows = racers.map(({ name, count }) => {
    const { wall, peak } = results.get(name)
    return [name, time(median(wall)), time(median(wall) / count), `${median(peak).toFixed(0)} MiB`]
  })
  return table(['growth', 'median', 'a record or event', 'peak'], rows)
}
