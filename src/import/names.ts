import type { Imported } from './importer.ts'

/** A text as the id of a record, of at most 60 characters; empty if no letter or digit of it is plain. */
export function idOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** A text on one line: breaks and runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** An id for each draft, each once: the second of a name gets `-2`. Names that `taken` says are in use are passed over. */
export function idsFor(drafts: readonly Imported[], taken: (id: string) => boolean): readonly string[] {
  const used = new Set<string>()
  return drafts.map(({ record: { id } }) => {
    let free = id
    for (let number = 2; used.has(free) || taken(free); number += 1) free = `${id}-${number}`
    used.add(free)
    return free
  })
}
