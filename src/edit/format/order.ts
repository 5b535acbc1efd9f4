import { firstOfItem } from '../../record/index.ts'
import type { Unit } from './units.ts'

/** The keys of a map as they are read: in the order of the reference, but for those of items, which end with what they say. */
export function inReadingOrder(keys: readonly string[]): readonly string[] {
  if (!keys.includes('text')) return keys
  const rank = (key: string): number =>
    firstOfItem.includes(key)
      ? firstOfItem.indexOf(key)
      : key === 'text'
        ? Number.POSITIVE_INFINITY
        : firstOfItem.length
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
