import type { Nodes, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isFieldWithin, type Origin, originsOf, type WrittenDocument } from '../document/index.ts'
import { formatPath, type Incident, isRiskKnown } from '../record/index.ts'
import type { Profile, ProfileBan, ProfileItem } from './profile.ts'

/** A passage of a document: a heading, a paragraph, an item of a list or a row of a table. */
export interface Passage {
  readonly text: string
  /** 1 for the title; absent if it is no heading. */
  readonly depth?: number
  /** Where its values come from in the record; none if a template wrote all of it. */
  readonly origins: readonly Origin[]
}

/** What became of an item of a profile in a document. */
export interface JudgedItem {
  readonly item: ProfileItem
  readonly state: 'met' | 'missing' | 'not-asked'
  /** The passage that meets it, and what in it comes from the record. */
  readonly passage: Passage | undefined
  readonly origins: readonly Origin[]
}

/** Something in a document that its profile forbids. */
export interface Trespass {
  readonly ban: ProfileBan
  readonly passage: Passage
  readonly origins: readonly Origin[]
}

/** A document held against a profile. */
export interface Judgement {
  readonly profile: Profile
  readonly items: readonly JudgedItem[]
  readonly trespasses: readonly Trespass[]
  /** Whether the profile is one for the record's assessment of the risk. */
  readonly isFit: boolean
  /** Whether the law asks for the document at the record's risk; `open` where nobody has said how high that is. */
  readonly due: 'due' | 'not-due' | 'open'
  /** It is fit, nothing that must be there is missing, and nothing forbidden is there. */
  readonly isMet: boolean
}

/**
 * Holds a written document against a profile: each item is looked for in the very tree that formats print, so what a
 * template of one's own leaves out is missing.
 */
export function judge(profile: Profile, { tree }: WrittenDocument, incident: Incident): Judgement {
  const passages = passagesOf(tree)
  const whole = passages.map(({ text }) => text).join('\n')
  const items = profile.items.map((item) => judgeItem(item, passages, whole, incident))
  const trespasses = profile.forbid.flatMap((ban) => trespassesOf(ban, passages))
  const lacks = items.some(({ item, state }) => state === 'missing' && item.level === 'must')
  const isFit = !profile.risk || !incident.risk || profile.risk.includes(incident.risk)
  const due = dueAt(profile, incident)
  return { profile, items, trespasses, isFit, due, isMet: isFit && !lacks && trespasses.length === 0 }
}

function dueAt({ due }: Profile, { risk }: Incident): Judgement['due'] {
  if (!due) return 'due'
  if (!isRiskKnown(risk)) return 'open'
  return due.risk.includes(risk) ? 'due' : 'not-due'
}

function judgeItem(
  item: ProfileItem,
  passages: readonly Passage[],
  whole: string,
  incident: Incident,
): JudgedItem {
  if (!isAsked(item, incident)) return { item, state: 'not-asked', passage: undefined, origins: [] }
  const found = find(item, passages, whole, incident)
  return { item, state: found ? 'met' : 'missing', passage: found?.passage, origins: found?.origins ?? [] }
}

function isAsked({ when }: ProfileItem, { dataInvolved }: Incident): boolean {
  if (!when) return true
  const asked: readonly string[] = when.data
  return dataInvolved.some(({ category }) => category !== undefined && asked.includes(category))
}

type Proof = { readonly passage: Passage | undefined; readonly origins: readonly Origin[] }

function find(
  { fields, events, heading, words }: ProfileItem,
  passages: readonly Passage[],
  whole: string,
  incident: Incident,
): Proof | undefined {
  if (heading) {
    const passage = passages.find(
      ({ depth, text }) => depth === heading.depth && text.trim() === heading.text,
    )
    return passage && { passage, origins: [] }
  }
  if (words !== undefined) {
    const pattern = new RegExp(words, 'iu')
    const passage = passages.find(({ text }) => pattern.test(text))
    return passage || pattern.test(whole) ? { passage, origins: [] } : undefined
  }
  if (fields) return first(passages, ({ field }) => isWithinAny(field, fields) && !isTime(field))
  const times = timesOf(incident, events ?? [])
  return first(passages, ({ field }) => isWithinAny(field, times))
}

/** The fields of the times of events of some kinds. */
function timesOf({ events }: Incident, kinds: readonly string[]): readonly string[] {
  return events.flatMap(({ kind, path }) => (kinds.includes(kind) ? [formatPath([...path, 'at'])] : []))
}

/** A time alone tells nothing of what happened. */
function isTime(field: string): boolean {
  return /\.(at|learned)$/.test(field)
}

function first(passages: readonly Passage[], test: (origin: Origin) => boolean): Proof | undefined {
  for (const passage of passages) {
    const origins = passage.origins.filter(test)
    if (origins.length > 0) return { passage, origins }
  }
  return undefined
}

function trespassesOf(ban: ProfileBan, passages: readonly Passage[]): readonly Trespass[] {
  const { fields = [], words } = ban
  const pattern = words === undefined ? undefined : new RegExp(words, 'iu')
  return passages.flatMap((passage) => {
    const origins = passage.origins.filter(({ field }) => isWithinAny(field, fields))
    return origins.length > 0 || pattern?.test(passage.text) ? [{ ban, passage, origins }] : []
  })
}

function isWithinAny(field: string, outer: readonly string[]): boolean {
  return outer.some((one) => isFieldWithin(field, one))
}

function passagesOf(tree: Root): readonly Passage[] {
  const passages: Passage[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') passages.push({ ...passageOf(node), depth: node.depth })
    else if (node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'code')
      passages.push(passageOf(node))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return passages
}

function passageOf(node: Nodes): Passage {
  const text =
    node.type === 'tableRow' ? node.children.map((cell) => plainText(cell)).join(' | ') : plainText(node)
  return { text, origins: originsIn(node) }
}

function originsIn(node: Nodes): readonly Origin[] {
  return [...originsOf(node), ...('children' in node ? node.children.flatMap(originsIn) : [])]
}
