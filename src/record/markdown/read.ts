import { findConflicts } from '../conflict.ts'
import type { Finding } from '../finding.ts'
import { inherit } from '../inherit.ts'
import { type Entry, entryOf, type MapNode, type Node, type Span, toValue } from '../node.ts'
import type { Source } from '../source.ts'
import { type Context, fieldOf, hull, remark } from './context.ts'
import { halve, readFrontMatter } from './front-matter.ts'
import { refusal, strayCharacters } from './limits.ts'
import { parseBlocks } from './parse.ts'
import { readParts } from './part.ts'
import { readSections } from './sections.ts'
import { settleZone } from './statement.ts'
import { commentsIn } from './text.ts'
import { fieldsOfParts, titleOf } from './tree.ts'

/**
 * Reads a record that is written as Markdown: front matter with the fields of a YAML record, and sections of text. The
 * tree is the one that YAML would give, with the places of the Markdown.
 *
 * @param inherited what the project says: the language of the texts, and our name
 * @returns no node if the front matter cannot be read
 */
export async function readMarkdown(
  source: Source,
  inherited?: MapNode,
): Promise<{ node: Node | undefined; findings: readonly Finding[] }> {
  const conflicts = findConflicts(source, 'markdown')
  if (conflicts.length > 0) return { node: undefined, findings: conflicts }
  const halves = halve(source)
  if (!('body' in halves)) return { node: undefined, findings: [halves] }
  const refused = refusal(source, halves.body)
  if (refused) return { node: undefined, findings: [refused] }
  const { node: front, findings } = await readFrontMatter(source, halves.yaml)
  if (front?.type !== 'map') return { node: front, findings }
  const blocks = parseBlocks(source, halves.body)
  const comments = blocks.flatMap((block) => commentsIn(source, block))
  const known = inherited ? inherit(front, inherited) : front
  const context = contextOf(source, known, comments, [...findings, ...strayCharacters(source, halves.body)])
  const body = readSections(context, blocks)
  const parts = body.sections.flatMap((section) => readParts(context, section))
  const title = titleOf(context, body.titles)
  const zone = settleZone(context, spanOfField(front, 'timezone'))
  const extra = [
    ...(title ? [title] : []),
    ...(zone ? [fieldOf('timezone', zone)] : []),
    ...fieldsOfParts(context, parts),
  ]
  const entries = withNotes(context, merge(context, front, extra))
  return { node: { type: 'map', entries, start: 0, end: source.text.length }, findings: context.findings }
}

function contextOf(source: Source, front: Node, comments: readonly Span[], findings: Finding[]): Context {
  const language = toText(entryOf(front, 'language')?.value)
  const parties = new Map<string, string>()
  const written = entryOf(front, 'parties')?.value
  for (const { key, value } of written?.type === 'map' ? written.entries : []) {
    const name = toText(entryOf(value, 'name')?.value)
    if (name !== undefined && !parties.has(name.toLowerCase())) parties.set(name.toLowerCase(), key.value)
    parties.set(key.value.toLowerCase(), key.value)
  }
  const organisation = entryOf(front, 'organisation')?.value
  const ourName = organisation && toText(entryOf(organisation, 'name')?.value)
  if (ourName !== undefined && !parties.has(ourName.toLowerCase())) parties.set(ourName.toLowerCase(), 'us')
  return {
    source,
    findings,
    language: language !== undefined && /^[A-Za-z]/.test(language) ? language : 'und',
    parties,
    comments,
    notes: [],
    zones: [],
    day: undefined,
  }
}

function toText(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

function spanOfField(front: MapNode, name: string) {
  const entry = entryOf(front, name)
  return entry && !isNothing(entry.value) ? { ...entry.key, value: entry.value } : undefined
}

function isNothing(node: Node): boolean {
  return node.type === 'scalar' && node.value === null
}

/** The fields of the front matter, then those of the body; events may stand in both, no other field may. */
function merge(context: Context, front: MapNode, extra: readonly Entry[]): Entry[] {
  const taken = new Map(front.entries.map((entry) => [entry.key.value, entry]))
  for (const entry of extra) {
    const name = entry.key.value
    const first = taken.get(name)
    if (!first || isNothing(first.value)) taken.set(name, entry)
    else if (name === 'events') taken.set(name, { key: first.key, value: joined(first.value, entry.value) })
    else if (name !== 'title' || !isTitleOf(first.value, entry.value)) reportSecond(context, first, entry)
  }
  return [...taken.values()]
}

/** Lists from both halves as one; what is no list stays alone, for the schema to refuse it. */
function joined(first: Node, second: Node): Node {
  if (first.type !== 'sequence' || second.type !== 'sequence') return first
  const items = [...first.items, ...second.items]
  return { type: 'sequence', items, start: first.start, end: first.end }
}

/** Whether a heading only repeats the title of the front matter, in whatever language. */
function isTitleOf(written: Node, heading: Node): boolean {
  const texts = (node: Node): unknown[] =>
    node.type === 'map' ? node.entries.map(({ value }) => toValue(value)) : [toValue(node)]
  const known = texts(written)
  return texts(heading).every((text) => known.includes(text))
}

function reportSecond(context: Context, first: Entry, second: Entry): void {
  const { value: name } = second.key
  remark(context, second.key, {
    code: 'duplicate-field',
    level: name === 'title' ? 'warning' : 'error',
    message: `Unexpected section for \`${name}\`, expected the field in the front matter or the section, not both`,
    hint: name === 'title' ? 'Write the same title in both places, or in one.' : 'Remove one of the two.',
    related: { message: 'The field of the front matter', span: first.key },
  })
}

/** Adds the text that belongs to no section to the notes. */
function withNotes(context: Context, entries: readonly Entry[]): Entry[] {
  const { notes } = context
  const [first] = notes
  if (!first) return [...entries]
  const span = hull(notes, first)
  const kept: Entry = fieldOf('notes', { type: 'sequence', items: notes, ...span }, first)
  const at = entries.findIndex(({ key }) => key.value === 'notes')
  const written = entries[at]
  if (!written || isNothing(written.value)) return [...entries.filter((_, index) => index !== at), kept]
  const value = joined(written.value, kept.value)
  return entries.map((entry, index) => (index === at ? { ...entry, value } : entry))
}
