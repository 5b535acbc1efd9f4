import { compareFindings, type IncidentRecord, makeSource, type Source } from '../../record/index.ts'
import { isZone } from '../../time/index.ts'
import type { ForeignFile, Imported, ImportOptions, ImportReading } from '../importer.ts'
import { fileNameOf, idOf, oneLine } from '../names.ts'
import { textOf } from './blocks.ts'
import { baseDayOf, dateOrderOf, type Places, proseOf, yearOf, zoneOf } from './context.ts'
import {
  addProse,
  type Draft,
  emptyDraft,
  fieldsOf,
  headingOf,
  keepNote,
  remark,
  tell,
  whereIn,
} from './draft.ts'
import { placeFacts } from './facts.ts'
import { readFrontMatter } from './front-matter.ts'
import { isGeneric, outlineOf, type Pair, pairsOf, type Section } from './outline.ts'
import { placeEvents, type Timeline } from './place-events.ts'
import { isTimeless, placeSection } from './place-sections.ts'
import { makeStampReader, type StampReader } from './stamp.ts'
import { extractTimeline, looksTimed } from './timeline.ts'
import { type NamedZone, statedZone } from './zones.ts'

/** A record may be of a megabyte and so many values; a report of this length gives a draft that is well below. */
const MAX_LETTERS = 250_000
const MAX_VALUES = 60_000

/** Drafts the record of one report. */
export function readReport(file: ForeignFile, options: ImportOptions): ImportReading {
  const source = makeSource(file.path, file.text.replace(/^\uFEFF/, ''))
  if (source.text.trim() === '') return failed(source, 'empty', 'an incident report')
  if (source.text.length > MAX_LETTERS) return failed(source, 'length', `at most ${MAX_LETTERS} characters`)
  const imported = draftReport(source, options)
  if (countValues(imported.record) > MAX_VALUES || JSON.stringify(imported.record).length > MAX_LETTERS * 2.4)
    return failed(source, 'number of items', 'what one record can hold')
  return { incidents: [imported], findings: [] }
}

function failed(source: Source, what: string, expected: string): ImportReading {
  const place = { start: source.pointAt(0), end: source.pointAt(Math.min(1, source.text.length)) }
  const code = what === 'empty' ? 'import-empty' : 'import-too-large'
  const message =
    what === 'empty'
      ? `Unexpected empty file, expected ${expected}`
      : `Unexpected ${what} of the file, expected ${expected}`
  const hint = what === 'empty' ? 'Name another file.' : 'Import a part of the file.'
  return { incidents: [], findings: [{ file: source.path, code, level: 'error', message, hint, place }] }
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, one) => sum + countValues(one), 1)
}

function draftReport(source: Source, options: ImportOptions): Imported {
  const language = options.language ?? 'en'
  const draft = emptyDraft(source)
  const { order, known } = dateOrderOf(source.text, language)
  const stamps = makeStampReader(order)
  const front = readFrontMatter(source)
  const sections = outlineOf(source, front.end, stamps)
  const title = placeTitle(draft, sections, front.pairs)

  const { facts, others } = splitFacts(source, sections)
  const pairs = facts.flatMap((one) => one.pairs)
  const places: Places = { source, title: title.text, front: front.pairs, pairs, order }
  const groups = groupTimelines(source, others, stamps)
  const prose = proseOf(source, groups.rest)

  const timelines: Timeline[] = []
  const ofFacts = facts.flatMap(({ pairs: some, heading }) => placeFacts(draft, some, heading, stamps))
  placeFront(draft, front.pairs, title.fromFront)
  const base = (heading: string, loose: Timeline['loose']): Timeline['base'] =>
    baseDayOf(places, heading, loose, prose)
  if (ofFacts.length > 0)
    timelines.push({
      entries: ofFacts,
      loose: [],
      heading: undefined,
      base: base('', []),
      zone: zoneOf(places, '', [], ofFacts, prose),
      ofFacts: true,
    })
  for (const group of groups.timelines) {
    const { entries, loose } = extractTimeline(source, group, stamps)
    const heading =
      group[0]?.topic === 'timeline' || !group[0]?.heading || group.length === 1
        ? group[0]?.heading
        : undefined
    const words = heading?.text ?? ''
    timelines.push({
      entries,
      loose,
      heading: group[0]?.heading && group[0].topic === 'timeline' && group[0].named ? heading : undefined,
      base: base(words, loose),
      zone: zoneOf(places, words, loose, entries, prose),
      ofFacts: false,
    })
  }
  const zone = recordZone(timelines, options)
  placeEvents(draft, timelines, {
    zone: zone.zone,
    year: yearOf(places, prose),
    stated: zone.stated,
    orderKnown: known,
  })

  placeIntro(draft, groups.rest)
  for (const section of groups.rest) {
    const isTitle = section.heading?.depth === 1 && section.blocks.length === 0
    if (!isTitle || oneLine(section.heading?.text ?? '') !== title.text) placeSection(draft, section, order)
  }
  if (draft.pending.length > 0)
    keepNote(draft, '', headingOf(draft, ''), { start: source.text.length, end: source.text.length })
  if (zone.named) remark(draft, ['timezone'], [zone.named.written])
  if (draft.found === 0)
    tell(
      draft,
      { start: 0, end: source.text.length },
      {
        code: 'import-no-timeline',
        level: 'warning',
        message: 'Unexpected report without a timeline, expected entries that begin with a time',
        hint: 'Write the events into the draft.',
      },
    )
  return finish(draft, { title, zone: zone.zone, language, options, base: base('', []) })
}

