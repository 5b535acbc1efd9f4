import { toIso } from '../../time/index.ts'

/** What an incident, and its file, may be called. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Letters that are no others with an accent. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** A short key made of a text: its letters and digits, without accents. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

/** What an incident is called that nobody named: the month in a zone, and its title. */
export function defaultId(title: string, now: number, zone: string): string {
  return `${toIso(now, zone, 'day').slice(0, 7)}-${slug(title) || 'incident'}`
}

/** A key for a party that no event can mistake for another actor. */
export function partyKey(name: string): string {
  const key = slug(name)
  return key === '' || reserved.has(key) ? 'vendor' : key
}

const reserved = new Set(['us', 'attacker', 'customers', 'public', 'unknown'])
