import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver-types'
import { type Guide, guidesAt, type Path } from '../record/index.ts'
import { readMoment, toIso } from '../time/index.ts'
import type { Analysis } from './analysis.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { ownTermCard } from './cards.ts'
import { type Cursor, cursorAt } from './cursor.ts'
import { textIn } from './event-card.ts'
import { groupAt } from './groups.ts'
import { headingItems } from './headings.ts'
import { fieldLines, type Setting } from './hover.ts'
import { languageCandidates } from './languages.ts'
import { frontMatter } from './markdown.ts'
import { realmAt } from './names.ts'
import { spotAt } from './spot.ts'
import { labelOf, termLines, timeLines } from './voice.ts'

/** What the answer needs beside the setting of every answer. */
export interface CompletionSetting extends Setting {
  /** The names of the zones that the machine knows. */
  readonly zones: () => readonly string[]
}

/**
 * What may be written at an offset.
 *
 * @param analysis the text as it is now; what is half typed may be no YAML
 * @param known the last state of the record that could be read: what there is to name is taken from there
 */
export async function completionsAt(
  analysis: Analysis,
  known: Analysis,
  offset: number,
  setting: CompletionSetting,
): Promise<readonly CompletionItem[]> {
  const headings = isInBody(analysis, offset) && (await headingItems(analysis, known, offset, setting.now))
  if (headings) return headings
  const cursor = await cursorAt(analysis.reading.source.text, offset, analysis.isMarkdown)
  if (!cursor) return []
  const keys = cursor.role === 'value' ? [] : keyItems(analysis, known, cursor, setting)
  const values = cursor.role === 'key' ? [] : await valueItems(analysis, known, cursor, setting)
  return [...entryTimeItems(analysis, known, cursor, setting), ...keys, ...values]
}

function isInBody({ reading, isMarkdown }: Analysis, offset: number): boolean {
  return isMarkdown && offset > (frontMatter(reading.source.text)?.end ?? -1)
}

function keyItems(
  analysis: Analysis,
  known: Analysis,
  cursor: Cursor,
  { voice }: CompletionSetting,
): CompletionItem[] {
  const guides = guidesAt(cursor.path)
  const free = (name: string): boolean => !cursor.siblings.includes(name)
  const fields = guides.flatMap(({ fields: names, required }) =>
    names.filter(free).map((name, index) => {
      const path = [...cursor.path, name]
      const [guide] = guidesAt(path)
      const isRequired = required.includes(name)
      return itemOf(analysis, cursor, {
        label: name,
        kind: CompletionItemKind.Field,
        detail: guide?.title ?? '',
        documentation: guide ? fieldLines(voice, path, guide, isRequired).join('\n\n') : '',
        text: keyText(analysis, cursor, guidesAt(path), name),
        // What must be there comes first; everything else in the order of the record.
        sort: `${isRequired ? 0 : 1}${String(index).padStart(3, '0')}`,
      })
    }),
  )
  return [...fields, ...languageItems(analysis, known, cursor, guides, voice)]
}

/** Texts by language: the languages of the record and of the project, then the others that there are words for. */
function languageItems(
  analysis: Analysis,
  known: Analysis,
  cursor: Cursor,
  guides: readonly Guide[],
  voice: Setting['voice'],
): CompletionItem[] {
  if (!guides.some(({ title }) => title === 'Texts by language')) return []
  return languageCandidates(known, voice)
    .filter(({ word }) => !cursor.siblings.includes(word))
    .map((candidate, index) =>
      itemOf(analysis, cursor, {
        label: candidate.word,
        kind: CompletionItemKind.Property,
        ...candidate,
        text: cursor.hasColon ? candidate.word : `${candidate.word}: `,
        sort: `2${String(index).padStart(3, '0')}`,
      }),
    )
}

async function valueItems(
  analysis: Analysis,
  known: Analysis,
  cursor: Cursor,
  setting: CompletionSetting,
): Promise<CompletionItem[]> {
  const { path } = cursor
  const realm = realmAt(path)
  const candidates = realm
    ? (await candidatesOf(realm, known, setting.voice, setting.law)).filter(
        ({ word }) => realm !== 'events' || word !== eventAround(analysis, known, cursor),
      )
    : wordCandidates(path, known, setting)
  return candidates.map((candidate, index) =>
    itemOf(analysis, cursor, {
      label: candidate.word,
      kind: realm ? CompletionItemKind.Reference : CompletionItemKind.EnumMember,
      ...candidate,
      text: candidate.word,
      sort: `3${String(index).padStart(4, '0')}`,
    }),
  )
}

