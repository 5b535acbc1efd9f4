import { makeDateFinder } from '../../src/verify/calendar-words.ts'
import { occurrences } from '../../src/verify/fact.ts'
import type { Held } from './mutating.ts'

/** A sentence in each language that nobody would miss. */
const sentences: Readonly<Record<string, string>> = {
  en: 'We understand that this is unpleasant, and thank you for your patience.',
  it: 'Comprendiamo il disagio e La ringraziamo per la pazienza.',
  de: 'Wir wissen, wie unangenehm das ist, und danken Ihnen für Ihre Geduld.',
  fr: 'Nous comprenons votre inquiétude et vous remercions de votre patience.',
  es: 'Comprendemos su preocupación y le agradecemos su paciencia.',
  el: 'Κατανοούμε την ανησυχία σας και σας ευχαριστούμε για την υπομονή σας.',
}

/** What somebody may do to a document without saying anything else: to all of it at once. */
export function harmlessEdits(held: Held): readonly { readonly sort: string; readonly text: string }[] {
  const { text, language } = held
  const edits: Record<string, string> = {
    'no-break spaces': text.replace(/(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d)/gu, '\u00a0'),
    'straight quotes': text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'"),
    'other quotes': text
      .replace(/“|”/g, '»')
      .replace(/«\s?|»/g, '“')
      .replaceAll("'", '’'),
    'longer dashes': text
      .replaceAll('–', '—')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, (mark, at: number) =>
        /[:/@`<]|\d{4}-/.test(lineAt(text, at)) ? mark : '‑',
      ),
    'soft hyphens': withoutCode(text, (words) =>
      words.replace(
        /(?<![\p{L}@.:/])\p{L}{9,}(?![\p{L}@.:/])/gu,
        (word) => `${word.slice(0, 5)}\u00ad${word.slice(5)}`,
      ),
    ),
    'accents apart': text.normalize('NFD'),
    'no bold': text.replaceAll('**', ''),
    'two sentences more': `${text}\n\n${sentences[language.tag]}\n\n${sentences[language.tag]}\n`,
    'a sentence in front': text.replace(/\n\n(?=\p{L})/u, `\n\n${sentences[language.tag]} `),
    'a list turned round': text.replace(
      /(?:^- .*\n)+/gmu,
      (list) => `${list.trim().split('\n').reverse().join('\n')}\n`,
    ),
    'a table turned round': text.replace(
      /(?<=^\| - .*\n)(?:\|.*\n)+/gmu,
      (rows) => `${rows.trim().split('\n').reverse().join('\n')}\n`,
    ),
    'dates in figures': inFigures(held),
    'thousands with spaces': withThousands(text, '\u202f'),
    'thousands together': withThousands(text, ''),
    'a million in words': text.replace(
      /\b1[.,\u202f\u00a0 ]000[.,\u202f\u00a0 ]000\b/gu,
      `1 ${held.words.numbers['1000000']?.[0]}`,
    ),
    'durations in words': inWords(held),
    'other qualifiers': withSynonyms(held),
  }
  return Object.entries(edits).map(([sort, changed]) => ({ sort, text: changed }))
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return text.slice(start, end < 0 ? text.length : end)
}

function withThousands(text: string, group: string): string {
  return withoutCode(text, (words) => words.replace(/(?<=\d)[.,\u202f\u00a0 ](?=\d{3}(?!\d))/gu, group))
}

function withoutCode(text: string, edit: (words: string) => string): string {
  return text
    .split(/(`[^`]*`|<[^>]*>|Europe\/\w+|\d+(?:\.\d+){3})/)
    .map((part, index) => (index % 2 === 0 ? edit(part) : part))
    .join('')
}

function inFigures({ text, language }: Held): string {
  const dates = makeDateFinder(language)(text)
    .filter(({ key }) => /^\d{4}-\d\d-\d\d$/.test(key))
    .sort((a, b) => b.start - a.start)
  return dates.reduce((changed, { key, start, end }) => {
    const [year, month, day] = key.split('-')
    return `${changed.slice(0, start)}${day}.${month}.${year}${changed.slice(end)}`
  }, text)
}

function inWords({ text, language, words }: Held): string {
  const months = language.vocabulary.months.dated.join('|')
  return text.replace(
    new RegExp(`(?<![\\d.:,/+-]|\\p{L})([1-9]|1[0-9])(?= \\p{Ll}{3,})(?! (?:de )?(?:${months}))`, 'gu'),
    (figure) => words.numbers[figure]?.at(-1) ?? figure,
  )
}

/** Each word that makes a fact less exact, by another that says the same and stands on the same side. */
function withSynonyms({ text, words }: Held): string {
  let changed = text
  for (const { before, after } of Object.values(words.qualifiers))
    for (const list of [before, after]) {
      const [first, second] = list
      if (first === undefined || second === undefined) continue
      for (const at of [...occurrences(changed, first)].reverse())
        if (/^ \d/.test(changed.slice(at + first.length)) && list === before)
          changed = changed.slice(0, at) + second + changed.slice(at + first.length)
    }
  return changed
}
