import type { Unit } from './units.ts'

/** What an item is, and of whom, is read first; what it says, last. */
const first = [
  'id',
  'kind',
  'type',
  'category',
  'title',
  'by',
  'to',
  'stage',
  'owner',
  'due',
  'status',
  'ticket',
]

/** The keys of a map as they are read: in the order of the reference, but for those of events and other items. */
export function inReadingOrder(keys: readonly string[]): readonly string[] {
  if (!keys.includes('text')) return keys
  const rank = (key: string): number =>
    first.includes(key) ? first.indexOf(key) : key === 'text' ? Number.POSITIVE_INFINITY : first.length
  return [...keys].sort((a, b) => rank(a) - rank(b) || keys.indexOf(a) - keys.indexOf(b))
}

/** Entries in the order of some keys; those that it does not name follow as they stood. */
export function inOrder(units: readonly Unit[], keys: readonly string[] | undefined): readonly Unit[] {
  if (!keys) return units
  const rank = ({ key }: Unit): number => {
    const index = keys.indexOf(key?.value ?? '')
    return index < 0 ? keys.length : index
  }
  return [...units].sort((a, b) => rank(a) - rank(b))
}
