import { fill } from '../../language/index.ts'
import { readMoment, surelyBefore } from '../../time/index.ts'
import type { SaidTime } from '../asking/said-time.ts'
import { readSaidTime } from '../asking/times.ts'
import { type Answers, type TimeAnswer, timeAnswers } from './answers.ts'
import { type Setting, timeSetting } from './setting.ts'

/** So much of an answer is quoted when it is refused. */
const MOST = 60

/** Reads a time as somebody says it whose clock is that of a zone. */
export function readTime(said: string, setting: Setting, zone: string): SaidTime {
  return readSaidTime(said, timeSetting(setting, zone))
}

/** A time as it was understood, in words: in the zone, which is named where a clock was read. */
export function tellTime({ language, words }: Setting, edtf: string, zone: string): string {
  const reading = readMoment(edtf, zone)
  if (!reading.ok) return edtf
  const isTwice = reading.notes.length > 0
  const written = language.dates.write(reading.moment, { zone, day: false, offset: isTwice })
  return /T\d/.test(edtf) ? fill(words.say.zone, written, zone) : written
}

/** What is wrong with a time, in the language of the questions: a pattern and its values. */
export function timeFault(
  said: string,
  reading: Extract<SaidTime, { ok: false }>,
  setting: Setting,
  zone: string,
): readonly [pattern: string, ...values: string[]] {
  const { faults } = setting.words
  if (reading.why === 'ambiguous') return [faults.ambiguous, said, ...reading.days]
  if (reading.why === 'future') return [faults.future, tellTime(setting, reading.text, zone)]
  return [faults.time, said.length > MOST ? `${said.slice(0, MOST)}…` : said]
}

/** The answers with every time as EDTF; the key and the words of the first that cannot be read. */
export function withTimesRead(
  answers: Answers,
  setting: Setting,
  zone: string,
):
  | { readonly answers: Answers }
  | { readonly key: TimeAnswer; readonly said: string; readonly reading: Extract<SaidTime, { ok: false }> } {
  let read = answers
  for (const key of timeAnswers) {
    const said = answers[key]
    if (said === undefined) continue
    const reading = readTime(said, setting, zone)
    if (!reading.ok) return { key, said, reading }
    read = { ...read, [key]: reading.text }
  }
  return { answers: read }
}

/** In this order things happen, as far as they are known. */
const order = ['began', 'detected', 'learned', 'aware'] as const satisfies readonly TimeAnswer[]

/** The other time with which an answer cannot be true, if there is one; what cannot be read contradicts nothing. */
export function contradicted(
  key: TimeAnswer,
  answers: Answers,
  setting: Setting,
  zone: string,
): { readonly key: TimeAnswer; readonly edtf: string } | undefined {
  const momentOf = (name: TimeAnswer) => {
    const said = answers[name]
    const reading = said === undefined ? undefined : readTime(said, setting, zone)
    return reading?.ok && reading.moment ? { edtf: reading.text, moment: reading.moment } : undefined
  }
  const own = momentOf(key)
  if (!own) return undefined
  for (const [rank, name] of order.entries()) {
    const other = name === key ? undefined : momentOf(name)
    if (!other) continue
    const isEarlier = rank < order.indexOf(key)
    const isWrong = isEarlier
      ? surelyBefore(own.moment, other.moment)
      : surelyBefore(other.moment, own.moment)
    if (isWrong) return { key: name, edtf: other.edtf }
  }
  return undefined
}

/** What is wrong with a time that contradicts another: a pattern and its values. */
export function orderFault(
  { key, edtf }: NonNullable<ReturnType<typeof contradicted>>,
  setting: Setting,
  zone: string,
): readonly [pattern: string, ...values: string[]] {
  const { faults, summary } = setting.words
  return [faults.order, summary[key], tellTime(setting, edtf, zone)]
}
