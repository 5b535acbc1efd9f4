import { type Finding, makeSource, type Source } from '../../record/index.ts'
import { cleanLine, codeBlock, quoted } from '../clean.ts'
import type { ForeignFile, Imported, Importer, ImportOptions, ImportReading } from '../importer.ts'
import { addNote, draftOf, findingIn, type Heading, type Sketch, sketchOf, tell } from '../sketch.ts'
import { type JsonReading, readJson } from './read.ts'
import { type Leaf, leftOver, pass, type View, viewOf } from './view.ts'

/** How the files of one tool, that are JSON, are recognised and drafted from. */
export interface JsonKind {
  readonly name: string
  readonly about: string
  /** How well a file looks like one of its kind, from 0 to 1. */
  readonly likeness: (root: View) => number
  /** The incidents in a file: what each stands in, and how it is sketched. */
  readonly incidents: (root: View) => readonly JsonIncident[]
}

export interface JsonIncident {
  /** The values that hold the incident: what of them is placed nowhere becomes notes. */
  readonly views: readonly View[]
  readonly sketch: (sketch: Sketch) => Heading
}

interface Opened {
  readonly source: Source
  readonly reading: JsonReading
}

// Every importer looks at a file before one of them reads it.
const opened = new WeakMap<ForeignFile, Opened>()

/** The values of a file of JSON, read once. */
export function openJson(file: ForeignFile): Opened {
  const known = opened.get(file)
  if (known) return known
  const source = makeSource(file.path, file.text.replace(/^\ufeff/, ''))
  const fresh = { source, reading: readJson(source) }
  opened.set(file, fresh)
  return fresh
}

/** Whether a text may be JSON: whatever begins otherwise need not be read. */
export function mayBeJson(text: string): boolean {
  return /^\ufeff?\s*[[{]/.test(text)
}

/** What is wrong with the notation of a file that should be JSON by its name: it may have been cut off. */
export function jsonFaults(file: ForeignFile): readonly Finding[] {
  return /\.json$/i.test(file.path) && mayBeJson(file.text) ? openJson(file).reading.findings : []
}

/** An importer of files that are JSON. */
export function jsonImporter(kind: JsonKind): Importer {
  return {
    name: kind.name,
    about: kind.about,
    extensions: ['.json'],
    recognize(file) {
      if (!mayBeJson(file.text)) return 0
      const { partial } = openJson(file).reading
      return partial ? kind.likeness(viewOf(partial)) : 0
    },
    read(file, options) {
      const { source, reading } = openJson(file)
      if (!reading.node) return { incidents: [], findings: reading.findings }
      return readIncidents(kind, source, viewOf(reading.node), options, reading.findings)
    },
  }
}

/** The drafts of all incidents that a value of a file holds. */
export function readIncidents(
  kind: JsonKind,
  source: Source,
  root: View,
  options: ImportOptions,
  findings: readonly Finding[],
): ImportReading {
  const found = kind.incidents(root)
  if (found.length === 0) {
    const message = `Unexpected file without an incident, expected ${kind.about}`
    const none = findingIn(
      source,
      { start: root.node.start, end: root.node.start + 1 },
      {
        code: 'import-none',
        level: 'error',
        message,
        hint: 'Name the format first, if it is another: `forthright import FORMAT FILE`.',
      },
    )
    return { incidents: [], findings: [...findings, none] }
  }
  const incidents: Imported[] = []
  for (const { views, sketch: draw } of found.slice(0, MAX_INCIDENTS)) {
    const sketch = sketchOf(source, options)
    const heading = draw(sketch)
    for (const view of views) noteLeftOver(sketch, view)
    // An incident may be the file as a whole; what stands around the incidents goes to the last of them.
    pass(...views)
    if (views === found.at(-1)?.views) noteLeftOver(sketch, root)
    incidents.push(draftOf(sketch, heading))
  }
  const more = found[MAX_INCIDENTS]
  if (!more) return { incidents, findings }
  const message = `Unexpected number of incidents, expected at most ${MAX_INCIDENTS} in a file`
  const surplus = findingIn(source, more.views[0]?.node ?? root.node, {
    code: 'import-too-large',
    level: 'error',
    message,
    hint: 'Split the file.',
  })
  return { incidents, findings: [...findings, surplus] }
}

const MAX_INCIDENTS = 10_000
const LINES = 1_000

/** Puts all that nobody placed into notes, one for each member of the value, and tells each with its place. */
export function noteLeftOver(sketch: Sketch, view: View): void {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leftOver(view)) {
    const [first = ''] = leaf.pointer.slice(view.pointer.length + 1).split('/')
    // Single values beside each other go into one note.
    const isSingle = leaf.pointer.split('/').length <= view.pointer.split('/').length + 1
    const name = isSingle ? view.pointer || '/' : `${view.pointer}/${first}`
    const group = groups.get(name)
    if (group) group.push(leaf)
    else groups.set(name, [leaf])
  }
  for (const [pointer, leaves] of groups) {
    const [first] = leaves
    if (!first) continue
    const lines = leaves.map(
      (leaf) => `${leaf.pointer}: ${/[\r\n]/.test(leaf.text) ? JSON.stringify(leaf.text) : leaf.text}`,
    )
    // Where one note cannot hold all of them, the others say what they can.
    for (let start = 0; start < lines.length; start += LINES) {
      const place = leaves[start]?.node ?? first.node
      addNote(sketch, place, pointer, codeBlock(lines.slice(start, start + LINES).join('\n')))
    }
    const more = leaves.length === 1 ? '' : ` and ${leaves.length - 1} more`
    tell(sketch, first.node, {
      code: 'import-unplaced',
      level: 'advice',
      message: `Unexpected ${quoted(first.pointer)}${more}, expected what a field of the record holds`,
      hint: `Look at the note ${quoted(cleanLine(pointer))} in the draft.`,
    })
  }
}
