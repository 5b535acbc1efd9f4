import type { ForeignFile } from '../importer.ts'
import { mayBeJson, openJson } from '../json/importer.ts'
import { at, has, isList, items, peek, type View, viewOf } from '../json/view.ts'

/** Whether a file is the list of people that stands beside the channels of an export: `users.json`. */
export function isPeople(file: ForeignFile): boolean {
  return usersOf(file).length > 0
}

/** The names of people by their ids: those by which they are called in the channels. */
export function peopleIn(file: ForeignFile): ReadonlyMap<string, string> {
  const named = usersOf(file).flatMap((user): readonly (readonly [string, string])[] => {
    const [id, name] = [peek(at(user, 'id')), nameOf(user)]
    return id === undefined || name === undefined ? [] : [[id, name]]
  })
  return new Map(named)
}

function usersOf(file: ForeignFile): readonly View[] {
  if (!mayBeJson(file.text)) return []
  const { node } = openJson(file).reading
  const root = node && viewOf(node)
  const list = root && (isList(root) ? root : at(root, 'members'))
  const [first] = items(list)
  return has(first, 'id', 'profile') && !has(first, 'ts') ? items(list) : []
}

function nameOf(user: View): string | undefined {
  const names = [
    at(user, 'profile', 'display_name'),
    at(user, 'profile', 'real_name'),
    at(user, 'real_name'),
    at(user, 'name'),
  ]
  return names.map(peek).find((name) => name !== undefined && name.trim() !== '')
}
