import { fill, tagChain } from '../../language/index.ts'
import { type Draft, type DraftWords, oneLine, type Role } from '../../record/index.ts'
import type { Answers } from './answers.ts'
import { partyKey } from './names.ts'
import type { Setting } from './setting.ts'
import { mayConcernData } from './step.ts'

/** What a record is drafted from, and the words for it. */
export interface Drafted {
  readonly draft: Draft
  readonly words: DraftWords
}

/** Makes a draft of answers; what nobody said is taken from the project, or stays open. */
export function toDraft(
  answers: Answers & { readonly id: string; readonly title: string },
  setting: Setting,
  zone: string,
): Drafted {
  const { words, project } = setting
  const { kind = 'unknown', vendor, organisation = {} } = answers
  const language = answers.language ?? project.language ?? words.language
  const isVendor = answers['reported-by'] === 'vendor' || vendor !== undefined
  const says = (field: string): boolean => project.fields.includes(field) ?? false
  const assumed: Role | undefined = mayConcernData(answers) ? 'controller' : undefined
  const inherited = project.fields.filter((field) => !isOwn(field, answers))
  const isRoleOpen = organisation.role === undefined && !says('organisation.role') && assumed !== undefined
  const draft: Draft = {
    id: answers.id,
    title: answers.title,
    language,
    kind: kind === 'unknown' ? 'security' : kind,
    open: { kind: kind === 'unknown', role: isRoleOpen },
    timezone: zone,
    organisation: { ...organisation, role: organisation.role ?? (isRoleOpen ? assumed : undefined) },
    inherited:
      project.file !== undefined && inherited.length > 0
        ? { file: project.file, fields: inherited }
        : undefined,
    vendor: isVendor
      ? {
          id: partyKey(vendor ?? ''),
          name: vendor ?? 'unknown',
          role: vendorRole(answers),
        }
      : undefined,
    learned: answers.learned ?? 'unknown',
    reported: answers['reported-by'] ?? 'unknown',
    detected: answers.detected,
    began: answers.began,
    aware: answers.aware,
    groups: answers.groups ?? [],
    count: answers.count === 'unknown' && kind !== 'personal-data-breach' ? undefined : answers.count,
    data: answers.data === 'unknown' ? [] : (answers.data ?? []),
  }
  const isOurLanguage = tagChain(language).includes(words.language)
  return { draft, words: { ...words.record, texts: isOurLanguage ? textsFor(vendor, setting) : undefined } }
}

/** What events say, with the name of the vendor where somebody knows it. */
function textsFor(
  vendor: string | undefined,
  { words: { record } }: Setting,
): Readonly<Record<string, string>> {
  if (vendor === undefined || vendor === 'unknown') return record.texts
  const name = oneLine(vendor)
  // The title of a source is plain; what an event says is Markdown.
  const prose = name.replace(/[\\`*_{}[\]<>#!|~&]/g, '\\$&')
  const named = record['texts-named']
  return {
    ...record.texts,
    vendor: fill(named.vendor, prose),
    detected: fill(named.detected, prose),
    source: fill(named.source, name),
  }
}

/** Whether an answer says otherwise than the project. */
function isOwn(field: string, { language, timezone, organisation = {} }: Answers): boolean {
  if (field === 'language') return language !== undefined
  if (field === 'timezone') return timezone !== undefined
  return Object.keys(organisation).some((key) => field === `organisation.${key}`)
}

/** A vendor of personal data processes them for us, or for those for whom we do. */
function vendorRole({ kind, organisation }: Answers): Role {
  if (kind !== 'personal-data-breach' && kind !== 'unknown') return 'supplier'
  const isProcessor = organisation?.role === 'processor' || organisation?.role === 'sub-processor'
  return isProcessor ? 'sub-processor' : 'processor'
}
