import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'

/**
 * Questions to a person. What asks them, a terminal with or without cursor control or a test that has the answers ready,
 * stands behind this.
 */
export interface Prompter {
  /** How to go back to the question before, and how to stop: a sentence to be said before the first. */
  readonly how: string
  /** A line of text, trimmed; what counts as no answer, the question decides. */
  readonly text: (question: TextQuestion) => Promise<string>
  /** One of several. */
  readonly select: <Value extends string>(question: Choosing<Value>) => Promise<Value>
  /** Any number of several, in the order in which they are offered. */
  readonly selectSeveral: <Value extends string>(
    question: ChoosingSeveral<Value>,
  ) => Promise<readonly Value[]>
  /** Something to read between questions. */
  readonly say: (text: string) => void
  /** Lets go of the terminal. */
  readonly close: () => void
}

export interface TextQuestion {
  readonly message: string
  /** What helps to answer, below the question. */
  readonly hint?: string
  /** What stands in the line before anything is typed, to be changed or kept. */
  readonly initial?: string
  /** What is shown while nothing is typed, and is the answer if nothing is. */
  readonly likely?: string
  /** What is wrong with an answer, as a sentence; it is asked again. */
  readonly fault?: (answer: string) => string | undefined
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
}

export interface Choosing<Value extends string> {
  readonly message: string
  readonly hint?: string
  readonly choices: readonly Choice<Value>[]
  readonly initial?: Value
}

export interface ChoosingSeveral<Value extends string> extends Omit<Choosing<Value>, 'initial'> {
  readonly initial?: readonly Value[]
}

/** The few words of its own that a terminal needs, in the language of the questions. */
export interface PromptWords {
  /** How one is chosen with keys. */
  readonly 'select-keys': string
  readonly 'several-keys': string
  /** How one is chosen where there is no cursor: by its number. */
  readonly 'select-number': string
  readonly 'several-numbers': string
  /** How one goes back and stops, with keys and line by line. */
  readonly 'how-keys': string
  readonly 'how-lines': string
  /** What is shown where none of several was chosen. */
  readonly 'none-chosen': string
  /** That a number is not in the list: {0}. */
  readonly 'no-such-number': string
}

/** Somebody stopped answering: with Escape or Ctrl-C, or because the input ended. */
export class Unanswered extends Error {
  readonly why: 'cancelled' | 'ended'
  constructor(why: 'cancelled' | 'ended') {
    super('The questions were left unanswered.')
    this.why = why
  }
}

/** Somebody wants the question before once more. */
export class WentBack extends Error {
  constructor() {
    super('The question before was wanted.')
  }
}

/** The terminal on which somebody is asked. What is asked is shown on standard error: standard output is for data. */
export interface Terminal {
  readonly input: Readable
  readonly output: WriteStream
  readonly env: Readonly<Record<string, string | undefined>>
}