interface Title {
  readonly text: string
  readonly fromFront: boolean
}

/** The title: of the front matter, of the first heading of level 1, or the name of the file. */
function placeTitle(draft: Draft, sections: readonly Section[], front: readonly Pair[]): Title {
  const given = front.find(({ key, value }) => key.toLowerCase() === 'title' && value.trim() !== '')
  const heading = sections.find(
    (section) => section.heading?.depth === 1 && section.topic === undefined,
  )?.heading
  const written = oneLine(given?.value ?? '')
  const headed = oneLine(heading?.text ?? '')
  const isHeading = written === '' && headed !== '' && !isGeneric(headed)
  const text = written || (isHeading ? headed : '') || nameOf(draft.source)
  if (headed !== text) remark(draft, ['title'], [headed])
  return { text, fromFront: given !== undefined }
}

function nameOf(source: Source): string {
  return (
    oneLine(
      fileNameOf(source.path)
        .replace(/\.[^.]*$/, '')
        .replace(/[-_]+/g, ' '),
    ) ||
    fileNameOf(source.path) ||
    '?'
  )
}

function placeFront(draft: Draft, pairs: readonly Pair[], hasTitle: boolean): void {
  const left = pairs.filter(({ key }) => !(hasTitle && key.toLowerCase() === 'title'))
  const [first] = left
  const last = left.at(-1)
  if (!first || !last) return
  keepNote(draft, '', left.map(({ key, value }) => (key === '' ? value : `${key}: ${value}`)).join('\n'), {
    start: first.start,
    end: last.end,
  })
}

interface Facts {
  readonly pairs: readonly Pair[]
  readonly heading: string
}

/** Takes the facts of a report's head out of its sections. */
function splitFacts(
  source: Source,
  sections: readonly Section[],
): { readonly facts: readonly Facts[]; readonly others: readonly Section[] } {
  const facts: Facts[] = []
  const others = sections.map((section) => {
    const { heading, topic } = section
    if (topic !== undefined && topic !== 'metadata') return section
    const blocks = section.blocks.filter((block) => {
      const pairs = pairsOf(source, block)
      if (pairs)
        facts.push({
          pairs,
          heading: heading && (heading.depth > 1 || topic === 'metadata') ? heading.text : '',
        })
      return pairs === undefined
    })
    // A heading that had nothing but facts below it is the title of their note.
    const isEmptied =
      blocks.length === 0 && section.blocks.length > 0 && heading !== undefined && heading.depth > 1
    return isEmptied ? { ...section, heading: undefined, blocks } : { ...section, blocks }
  })
  return { facts, others: others.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0) }
}

interface Groups {
  readonly timelines: readonly (readonly Section[])[]
  readonly rest: readonly Section[]
}

/** The sections that are timelines, by name or by what stands in them, and the others. */
function groupTimelines(source: Source, sections: readonly Section[], stamps: StampReader): Groups {
  const timelines: Section[][] = []
  const rest: Section[] = []
  const isStamped = ({ heading, topic }: Section): boolean => {
    const stamp = heading && heading.depth > 1 && topic === undefined ? stamps.first(heading.text) : undefined
    return (
      stamp !== undefined &&
      stamp.start < 4 &&
      (stamp.clock !== undefined || (stamp.date?.day !== undefined && stamp.parted))
    )
  }
  const stamped = sections.filter(isStamped).length
  let current: Section[] | undefined
  for (const section of sections) {
    if (section.topic === 'timeline') {
      if (section.named || !current) {
        current = [section]
        timelines.push(current)
      } else current.push(section)
      continue
    }
    if (stamped >= 2 && isStamped(section)) {
      if (current) current.push(section)
      else {
        current = [section]
        timelines.push(current)
      }
      continue
    }
    current = undefined
    if (isTimeless(section.topic)) {
      rest.push(section)
      continue
    }
    const found = unnamedTimelines(source, section.blocks, stamps)
    for (const blocks of found) timelines.push([{ ...section, topic: undefined, blocks }])
    const blocks = section.blocks.filter((block) => !found.some((one) => one.includes(block)))
    rest.push({ ...section, blocks })
  }
  return { timelines, rest }
}

type Blocks = Section['blocks']

