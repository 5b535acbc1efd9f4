import { oneLine } from '../../record/index.ts'
import type { Prompter } from '../asking/prompter.ts'
import type { Answers } from './answers.ts'
import type { Field } from './fields.ts'
import type { Setting } from './setting.ts'

/** What else the questions are asked by. */
export interface Asking {
  readonly setting: Setting
  readonly prompter: Prompter
  /** The record of a name that is there already, if there is one. */
  readonly taken: (id: string) => string | undefined
  /** What was answered to these questions the last time, where they are asked again. */
  readonly before: Answers
}

/** One question, and what it is about. */
export interface Step {
  readonly field: Field
  /** Whether it makes sense after what was answered. */
  readonly isNeeded: (answers: Answers, setting: Setting) => boolean
  /** What it adds to the answers; nothing if nobody knows. */
  readonly ask: (answers: Answers, asking: Asking) => Promise<Answers>
}

/** Whether the record says, or may come to say, that personal data are concerned. */
export function mayConcernData({ kind }: Answers): boolean {
  return kind === undefined || kind === 'personal-data-breach' || kind === 'unknown'
}

/** A line of text, or nothing if nobody knows. */
export async function askLine(
  { prompter, setting }: Asking,
  question: { readonly message: string; readonly hint: string; readonly before: string | undefined },
): Promise<string | undefined> {
  const { message, hint, before } = question
  const said = oneLine(
    await prompter.text({ message, hint: withUnknown(hint, setting), ...initially(before) }),
  )
  return isUnknown(said, setting) ? undefined : said
}

/** What stands in a line before anything is typed, if there is something. */
export function initially<Value extends string | readonly string[]>(
  value: Value | undefined,
): { readonly initial?: Value } {
  return value === undefined || value === 'unknown' ? {} : { initial: value }
}

/** Whether an answer says that nobody knows. */
export function isUnknown(answer: string, { words }: Setting): boolean {
  const text = answer.trim().toLowerCase().replaceAll('’', "'")
  return text === '' || text === 'unknown' || words.times.unknown.includes(text)
}

/** A hint that says how to answer that nobody knows. */
export function withUnknown(hint: string, { words }: Setting): string {
  return `${hint} ${words['unknown-hint']}`
}

/** A sentence to stand in brackets. */
export function bare(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
