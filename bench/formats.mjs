import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { median, range, ratio, table, time, times, verdict } from './figures.mjs'
import { race } from './race.mjs'
import { writeRecords } from './records.mjs'

const formats = ['md', 'html', 'txt', 'json', 'pdf', 'docx', 'eml']

/**
 * Each format as a whole process: the first letter, what each further one costs, and the peak of memory; then one letter in
 * six languages against one, and other programs that make the same file of the same page.
 */
export function measureFormats({ root, cli, folder, quick }) {
  const runs = quick ? 3 : 9
  const out = join(folder, 'out', 'formats')
  const before = () => rmSync(out, { recursive: true, force: true })
  const letters = (names, format, locale) => ({
    args: [cli, 'render', 'customer-notice', ...names, '--locale', locale, '--format', format, '--out', out],
    before,
  })
  return [
    eachFormat(writeRecords(join(folder, 'letters'), quick ? 60 : 200), letters, runs),
    sixLanguages(join(root, 'test', 'fixtures', '2026-06-acme.yaml'), letters, runs),
    otherPrograms({ root, cli, folder }, runs),
  ].join('\n\n')
}

function eachFormat(paths, letters, runs) {
  const count = paths.length
  const firsts = formats.map((format) => ({ name: `first ${format}`, ...letters([paths[0]], format, 'en') }))
  const alls = formats.map((format) => ({ name: `all ${format}`, ...letters(paths, format, 'en') }))
  const first = race(firsts, { runs, usage: true })
  const all = race(alls, { runs: Math.ceil(runs / 3), warmUp: 0, usage: true })
  const html = first.get('first html').wall
  const rows = formats.map((format) => {
    const { wall, peak } = first.get(`first ${format}`)
    const many = all.get(`all ${format}`)
    const further = (median(many.wall) - median(wall)) / (count - 1)
    const slower = ratio(wall, html)
    return [
      format,
      time(median(wall)),
      range(wall),
      times(slower),
      format === 'pdf' ? verdict(slower, 3) : '',
      time(further),
      String(Math.round(1000 / further)),
      `${median(peak).toFixed(0)} MiB`,
      `${median(many.peak).toFixed(0)} MiB`,
    ]
  })
  const head = ['a letter as', 'first', 'min–max', 'to HTML', 'aim', 'each further', 'letters/s', 'peak, 1']
  return table([...head, `peak, ${count}`], rows)
}

function sixLanguages(record, letters, runs) {
  const plans = ['md', 'html', 'pdf', 'docx'].flatMap((format) => [
    { name: `${format}, one language`, ...letters([record], format, 'en') },
    { name: `${format}, six languages`, ...letters([record], format, 'en,it,de,fr,es,el') },
  ])
  const results = race(plans, { runs, usage: true })
  const rows = plans.map(({ name }) => {
    const { wall, peak } = results.get(name)
    const one = results.get(name.replace('six languages', 'one language')).wall
    const slower = ratio(wall, one)
    return [
      name,
      time(median(wall)),
      range(wall),
      times(slower),
      name.includes('six') ? verdict(slower, 2) : '',
      `${median(peak).toFixed(0)} MiB`,
    ]
  })
  return table(['one letter', 'median', 'min–max', 'ratio', 'aim', 'peak'], rows)
}

/** What people would otherwise make the file with, from our own page; whichever of them is on the machine. */
function otherPrograms({ root, cli, folder }, runs) {
  const record = join(root, 'incidents', '2025-11-mixpanel.yaml')
  const letter = (format) => [cli, 'render', 'customer-notice', record, '--locale', 'en', '--format', format]
  const pages = join(folder, 'page')
  execFileSync(process.execPath, [...letter('md,html'), '--out', pages], { stdio: 'ignore' })
  const page = (extension) => join(pages, `2025-11-mixpanel.customer-notice.en.${extension}`)
  const out = join(folder, 'other')
  const ours = (format) => ({ name: `forthright, ${format}`, args: [...letter(format), '--out', out] })
  const chromium = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  const plans = [
    ours('pdf'),
    {
      name: 'Chromium, HTML to PDF',
      command: 'chromium',
      args: [...chromium, `--print-to-pdf=${join(folder, 'other.pdf')}`, page('html')],
    },
    ours('docx'),
    {
      name: 'Pandoc, Markdown to DOCX',
      command: 'pandoc',
      args: [page('md'), '-o', join(folder, 'other.docx')],
    },
  ].filter(({ command }) => command === undefined || isThere(command))
  const results = race(plans, { runs })
  const rows = plans.map(({ name }, index) => {
    const { wall } = results.get(name)
    const own = plans.slice(0, index + 1).findLast((plan) => plan.command === undefined)
    return [name, time(median(wall)), range(wall), times(ratio(wall, results.get(own.name).wall))]
  })
  return table(['one letter, the whole process', 'median', 'min–max', 'ratio'], rows)
}

function isThere(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}
