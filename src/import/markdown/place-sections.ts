import { oneLine } from '../names.ts'
import type { Block } from './blocks.ts'
import { textOf, textOfAll } from './blocks.ts'
import { addProse, addSource, type Draft, headingOf, keepNote, remark, tell, whereIn } from './draft.ts'
import {
  actionKindOf,
  actionOf,
  actionsOfTable,
  type Item,
  itemsOf,
  linkOf,
  type ReadAction,
} from './items.ts'
import type { Heading, Section } from './outline.ts'
import type { DateOrder } from './read-date.ts'
import type { Topic } from './section-names.ts'

/** Puts what stands in a section into the fields of its topic; what does not fit becomes a note. */
export function placeSection(draft: Draft, section: Section, order: DateOrder): void {
  const { heading, topic, blocks } = section
  const span = spanOf(draft, heading, blocks)
  if (textOfAll(draft.source, blocks).trim() === '') {
    if (heading) draft.pending.push(oneLine(heading.text))
    return
  }
  switch (topic) {
    case 'summary':
    case 'impact':
      return placeProse(draft, section, topic, span)
    case 'root':
    case 'contributing':
    case 'trigger':
    case 'causes':
    case 'measures':
      return placeTexts(draft, section, topic, span)
    case 'well':
    case 'badly':
    case 'luck':
    case 'questions':
      return placeItems(draft, section, topic, span)
    case 'advice': {
      draft.advice.push({ text: textOfAll(draft.source, blocks), audience: 'internal' })
      return headed(draft, ['advice', draft.advice.length - 1], heading, span)
    }
    case 'actions':
      return placeActions(draft, section, order, span)
    case 'sources':
      return placeSources(draft, section, span)
    default:
      return placeNote(draft, section, span)
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function spanOf(draft: Draft, heading: Heading | undefined, blocks: readonly Block[]): Stretch {
  const start = heading?.start ?? blocks[0]?.start ?? 0
  return { start, end: blocks.at(-1)?.end ?? heading?.end ?? Math.min(start + 1, draft.source.text.length) }
}

/** Says beside a value under which heading it stood, and where. */
function headed(
  draft: Draft,
  at: readonly (string | number)[],
  heading: Heading | undefined,
  span: Stretch,
  more: readonly string[] = [],
): void {
  const where = whereIn(draft.source, span)
  const words = headingOf(draft, heading?.text ?? '')
  remark(draft, at, [words === '' ? where : `${words} (${where})`, ...more])
}

function placeProse(
  draft: Draft,
  { heading, named, blocks }: Section,
  field: 'summary' | 'impact',
  span: Stretch,
): void {
  const isFirst = !draft.prose.has(field)
  if (!named && heading) addProse(draft, field, draft.source.text.slice(heading.start, heading.end).trim())
  addProse(draft, field, textOfAll(draft.source, blocks))
  if (isFirst || named) headed(draft, [field], heading, span)
}

const causeKinds = {
  root: 'root',
  contributing: 'contributing',
  trigger: 'trigger',
  causes: 'contributing',
} as const

/** Causes and measures: an item for each item of the lists, or one for the whole where text and lists go on from each other. */
function placeTexts(
  draft: Draft,
  { heading, blocks, named }: Section,
  topic: keyof typeof causeKinds | 'measures',
  span: Stretch,
): void {
  const { items, rest } = itemsOf(draft.source, blocks)
  const hasList = blocks.some(({ type }) => type === 'list')
  const isList = rest.length === 0 && hasList
  const head = !named && heading ? `${draft.source.text.slice(heading.start, heading.end).trim()}\n\n` : ''
  const texts = isList ? items.map(({ text }) => text) : [textOfAll(draft.source, blocks)]
  for (const [index, text] of texts.entries()) {
    const whole = index === 0 ? head + text : text
    const at = topic === 'measures' ? ['measures', draft.measures.length] : ['causes', draft.causes.length]
    if (topic === 'measures') draft.measures.push({ text: whole, audience: 'internal' })
    else draft.causes.push({ kind: causeKinds[topic], text: whole })
    if (index === 0) headed(draft, at, heading, span)
  }
}

function placeItems(
  draft: Draft,
  section: Section,
  topic: 'well' | 'badly' | 'luck' | 'questions',
  span: Stretch,
): void {
  const { heading, blocks } = section
  const { items, rest } = itemsOf(draft.source, blocks)
  if (items.length === 0) return placeNote(draft, section, span)
  for (const [index, { text }] of items.entries()) {
    const at =
      topic === 'questions' ? ['questions', draft.questions.length] : ['lessons', draft.lessons.length]
    if (topic === 'questions') draft.questions.push({ text })
    else draft.lessons.push({ kind: topic, text })
    if (index === 0) headed(draft, at, heading, span)
  }
  keepRest(draft, heading, rest)
}

function keepRest(draft: Draft, heading: Heading | undefined, rest: readonly Block[]): void {
  for (const block of rest) {
    if (block.type !== 'thematicBreak')
      keepNote(draft, heading?.text ?? '', textOf(draft.source, block), block)
  }
}

function placeActions(draft: Draft, section: Section, order: DateOrder, span: Stretch): void {
  const { heading, blocks } = section
  const tables = blocks.filter(({ type }) => type === 'table')
  const others = blocks.filter(({ type }) => type !== 'table')
  const { items, rest } = itemsOf(draft.source, others)
  const hasList = others.some(({ type }) => type === 'list')
  const kind = heading && actionKindOf(heading.text)
  const read: ReadAction[] = [
    ...tables.flatMap((table) => actionsOfTable(draft.source, table, order)),
    // Paragraphs beside a table are about it.
    ...(hasList || tables.length === 0 ? items.map((item: Item) => actionOf(item)) : []),
  ]
  if (read.length === 0) return placeNote(draft, section, span)
  for (const [index, { action, beside }] of read.entries()) {
    const at = ['actions', draft.actions.length]
    draft.actions.push(kind === undefined || action.kind !== undefined ? action : { ...action, kind })
    if (index === 0) headed(draft, at, heading, span, beside)
    else remark(draft, at, beside)
  }
  keepRest(draft, heading, hasList || tables.length === 0 ? rest : others)
}

function placeSources(draft: Draft, section: Section, span: Stretch): void {
  const { heading, blocks } = section
  const { items, rest } = itemsOf(draft.source, blocks)
  const links = items.map((item) => ({ item, link: linkOf(item) }))
  if (!links.some(({ link }) => link)) return placeNote(draft, section, span)
  const first = draft.sources.size
  for (const { item, link } of links) {
    if (link) addSource(draft, link.title, link.url)
    else keepNote(draft, heading?.text ?? '', item.text, item)
  }
  const key = [...draft.sources.keys()][first]
  if (key !== undefined) headed(draft, ['sources', key], heading, span)
  keepRest(draft, heading, rest)
}

function placeNote(draft: Draft, { heading, topic, blocks }: Section, span: Stretch): void {
  const kept = blocks.filter(({ type }) => type !== 'thematicBreak')
  const text = textOfAll(draft.source, blocks)
  if (kept.length === 0) {
    if (heading) draft.pending.push(oneLine(heading.text))
    return
  }
  keepNote(draft, heading?.text ?? '', text, span)
  if (topic !== 'metadata')
    tell(draft, heading ?? span, {
      code: 'import-unplaced',
      level: 'advice',
      message: `Unexpected ${heading ? `section \`${heading.text.replaceAll('`', "'").slice(0, 60)}\`` : 'text'}, expected one that has a field: it became a note`,
      hint: 'Move what belongs elsewhere from `notes` of the draft.',
    })
}

/** Whether a topic is one of whose lists the items are no entries of a timeline, whatever stands in them. */
export function isTimeless(topic: Topic | undefined): boolean {
  return (
    topic === 'actions' ||
    topic === 'sources' ||
    topic === 'questions' ||
    topic === 'well' ||
    topic === 'badly' ||
    topic === 'luck'
  )
}
