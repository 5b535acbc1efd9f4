import { addEvent } from '../edit/index.ts'
import type { Finding, RecordReading } from '../record/index.ts'
import { runRules } from '../rules/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { isWholeText, refuseExample, unifiedDiff, withoutMark, writeChanges } from './editing.ts'
import { eventsOf } from './event-fields.ts'
import { atGivenPlace } from './event-json.ts'
import type { AddEventOptions } from './event-options.ts'
import { findRecord } from './files.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { nowOf } from './moments.ts'
import { openProjects } from './project.ts'
import { noTrouble, printFaults, printTrouble } from './trouble.ts'

/** A name that leads nowhere is a slip of whoever added the event, and no fact about the incident. */
const slips: ReadonlySet<string> = new Set(['unknown-reference', 'ambiguous-reference', 'duplicate-id'])

/** `forthright add event`: adds an event to a record, and leaves every other character of its file as it is. */
export async function addEventTo(io: Io, name: string, options: AddEventOptions): Promise<ExitCode> {
  const file = findRecord(io, name)
  refuseExample(io, file)
  const trouble = noTrouble()
  const readProject = openProjects(io, trouble)
  const { mark, body } = withoutMark(file.text)
  const read = async (text: string) => await readProject({ path: file.path, text })
  const first = await read(body)
  if (!isWholeText(io, file)) {
    trouble.findings.push(...first.reading.findings.filter(({ code }) => code === 'not-utf-8'))
    printTrouble(io, trouble)
    return 1
  }
  if (!first.reading.node) return refuse(io, trouble, first.reading.findings)
  let text = body
  let { reading } = first
  const told = await eventsOf(io, options, reading.incident)
  if (typeof told === 'number') return told
  const { events, json } = told
  const given = (findings: readonly Finding[], one: RecordReading, index: number, at: number) =>
    json ? findings.map((found) => atGivenPlace(found, json, { reading: one, index, given: at })) : findings
  if (json) trouble.sources.set(json.source.path, json.source)
  const added: number[] = []
  for (const [at, event] of events.entries()) {
    const adding = await addEvent(text, event, {
      read: async (changed) => (await read(changed)).reading,
      inOrder: options.inOrder,
    })
    if (!adding.ok) {
      const { reading: wrong } = await read(adding.text)
      const { index } = adding
      return refuse(
        io,
        trouble,
        index === undefined ? adding.findings : given(adding.findings, wrong, index, at),
      )
    }
    for (const [earlier, index] of added.entries()) if (index >= adding.index) added[earlier] = index + 1
    added.push(adding.index)
    text = adding.text
    reading = adding.reading
  }
  const rules = async (one: RecordReading): Promise<readonly Finding[]> =>
    await runRules(one, {
      timeline: buildTimeline(one.incident),
      now: nowOf(io),
      levels: first.project.levels,
    })
  const before = new Set((await rules(first.reading)).map(nameOf))
  const news = (await rules(reading)).filter(
    (finding) => finding.level !== 'advice' && !before.has(nameOf(finding)),
  )
  const wrong = news.filter(({ code, level }) => level === 'error' && slips.has(code))
  await read(text)
  if (wrong.length > 0) {
    let there = wrong
    for (const [at, index] of added.entries()) there = [...given(there, reading, index, at)]
    return refuse(io, trouble, there)
  }
  const change = { ...file, changed: mark + text }
  printFaults(io, { ...trouble, findings: [...trouble.findings, ...news] })
  if (options.dryRun) {
    io.stdout.write(await unifiedDiff([change]))
    return 0
  }
  writeChanges(io, [change])
  const what = events.length === 1 ? `\`${String(events[0]?.['kind'])}\`` : `${events.length} events`
  io.stdout.write(`${file.path}\n`)
  io.stderr.write(`Added ${what}.\n`)
  return 0
}

function refuse(io: Io, trouble: ReturnType<typeof noTrouble>, findings: readonly Finding[]): ExitCode {
  if (findings.length === 0) {
    throw new Misuse(
      'The event cannot be put into this record without changing something else.',
      'Write it into the file by hand.',
    )
  }
  trouble.findings.push(...findings)
  printTrouble(io, trouble)
  return 1
}

function nameOf({ code, message }: Finding): string {
  return `${code} ${message}`
}
