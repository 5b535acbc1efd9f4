import { Writable } from 'node:stream'
import { type CANCEL_SYMBOL, isCancel, log, multiselect, S_BAR, select, text } from '@clack/prompts'
import { painter, usesColor } from '../io.ts'
import { openKeys } from './keys.ts'
import { breakLines } from './lines.ts'
import {
  type Choice,
  type Prompter,
  type PromptWords,
  type Terminal,
  Unanswered,
  WentBack,
} from './prompter.ts'

/** Questions with a cursor, by `@clack/prompts`. */
export function openCursorPrompter({ input: terminal, output, env }: Terminal, words: PromptWords): Prompter {
  const keys = openKeys(terminal, output)
  const { input } = keys
  const color = usesColor({ isTty: output.isTTY, write: () => undefined }, env)
  const paint = painter(color)
  const plain = (text: string): string => (color ? text : text.replace(colours, ''))
  const screen = color ? output : through(output, plain)
  // The library's own word for it, alone on the line below a question.
  const severalScreen = through(output, (text) =>
    plain(text).replace(noneChosen, `$1${words['none-chosen']}`),
  )
  const room = (): number => Math.max(20, (output.columns || 80) - 6)
  /** The question, and below it what helps to answer; `bar` where the library puts none before further lines. */
  const headed = (message: string, hint: string | undefined, bar: string): string => {
    const lines = breakLines(message, room()).map((line) => paint('bold', line))
    const help = hint === undefined ? [] : breakLines(hint, room()).map((line) => paint('dim', line))
    return [...lines, ...help].join(`\n${bar}`)
  }

  /**
   * Asks once. Shift-Tab goes back; Ctrl-D and a terminal that goes away end the questions: of these the library would never
   * hear.
   */
  const ask = async <Answer>(
    prompt: (signal: AbortSignal) => Promise<Answer | typeof CANCEL_SYMBOL>,
  ): Promise<Answer> => {
    const stop = new AbortController()
    let reason: Error | undefined
    const leave = (why: Error): void => {
      reason = why
      // Once the question itself has seen the key, or it would draw itself again.
      queueMicrotask(() => stop.abort())
    }
    const end = (): void => leave(new Unanswered('ended'))
    const onKey = (_: unknown, key: Key | undefined): void => {
      if (key?.ctrl && key.name === 'd') end()
      if (key?.shift && key.name === 'tab') leave(new WentBack())
    }
    input.on('keypress', onKey).once('end', end).once('close', end)
    try {
      const asked = prompt(stop.signal)
      keys.open()
      const answer = await asked
      if (reason) throw reason
      if (isCancel(answer)) throw new Unanswered('cancelled')
      return answer
    } finally {
      keys.hold()
      input.off('keypress', onKey).off('end', end).off('close', end)
    }
  }

  return {
    how: words['how-keys'],
    async text({ message, hint, initial, likely, fault }) {
      const answer = await ask((signal) =>
        text({
          input,
          output: screen,
          signal,
          message: headed(message, hint, `${S_BAR}  `),
          ...(initial === undefined ? {} : { initialValue: initial }),
          ...(likely === undefined ? {} : { placeholder: likely, defaultValue: likely }),
          validate: (value) => {
            const wrong = fault?.((value ?? '').trim())
            return wrong === undefined ? undefined : breakLines(wrong, room()).join('\n   ')
          },
        }),
      )
      return (answer ?? '').trim()
    },
    async select({ message, hint, choices, initial }) {
      const value = await ask((signal) =>
        select<string>({
          input,
          output: screen,
          signal,
          message: headed(message, joined(hint, words['select-keys']), ''),
          options: choices.map(plainChoice),
          showInstructions: false,
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      )
      const chosen = choices.find((choice) => choice.value === value)
      if (!chosen) throw new Error(`nobody offered ${value}`)
      return chosen.value
    },
    async selectSeveral({ message, hint, choices, initial = [] }) {
      const values = await ask((signal) =>
        multiselect<string>({
          input,
          output: severalScreen,
          signal,
          message: headed(message, joined(hint, words['several-keys']), ''),
          options: choices.map(plainChoice),
          initialValues: [...initial],
          showInstructions: false,
          required: false,
        }),
      )
      return choices.filter(({ value }) => values.includes(value)).map(({ value }) => value)
    },
    say: (said) => log.message([...breakLines(said, room())], { output: screen }),
    close: keys.close,
  }

  function plainChoice({ value, label, hint }: Choice<string>): {
    value: string
    label: string
    hint?: string
  } {
    return hint === undefined ? { value, label } : { value, label, hint }
  }
}

function joined(hint: string | undefined, keys: string): string {
  return hint === undefined ? keys : `${hint}\n${keys}`
}

interface Key {
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly name?: string
}

/** The same terminal, what is printed on it changed: the library has its choice neither of colours nor of every word. */
function through(output: Terminal['output'], change: (text: string) => string): Writable {
  const changed = new Writable({
    decodeStrings: false,
    write(chunk: unknown, _, done) {
      output.write(change(String(chunk)))
      done()
    },
  })
  return Object.defineProperties(changed, {
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
    isTTY: { value: true },
  })
}

/** NO_COLOR (no-color.org): movements of the cursor stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is written with one
const colours = /\u001b\[[\d;]*m/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is written with one
const noneChosen = /(│(?:\s|\u001b\[[\d;]*m)*)none(?=(?:\s|\u001b\[[\d;]*m)*$)/m
