import type { Source } from '../../record/index.ts'
import { fileNameOf } from '../names.ts'
import { wallDay } from './days.ts'
import type { Entry, Loose } from './entry.ts'
import type { Section } from './outline.ts'
import type { Pair } from './pairs.ts'
import { type DateOrder, type DateReading, datesIn } from './read-date.ts'
import { factOf } from './section-names.ts'
import { type NamedZone, statedZone, zoneBesideTimes, zoneIn, zoneNamed } from './zones.ts'

const figures = /(?<![\d.:/-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/.:-])/g
const american = /\b(?:[PMCE][SD]T|[PMCE]T|AK[SD]T|HST|(?:Eastern|Central|Mountain|Pacific)(?: \w+)? Time)\b/

// Small words that hardly stand in texts of the other languages: the language that is named may be but the usual one.
const english = /(?<!\p{L})(?:the|and|was|of|to|with)(?!\p{L})/giu
const foreign =
  /(?<!\p{L})(?:il|che|della|und|der|das|les|une|que|los|não|uma|och|het|een|nie|się|и|на|що|και)(?!\p{L})/giu

function count(words: RegExp, text: string): number {
  return text.slice(0, 20_000).match(words)?.length ?? 0
}

/** In which order the file's dates of figures have day and month, and whether it says so. */
export function dateOrderOf(
  text: string,
  language: string,
): { readonly order: DateOrder; readonly known: boolean } {
  let dayFirst = 0
  let monthFirst = 0
  for (const [, first, sign, second] of text.matchAll(figures)) {
    if (sign === '.') continue
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1
  }
  if (dayFirst !== monthFirst)
    return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', known: true }
  const isEnglish = language.startsWith('en') && count(english, text) >= count(foreign, text)
  const isAmerican = american.test(text) || /\d ?[ap]\.?m\b/i.test(text)
  return {
    order:
      isEnglish && isAmerican
        ? 'month-first'
        : language === 'en-US'
          ? 'month-first'
          : isEnglish && !/\b(?:CES?T|BST|GMT|Europe\/)/.test(text)
            ? 'month-first'
            : 'day-first',
    known: false,
  }
}

/** A whole date, as wall-clock milliseconds at its start. */
function dayOf({ date }: DateReading): number | undefined {
  const { year, month, day } = date
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : wallDay({ year, month, day })
}

function firstDay(text: string, order: DateOrder): number | undefined {
  for (const found of datesIn(text, order)) {
    const day = dayOf(found)
    if (day !== undefined) return day
  }
  return undefined
}

/** The name of the file; of several days in it that of the incident is the first, as what is written comes after. */
function nameOf(source: Source, order: DateOrder): string {
  const name = fileNameOf(source.path)
    .replace(/\.[^.]*$/, '')
    .replace(/_/g, ' ')
  const days = datesIn(name, order).flatMap((found) => {
    const day = dayOf(found)
    return day === undefined ? [] : [{ day, text: name.slice(found.start, found.end) }]
  })
  return days.length < 2 ? name : (days.sort((a, b) => a.day - b.day)[0]?.text ?? name)
}

export interface Places {
  readonly source: Source
  readonly title: string
  readonly front: readonly Pair[]
  readonly pairs: readonly Pair[]
  readonly order: DateOrder
}

/** The day of the first bare time of a timeline: said above it, or else in the facts, the title, the file's name, the text. */
export function baseDayOf(
  places: Places,
  heading: string,
  loose: readonly Loose[],
  prose: string,
): number | undefined {
  const { order, title, front, pairs, source } = places
  const dates = (all: readonly Pair[], isDate: (key: string) => boolean): string =>
    all
      .filter(({ key }) => isDate(key))
      .map(({ value }) => value)
      .join('\n')
  const candidates = [
    heading,
    loose.map(({ text }) => text).join('\n'),
    dates(pairs, (key) => ['date', 'start', 'detected'].includes(factOf(key) ?? '')),
    title,
    dates(front, (key) => /^(?:incident[-_ ]?date|start)$/i.test(key) || factOf(key) === 'date'),
    nameOf(source, order),
    prose,
  ]
  for (const text of candidates) {
    const day = firstDay(text, order)
    if (day !== undefined) return day
  }
  // A timeline that has no day of its own may be of a day that stands in another.
  const elsewhere = firstDay(withoutCode(source.text), order)
  if (elsewhere !== undefined) return elsewhere
  const year = yearOf(places, prose)
  if (year === undefined) return undefined
  for (const text of candidates) {
    for (const { date } of datesIn(text, order)) {
      if (date.month !== undefined && date.day !== undefined)
        return wallDay({ year, month: date.month, day: date.day })
    }
  }
  return undefined
}

/** The year of which a report speaks, where the title, the name of the file or every date of the text says the same. */
export function yearOf({ source, title, front }: Places, prose: string): number | undefined {
  for (const text of [title, fileNameOf(source.path), ...front.map(({ value }) => value)]) {
    const [, year] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text) ?? []
    if (year !== undefined) return Number(year)
  }
  const years = new Set(
    [...prose.matchAll(/(?<![\d/.-])(20\d\d)(?=-\d\d-\d\d|\b)/g)].map(([, year]) => Number(year)),
  )
  const [only] = years
  return years.size === 1 ? only : undefined
}

/** The zone that the file states for the times of a timeline, from near to far. */
export function zoneOf(
  places: Places,
  heading: string,
  loose: readonly Loose[],
  entries: readonly Entry[],
  prose: string,
): NamedZone | undefined {
  const near =
    statedZone(heading)?.zone ??
    zoneIn(heading.replace(/^[^([,:–—-]*/, '')) ??
    loose.map(({ text }) => statedZone(text)?.zone).find((zone) => zone !== undefined) ??
    places.pairs
      .filter(({ key }) => factOf(key) === 'timezone')
      .map(({ value }) => zoneIn(value) ?? zoneNamed(value))
      .find((zone) => zone !== undefined) ??
    statedZone(prose)?.zone
  if (near) return near
  // Where some times have a zone and it is one, it is that of the others too.
  const said = entries.flatMap(({ stamp, zone }) => (stamp?.zone ? [stamp.zone] : zone ? [zone] : []))
  const [first] = said
  if (first) return said.every(({ zone }) => zone === first.zone) ? first : undefined
  const [, ofTitle] = /\(([^()]+)\)\s*$/.exec(places.title) ?? []
  return (
    (ofTitle === undefined ? undefined : zoneNamed(ofTitle)) ??
    zoneBesideTimes(withoutCode(places.source.text))
  )
}

/** A file without its blocks of code, in which times are of machines. */
function withoutCode(text: string): string {
  return text.replace(/^[ \t]*(```|~~~)[^\n]*\n[\s\S]*?^[ \t]*\1[^\n]*$/gm, '')
}

/** The words of all sections but those of the timeline. */
export function proseOf(source: Source, sections: readonly Section[]): string {
  return sections
    .flatMap(({ heading, blocks }) => [
      heading?.text ?? '',
      ...blocks.map(({ start, end }) => source.text.slice(start, end)),
    ])
    .join('\n')
}
