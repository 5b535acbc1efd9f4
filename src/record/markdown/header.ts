import { nearestWord } from '../nearest.ts'
import type { Entry, Span } from '../node.ts'
import { type Context, fieldOf, remark, scalar } from './context.ts'
import { eventKindNamed, eventKindNames } from './kinds.ts'

/** What stands between the time and the text of an event: `detection by mixpanel to us: `. */
export interface Header {
  readonly fields: readonly Entry[]
  /** The offset in the text just after it. */
  readonly end: number
}

const MAX_LENGTH = 120

/** Words for those who need no party of the record. */
const ownWords: ReadonlyMap<string, string> = new Map([
  ['us', 'us'],
  ['we', 'us'],
  ['noi', 'us'],
  ['customers', 'customers'],
  ['clienti', 'customers'],
  ['public', 'public'],
  ['pubblico', 'public'],
])

/**
 * Reads the kind of an event and its parties at the beginning of a text, up to a colon or the text's end. Nothing if
 * the words before are no kind of event: then all of it is text.
 *
 * @param at the offset of the text in the source
 */
export function readHeader(context: Context, text: string, at: number): Header | undefined {
  const line = /^[^\r\n]*/.exec(text.slice(0, MAX_LENGTH + 1))?.[0] ?? ''
  const colon = line.search(/:(?=\s|$)/)
  if (colon < 0 && (line.length > MAX_LENGTH || text.trimEnd() !== line.trimEnd())) return undefined
  const head = (colon < 0 ? line : line.slice(0, colon)).trimEnd()
  const marks = [...head.matchAll(/\s(by|to|da|a)\s+(?=\S)/gi)]
  const words = head.slice(0, marks[0]?.index ?? head.length)
  const kind = eventKindOf(words)
  if (kind === undefined) {
    if (colon >= 0) noteNearKind(context, words, at)
    return undefined
  }
  const fields: Entry[] = [fieldOf('kind', scalar(kind, { start: at, end: at + words.trimEnd().length }))]
  for (const [index, mark] of marks.entries()) {
    const start = mark.index + mark[0].length
    const name = head.slice(start, marks[index + 1]?.index ?? head.length)
    const party = partyOf(context, name)
    const word = (mark[1] ?? '').toLowerCase()
    const isItalian = word === 'da' || word === 'a'
    // `Decision to wait`, or an English `a`, is a sentence and not a header; with `by` or `to` and a colon it is one
    // whose party is wrong, which the schema says.
    if (party === undefined && (isItalian || colon < 0)) return undefined
    const field = word === 'by' || word === 'da' ? 'by' : 'to'
    if (fields.some(({ key }) => key.value === field)) return undefined
    fields.push(
      fieldOf(field, scalar(party ?? name, { start: at + start, end: at + start + name.trimEnd().length })),
    )
  }
  const gap = colon < 0 ? head.length : colon + 1
  return { fields, end: gap }
}

/** The key of a party that a text names by its key or name, `us`, `customers` or `public`. */
export function partyOf(context: Context, name: string): string | undefined {
  const word = name.normalize('NFC').trim().toLowerCase()
  return context.parties.get(word) ?? ownWords.get(word)
}

/** A term as the schema writes it: `Impact start` is `impact-start`. */
export function kindOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}

/** The kind of event that some words name, a known one in English or Italian or one of the record's own. */
export function eventKindOf(words: string): string | undefined {
  const kind = kindOf(words)
  return eventKindNamed(words) ?? (/^x-[a-z0-9-]+$/.test(kind) ? kind : undefined)
}

function noteNearKind(context: Context, words: string, at: number): void {
  const names = [...eventKindNames()]
  const meant = nearestWord(kindOf(words), names) ?? nearestWord(words.trim(), names)
  if (meant === undefined) return
  const span: Span = { start: at, end: at + words.trimEnd().length }
  remark(context, span, {
    code: 'event-kind',
    level: 'warning',
    message: `Unexpected \`${words.trim()}\`, expected a kind of event; it is read as text`,
    hint: `Did you mean \`${meant}\`?`,
  })
}
