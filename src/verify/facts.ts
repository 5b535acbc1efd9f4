import type { Language, ReadingWords } from '../language/index.ts'
import { isZone } from '../time/index.ts'
import { escaped, makeDateFinder, masked } from './calendar-words.ts'
import type { BlockLink } from './edited.ts'
import { type Fact, type FactKind, occurrences } from './fact.ts'
import { makeNumberWords, type WordNumber } from './number-words.ts'
import { plainText } from './plain.ts'
import { makeQualifierFinder } from './qualifiers.ts'

/** Finds the facts of a block, in the order in which they stand. */
export type FactFinder = (text: string, links: readonly BlockLink[]) => readonly Fact[]

/** Numbers up to this are written in words where they count nothing in particular. */
const mostLoose = 12
const longestUnit = 40

/** The longest address or number that is looked for: what is longer is none. */
const url = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"|]{1,2000}/giu
const email =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
const phone = /(?<![\p{L}\p{N}])\+\d[\d ()/.-]{4,24}\d/gu
const zone =
  /(?<![\p{L}\p{N}])(?:UTC(?:[+-]\d{1,2}(?::\d{2})?)?|[A-Z][A-Za-z_]{1,30}(?:\/[A-Z][A-Za-z_+-]{1,30}){1,2})(?![\p{L}\p{N}])/gu

/** What machines call things: addresses of the network (with dots in brackets too), sums of files, `CVE-2025-1234`, `UNC0000`. */
const code =
  /(?<![\p{L}\p{N}.:])(?:\d{1,3}(?:(?:\.|\[\.\])\d{1,3}){3}(?:\/\d{1,2})?|(?:[\dA-Fa-f]{0,4}:){3,7}[\dA-Fa-f]{0,4}|[\dA-Fa-f]{32,128}|[A-Z]{1,12}-?\d[\w-]{2,40}(?:\.\d{1,4})?)(?![\p{L}\p{N}:])/gu

/**
 * Makes a finder of facts for a language.
 *
 * @param names the names that the record knows
 */
