import { readSaidTime, type SaidTime } from '../asking/times.ts'
import { type Answers, timeAnswers } from './answers.ts'
import { type Setting, timeSetting, writeTime } from './setting.ts'

/** What is wrong with a time, in the language of the questions. */
export function timeFault(
  said: string,
  reading: Extract<SaidTime, { ok: false }>,
  setting: Setting,
  zone: string,
): { readonly pattern: string; readonly values: readonly string[] } {
  const { faults } = setting.words
  if (reading.why === 'ambiguous') return { pattern: faults.ambiguous, values: [said, ...reading.days] }
  if (reading.why === 'future') {
    return { pattern: faults.future, values: [writeTime(setting, reading.moment, zone)] }
  }
  return { pattern: faults.time, values: [said] }
}

/** The answers with every time as EDTF; the key and the words of the first that cannot be read. */
export function withTimesRead(
  answers: Answers,
  setting: Setting,
  zone: string,
):
  | { readonly answers: Answers }
  | { readonly key: string; readonly reading: Extract<SaidTime, { ok: false }> } {
  let read = answers
  for (const key of timeAnswers) {
    const said = answers[key]
    if (said === undefined) continue
    const reading = readSaidTime(said, timeSetting(setting, zone))
    if (!reading.ok) return { key, reading }
    read = { ...read, [key]: reading.text }
  }
  return { answers: read }
}
