/**
 * The same pages as a site of Eleventy's. Either every record is read with js-yaml and one template is paginated over them
 * (`BENCH_RECORDS` names their folder), or each is the front matter of a Markdown file of its own (`BENCH_PAGES`). What the
 * template prints goes through Eleventy's own markdown-it. Nothing is checked, and no zone or calendar is looked at.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const words = load(readFileSync('vocabulary.yaml', 'utf8'))

/** A day, or a minute, as a reader would write it. */
function when(time) {
  if (time === undefined) return 'date not known'
  if (time.includes('/')) return `between ${time.split('/').map(when).join(' and ')}`
  const [day, clock] = time.replace('~', '').split('T')
  const [year, month, date] = day.split('-')
  const written = `${Number(date)} ${months[month - 1]} ${year}${clock ? `, ${clock.replace('Z', '')}` : ''}`
  return time.endsWith('~') ? `about ${written}` : written
}

/** Dated events by date; the others stay behind the event that stands before them. */
function inOrder(events) {
  let last = ''
  return events
    .map((event) => {
      last = event.at ?? last
      return [last, event]
    })
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, event]) => event)
}

/** A text in English. */
function text(value) {
  const own = value?.text ?? value
  return typeof own === 'object' ? own.en : own
}

function list(items) {
  const [last, ...rest] = items.map(text).reverse()
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`
}

function dataNames(items) {
  return list(items.map((item) => text(item.text) ?? words.data[item.category ?? item]))
}

function count(value) {
  if (typeof value === 'object') return `about ${value.about.toLocaleString('en')}`
  return value.toLocaleString('en')
}

// biome-ignore lint/style/noDefaultExport: Eleventy asks for it
export default function site(config) {
  const folder = process.env.BENCH_RECORDS
  if (folder) {
    const read = (name) => load(readFileSync(join(folder, name), 'utf8'))
    config.addGlobalData('records', () => readdirSync(folder).map(read))
  }
  config.addGlobalData('words', words)
  for (const filter of [when, inOrder, text, list, dataNames, count]) config.addFilter(filter.name, filter)
  config.setQuietMode(true)
  return {
    dir: {
      input: process.env.BENCH_PAGES ?? 'pages',
      includes: '../includes',
      output: process.env.BENCH_OUT,
    },
  }
}
