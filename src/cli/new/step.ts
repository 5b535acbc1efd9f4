import { oneLine } from '../../record/index.ts'
import type { Prompter } from '../asking/prompter.ts'
import type { Answers } from './answers.ts'
import type { Setting } from './setting.ts'

/** What else the questions are asked by. */
export interface Asking {
  readonly setting: Setting
  readonly prompter: Prompter
  /** The record of a name that is there already, if there is one. */
  readonly taken: (id: string) => string | undefined
}

/** A question: what it adds to the answers, which is nothing where it need not be asked. */
export type Step = (answers: Answers, asking: Asking) => Promise<Answers>

/** Whether the record says, or may come to say, that personal data are concerned. */
export function mayConcernData({ kind }: Answers): boolean {
  return kind === undefined || kind === 'personal-data-breach' || kind === 'unknown'
}

/** A line of text, or nothing if nobody knows. */
export async function askLine(
  { prompter, setting }: Asking,
  message: string,
  hint: string,
): Promise<string | undefined> {
  const said = oneLine(await prompter.text({ message, hint: withUnknown(hint, setting) }))
  return isUnknown(said, setting) ? undefined : said
}

/** Whether an answer says that nobody knows. */
export function isUnknown(answer: string, { words }: Setting): boolean {
  const text = answer.trim().toLowerCase().replaceAll('’', "'")
  return text === '' || words.times.unknown.includes(text)
}

/** A hint that says how to answer that nobody knows. */
export function withUnknown(hint: string, { words }: Setting): string {
  return `${hint} ${words['unknown-hint']}`
}

/** A sentence to stand in brackets. */
export function bare(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
