import { type Questions, reporters } from '../../language/index.ts'
import { dataCategories, incidentKinds, nearestWord, roles } from '../../record/index.ts'
import { isZone } from '../../time/index.ts'
import { readContact } from '../asking/contacts.ts'
import { readCountry } from '../asking/countries.ts'
import { readSaidCount } from '../asking/counts.ts'
import { Misuse } from '../io.ts'
import type { Answers } from './answers.ts'
import { idPattern } from './names.ts'

/** The answers that a command line may give. */
export interface NewFlags {
  readonly title?: string
  readonly kind?: string
  readonly reportedBy?: string
  readonly vendor?: string
  readonly learned?: string
  readonly began?: string
  readonly detected?: string
  readonly disclosed?: string
  readonly aware?: string
  readonly group?: readonly string[]
  readonly count?: string
  readonly data?: string
  readonly organisation?: string
  readonly role?: string
  readonly country?: string
  readonly contact?: string
  readonly language?: string
  readonly timezone?: string
}

/**
 * What the flags answer. Times are read later, when their zone is known.
 *
 * @throws Misuse if a flag says what cannot be
 */
export function answersOfFlags(id: string | undefined, flags: NewFlags, words: Questions): Answers {
  const { organisation: name, role, country, contact, kind, reportedBy, data, timezone } = flags
  if (id !== undefined && !idPattern.test(id)) {
    throw new Misuse(`${id} cannot be the name of an incident: use letters, digits, \`.\`, \`_\` and \`-\`.`)
  }
  if (timezone !== undefined && !isZone(timezone))
    throw new Misuse(`There is no zone ${timezone}.`, 'Name one like Europe/Rome, or UTC.')
  const region = country === undefined ? undefined : readCountry(country, ['en', words.language])
  if (country !== undefined && region === undefined)
    throw new Misuse(`There is no country ${country}.`, 'Name it by its code: --country IT.')
  const reach = contact === undefined ? undefined : readContact(contact)
  if (contact !== undefined && reach === undefined)
    throw new Misuse(`--contact: ${contact} is no e-mail address, telephone number or web address.`)
  const count =
    flags.count === undefined ? undefined : readSaidCount(flags.count, words.counts, words.times.unknown)
  if (flags.count !== undefined && count === undefined)
    throw new Misuse(`--count: ${flags.count} is no number.`, 'Write 1200, "about 1200" or "at least 500".')
  const own = {
    ...(name !== undefined && { name: needed(name, 'an organisation', '--organisation') }),
    ...(role !== undefined && { role: oneOf(role, roles, 'role') }),
    ...(region !== undefined && { country: region }),
    ...(reach !== undefined && { contact: reach }),
  }
  const learned =
    flags.learned ?? flags.disclosed ?? (flags.vendor === undefined ? flags.detected : undefined)
  return {
    ...(id !== undefined && { id }),
    ...(flags.title !== undefined && { title: needed(flags.title, 'a title', '--title') }),
    ...(kind !== undefined && { kind: oneOf(kind, [...incidentKinds, 'unknown'] as const, 'kind') }),
    ...(reportedBy !== undefined && { 'reported-by': oneOf(reportedBy, reporters, 'reporter') }),
    ...(flags.vendor !== undefined && { vendor: needed(flags.vendor, 'a name', '--vendor') }),
    ...(learned !== undefined && { learned }),
    ...(flags.began !== undefined && { began: flags.began }),
    ...(flags.detected !== undefined && flags.vendor !== undefined && { detected: flags.detected }),
    ...(flags.aware !== undefined && { aware: flags.aware }),
    ...(flags.group !== undefined && { groups: flags.group.filter((group) => group.trim() !== '') }),
    ...(count !== undefined && { count }),
    ...(data !== undefined && { data: categories(data) }),
    ...(Object.keys(own).length > 0 && { organisation: own }),
    ...(flags.language !== undefined && { language: flags.language }),
    ...(timezone !== undefined && { timezone }),
  }
}

function categories(text: string): Answers['data'] {
  if (text === 'unknown') return 'unknown'
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => oneOf(name, dataCategories, 'category of data'))
}

function needed(value: string, what: string, flag: string): string {
  if (value.trim() === '') throw new Misuse(`A record needs ${what}: say it with ${flag}.`)
  return value
}

function oneOf<const Known extends readonly string[]>(
  value: string,
  known: Known,
  what: string,
): Known[number] {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  const meant = nearestWord(value, known)
  throw new Misuse(
    `There is no ${what} ${value}.`,
    meant ? `Did you mean ${meant}?` : `These are there: ${known.join(', ')}.`,
  )
}
