import * as v from 'valibot'
import termsJson from '../../../templates/vocabulary/terms.yaml?json'
import type { DataCategory, IncidentRecord } from '../../record/index.ts'
import { dataCategories } from '../../record/index.ts'
import { idOf } from '../names.ts'

const terms = v.parse(
  v.object({ data: v.record(v.string(), v.object({ veris: v.optional(v.string()) })) }),
  JSON.parse(termsJson),
)

/** Terms of VERIS that say no more than one of our categories does, though several of ours are among them. */
const general: ReadonlyMap<string, DataCategory> = new Map([['Credentials', 'credential']])

/** What of VERIS is about people: the disclosure of it is a breach of personal data. */
const personal: ReadonlySet<string> = new Set([
  'Personal',
  'Sensitive Personal',
  'Medical',
  'Payment',
  'Bank',
  'Credentials',
])

/**
 * Our category for a value of `confidentiality.data.variety`. Where the vocabulary gives several of ours for it (Personal may
 * be a name or an address) none of them is said: the record gets a term of its own, with its label.
 */
export function categoryOf(variety: string): DataCategory {
  const ours = dataCategories.filter((category) => terms.data[category]?.veris === variety)
  const [only] = ours
  if (only !== undefined && ours.length === 1) return only
  return general.get(variety) ?? `x-veris-${idOf(variety) || 'other'}`
}

/** Whether a value of `confidentiality.data.variety` is about people. */
export function isPersonal(variety: string): boolean {
  return personal.has(variety)
}

/** The labels of the terms of their own. */
export function labelsOf(varieties: readonly string[]): IncidentRecord['terms'] {
  const own = varieties.flatMap((variety): [`x-${string}`, string][] => {
    const category = categoryOf(variety)
    return isOwn(category) ? [[category, `${variety} (VERIS)`]] : []
  })
  return own.length === 0 ? undefined : Object.fromEntries(own)
}

function isOwn(category: DataCategory): category is `x-${string}` {
  return category.startsWith('x-')
}
