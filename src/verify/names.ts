import { formatPath, type Incident } from '../record/index.ts'
import type { ExpectedBlock } from './expected.ts'
import { agree, type Fact } from './facts.ts'
import { plainText } from './plain.ts'
import type { Ours, Theirs } from './sections.ts'
import { substitutions } from './substitutions.ts'

/** The fields that name somebody, or say how to reach them beside addresses of the web. */
const naming = /^organisation\.name$|^parties\.[^.]+(?:\.name)?$|\.(?:contact|dpo)\.(?:name|phone|address)$/

/** The names that a document may tell: of the organisation, of parties, and what it tells of contacts. */
export function namesIn({ organisation, parties }: Incident, blocks: readonly ExpectedBlock[]): string[] {
  const told = blocks.flatMap(({ text, values }) =>
    values.filter(isName).map(({ start, end }) => text.slice(start, end)),
  )
  return [organisation.name.value, ...parties.map(({ name }) => name.value), ...told].map((name) =>
    name.trim(),
  )
}

/** Whether a name is a value of its own, and not a word of a sentence that somebody may write anew. */
export function isNameValue({ start, end }: Fact, { values }: ExpectedBlock): boolean {
  return values.some((value) => isName(value) && value.start <= start && value.end >= end)
}

function isName({ origins }: ExpectedBlock['values'][number]): boolean {
  return origins.some(({ field }) => naming.test(field))
}

/** A name and what somebody wrote in its place. */
export interface ReplacedName {
  readonly expected: Fact
  readonly written: { readonly text: string; readonly start: number; readonly end: number }
}

/**
 * The names of a block that another name took the place of. Words that begin with a capital are taken for a name, if they are
 * not words that the document uses otherwise: `It told us` in the place of `Mixpanel told us` is none.
 */
export function replacedNames(
  ours: Ours,
  theirs: Theirs,
  common: ReadonlySet<string>,
): readonly ReplacedName[] {
  if (ours.text === theirs.text || !ours.facts.some(({ kind }) => kind === 'name')) return []
  return substitutions(ours.text, theirs.text).flatMap(({ before, after }) => {
    const named = ours.facts.find(
      ({ kind, start, end }) => kind === 'name' && start < before.end && end > before.start,
    )
    if (!named || before.end - before.start > named.end - named.start + 4) return []
    const other = theirs.facts.find(
      ({ kind, start, end }) => kind === 'name' && start < after.end && end > after.start,
    )
    if (other) return agree(named, other) ? [] : [{ expected: named, written: other }]
    return isLikeName(after.text, common) ? [{ expected: named, written: after }] : []
  })
}

const mostWords = 4

function isLikeName(text: string, common: ReadonlySet<string>): boolean {
  const words = text.split(' ')
  if (words.length > mostWords || text.length < 4) return false
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) && !common.has(word.toLowerCase()))
}

/** The words that a document writes small. */
export function commonWords(blocks: readonly ExpectedBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ text }) => [...text.matchAll(/(?<!\p{L})\p{Ll}+/gu)].map(([word]) => word)),
  )
}

/** The paths of the names, for what is told beside a finding. */
export function fieldOfName({ organisation, parties }: Incident, name: string): string | undefined {
  const found = [organisation.name, ...parties.map((party) => party.name)].find(
    ({ value }) => plainText(value) === name,
  )
  return found && formatPath(found.path)
}
