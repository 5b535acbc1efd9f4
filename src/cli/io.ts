import type { Prompter, PromptWords } from './asking/prompter.ts'
import type { Threads } from './render-job.ts'

/** The edge to the outside: everything that a command reads or writes passes through here, so that a test can stand in. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  /** The time zone of the machine: an IANA name. */
  readonly zone: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From now on an interruption is noted, and does not end the program. */
  readonly watchInterrupts: () => Interrupts
  /** Threads to share work with; where there are none, everything is done in this one. */
  readonly threads?: () => Promise<Threads>
}

/** Interruptions from outside, while somebody watches for them. */
export interface Interrupts {
  /** Lets signals that are waiting come in. */
  readonly settle: () => Promise<void>
  /** The signal that came, if one did. */
  readonly signal: () => InterruptSignal | undefined
  /** Stops watching. */
  readonly stop: () => void
}

/** Where a command reads from: a person at a terminal, or a program. */
export interface Input {
  readonly isTty: boolean
  /** All of it, as UTF-8. */
  readonly read: () => Promise<string>
  /** All of it, as it is. */
  readonly readBytes: () => Promise<Uint8Array>
  /** Questions to the person at the terminal. */
  readonly openPrompter: (words: PromptWords) => Promise<Prompter>
}

export type InterruptSignal = 'SIGINT' | 'SIGTERM'

export interface Output {
  readonly isTty: boolean
  readonly write: (content: string | Uint8Array) => void
}

/** Zero: done. One: the record is wrong. Two: the command is wrong. Three: the machine failed. */
export type ExitCode = 0 | 1 | 2 | 3 | InterruptCode

/** What shells give for a program that a signal ended: 128 and its number. */
export type InterruptCode = 130 | 143

/** The command was used wrongly: a message for the person, and exit code 2. */
export class Misuse extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}

/** Somebody ended long work before its time. */
export class Interrupted extends Error {
  readonly exitCode: InterruptCode
  constructor(signal: InterruptSignal) {
    super('Interrupted.')
    this.exitCode = signal === 'SIGINT' ? 130 : 143
  }
}

/** Whether to print colours there: only on a terminal, never under `NO_COLOR` (no-color.org). */
export function usesColor(output: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return output.isTty && env['TERM'] !== 'dumb'
}

export type Paint = (style: 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold', text: string) => string

const codes = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
} as const

/** Paints text for a terminal, or leaves it alone. */
export function painter(color: boolean): Paint {
  return (style, text) => (color ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text)
}
