/**
 * A process that takes the records of a folder through the library, from text to clocks and statistics. Prints JSON: the
 * milliseconds of each stage over all records, and the peak of its memory in MiB.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [root, folder] = process.argv.slice(2)
const forthright = await import(pathToFileURL(join(root, 'dist', 'index.js')).href)
const law = await forthright.openRegimes()
const { moment: now } = forthright.readMoment('2026-01-01', 'UTC')

const stages = { read: 0, rules: 0, 'timeline and metrics': 0, clocks: 0, statistics: 0 }
const metrics = []
const states = {}
for (const name of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, name), 'utf8')
  const reading = await timed('read', () => forthright.readRecord(name, text))
  const timeline = await timed('timeline and metrics', () => forthright.buildTimeline(reading.incident))
  await timed('rules', () => forthright.runRules(reading, { timeline, now }))
  const clocks = await timed('clocks', () => law.clocks(timeline, { now }))
  for (const { state } of clocks) states[state] = (states[state] ?? 0) + 1
  for (const { key, state, value } of timeline.metrics) metrics.push({ key, state, value })
}
await timed('statistics', () => forthright.statisticsOf(metrics))

const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ stages, peak, states, metrics: metrics.length }))

async function timed(stage, work) {
  const start = performance.now()
  const result = await work()
  stages[stage] += performance.now() - start
  return result
}
