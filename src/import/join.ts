import { cleanText } from './clean.ts'
import type { Imported } from './importer.ts'
import { bytesOf, MAX_BYTES, MAX_EVENTS, MAX_NOTES } from './room.ts'
import { inOrder } from './sketch.ts'

/** What was found of an incident in one file. */
export interface Found {
  readonly imported: Imported
  /** The format of the file, and the folder in which it is. */
  readonly importer: string
  readonly folder: string
}

/** A draft, and which of the findings it was made of: the first of them is the one that gave it its name. */
export interface Joined {
  readonly imported: Imported
  readonly of: readonly number[]
}

/**
 * Files that hold the parts of one incident as one draft: its log, its comments, the days of its channel. What says of itself to
 * which incident it belongs goes there; what says nothing goes to the only incident of its folder and format. Parts that would
 * make a record too large stay alone.
 */
export function joinParts(found: readonly Found[]): readonly Joined[] {
  const wholes = found.filter(({ imported }) => !imported.isPart)
  const groups = new Map<string, number[]>()
  for (const [index, one] of found.entries()) {
    const key = keyOf(one, wholes) ?? `alone ${index}`
    const known = groups.get(key)
    if (!known) groups.set(key, [index])
    // An incident that is there twice, as it stood at two times, is not one.
    else if (!one.imported.isPart && known.some((other) => !found[other]?.imported.isPart))
      groups.set(`alone ${index}`, [index])
    else if (one.imported.isPart) known.push(index)
    else known.unshift(index)
  }
  return [...groups.values()].flatMap((group) => joinGroup(group, found))
}

function keyOf({ imported, importer, folder }: Found, wholes: readonly Found[]): string | undefined {
  const { subject, isPart } = imported
  if (subject !== undefined) return `${importer} of ${subject}`
  if (!isPart) return undefined
  const near = wholes.filter((whole) => whole.importer === importer && whole.folder === folder)
  const [only] = near
  return only?.imported.subject !== undefined && near.length === 1
    ? `${importer} of ${only.imported.subject}`
    : undefined
}

function joinGroup(group: readonly number[], found: readonly Found[]): readonly Joined[] {
  const joined: Joined[] = []
  const chosen = group.some((index) => isChosen(found[index]?.imported))
  for (const index of group) {
    const next = found[index]?.imported
    if (!next) continue
    const part = chosen && !isChosen(next) ? unchosen(next) : next
    const last = joined.at(-1)
    const both = last && [last.imported, part].every(isPlain) ? joinTwo(last.imported, part) : undefined
    if (last && both && fits(both)) joined.splice(-1, 1, { imported: both, of: [...last.of, index] })
    else joined.push({ imported: last ? next : part, of: [index] })
  }
  return joined
}

/** Whether a draft has nothing that refers to others of its items by their places or names. */
function isPlain({ record, remarks = [] }: Imported): boolean {
  return remarks.length === 0 && record.parties === undefined
}

function fits({ record }: Imported): boolean {
  const { events, notes = [] } = record
  return events.length <= MAX_EVENTS && notes.length <= MAX_NOTES && bytesOf(record) <= MAX_BYTES
}

const allChosen = 'import-all-chosen'

/** Whether somebody marked messages of a chat; in a day on which nobody did, all were taken. */
function isChosen(imported: Imported | undefined): boolean {
  return !imported?.findings.some(({ code }) => code === allChosen)
}

/** A day of a chat in which nobody marked anything, beside days in which somebody did: its messages stand in a note. */
function unchosen(imported: Imported): Imported {
  const { events, notes = [] } = imported.record
  const lines = events.map(({ at, text }) => `- ${at ?? ''} ${String(text ?? '').replace(/\n/g, '\n  ')}`)
  const note = { title: 'Other messages', text: cleanText(lines.join('\n')) }
  return {
    ...imported,
    record: { ...imported.record, events: [], notes: note.text === '' ? notes : [...notes, note] },
    findings: imported.findings.filter(({ code }) => code !== allChosen),
    entries: { found: 0, dated: 0 },
  }
}

function joinTwo(head: Imported, part: Imported): Imported {
  const told = new Set(part.record.events.map(({ kind, at }) => `${kind} ${at}`))
  const kept = head.record.events.filter(
    // A log says with more words what the incident says of its own course.
    ({ kind, at }) => head.isPart || kind === 'observation' || !told.has(`${kind} ${at}`),
  )
  const said = new Set(kept.map((event) => JSON.stringify(event)))
  const added = part.record.events.filter((event) => !said.has(JSON.stringify(event)))
  const events = inOrder([...kept, ...added], (event) => event)
  const notes = unique([...(head.record.notes ?? []), ...(part.record.notes ?? [])])
  const actions = [...(head.record.actions ?? []), ...(part.record.actions ?? [])]
  const sources = unique(
    [head, part].flatMap(({ record }) => Object.values(record.sources ?? {})),
    ({ url, title }) => url ?? JSON.stringify(title),
  ).map((source, index) => [index === 0 ? 'source' : `source-${index + 1}`, source])
  return {
    ...head,
    record: {
      ...part.record,
      ...head.record,
      events: [...events],
      ...(notes.length === 0 ? {} : { notes: [...notes] }),
      ...(actions.length === 0 ? {} : { actions }),
      ...(sources.length === 0 ? {} : { sources: Object.fromEntries(sources) }),
    },
    findings: [...head.findings, ...part.findings.filter(({ code }) => code !== 'import-unsaid')],
    entries: {
      found: events.length,
      dated: events.filter(({ at }) => at !== undefined && at !== 'unknown').length,
    },
  }
}

/** Items of which each says something else: the first of those that say the same. */
function unique<Item>(
  items: readonly Item[],
  saying: (item: Item) => string = (item) => JSON.stringify(item),
): readonly Item[] {
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(saying(item)) && seen.add(saying(item)))
}
