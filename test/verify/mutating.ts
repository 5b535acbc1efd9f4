import { format } from '../../src/format/index.ts'
import type { Language, ReadingWords } from '../../src/language/index.ts'
import type { Finding, Incident, RecordReading } from '../../src/record/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'
import { type ExpectedBlock, expectedBlocks } from '../../src/verify/expected.ts'
import { occurrences } from '../../src/verify/fact.ts'
import { verifyDocument } from '../../src/verify/index.ts'
import { readEditedMarkdown } from '../../src/verify/read-markdown.ts'
import { write } from '../document/writing.ts'
import { open, readingWords } from '../language/open.ts'

/** A document as Markdown, and what holding another text of it against its record finds. */
export interface Held {
  readonly text: string
  readonly blocks: readonly ExpectedBlock[]
  readonly language: Language
  readonly words: ReadingWords
  readonly incident: Incident
  /** Where a stretch of a block stands in the text. */
  readonly spanOf: (
    block: number,
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number }
  readonly verify: (text: string) => readonly Finding[]
}

/** Writes a document, ready to be changed. */
export async function hold(reading: RecordReading, kind: string, tag: string): Promise<Held> {
  const written = await write({ kind, reading, tag, fallback: 'en' })
  if (!written.ok) throw new Error(written.findings.map(({ message }) => message).join('\n'))
  const { document } = written
  const text = String((await format('md')).print(document, {}))
  const language = await open(tag)
  const words = readingWords.get(tag)
  if (!words) throw new Error(`No words for ${tag}`)
  const { incident } = buildTimeline(reading.incident, undefined)
  const blocks = expectedBlocks(document)
  const untouched = readEditedMarkdown('a.md', text).blocks
  // A document without a heading has its title for one.
  const shift = blocks.length - untouched.length
  return {
    text,
    blocks,
    language,
    words,
    incident,
    spanOf: (block, start, end) => untouched[block - shift]?.words.spanOf(start, end) ?? { start: 0, end: 0 },
    verify: (changed) =>
      verifyDocument({
        document,
        edited: readEditedMarkdown('a.md', changed),
        language,
        reading: words,
        incident,
        record: reading.source,
        fallback: 'en',
      }),
  }
}

/** One change of one fact. */
export interface Mutation {
  readonly sort: string
  readonly start: number
  readonly end: number
  readonly to: string
}

