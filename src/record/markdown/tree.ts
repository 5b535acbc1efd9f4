import type { Entry, Node, Span } from '../node.ts'
import { type Context, fieldOf, hull, remark, scalar } from './context.ts'
import { type Heading, languageOf } from './heading.ts'
import { type JoinedItem, joinLanguages, reportCount } from './languages.ts'
import type { SectionKind } from './names.ts'
import type { Part } from './part.ts'

/** The fields that the sections of a record give, in the order in which they stand. */
export function fieldsOfParts(context: Context, all: readonly Part[]): Entry[] {
  const groups = new Map<SectionKind, Part[]>()
  for (const part of withoutDuplicates(context, all)) {
    groups.set(part.kind, [...(groups.get(part.kind) ?? []), part])
  }
  const nodes = new Map<
    string,
    { readonly kind: SectionKind; readonly key: Heading; readonly items: Node[] }
  >()
  for (const [kind, parts] of groups) {
    reportMissing(context, all, parts)
    const joined = joinLanguages(context, parts)
    if (!joined) continue
    const known = nodes.get(kind.field) ?? { kind, key: joined.base.section.heading, items: [] }
    for (const item of joined.items) known.items.push(itemNode(kind, item))
    nodes.set(kind.field, known)
  }
  return [...nodes.entries()].flatMap(([field, { kind, key, items }]) => {
    const node = fieldNode(context, kind, key, items)
    return node ? [fieldOf(field, node, key)] : []
  })
}

function fieldNode(
  context: Context,
  kind: SectionKind,
  key: Heading,
  items: readonly Node[],
): Node | undefined {
  if (kind.shape === 'prose') return items[0]
  const span = hull(items, key)
  return kind.shape === 'sources' ? sourceMap(context, items, span) : { type: 'sequence', items, ...span }
}

/** The same heading twice in one language, one of them perhaps a sub-heading: the second is left out. */
function withoutDuplicates(context: Context, all: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of all) {
    const same = kept.findIndex(({ kind, language }) => kind === part.kind && language === part.language)
    const first = kept[same]
    if (first === undefined) kept.push(part)
    else if (first.items.length === 0) kept[same] = part
    else if (part.items.length > 0) {
      remark(context, part.heading, {
        code: 'duplicate-section',
        message: `Unexpected second section \`${part.heading.name}\` in \`${part.language}\`, expected each once`,
        hint: 'Join the two sections.',
        related: { message: 'The first one', span: first.heading },
      })
    }
  }
  return kept
}

/** Reports a translated section that lacks one of the sub-headings of what it translates. */
function reportMissing(context: Context, all: readonly Part[], parts: readonly Part[]): void {
  const base = parts.find(({ language }) => language === context.language)
  if (!base || base.items.length === 0 || base.heading === base.section.heading) return
  const languages = new Set(parts.map(({ language }) => language))
  for (const { section } of all) {
    if (section.kind !== base.section.kind || languages.has(section.language)) continue
    languages.add(section.language)
    reportCount(context, section, 0, base)
  }
}

function itemNode(kind: SectionKind, { item, text, fields }: JoinedItem): Node {
  const isEvent = kind.shape === 'timeline'
  const isKindless = isEvent && fields.every(({ key }) => key.value !== 'kind')
  // What comes first is what a finding about the whole item underlines: of an event, its time.
  const before = fields.filter((field) => item.before.includes(field))
  const after = fields.filter((field) => !item.before.includes(field))
  const observed = isKindless ? [fieldOf('kind', scalar('observation', text ?? item))] : []
  const texts = text ? [fieldOf('text', text)] : []
  const entries = isEvent ? [...before, ...observed, ...texts, ...after] : [...texts, ...fields]
  if (text && entries.length === 1) return text
  return { type: 'map', entries, start: item.start, end: item.end }
}

/** The sources by their ids; the text of each is its title. One without an id has been reported. */
function sourceMap(context: Context, items: readonly Node[], span: Span): Node {
  const entries: Entry[] = []
  for (const item of items) {
    const fields = item.type === 'map' ? item.entries : []
    const id = fields.find(({ key }) => key.value === 'id')?.value
    if (id?.type !== 'scalar' || id.value === '__proto__') continue
    const key = String(id.value)
    const first = entries.find((entry) => entry.key.value === key)
    if (first) {
      remark(context, id, {
        code: 'duplicate-key',
        message: `Unexpected second \`${key}\`, expected each key once`,
        hint: 'Remove or rename one of the two keys.',
        related: { message: 'It stands here first', span: first.key },
      })
      continue
    }
    const rest = fields
      .filter((field) => field.key.value !== 'id')
      .map((field) => (field.key.value === 'text' ? fieldOf('title', field.value) : field))
    entries.push(fieldOf(key, { type: 'map', entries: rest, start: item.start, end: item.end }, id))
  }
  return { type: 'map', entries, ...span }
}

/** The title that level-1 headings give, one for each language. */
export function titleOf(context: Context, headings: readonly Heading[]): Entry | undefined {
  const [first] = headings
  if (!first) return undefined
  for (const { attributes } of headings) {
    const [attribute] = attributes
    if (!attribute) continue
    remark(context, attribute.key, {
      code: 'title-attributes',
      message: `Unexpected \`${attribute.key.value}\` on the title, expected words only`,
      hint: 'Remove it: a title is for every reader.',
    })
  }
  const texts = headings.map((heading) => {
    const language = languageOf(context, heading)
    return fieldOf(language, scalar(heading.name, heading), heading.language ?? heading)
  })
  const isPlain = texts.length === 1 && texts[0]?.key.value === context.language
  const text: Node = { type: 'map', entries: texts, start: first.start, end: first.end }
  return fieldOf('title', (isPlain ? texts[0]?.value : undefined) ?? text, first)
}
