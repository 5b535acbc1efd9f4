import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Prompter } from '../../src/cli/asking/prompter.ts'
import type { InterruptSignal, Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { type Answer, scriptedPrompter } from './answering.ts'

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Setting {
  readonly cwd?: string
  readonly env?: Io['env']
  /** Answers of a person at a terminal, in order: see `scriptedPrompter`. */
  readonly answers?: readonly Answer[]
  /** Somebody who answers whatever is asked. */
  readonly prompter?: Prompter
  /** What stands on standard input. */
  readonly input?: string | Uint8Array
  /** The machine's time zone. */
  readonly zone?: string
  readonly tty?: boolean
  readonly now?: () => number
  /** The signal that has come by now, if one has. */
  readonly interrupted?: () => InterruptSignal | undefined
  /** Threads to share work with; none by default. */
  readonly threads?: NonNullable<Io['threads']>
}

export const projectRoot = resolve(import.meta.dirname, '..', '..')

/** Runs a command line as the program would, with a fixed clock (27 November 2025) and nothing of the real outside. */
export async function forthright(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await main(argv, {
    cwd: setting.cwd ?? projectRoot,
    env: setting.env ?? {},
    stdin: {
      isTty: setting.answers !== undefined || setting.prompter !== undefined,
      read: async () => String(setting.input ?? ''),
      readBytes: async () => Buffer.from(setting.input ?? ''),
      openPrompter: async () =>
        setting.prompter ??
        scriptedPrompter(setting.answers ?? [], (text) => {
          err += text
        }),
    },
    zone: () => setting.zone ?? 'Europe/Rome',
    stdout: {
      isTty: setting.tty ?? false,
      write: (content) => {
        out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
      },
    },
    stderr: {
      isTty: setting.tty ?? false,
      write: (content) => {
        err += String(content)
      },
    },
    ...(setting.threads && { threads: setting.threads }),
    now: setting.now ?? (() => Date.UTC(2026, 10, 23, 12)),
    watchInterrupts: () => ({
      settle: () => new Promise((resolve) => setImmediate(resolve)),
      signal: () => setting.interrupted?.(),
      stop: () => undefined,
    }),
  })
  return { code, out, err }
}

/** An empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'forthright-'))
}
