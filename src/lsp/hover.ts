import type { RegimeShelf } from '../clocks/index.ts'
import { fill } from '../language/index.ts'
import { type Guide, guidesAt, type Path, type Span } from '../record/index.ts'
import { type Moment, readMoment } from '../time/index.ts'
import { resolverOf } from '../timeline/index.ts'
import type { Analysis } from './analysis.ts'
import { dutyCard, lessonCard, ownTermCard, partyCard, sourceCard } from './cards.ts'
import { eventCard } from './event-card.ts'
import { groupAt } from './groups.ts'
import { realmAt } from './names.ts'
import { type Spot, spotAt } from './spot.ts'
import { code, plain, termLines, timeLines, type Voice } from './voice.ts'

/** What is told beside the text, in Markdown, and of which stretch. */
export interface Told {
  readonly markdown: string
  readonly span: Span
}

/** What the answer about a place needs from outside the record. */
export interface Setting {
  readonly voice: Voice
  /** The law, loaded when it is first asked for. */
  readonly law: () => Promise<RegimeShelf>
  readonly now: Moment | undefined
}

/** What a person wants to know of the word at an offset. */
export async function hoverAt(
  analysis: Analysis,
  offset: number,
  setting: Setting,
): Promise<Told | undefined> {
  const { node } = analysis.reading
  const spot = node && spotAt(node, offset)
  if (!spot || spot.part === 'inside') return undefined
  const parts =
    spot.part === 'key' ? await ofKey(analysis, spot, setting) : await ofValue(analysis, spot, setting)
  const markdown = parts.filter((part) => part !== '').join('\n\n')
  return markdown === '' ? undefined : { markdown, span: spot.span }
}

/** Of a key: what the field is for; of what the record itself names, what it names. */
async function ofKey(analysis: Analysis, { path, word = '' }: Spot, { voice }: Setting): Promise<string[]> {
  const [field] = path
  if (path.length === 2 && field === 'parties') return partyCard(analysis, word, voice)
  if (path.length === 2 && field === 'sources') return sourceCard(analysis, word, voice)
  if (path.length === 2 && field === 'terms') return ownTermCard(analysis, word, voice)
  const [guide] = guidesAt(path.slice(0, -1)).some(({ fields }) => fields.includes(word))
    ? guidesAt(path)
    : []
  if (guide) return fieldLines(voice, path, guide, isRequired(path, word))
  const language = voice.language.vocabulary.languages[word]
  return language === undefined ? [] : [`**${plain(language)}** (${code(word)})`]
}

function isRequired(path: Path, name: string): boolean {
  return guidesAt(path.slice(0, -1)).some(({ required }) => required.includes(name))
}

/** What a field is for, in a sentence. */
export function fieldDescription(path: Path): string | undefined {
  return guidesAt(path).find(({ description }) => description !== undefined)?.description
}

/** What a field is for, and what holds without it. */
export function fieldLines({ language }: Voice, path: Path, guide: Guide, required: boolean): string[] {
  const { editor } = language.vocabulary
  const name = path.filter((step) => typeof step === 'string').join('.')
  return [
    `**${plain(name)}**`,
    guide.description ?? '',
    ...(required ? [`*${plain(editor.required)}*`] : []),
    ...(guide.fallback === undefined ? [] : [fill(editor.fallback, code(guide.fallback))]),
  ]
}

async function ofValue(analysis: Analysis, spot: Spot, setting: Setting): Promise<string[]> {
  const { path, word = '' } = spot
  const { voice } = setting
  const group = groupAt(path)
  const term = (group && termLines(voice, group, word)) ?? ownTermCard(analysis, word, voice)
  const isOwnEvent = path[0] === 'events' && path.length === 3 && ownFields.has(String(path[2]))
  if (isOwnEvent) return [...(await eventAt(analysis, path, setting)), ...(path[2] === 'kind' ? term : [])]
  if (group) return [...term]
  switch (realmAt(path)) {
    case 'events':
      return namedEvent(analysis, word, setting)
    case 'parties':
      return partyCard(analysis, word, voice)
    case 'sources':
      return sourceCard(analysis, word, voice)
    case 'lessons':
      return lessonCard(analysis, word, voice)
    case 'duties':
      return dutyCard(analysis, word, { ...setting, law: await setting.law() })
    default:
      return momentLines(analysis, path, word, voice)
  }
}

/** The fields of an event that stand for the event itself. */
const ownFields: ReadonlySet<string> = new Set(['id', 'kind', 'at', 'end'])

async function eventAt(analysis: Analysis, path: Path, { voice, law, now }: Setting): Promise<string[]> {
  const { timeline, reading } = analysis
  const event = reading.parts.events.find((one) => one.path.join() === path.slice(0, 2).join())
  return event ? [await eventCard(voice, event, { timeline, law: await law(), now })] : []
}

async function namedEvent(analysis: Analysis, name: string, { voice, law, now }: Setting): Promise<string[]> {
  const { event } = resolverOf(analysis.reading.parts)(name)
  return event ? [await eventCard(voice, event, { timeline: analysis.timeline, law: await law(), now })] : []
}

function momentLines({ reading }: Analysis, path: Path, word: string, voice: Voice): string[] {
  if (!guidesAt(path).some(({ kind }) => kind === 'moment')) return []
  const { timezone } = reading.parts
  const moment = readMoment(word, timezone)
  return moment.ok ? [timeLines(voice, moment.moment, timezone).join('  \n')] : []
}