export function makeFactFinder(
  language: Language,
  reading: ReadingWords,
  names: readonly string[],
): FactFinder {
  const words = makeNumberWords(reading)
  const qualify = makeQualifierFinder(language, reading)
  const { vocabulary } = language
  const datesOf = makeDateFinder(language)
  const group = plainText(`x${vocabulary.number.group}x`).slice(1, -1)
  const { decimal } = vocabulary.number
  // Everybody may set thousands apart by a space or an apostrophe.
  const groups = [...new Set([group, ' ', "'"])].filter((one) => one !== '')
  const grouped = `(?:\\d{1,3}(?:${groups.map((one) => `(?:${escaped(one)}\\d{3})+`).join('|')})(?!\\d)|\\d{1,15})`
  const number = `${grouped}(?:${escaped(decimal)}\\d{1,9})?`
  const numbers = new RegExp(`(?<![\\p{L}\\p{N}])${number}`, 'gu')
  const amountOf = (text: string): string =>
    groups
      .reduce((figures, one) => figures.replaceAll(one, ''), text)
      .replace(decimal, '.')
      .replace(/^0+(?=\d)/, '')
  const separators = [...new Set([':', separatorOf(vocabulary.date.minute)])].map(escaped).join('|')
  const times = new RegExp(
    `(?<![\\p{L}\\p{N}:])(\\d{1,2})(?:${separators})(\\d{2})(?::(\\d{2}))?(?: ?([ap])\\.?m\\b\\.?)?(?!\\d)`,
    'giu',
  )
  const units = unitsOf(language)
  const durations = new RegExp(
    `(?<![\\p{L}\\p{N}])(${number})(${[...units.keys()].map(escaped).join('|')})(?!\\p{L})`,
    'giu',
  )
  const named = [...new Set(names.map(plainText))].filter((name) => name !== '')
  const unitAfter = new RegExp(`^(${[...units.keys()].map(escaped).join('|')})(?!\\p{L})`, 'iu')
  const ordered = named.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

  return (text, links) => {
    const facts: Fact[] = []
    const taken: Fact[] = []
    let rest = text
    const take = (kind: FactKind, key: string, start: number, end: number, other?: string): void => {
      taken.push({ kind, key, other, text: text.slice(start, end), start, end })
    }
    const takeWords = (
      kind: FactKind,
      key: string,
      end: number,
      { value, isArticle, start }: WordNumber,
    ): void => {
      const isLoose = isArticle || (kind === 'number' && value <= mostLoose)
      taken.push({ kind, key, text: text.slice(start, end), start, end, isLoose, isArticle })
    }
    /** What was found is not looked at again. */
    const next = (): void => {
      rest = masked(text, taken)
    }
    for (const { url: address, start, end } of links) {
      const isMail = /^mailto:/i.test(address)
      const key = isMail ? mailKey(address.slice('mailto:'.length)) : linkKey(address)
      facts.push({ kind: isMail ? 'email' : 'link', key, text: isMail ? key : address, start, end })
    }
    for (const match of text.matchAll(url)) {
      const address = match[0].replace(/[.,;:!?'")\]]+$/, '')
      take('link', linkKey(address), match.index, match.index + address.length)
    }
    next()
    for (const match of rest.matchAll(email)) {
      const address = match[0].replace(/^[.']+|[.']+$/g, '')
      take('email', mailKey(address), match.index, match.index + match[0].length)
    }
    next()
    for (const match of rest.matchAll(phone))
      take('phone', match[0].replace(/\D/g, ''), match.index, match.index + match[0].length)
    for (const name of ordered) {
      next()
      for (const start of occurrences(rest, name)) take('name', name, start, start + name.length)
    }
    next()
    for (const match of rest.matchAll(zone))
      if (/^UTC/.test(match[0]) || isZone(match[0]))
        take('zone', match[0], match.index, match.index + match[0].length)
    next()
    for (const match of rest.matchAll(code))
      take('code', match[0].replace(/[[\]]/g, '').toLowerCase(), match.index, match.index + match[0].length)
    next()
    for (const { key, other, start, end } of datesOf(rest)) take('date', key, start, end, other)
    next()
    for (const match of rest.matchAll(times)) {
      const [whole, hour = '', minute = '', second, half] = match
      const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
      const key = `${String(hours).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`
      take('time', key, match.index, match.index + whole.length)
    }
    next()
    for (const match of rest.matchAll(durations)) {
      const [whole, value = '', unit = ''] = match
      const key = `${amountOf(value)} ${units.get(unit.toLowerCase()) ?? unit}`
      take('duration', key, match.index, match.index + whole.length)
    }
    next()
    for (const number of words.find(rest)) {
      const unit = unitAfter.exec(rest.slice(number.end, number.end + longestUnit))?.[1]
      if (unit === undefined) continue
      const key = `${number.value} ${units.get(unit.toLowerCase()) ?? unit}`
      takeWords('duration', key, number.end + unit.length, number)
    }
    next()
    for (const match of rest.matchAll(numbers)) {
      const end = match.index + match[0].length
      const [after = '', word = ''] = /^ (\p{L}+)/u.exec(rest.slice(end, end + longestUnit)) ?? []
      const scale = words.scaleOf(word)
      const amount = amountOf(match[0])
      if (scale === undefined) take('number', amount, match.index, end)
      else take('number', String(Math.round(Number(amount) * scale)), match.index, end + after.length)
    }
    next()
    for (const number of words.find(rest)) takeWords('number', String(number.value), number.end, number)
    const all = [...facts, ...taken].sort((a, b) => a.start - b.start || a.end - b.end)
    return qualify(text, all)
  }
}

/** What stands between hours and minutes. */
function separatorOf(pattern: string): string {
  return plainText(`x${/HH?(.*?)mm/.exec(pattern)?.[1] ?? ':'}x`.replaceAll("'", '')).slice(1, -1)
}

/** The words of each unit of a duration after their number, and the unit. */
function unitsOf({ vocabulary }: Language): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [unit, forms] of Object.entries(vocabulary.duration.units)) {
    for (const form of Object.values(forms)) {
      const after = /^\{0\}(.+)$/.exec(form ?? '')?.[1]
      if (after !== undefined) words.set(plainText(`x${after}`).slice(1).toLowerCase(), unit)
    }
  }
  return new Map([...words].sort(([a], [b]) => b.length - a.length))
}

function mailKey(address: string): string {
  const [mailbox = ''] = address.split('?')
  return decoded(mailbox).toLowerCase()
}

function linkKey(address: string): string {
  const href = URL.canParse(address) ? new URL(address).href : address
  return decoded(href).replace(/\/$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
