import { entryOf, type Incident, type Node, type Path, type Span } from '../record/index.ts'
import { resolverOf } from '../timeline/index.ts'

/** What names in a record may be of. */
export type Realm = 'parties' | 'events' | 'sources' | 'lessons' | 'duties' | 'terms'

/** A name at a place of the text: where something is defined, or where it is used. */
export interface Occurrence {
  readonly realm: Realm
  /** The id of what is meant. */
  readonly name: string
  readonly span: Span
  readonly isDefinition: boolean
}

/** Of what a value at a path is a name, if it is one. */
export function realmAt(path: Path): Realm | undefined {
  const [field, ...rest] = path
  const words = rest.filter((step) => typeof step === 'string')
  const last = words.at(-1)
  if (field === 'regimes') return last === 'include' || last === 'id' ? 'duties' : undefined
  if (field === 'contracts') return last === 'party' ? 'parties' : undefined
  if (last === 'sources' || (last === 'id' && words.at(-2) === 'sources'))
    return field === 'sources' ? undefined : 'sources'
  if (field === 'measures') return last === 'by' ? 'parties' : undefined
  if (field === 'actions') return last === 'answers' ? 'lessons' : undefined
  if (field !== 'events') return undefined
  switch (last) {
    case 'by':
    case 'to':
      return 'parties'
    case 'after':
    case 'before':
    case 'corrects':
      return 'events'
    case 'under':
      return 'duties'
    default:
      return undefined
  }
}

/** Every place of a record at which something is defined or named. */
export function occurrencesIn(root: Node, incident: Incident): readonly Occurrence[] {
  const seen = new Set<string>()
  return [...definitionsIn(root, incident), ...usesIn(root, incident)].filter(
    ({ realm, name, span, isDefinition }) => {
      // What a heading says is read once for each of its items.
      const key = `${realm} ${name} ${span.source?.path ?? ''} ${span.start} ${isDefinition}`
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew && span.end > span.start
    },
  )
}

function definitionsIn(root: Node, incident: Incident): Occurrence[] {
  const found: Occurrence[] = []
  const define = (realm: Realm, name: string, span: Span | undefined): void => {
    if (span) found.push({ realm, name, span, isDefinition: true })
  }
  for (const realm of ['parties', 'sources', 'terms'] as const) {
    const map = entryOf(root, realm)?.value
    if (map?.type === 'map') for (const { key } of map.entries) define(realm, key.value, key)
  }
  for (const { id, isNamed, path } of incident.events) {
    const item = itemAt(root, path)
    define('events', id, item && entryOf(item, isNamed ? 'id' : 'kind')?.value)
  }
  for (const [field, realm] of [
    ['lessons', 'lessons'],
    ['contracts', 'duties'],
  ] as const) {
    const list = entryOf(root, field)?.value
    for (const item of list?.type === 'sequence' ? list.items : []) {
      const id = entryOf(item, 'id')?.value
      if (id?.type === 'scalar' && typeof id.value === 'string') define(realm, id.value, id)
    }
  }
  return found
}

function itemAt(root: Node, [field = '', index]: Path): Node | undefined {
  const list = entryOf(root, field)?.value
  return list?.type === 'sequence' && typeof index === 'number' ? list.items[index] : undefined
}

function usesIn(root: Node, incident: Incident): Occurrence[] {
  const resolve = resolverOf(incident)
  const found: Occurrence[] = []
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'sequence')
      for (const [index, item] of node.items.entries()) visit(item, [...path, index])
    else if (node.type === 'map')
      for (const { key, value } of node.entries) visit(value, [...path, key.value])
    else if (typeof node.value === 'string') {
      const realm = node.value.startsWith('x-') && mayBeOwnTerm(path) ? 'terms' : realmAt(path)
      if (!realm) return
      const name = realm === 'events' ? (resolve(node.value).event?.id ?? node.value) : node.value
      found.push({ realm, name, span: node, isDefinition: false })
    }
  }
  visit(root, [])
  return found
}

/** Kinds of events and categories of data may be the record's own terms. */
function mayBeOwnTerm([field, ...rest]: Path): boolean {
  if (field === 'data') return rest.length < 3 || rest.at(-1) === 'category'
  return field === 'events' && rest.at(-1) === 'kind'
}

/** What is defined or named at an offset. A definition that also names something else counts as what it defines. */
export function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  const here = occurrences.filter(({ span }) => span.start <= offset && offset <= span.end && !span.source)
  return here.find(({ realm }) => realm === 'terms') ?? here[0]
}
