import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import { type SectionHeading, sectionHeadings } from '../record/index.ts'
import { type Moment, toIso } from '../time/index.ts'
import type { Analysis } from './analysis.ts'
import { lineEnd } from './flow.ts'
import { fieldDescription } from './hover.ts'
import { languagesOf } from './languages.ts'

/** A heading in the text, as far as it is written. */
interface Written {
  readonly name: string
  readonly language: string | undefined
}

/**
 * The headings that may be written on a line of a Markdown record that begins with `#`: the sections that it does not have
 * yet, in the words of its language; those that it has, in its other languages; in the timeline, days.
 *
 * @param known the last state of the record that could be read
 * @returns nothing if the line is no heading, or has an attribute list already
 */
export async function headingItems(
  analysis: Analysis,
  known: Analysis,
  offset: number,
  now: Moment | undefined,
): Promise<readonly CompletionItem[] | undefined> {
  const { text } = analysis.reading.source
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const end = lineEnd(text, offset)
  const marks = /^(#{1,6})(?:[ \t]|$)/.exec(text.slice(start, end))?.[1]
  if (marks === undefined || text.slice(start, offset).includes('{') || offset < start + marks.length)
    return undefined
  const own = known.reading.parts.language
  const sections = await sectionHeadings(own)
  const above = headingsIn(text.slice(0, start))
  const present = [...above, ...headingsIn(text.slice(end))]
  const parent = above.findLast(({ depth }) => depth < marks.length)
  const inside =
    marks.length > 2 ? sections.find(({ isNamedBy }) => parent && isNamedBy(parent.name)) : undefined
  const offered =
    marks.length < 3
      ? await newSections(known, sections, present)
      : inside?.field === 'events'
        ? daysOf(known, now)
        : sections.filter(({ field, sets }) => sets && field === inside?.field).map(offer)
  const range = analysis.positions.rangeOf({ start, end })
  const level = marks.length === 1 ? '##' : marks
  return offered.map(({ label, detail }, index) => ({
    label,
    kind: CompletionItemKind.Module,
    ...(detail === undefined ? {} : { detail }),
    filterText: `${marks} ${label}`,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range, newText: `${level} ${label}` },
  }))
}

interface Offered {
  readonly label: string
  readonly detail: string | undefined
}

function offer({ title, field }: SectionHeading): Offered {
  return { label: title, detail: fieldDescription([field]) }
}

async function newSections(
  known: Analysis,
  sections: readonly SectionHeading[],
  present: readonly Written[],
): Promise<readonly Offered[]> {
  const own = known.reading.parts.language
  const fresh = sections.filter(({ isNamedBy }) => !present.some(({ name }) => isNamedBy(name)))
  const tags = languagesOf(known).filter((tag) => tag !== own)
  const translated = tags.map(async (tag) =>
    (await sectionHeadings(tag)).flatMap((section) => {
      const there = present.filter(({ name }) => section.isNamedBy(name))
      // The timeline and sources are the same in every language.
      const isText = section.field !== 'events' && section.field !== 'sources'
      const isWanted = isText && there.length > 0 && !there.some(({ language }) => language === tag)
      return isWanted ? [{ ...offer(section), label: `${section.title} [${tag}]` }] : []
    }),
  )
  return [...fresh.map(offer), ...(await Promise.all(translated)).flat()]
}

/** Today, and the day of the last event that is known. */
function daysOf({ reading: { parts }, timeline }: Analysis, now: Moment | undefined): readonly Offered[] {
  const last = timeline.entries.findLast(({ event }) => event.at && Number.isFinite(event.at.earliest))?.event
    .at
  const days = [now, last].flatMap((moment) =>
    moment ? [toIso(moment.earliest, parts.timezone, 'day')] : [],
  )
  return [...new Set(days)].map((label) => ({ label, detail: undefined }))
}

function headingsIn(text: string): (Written & { readonly depth: number })[] {
  return [...text.matchAll(/^(#{1,6})[ \t]+([^\r\n]*)/gm)].map(([, marks = '', rest = '']) => {
    const words = rest.replace(/\s\{.*$/, '').trim()
    const language = /\[([A-Za-z-]+)\]$/.exec(words)?.[1]
    return { depth: marks.length, language, name: words.replace(/\s*\[[A-Za-z-]+\]$/, '') }
  })
}
