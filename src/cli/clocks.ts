import { type Clock, clocksToJson, openHolidays, openRegimes, type RegimeShelf } from '../clocks/index.ts'
import { libraryFinding, openLibrary } from '../document/index.ts'
import type { Language, OwnLabels } from '../language/index.ts'
import {
  hasErrors,
  makeSource,
  nearestWord,
  type Path,
  type RecordReading,
  whereIs,
} from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { buildTimeline, type Timeline } from '../timeline/index.ts'
import { findRecord, openShelf } from './files.ts'
import { type ExitCode, type Io, Misuse, painter, usesColor } from './io.ts'
import { asOfMoment, nowOf } from './moments.ts'
import { openProjects } from './project.ts'
import { sheetToCalendar } from './sheet/calendar.ts'
import { sheetToMarkdown } from './sheet/markdown.ts'
import { makeSheet } from './sheet/sheet.ts'
import { makeTeller } from './sheet/teller.ts'
import { printSheet } from './sheet/text.ts'
import { canonicalTag } from './tags.ts'
import { errorsOf, noTrouble, printFaults, printTrouble, type Trouble } from './trouble.ts'

export interface ClocksOptions {
  readonly asOf: string | undefined
  readonly all: boolean
  readonly regime: string | undefined
  readonly locale: string | undefined
  readonly format: 'text' | 'md' | 'json' | 'ics'
  readonly twoWorkingDays: boolean
  readonly templates: string | undefined
}

/** `forthright clocks`: what is due, to whom, until when, and why. */
export async function clocks(io: Io, name: string, options: ClocksOptions): Promise<ExitCode> {
  const file = findRecord(io, name)
  const trouble = noTrouble()
  const { reading, project, templates } = await openProjects(io, trouble)(file)
  const errors = await errorsOf(io, reading, project.levels)
  if (hasErrors(reading.findings)) trouble.findings.push(...errors)
  const own = { ...options, templates: options.templates ?? templates, labels: project.labels }
  const language = await languageFor(io, reading, own, trouble)
  if (trouble.findings.length > 0 || !language) {
    printTrouble(io, trouble)
    return 1
  }
  const asOf = asOfMoment(options.asOf, reading.incident.timezone)
  const now = asOf ?? nowOf(io)
  const law = await openRegimes()
  const all = await judged(law, buildTimeline(reading.incident, asOf), now, options)
  const shown = chosen(law, all, options)
  io.stdout.write(
    await print(io, { reading, language, shown, hidden: all.length - shown.length, now }, options),
  )
  // A record that contradicts itself, or that lacks the reasons of a late notification, still has other periods that run.
  printFaults(io, { ...trouble, findings: [...errors] })
  return 0
}

/** The clocks; the calendars of public holidays are large, and loaded only where one that is shown counts by them. */
async function judged(
  law: RegimeShelf,
  timeline: Timeline,
  now: Moment,
  options: ClocksOptions,
): Promise<readonly Clock[]> {
  const { twoWorkingDays } = options
  const plain = law.clocks(timeline, { now, twoWorkingDays })
  const shown = chosen(law, plain, options)
  const lacks = shown.some(({ reasons }) => reasons.some(({ key }) => key === 'holidays-unknown'))
  return lacks ? law.clocks(timeline, { now, twoWorkingDays, isHoliday: await openHolidays() }) : plain
}

/** Those that somebody asked for, else those to whose place something in the record points. */
function chosen(
  { ids }: RegimeShelf,
  clocks: readonly Clock[],
  { regime, all }: ClocksOptions,
): readonly Clock[] {
  if (regime !== undefined) {
    const found = clocks.filter(({ duty }) => duty.id === regime || duty.id.startsWith(`${regime}-`))
    if (found.length > 0) return found
    const meant = nearestWord(regime, [...clocks.map(({ duty }) => duty.id), ...ids])
    throw new Misuse(
      `There is no regime or contract ${regime}.`,
      meant ? `Did you mean ${meant}?` : 'Run `forthright explain` for the whole list.',
    )
  }
  return all ? clocks : clocks.filter(({ hint }) => hint !== 'none')
}

interface Printing {
  readonly reading: RecordReading
  readonly language: Language
  readonly shown: readonly Clock[]
  readonly hidden: number
  readonly now: Moment
}

async function print(
  io: Io,
  { reading, language, shown, hidden, now }: Printing,
  options: ClocksOptions,
): Promise<string> {
  if (options.format === 'json') {
    return `${JSON.stringify(clocksToJson(shown, now, placesOf(reading)), null, 2)}\n`
  }
  const teller = makeTeller(language, reading)
  if (options.format === 'ics') return sheetToCalendar(teller, shown, now, nowOf(io))
  const asked = options.regime !== undefined
  const { organisation, people } = reading.incident
  const lacks = [
    ...(organisation.country ? [] : ['country-unknown' as const]),
    ...(people.residence ? [] : ['residence-unknown' as const]),
  ]
  const sheet = makeSheet(teller, { shown, hidden: asked ? 0 : hidden, now, all: options.all, asked, lacks })
  if (options.format === 'md') return await sheetToMarkdown(sheet, language)
  return printSheet(sheet, painter(usesColor(io.stdout, io.env)))
}

function placesOf({ source, node }: RecordReading): (path: Path) => { file: string; line: number } {
  return (path) => {
    const { file, line } = node ? whereIs(source, node, path) : { file: source.path, line: 1 }
    return { file, line }
  }
}

/** The language asked for, else the record's, else English: whoever reads deadlines must not be left without. */
async function languageFor(
  io: Io,
  { incident }: RecordReading,
  { locale, templates, labels }: ClocksOptions & { readonly labels: OwnLabels },
  trouble: Trouble,
): Promise<Language | undefined> {
  const shelf = openShelf(io, templates)
  const library = openLibrary(shelf, labels)
  const tags = locale === undefined ? [incident.language, 'en'] : [canonicalTag(locale)]
  for (const tag of tags) {
    const found = await library.language(tag)
    if (found.ok) return found.value
    for (const fault of found.faults) {
      trouble.findings.push(libraryFinding(fault))
      trouble.sources.set(fault.file, makeSource(fault.file, fault.text))
    }
    if (found.faults.length > 0) return undefined
  }
  const there = shelf.list('vocabulary').flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
  throw new Misuse(
    `There is no vocabulary for ${tags.join(' or ')}.`,
    `There is one for: ${there
      .filter((one) => one !== 'terms')
      .toSorted()
      .join(', ')}.`,
  )
}