/** The blocks of a section that are a timeline though it is not named so: from the first to the last that has times. */
function unnamedTimelines(source: Source, blocks: Blocks, stamps: StampReader): readonly Blocks[] {
  const isTimed = (block: Blocks[number]): boolean =>
    ['list', 'table', 'paragraph'].includes(block.type) && looksTimed(source, block, stamps)
  const first = blocks.findIndex(isTimed)
  if (first < 0) return []
  const all = [blocks.slice(first, blocks.findLastIndex(isTimed) + 1)]
  return all.filter((some) => {
    const section = { heading: undefined, topic: undefined, named: false, blocks: some }
    const { entries } = extractTimeline(source, [section], stamps)
    const timed = entries.filter(
      ({ stamp }) =>
        stamp?.clock !== undefined || (stamp?.date?.year !== undefined && stamp.date.day !== undefined),
    )
    return timed.length >= 2
  })
}

interface RecordZone {
  readonly zone: string
  /** Whether the file or the user says it. */
  readonly stated: boolean
  readonly named: NamedZone | undefined
}

/** The zone of the record: that of most of the times. */
function recordZone(timelines: readonly Timeline[], options: ImportOptions): RecordZone {
  const counts = new Map<string, { count: number; named: NamedZone }>()
  for (const { entries, zone } of timelines) {
    for (const entry of entries) {
      const named = entry.stamp?.zone ?? entry.zone ?? zone
      if (!named || !entry.stamp?.clock) continue
      counts.set(named.zone, {
        count: (counts.get(named.zone)?.count ?? 0) + 1,
        named: counts.get(named.zone)?.named ?? named,
      })
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  const named = most?.named ?? timelines.map(({ zone }) => zone).find((zone) => zone !== undefined)
  if (named) return { zone: named.zone, stated: true, named }
  const given = options.timezone !== undefined && isZone(options.timezone) ? options.timezone : undefined
  return { zone: given ?? 'UTC', stated: given !== undefined, named: undefined }
}

/** What stands before the first named section is the summary, where no section is. */
function placeIntro(draft: Draft, sections: readonly Section[]): void {
  if (sections.some(({ topic, blocks }) => topic === 'summary' && blocks.length > 0)) return
  const [intro] = sections.filter(({ blocks }) => blocks.some(({ type }) => type === 'paragraph'))
  const isBeforeAll =
    intro && intro.topic === undefined && (intro.heading === undefined || intro.heading.depth === 1)
  const block = isBeforeAll ? intro.blocks.find(({ type }) => type === 'paragraph') : undefined
  if (!block || !intro || statedZone(textOf(draft.source, block))?.index === 0) return
  addProse(draft, 'summary', textOf(draft.source, block))
  remark(draft, ['summary'], ['the first words of the report', whereIn(draft.source, block)])
  const index = sections.indexOf(intro)
  if (index >= 0) Object.assign(intro, { blocks: intro.blocks.filter((one) => one !== block) })
}

interface Ending {
  readonly title: Title
  readonly zone: string
  readonly language: string
  readonly options: ImportOptions
  readonly base: number | undefined
}

function finish(draft: Draft, { title, zone, language, options, base }: Ending): Imported {
  const organisation = oneLine(options.organisation ?? '')
  const start = { start: 0, end: Math.min(1, draft.source.text.length) }
  if (organisation === '')
    tell(draft, start, {
      code: 'import-unsaid',
      level: 'advice',
      message: 'Unexpected lack of `organisation`, expected who keeps the record',
      hint: 'Say it with `--organisation NAME`, or write it in the draft.',
    })
  const kind = kindOf(`${title.text}\n${(draft.prose.get('summary') ?? []).join('\n').slice(0, 3000)}`)
  draft.remarks.push({ at: ['kind'], text: 'guessed' })
  const name = fileNameOf(draft.source.path).replace(/\.[^.]*$/, '')
  const day = base === undefined ? '' : new Date(base).toISOString().slice(0, 10)
  const id = isGeneric(name) || idOf(name) === '' ? idOf(`${day} ${title.text}`) : idOf(name)
  const record: IncidentRecord = {
    forthright: 1,
    id: id || 'incident',
    title: title.text,
    language,
    timezone: zone,
    kind,
    // A report is written for its own people: its title too is theirs until somebody has read it.
    audiences: { title: 'internal' },
    organisation: { name: organisation || 'Unknown', role: 'other' },
    events: draft.events,
    ...fieldsOf(draft),
  }
  const remarks = draft.remarks.filter(({ at }) => at[0] !== 'severity' || record.severity !== undefined)
  const dated = draft.events.filter(({ at }) => at !== undefined).length
  return {
    record,
    remarks,
    findings: [...draft.findings].sort(compareFindings),
    entries: { found: draft.found, dated },
  }
}

function kindOf(text: string): IncidentRecord['kind'] {
  if (
    /personal data|data breach|\bpii\b|violazione (?:dei|di) dati|leak(?:ed|s|age)? (?:of )?(?:customer|user|personal)/i.test(
      text,
    )
  )
    return 'personal-data-breach'
  if (
    /\bcve-|vulnerab|attack|phish|compromis|malicious|\bsecrets?\b.*\bleak|leak.*\bsecrets?\b|exploit|unauthori[sz]ed|\bsecurity incident|malware|ransomware|attacco|credential/i.test(
      text,
    )
  )
    return 'security'
  if (/data loss|lost data|corrupt|data integrity|perdita di dati/i.test(text)) return 'integrity'
  return 'availability'
}
