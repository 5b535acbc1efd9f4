/** A process that measures each stage of one record: once cold, then many times warm. Prints JSON, in milliseconds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from './figures.mjs'
import { makeRecord } from './records.mjs'

const [root, repeats] = process.argv.slice(2)
const forthright = await import(pathToFileURL(join(root, 'dist', 'index.js')).href)

const shelf = {
  read(path) {
    const file = join(root, 'templates', path)
    return existsSync(file) ? { file, text: readFileSync(file, 'utf8') } : undefined
  },
  list: (folder) => readdirSync(join(root, 'templates', folder)),
}

const { text } = Array.from({ length: 100 }, (_, number) => makeRecord(number)).find(
  (one) => Math.abs(one.text.split('\n').length - 200) < 3,
)
const story = readFileSync(join(root, 'incidents', '2025-11-cloudflare.md'), 'utf8')

const library = forthright.openLibrary(shelf)
const parse = forthright.makeSectionParser()
const kindOf = (name) => forthright.documentKinds.find((kind) => kind.name === name)
const made = {}

/** Each stage with what it takes from those before it. */
const stages = {
  'read YAML, 200 lines': async () => {
    made.reading = await forthright.readRecord('record.yaml', text)
  },
  'read Markdown, 190 lines': async () => {
    await forthright.readRecord('record.md', story)
  },
  timeline: () => {
    made.timeline = forthright.buildTimeline(made.reading.incident)
  },
  rules: () => forthright.runRules(made.reading, { timeline: made.timeline, now: undefined }),
  'write a postmortem': () => write('postmortem'),
  'write a customer notice': () => write('customer-notice'),
  'print Markdown': () => print('md'),
  'print HTML': () => print('html'),
  'print text': () => print('txt'),
  'print JSON': () => print('json'),
}

async function write(name) {
  const kind = kindOf(name)
  const template = library.template(kind, 'en')
  const language = await library.language('en')
  if (!template.ok || !language.ok) throw new Error(`${name} has no template in English`)
  const order = { kind, reading: made.reading, timeline: made.timeline, template: template.value, parse }
  const writing = forthright.writeDocument({ ...order, language: language.value })
  if (!writing.ok) throw new Error(writing.findings.map((finding) => finding.message).join('\n'))
  made[name] = writing.document
}

async function print(name) {
  const format = await forthright.format(name)
  return format.print(made.postmortem)
}

const results = {}
for (const [name, stage] of Object.entries(stages)) results[name] = { cold: await timed(stage), warm: [] }
for (let turn = 0; turn < Number(repeats); turn++)
  for (const [name, stage] of Object.entries(stages)) results[name].warm.push(await timed(stage))
for (const result of Object.values(results)) result.warm = median(result.warm.slice(result.warm.length / 2))
process.stdout.write(JSON.stringify(results))

async function timed(stage) {
  const start = performance.now()
  await stage()
  return performance.now() - start
}
