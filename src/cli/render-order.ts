import { type DocumentKind, documentKinds } from '../document/index.ts'
import { type Format, type FormatName, format, formatNames } from '../format/index.ts'
import type { Profile } from '../profile/index.ts'
import { nearestWord } from '../record/index.ts'
import { Misuse } from './io.ts'
import type { RenderOptions } from './render-job.ts'
import { canonicalTag } from './tags.ts'

/** What is to be written of each record. */
export interface RenderOrder {
  readonly kind: DocumentKind
  readonly profile: Profile | undefined
  /** BCP 47; undefined for those of the project or the record. */
  readonly locales: readonly string[] | undefined
  readonly printers: readonly Format[]
  readonly options: RenderOptions
}

/**
 * Reads what was asked for.
 *
 * @throws Misuse if there is no such document, profile, format or language
 */
export async function readOrder(kindName: string, options: RenderOptions): Promise<RenderOrder> {
  const kind = documentKinds.find((one) => one.name === kindName)
  if (!kind) {
    const names = documentKinds.map((one) => one.name)
    const meant = nearestWord(kindName, names)
    throw new Misuse(
      `There is no document ${kindName}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${names.join(', ')}.`,
    )
  }
  const profile = await findProfile(options.profile, kind)
  const formats = readFormats(options.format)
  const locales = readLocales(options.locale)
  const printers = await Promise.all(formats.map((name) => format(name)))
  return { kind, profile, locales, printers, options }
}

/** The profile of a name, if one is named, for a kind of document. */
export async function findProfile(
  name: string | undefined,
  kind: DocumentKind,
): Promise<Profile | undefined> {
  if (name === undefined) return undefined
  const { profileIds, profileOf } = await import('../profile/index.ts')
  const profile = profileOf(name)
  if (!profile) {
    const meant = nearestWord(name, profileIds)
    throw new Misuse(
      `There is no profile ${name}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${profileIds.join(', ')}.`,
    )
  }
  if (!profile.documents.includes(kind.name)) {
    throw new Misuse(`The profile ${name} is for ${profile.documents.join(', ')}, not for ${kind.name}.`)
  }
  return profile
}

function readFormats(written: string): readonly FormatName[] {
  return written.split(',').map((one) => {
    const name = one.trim()
    const found = formatNames.find((known) => known === name)
    if (found) return found
    const meant = nearestWord(name, formatNames)
    throw new Misuse(
      `There is no format ${name}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${formatNames.join(', ')}.`,
    )
  })
}

/** The languages that `--locale` names, each once. */
function readLocales(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined
  const tags = new Set(value.split(',').flatMap((tag) => canonicalTag(tag.trim()) || []))
  if (tags.size === 0)
    throw new Misuse('--locale names no language.', 'Write a tag, such as it, or several with commas: en,it')
  return [...tags]
}
