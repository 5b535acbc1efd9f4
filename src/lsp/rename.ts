import type { Span } from '../record/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { type Occurrence, occurrenceAt, occurrencesIn, type Realm } from './names.ts'
import { type SpanEdit, wordIn } from './text-edits.ts'

/** What is to be renamed, or why it cannot be. */
export type Renaming<Found> =
  | ({ readonly ok: true } & Found)
  | { readonly ok: false; readonly problem: string }

/** A name in the text, and every other place that says the same. */
export interface Renamable {
  readonly realm: Realm
  readonly name: string
  /** The word under the cursor, without quotation marks. */
  readonly span: Span
  readonly all: readonly Occurrence[]
}

/** Names that stand for somebody without being defined in a record. */
const reserved: ReadonlySet<string> = new Set(['us', 'customers', 'public', 'attacker'])

/**
 * The name at an offset, if this record defines it in so many words: a party, an event with an `id`, a source, a lesson, a
 * contract, an own term.
 *
 * @returns nothing where there is no name at all
 */
export function renamableAt(analysis: Analysis, offset: number): Renaming<Renamable> | undefined {
  const { node, parts, source } = analysis.reading
  if (!node) return undefined
  const occurrences = occurrencesIn(node, parts)
  const here = occurrenceAt(occurrences, offset)
  if (!here) return undefined
  const { realm, name } = here
  const same = occurrences.filter((one) => one.realm === realm && one.name === name)
  const definition = same.find(({ isDefinition }) => isDefinition)
  const event = realm === 'events' ? parts.events.find(({ id }) => id === name) : undefined
  if (event && !event.isNamed)
    return refused(`The event has no \`id\`: it is called by its kind. Give it an \`id\` first.`)
  if (!definition) {
    if (realm === 'duties') return refused(`\`${name}\` is a duty of law, and has its name from there.`)
    return refused(
      reserved.has(name)
        ? `\`${name}\` has the same name in every record.`
        : `\`${name}\` is defined nowhere in this record.`,
    )
  }
  if (definition.span.source) return refused(`\`${name}\` is defined in ${definition.span.source.path}.`)
  const own = same.filter(({ span }) => !span.source && written(source.text, span) === name)
  // An event may also be called by its kind, which stays as it is; the name of a term may call an event.
  const calls = realm === 'terms' ? callsByKind(analysis, occurrences, name) : []
  if (own.includes(definition) && !own.includes(here) && !calls.includes(here))
    return refused(`\`${name}\` is called otherwise here. Rename it where it is defined.`)
  if (!own.includes(definition)) return refused(`\`${name}\` is not written as it reads.`)
  return { ok: true, realm, name, span: wordIn(source.text, here.span), all: [...own, ...calls] }
}

/** References to an event without an id by its kind, which is a term of the record's own. */
function callsByKind(
  { reading: { parts, source } }: Analysis,
  occurrences: readonly Occurrence[],
  term: string,
): readonly Occurrence[] {
  const ids = parts.events.filter(({ kind, isNamed }) => kind === term && !isNamed).map(({ id }) => id)
  return occurrences.filter(
    ({ realm, name, span, isDefinition }) =>
      realm === 'events' &&
      !isDefinition &&
      ids.includes(name) &&
      !span.source &&
      written(source.text, span) === term,
  )
}

/**
 * Gives what is named at an offset another name, everywhere in the record. The result is read back: it has to be as sound as
 * before, and name the same things.
 */
export async function renameAt(
  analysis: Analysis,
  path: string,
  offset: number,
  newName: string,
): Promise<Renaming<{ readonly edits: readonly SpanEdit[] }> | undefined> {
  const found = renamableAt(analysis, offset)
  if (!found?.ok) return found
  const { realm, name, all } = found
  const to = newName.trim()
  if (to === name) return { ok: true, edits: [] }
  const fault = nameFault(analysis, realm, to)
  if (fault !== undefined) return refused(fault)
  const { text } = analysis.reading.source
  const edits = all.map(({ span }) => ({ span, text: rewritten(text.slice(span.start, span.end), to) }))
  const changed = [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text)
  const after = await analyse({ path, text: changed, project: analysis.project })
  if (!isSame(analysis, after, realm, name, to))
    return refused(`\`${to}\` cannot be written everywhere where \`${name}\` stands.`)
  return { ok: true, edits }
}

function nameFault({ reading: { node, parts } }: Analysis, realm: Realm, name: string): string | undefined {
  if (realm === 'terms' && !/^x-[a-z0-9-]+$/.test(name))
    return `Unexpected \`${name}\`, expected \`x-\`, then small letters, digits and \`-\`.`
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    return `Unexpected \`${name}\`, expected letters, digits, \`.\`, \`_\` and \`-\`, beginning with a letter or digit.`
  if (realm === 'parties' && reserved.has(name)) return `\`${name}\` has another meaning in every record.`
  const occurrences = node ? occurrencesIn(node, parts) : []
  const isTaken =
    occurrences.some((one) => one.realm === realm && one.name === name) ||
    (realm === 'events' && parts.events.some(({ id, kind }) => id === name || kind === name))
  return isTaken ? `There is a \`${name}\` already.` : undefined
}

/** Whether a record names under another name what it named before, and has no fault that it had not. */
function isSame(before: Analysis, after: Analysis, realm: Realm, name: string, to: string): boolean {
  const errors = ({ reading }: Analysis): number =>
    reading.findings.filter(({ level }) => level === 'error').length
  const said = ({ reading: { node, parts } }: Analysis, own: string): string =>
    (node ? occurrencesIn(node, parts) : [])
      .map((one) => `${one.realm} ${one.realm === realm && one.name === own ? '' : one.name}`)
      .sort()
      .join('\n')
  const isTerm = realm === 'terms'
  return (
    errors(after) <= errors(before) &&
    (isTerm ? countOf(before, name) === countOf(after, to) : said(before, name) === said(after, to))
  )
}

function countOf({ reading: { node, parts } }: Analysis, term: string): number {
  const all = node ? occurrencesIn(node, parts) : []
  return all.filter(({ realm, name }) => realm === 'terms' && name === term).length
}

/** What a stretch of the text says, without quotation marks around it. */
function written(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2')
}

/** A name in place of another, in the same quotation marks if there are any. */
function rewritten(before: string, name: string): string {
  const mark = /^["']/.exec(before)?.[0] ?? ''
  return `${mark}${name}${mark}`
}

function refused(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}
