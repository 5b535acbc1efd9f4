import { type IncidentRecord, makeSource, type Span } from '../record/index.ts'
import { cleanText } from './clean.ts'
import { type FrontMatter, readFields, splitFrontMatter } from './front-matter/split.ts'
import type { Importer } from './importer.ts'
import { noteLeftOver } from './json/importer.ts'
import { at, isTrue, pass, peek, textOf, textsOf, type View, viewOf } from './json/view.ts'
import { addEvent, addNote, draftOf, findingIn, type Heading, type Sketch, sketchOf, tell } from './sketch.ts'
import { addTimed, isoTime, noteZone, tellTime, timeAt } from './times.ts'

/**
 * Issues of a status page made with cState: Markdown, of which the body is the messages that stood on the page.
 *
 * @see https://github.com/cstate/cstate/wiki/Usage
 */
export const cstate: Importer = {
  name: 'cstate',
  about: 'issues of a cState status page (Markdown)',
  extensions: ['.md'],
  recognize(file) {
    const page = splitFrontMatter(file)
    if (!page) return 0
    const fields = page.source.text.slice(page.fields.start, page.fields.end)
    const own = ['resolved', 'resolvedWhen', 'severity', 'affected', 'informational'].filter((name) =>
      new RegExp(`^${name}[ \\t]*:`, 'm').test(fields),
    )
    if (/^section[ \t]*:[ \t]*["']?issue\b/m.test(fields)) return own.length > 0 ? 1 : 0.8
    return /^date[ \t]*:/m.test(fields) && own.length > 1 ? 0.9 : 0
  },
  read(file, options) {
    const page = splitFrontMatter(file)
    const read = page && readFields(page)
    if (!page || read?.node?.type !== 'map') {
      const message = 'Unexpected beginning, expected front matter with the fields of an issue'
      const source = page?.source ?? makeSource(file.path, file.text)
      const none = findingIn(source, { start: 0, end: 0 }, { code: 'import-none', level: 'error', message })
      return { incidents: [], findings: [...(read?.findings ?? []), none] }
    }
    const sketch = sketchOf(page.source, options)
    sketch.findings.push(...read.findings)
    const view = viewOf(read.node)
    const heading = sketchIssue(sketch, view, page)
    noteLeftOver(sketch, view)
    return { incidents: [draftOf(sketch, heading)], findings: [] }
  },
}

function sketchIssue(sketch: Sketch, view: View, page: FrontMatter): Heading {
  const title = textOf(at(view, 'title')) ?? 'Issue on the status page'
  const date = timeAt(sketch, at(view, 'date'))
  pass(at(view, 'section'), at(view, 'pin'))
  addMessages(sketch, page.body, date, at(view, 'date'))
  const resolved = at(view, 'resolved')
  pass(resolved)
  // Hugo reads `yes` as people mean it, though YAML 1.2 takes it for a text.
  const isResolved = isTrue(resolved) || /^(?:yes|true|on)$/i.test(peek(resolved) ?? '')
  // Until it is resolved, that is when somebody thought that it would be.
  if (isResolved || resolved === undefined) addTimed(sketch, at(view, 'resolvedWhen'), { kind: 'resolution' })
  const affected = cleanText(textsOf(at(view, 'affected')).join(', '))
  const severity = severities.get(peek(at(view, 'severity')) ?? '')
  if (severity !== undefined) textOf(at(view, 'severity'))
  const status =
    resolved === undefined ? {} : { status: isResolved ? ('resolved' as const) : ('investigating' as const) }
  return {
    id: [date?.slice(0, 10), title].filter((one) => one !== undefined).join('-'),
    title,
    kind: 'availability',
    ...(severity === undefined ? {} : { severity }),
    ...status,
    ...(affected === '' ? {} : { impact: { text: affected } }),
  }
}

const severities: ReadonlyMap<string, NonNullable<IncidentRecord['severity']>> = new Map([
  ['down', 'high'],
  ['disrupted', 'medium'],
  ['notice', 'low'],
])

const heading = /^\*{1,2}([^*\n]{1,40})\*{1,2}[ \t]*[-–—:][ \t]*/gm
const rule = /^[ \t]*(?:---|\*\*\*)[ \t]*$/gm
const track = /\{\{[<%][ \t]*track[ \t]+["“]([^"”]+)["”][^}]*\}\}/

/** The messages in a body: each begins with its state in italics, and may tell its time by the shortcode `track`. */
function addMessages(sketch: Sketch, body: Span, date: string | undefined, dateView: View | undefined): void {
  const text = withoutComments(sketch, body)
  const heads = [...text.matchAll(heading)]
  // Without states, lines divide what people wrote one after the other: nobody says in which order.
  const rules = heads.length > 0 ? [] : [...text.matchAll(rule)]
  const starts = [0, ...heads.map(({ index }) => index), ...rules.map(({ index }) => index)]
  let isDateUsed = false
  for (const [number, start] of starts.entries()) {
    const part = text.slice(start, starts[number + 1] ?? text.length)
    const found = track.exec(part)
    const said = cleanText(part.replace(track, '').replace(rule, ''))
    if (said === '') continue
    const from = body.start + start + part.search(/\S/)
    const span = { start: from, end: from + 1 }
    const tracked =
      found?.[1] === undefined
        ? undefined
        : trackedTime(
            sketch,
            {
              start: body.start + start + found.index,
              end: body.start + start + found.index + found[0].length,
            },
            found[1],
          )
    // What stands before the first state, or alone, is what the page said at first.
    const time = tracked ?? (number === 0 && rules.length === 0 ? date : undefined)
    if (time === undefined && found === null) {
      tell(sketch, span, {
        code: 'import-time',
        level: 'advice',
        message: 'Unexpected message without `track`, expected when it stood on the page',
        hint: 'Write the time of the statement in the draft.',
      })
    }
    isDateUsed ||= time === date
    addEvent(sketch, span, { kind: 'statement', to: 'public', at: time, text: said })
    const added = sketch.events.at(-1)?.event
    if (added && tracked === undefined && time !== undefined)
      sketch.remarks.push({
        item: added,
        at: ['at'],
        text: 'date of the issue, of which the text may be later',
      })
  }
  if (!isDateUsed && date !== undefined && dateView)
    addEvent(sketch, dateView.node, { kind: 'impact-start', at: date })
}

/** The body with blanks for its comments, which no reader of the page saw: they are notes. */
function withoutComments(sketch: Sketch, body: Span): string {
  const parts = sketch.source.text.slice(body.start, body.end).split('<!--')
  let at = body.start
  return parts
    .map((part, index) => {
      const end = index === 0 ? -1 : part.indexOf('-->')
      const start = at
      at += part.length + 4
      if (end < 0) return index === 0 ? part : `<!--${part}`
      addNote(sketch, { start: start - 4, end: start + end + 3 }, 'Comment', part.slice(0, end))
      return ' '.repeat(4 + end + 3) + part.slice(end + 3)
    })
    .join('')
}

function trackedTime(sketch: Sketch, span: Span, written: string): string | undefined {
  const time = isoTime(written)
  if (time === undefined) tellTime(sketch, span, written)
  else noteZone(sketch, span, time)
  return time
}
