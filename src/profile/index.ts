/**
 * Profiles: what a law asks of a document, as data (`profiles/*.yaml`), held against the document as it was written.
 */
import { type Profile, readProfile } from './profile.ts'
import gdpr332 from './profiles/gdpr-33-2.yaml'
import gdpr333 from './profiles/gdpr-33-3.yaml'
import gdpr34 from './profiles/gdpr-34.yaml'
import ukGdpr34 from './profiles/uk-gdpr-34.yaml'
import usCa179882 from './profiles/us-ca-1798-82.yaml'
import usHipaa164404c from './profiles/us-hipaa-164-404-c.yaml'
import usMa93h3 from './profiles/us-ma-93h-3.yaml'
import voluntary from './profiles/voluntary.yaml'

export { profileFindings } from './findings.ts'
export { type JudgedItem, type Judgement, judge, type Passage, type Trespass } from './judge.ts'
export type { Profile } from './profile.ts'

const texts: Readonly<Record<string, string>> = {
  'gdpr-33-2': gdpr332,
  'gdpr-33-3': gdpr333,
  'gdpr-34': gdpr34,
  'uk-gdpr-34': ukGdpr34,
  'us-ca-1798-82': usCa179882,
  'us-hipaa-164-404-c': usHipaa164404c,
  'us-ma-93h-3': usMa93h3,
  voluntary,
}

/** The names of all profiles, alphabetically. */
export const profileIds: readonly string[] = Object.keys(texts)

/** The profile of a name, if there is one. */
export function profileOf(id: string): Profile | undefined {
  const text = Object.hasOwn(texts, id) ? texts[id] : undefined
  return text === undefined ? undefined : readProfile(text)
}