/** An event is neither before nor after itself. The path of a cursor in the body of Markdown does not say which event it is in. */
function eventAround(
  { reading, isMarkdown }: Analysis,
  known: Analysis,
  { path, span }: Cursor,
): string | undefined {
  const place = isMarkdown && reading.node ? spotAt(reading.node, span.start)?.path : path
  const { events } = isMarkdown ? reading.parts : known.reading.parts
  return place?.[0] === 'events' ? events.find((event) => event.path[1] === place[1])?.id : undefined
}

function wordCandidates(path: Path, known: Analysis, setting: CompletionSetting): readonly Candidate[] {
  const { voice, zones } = setting
  const guides = guidesAt(path)
  const group = groupAt(path)
  const words = guides.flatMap(({ terms, shape }) => (shape === 'flag' ? ['true', 'false'] : terms))
  const { terms, language } = known.reading.parts
  const own = group === 'events' || group === 'data' ? Object.entries(terms) : []
  const chosen = [
    ...words.map((word) => ({
      word,
      detail: group ? labelOf(voice.language, group, word) : '',
      documentation: (group && termLines(voice, group, word)?.join('\n\n')) ?? '',
    })),
    ...own.map(([word, label]) => ({
      word,
      detail: textIn(label, voice.language.tag, language) ?? '',
      documentation: ownTermCard(known, word, voice).join('\n\n'),
    })),
  ]
  if (path.length === 1 && path[0] === 'timezone') return zones().map(bare)
  if (path.length === 1 && path[0] === 'language') return languageCandidates(known, voice)
  if (guides.some(({ kind }) => kind === 'moment')) return [...nowCandidates(known, setting), bare('unknown')]
  return chosen
}

/** At the beginning of an entry of a Markdown timeline: the present minute, under the heading of its day without it. */
function entryTimeItems(
  analysis: Analysis,
  known: Analysis,
  cursor: Cursor,
  setting: CompletionSetting,
): CompletionItem[] {
  const before = analysis.reading.source.text.slice(0, cursor.span.start)
  if (!analysis.isMarkdown || !/(?:^|[\r\n])[ \t]*[-*+][ \t]+$/.test(before) || cursor.path[0] !== 'events')
    return []
  const heading = [...before.matchAll(/^#{1,6}[ \t][^\r\n]*/gm)].at(-1)?.[0] ?? ''
  const day = /\d{4}-\d\d-\d\d/.exec(heading)?.[0]
  return nowCandidates(known, setting)
    .slice(0, 1)
    .map(({ word, documentation }) => {
      const time = word.startsWith(`${day}T`) ? word.slice(11, 16) : word
      return itemOf(analysis, cursor, {
        label: time,
        kind: CompletionItemKind.Value,
        detail: '',
        documentation,
        text: `${time} — `,
        sort: '0',
      })
    })
}

/** The present minute and day, in the zone of the record, for whoever writes while it happens. */
function nowCandidates(
  { reading: { parts } }: Analysis,
  { voice, now }: CompletionSetting,
): readonly Candidate[] {
  if (!now) return []
  return (['minute', 'day'] as const).flatMap((precision) => {
    const word = toIso(now.earliest, parts.timezone, precision)
    const moment = readMoment(word, parts.timezone)
    if (!moment.ok) return []
    return { ...bare(word), documentation: timeLines(voice, moment.moment, parts.timezone).join('  \n') }
  })
}

function bare(word: string): Candidate {
  return { word, detail: '', documentation: '' }
}

/** A key with what follows it: a space, or the line below, where a map or a list begins. */
function keyText({ text }: Analysis, cursor: Cursor, guides: readonly Guide[], name: string): string {
  if (cursor.hasColon) return name
  const shapes = guides.map(({ shape }) => shape)
  const isPlain =
    cursor.isFlow || shapes.some((shape) => shape === 'text' || shape === 'terms' || shape === 'flag')
  if (isPlain || shapes.length === 0) return `${name}: `
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return `${name}:${lineBreak}${' '.repeat(cursor.column + 2)}${shapes.includes('list') ? '- ' : ''}`
}

interface Said {
  readonly label: string
  readonly kind: CompletionItemKind
  readonly detail: string
  readonly documentation: string
  readonly text: string
  readonly sort: string
}

function itemOf({ positions }: Analysis, { span }: Cursor, said: Said): CompletionItem {
  const { label, kind, detail, documentation, text, sort } = said
  return {
    label,
    kind,
    ...(detail === '' ? {} : { detail }),
    ...(documentation === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    filterText: label,
    sortText: sort,
    // The text brings its own indentation.
    insertTextMode: 1,
    textEdit: { range: positions.rangeOf(span), newText: text },
  }
}