/** Every fact that a document takes from its record, changed one at a time, in every way that is known here. */
export function mutationsOf(held: Held): readonly Mutation[] {
  const { blocks, language, words, spanOf, incident } = held
  const found: Mutation[] = []
  for (const [index, { text, values, links }] of blocks.entries()) {
    const add = (sort: string, start: number, end: number, to: string): void => {
      const span = spanOf(index, start, end)
      if (held.text.slice(span.start, span.end) !== to) found.push({ sort, ...span, to })
    }
    const isValue = (start: number, end: number): boolean =>
      values.some((value) => value.start < end && value.end > start)
    for (const { 0: run, index: start } of text.matchAll(/\d+/g))
      if (isValue(start, start + run.length)) add('figures', start, start + run.length, nextNumber(run))
    for (const { 0: run, index: start } of text.matchAll(/(?<![\d.:,/-])\d{1,2}(?= \p{Ll})/gu)) {
      const other = words.numbers[nextNumber(run)]?.at(-1)
      const isDate = language.vocabulary.months.dated.some((month) =>
        text.slice(start).startsWith(`${run} ${month}`),
      )
      if (other !== undefined && !isDate && isValue(start, start + run.length))
        add('in words', start, start + run.length, other)
    }
    for (const months of [language.vocabulary.months.dated, language.vocabulary.months.alone ?? []])
      for (const [month, name] of months.entries())
        for (const start of occurrences(text, name))
          if (isValue(start, start + name.length))
            add('month', start, start + name.length, months[(month + 1) % 12] ?? '')
    const names = [incident.organisation.name.value, ...incident.parties.map(({ name }) => name.value)]
    for (const name of new Set(names))
      for (const start of occurrences(text, name)) {
        if (links.some((link) => link.start < start + name.length && link.end > start)) continue
        add('name misspelt', start, start + name.length, misspelt(name))
        add('another name', start, start + name.length, 'Initech')
      }
    const listed = [...incident.dataInvolved, ...incident.dataNotInvolved]
    for (const { start, end, origins } of values) {
      const own = origins.some(({ field }) => /^data\.(?:not-)?involved\[\d+\]/.test(field))
      if (!own) continue
      for (const { category } of listed) {
        const label = language.vocabulary.data[category ?? ''] ?? ''
        for (const at of label === '' ? [] : occurrences(text.slice(start, end), label)) {
          add(
            'category swapped',
            start + at,
            start + at + label.length,
            language.vocabulary.data['health-data'] ?? '',
          )
          add(
            'category added',
            start + at + label.length,
            start + at + label.length,
            `, ${language.vocabulary.data['tax-number']}`,
          )
        }
      }
    }
    for (const { url, start, end } of links) {
      if (!isValue(start, end)) continue
      const shown = text.slice(start, end)
      add(
        'address',
        start,
        end,
        shown.includes('@') ? shown.replace('@', '@mail.') : shown.replace('://', '://www.'),
      )
      if (url === shown) add('address', start, end, shown.replace(/e(?=[^e]*$)/, 'a'))
    }
    for (const { 0: zone, index: start } of text.matchAll(/Europe\/\w+|America\/\w+/g))
      add('zone', start, start + zone.length, zone === 'Europe/Berlin' ? 'Europe/Paris' : 'Europe/Berlin')
    for (const sides of Object.values(words.qualifiers))
      for (const word of new Set([...sides.before, ...sides.after]))
        for (const start of occurrences(text, word)) {
          const isBesideFigure =
            /^ \d|\d[^.;|]{0,9}$/.test(text.slice(start + word.length, start + word.length + 2)) ||
            /\d[^.;|]{0,9}$/.test(text.slice(0, start))
          if (isValue(start, start + word.length) && isBesideFigure)
            add('qualifier removed', start, start + word.length, '')
        }
    // Some languages deny twice; a sentence is turned when nothing in it denies any more.
    for (const value of values) {
      const inner = text.slice(value.start, value.end)
      for (const { 0: sentence, index: from } of inner.matchAll(/[^.!?;]+/g)) {
        const denials = words.negations
          .flatMap((one) => occurrences(sentence, one).map((at) => ({ at, end: at + one.length })))
          .sort((a, b) => a.at - b.at)
        const [first, last] = [denials[0], denials.at(-1)]
        if (!first || !last) continue
        const kept = denials.map(({ end }, at) => sentence.slice(end, denials[at + 1]?.at ?? end)).join('')
        const start = value.start + from
        add('negation removed', start + first.at, start + last.end, kept)
      }
    }
    for (const { start, end, origins } of values) {
      const inner = text.slice(start, end)
      if (!/^\d[\d., {2}]*$/.test(inner) || !origins.some(({ field }) => /count|records/.test(field)))
        continue
      add('qualifier added', start, end, language.vocabulary.count.about.replace('{0}', inner))
    }
  }
  const seen = new Set<string>()
  return found.filter((one) => {
    const key = JSON.stringify(one)
    return !seen.has(key) && seen.add(key)
  })
}

export function apply(text: string, { start, end, to }: Mutation): string {
  return text.slice(0, start) + to + text.slice(end)
}

/** Another number of as many digits, which is still a day, an hour or a month where it was one. */
function nextNumber(run: string): string {
  const number = Number(run)
  const next = number % 10 === 9 || number === 28 || number === 23 || number === 12 ? number - 1 : number + 1
  return String(next).padStart(run.length, '0')
}

function misspelt(name: string): string {
  const at = Math.floor(name.length / 2)
  return `${name.slice(0, at - 1)}${name[at] ?? ''}${name[at - 1] ?? ''}${name.slice(at + 1)}`
}
