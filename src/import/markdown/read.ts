import { makeSource, type Source } from '../../record/index.ts'
import type { ForeignFile, Imported, ImportOptions, ImportReading } from '../importer.ts'
import { fileNameOf, oneLine } from '../names.ts'
import { textOf } from './blocks.ts'
import { baseDayOf, dateOrderOf, type Places, proseOf, yearOf, zoneOf } from './context.ts'
import { addProse, type Draft, emptyDraft, headingOf, keepNote, remark, tell, whereIn } from './draft.ts'
import { hintsOf, isFacts, placeFacts, sectionsOfFacts } from './facts.ts'
import { groupTimelines, recordZone } from './find-timelines.ts'
import { finish } from './finish.ts'
import { readFrontMatter } from './front-matter.ts'
import { isGeneric, outlineOf, type Section } from './outline.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { placeEvents, type Timeline } from './place-events.ts'
import { placeSection } from './place-sections.ts'
import { makeStampReader } from './stamp.ts'
import { extractTimeline } from './timeline.ts'
import { statedZone } from './zones.ts'

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

  const { facts, others, hints } = splitFacts(source, sections)
  const pairs = [...facts.flatMap((one) => one.pairs), ...hints]
  const places: Places = { source, title: title.text, front: front.pairs, pairs, order }
  const groups = groupTimelines(source, others, stamps)
  const prose = proseOf(source, groups.rest)

  const timelines: Timeline[] = []
  const ofFacts = facts.flatMap(({ pairs: some, heading }) => placeFacts(draft, some, heading, stamps))
  hintsOf(draft, hints)
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

  for (const section of placeIntro(draft, [
    ...sectionsOfFacts(facts.flatMap((one) => one.pairs)),
    ...groups.rest,
  ])) {
    const isTitle = section.heading?.depth === 1 && section.blocks.length === 0
    if (!isTitle || oneLine(section.heading?.text ?? '') !== title.heading)
      placeSection(draft, section, order)
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
  return finish(draft, { title: title.text, zone: zone.zone, language, options, base: base('', []) })
}

interface Title {
  readonly text: string
  readonly fromFront: boolean
  /** The heading that is the title, as it is written. */
  readonly heading: string
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
  const shown = oneLine(headed.replace(/<\/?[a-z][^<>]*>/gi, ' ')).replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2')
  const text = written || (isHeading ? shown || headed : '') || nameOf(draft.source)
  if (headed !== text) remark(draft, ['title'], [headed])
  return { text, fromFront: given !== undefined, heading: headed }
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
): {
  readonly facts: readonly Facts[]
  readonly others: readonly Section[]
  /** What stands among the words of a summary, and stays there. */
  readonly hints: readonly Pair[]
} {
  const facts: Facts[] = []
  const hints: Pair[] = []
  const others = sections.map((section) => {
    const { heading, topic } = section
    if (topic !== undefined && topic !== 'metadata' && topic !== 'summary') return section
    const blocks = section.blocks.filter((block) => {
      const all = pairsOf(source, block)
      // In a summary only what is nothing but facts is no words of it.
      const pairs = topic === 'summary' && all && !isFacts(all) ? undefined : all
      if (all && !pairs) hints.push(...all)
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
  return {
    facts,
    others: others.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0),
    hints,
  }
}

/** What stands before the first named section is the summary, where no section is. */
function placeIntro(draft: Draft, sections: readonly Section[]): readonly Section[] {
  if (sections.some(({ topic, blocks }) => topic === 'summary' && blocks.length > 0)) return sections
  const intro = sections.find(({ blocks }) => blocks.some(({ type }) => type === 'paragraph'))
  if (intro?.topic !== undefined || (intro?.heading && intro.heading.depth > 1)) return sections
  const block = intro?.blocks.find(({ type }) => type === 'paragraph')
  if (!block || statedZone(textOf(draft.source, block))?.index === 0) return sections
  addProse(draft, 'summary', textOf(draft.source, block))
  remark(draft, ['summary'], ['the first words of the report', whereIn(draft.source, block)])
  return sections.map((section) =>
    section === intro ? { ...section, blocks: section.blocks.filter((one) => one !== block) } : section,
  )
}
