import { type IncidentRecord, makeSource } from '../record/index.ts'
import { cleanText } from './clean.ts'
import { noteSections } from './front-matter/sections.ts'
import { readFields, splitFrontMatter } from './front-matter/split.ts'
import type { Importer } from './importer.ts'
import { noteLeftOver } from './json/importer.ts'
import { at, items, pass, peek, textOf, type View, viewOf } from './json/view.ts'
import { addEvent, draftOf, findingIn, type Heading, type Sketch, sketchOf } from './sketch.ts'
import { isoTime, timeAt } from './times.ts'

/** Cases of the Dutch Institute for Vulnerability Disclosure: Markdown with a `timeline` in its front matter. */
export const divd: Importer = {
  name: 'divd',
  about: 'cases of the DIVD (Markdown with a timeline in the front matter)',
  extensions: ['.md'],
  recognize(file) {
    const page = splitFrontMatter(file)
    if (!page) return 0
    const fields = page.source.text.slice(page.fields.start, page.fields.end)
    if (!/^timeline[ \t]*:/m.test(fields)) return 0
    return /^(?:layout[ \t]*:[ \t]*case|divd[ \t]*:|cves[ \t]*:)/m.test(fields) ? 1 : 0.5
  },
  read(file, options) {
    const page = splitFrontMatter(file)
    const start = { start: 0, end: 0 }
    const read = page && readFields(page)
    if (!page || read?.node?.type !== 'map') {
      const source = page?.source ?? makeSource(file.path, file.text)
      const message = 'Unexpected beginning, expected front matter with a timeline'
      return {
        incidents: [],
        findings: [
          ...(read?.findings ?? []),
          findingIn(source, start, { code: 'import-none', level: 'error', message }),
        ],
      }
    }
    const sketch = sketchOf(page.source, options)
    sketch.findings.push(...read.findings)
    const view = viewOf(read.node)
    const heading = sketchCase(sketch, view)
    noteLeftOver(sketch, view)
    noteSections(sketch, page.body)
    return { incidents: [draftOf(sketch, heading)], findings: [] }
  },
}

function sketchCase(sketch: Sketch, view: View): Heading {
  pass(at(view, 'layout'), at(view, 'redirect_from'))
  const title = textOf(at(view, 'title')) ?? textOf(at(view, 'short')) ?? 'Case'
  const number =
    textOf(at(view, 'divd')) ??
    textOf(at(view, 'case_number')) ??
    /DIVD-\d{4}-\d+/.exec(`${title} ${sketch.source.path}`)?.[0]
  const entries = items(at(view, 'timeline'))
  for (const entry of entries) addEntry(sketch, entry)
  addEdge(sketch, at(view, 'start'), { kind: 'declaration', text: 'The case was opened.' })
  addEdge(sketch, at(view, 'end'), { kind: 'closure', text: 'The case was closed.' })
  const [excerpt, advice] = [at(view, 'excerpt'), at(view, 'recommendation')].map((one) =>
    cleanText(textOf(one) ?? ''),
  )
  const status = statuses.get((peek(at(view, 'status')) ?? '').trim().toLowerCase())
  if (status !== undefined) textOf(at(view, 'status'))
  return {
    id: number ?? title,
    title: number === undefined ? title : title.replace(new RegExp(`^${number}\\s*[-–:]?\\s*`), '') || title,
    kind: 'security',
    organisation: 'DIVD',
    ...(status === undefined ? {} : { status }),
    ...(excerpt ? { summary: { text: excerpt } } : {}),
    ...(advice ? { advice: [{ text: advice }] } : {}),
  }
}

const statuses: ReadonlyMap<string, NonNullable<IncidentRecord['status']>> = new Map([
  ['open', 'investigating'],
  ['closed', 'closed'],
])

function addEntry(sketch: Sketch, entry: View): void {
  const text = textOf(at(entry, 'event')) ?? textOf(entry)
  const time = timeAt(sketch, at(entry, 'start'))
  const until = isoTime(peek(at(entry, 'end')) ?? '')
  // What is still open has no end yet; what ends before it begins is left for the notes.
  const end =
    until !== undefined && (time === undefined || until >= time)
      ? timeAt(sketch, at(entry, 'end'))
      : undefined
  if (text === undefined && time === undefined) return
  const kind = kinds.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? 'observation'
  addEvent(sketch, entry.node, { kind, at: time, end: end === time ? undefined : end, text })
}

const kinds: readonly (readonly [RegExp, IncidentRecord['events'][number]['kind']])[] = [
  [/\bcase (?:is |was )?(?:now )?closed\b|\bclos(?:ed|ing) (?:the |of the )?case\b/i, 'closure'],
  [/\bnotif(?:y|ied|ication)|\binformed\b|\bsent out\b/i, 'notification'],
]

/** The first and last day of a case, unless the timeline has such an event on that day. */
function addEdge(
  sketch: Sketch,
  view: View | undefined,
  event: { readonly kind: 'declaration' | 'closure'; readonly text: string },
): void {
  const time = timeAt(sketch, view)
  if (view === undefined || time === undefined) return
  if (sketch.events.some((one) => one.event.at === time && one.event.kind === event.kind)) return
  addEvent(sketch, view.node, { ...event, at: time })
}
