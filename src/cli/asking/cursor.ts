import { Writable } from 'node:stream'
import { type CANCEL_SYMBOL, isCancel, log, multiselect, S_BAR, select, text } from '@clack/prompts'
import { painter, usesColor } from '../io.ts'
import { breakLines } from './lines.ts'
import { type Choice, type Prompter, type PromptWords, type Terminal, Unanswered } from './prompter.ts'

/** Questions with a cursor, by `@clack/prompts`. */
export function openCursorPrompter({ input, output, env }: Terminal, words: PromptWords): Prompter {
  const color = usesColor({ isTty: output.isTTY, write: () => undefined }, env)
  const paint = painter(color)
  const screen = color ? output : colourless(output)
  const room = (): number => Math.max(20, (output.columns || 80) - 6)
  /** The question, and below it what helps to answer; `bar` where the library puts none before further lines. */
  const headed = (message: string, hint: string | undefined, bar: string): string => {
    const lines = breakLines(message, room()).map((line) => paint('bold', line))
    const help = hint === undefined ? [] : breakLines(hint, room()).map((line) => paint('dim', line))
    return [...lines, ...help].join(`\n${bar}`)
  }

  /** Asks once. Ctrl-D and a terminal that goes away end the questions, of which the library would never hear. */
  const ask = async <Answer>(
    prompt: (signal: AbortSignal) => Promise<Answer | typeof CANCEL_SYMBOL>,
  ): Promise<Answer> => {
    const stop = new AbortController()
    let ended = false
    const end = (): void => {
      ended = true
      stop.abort()
    }
    const onKey = (
      _: unknown,
      key: { readonly ctrl?: boolean; readonly name?: string } | undefined,
    ): void => {
      if (key?.ctrl && key.name === 'd') end()
    }
    input.on('keypress', onKey).once('end', end).once('close', end)
    try {
      const answer = await prompt(stop.signal)
      if (ended) throw new Unanswered('ended')
      if (isCancel(answer)) throw new Unanswered('cancelled')
      return answer
    } finally {
      input.off('keypress', onKey).off('end', end).off('close', end)
    }
  }

  return {
    async text({ message, hint, initial, fault }) {
      const answer = await ask((signal) =>
        text({
          input,
          output: screen,
          signal,
          message: headed(message, hint, `${S_BAR}  `),
          ...(initial === undefined ? {} : { initialValue: initial }),
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
          output: screen,
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
    close: () => undefined,
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

/** The same terminal without colours (no-color.org): the library has no such choice. Movements of the cursor stay. */
function colourless(output: Terminal['output']): Writable {
  const plain = new Writable({
    decodeStrings: false,
    write(chunk: unknown, _, done) {
      output.write(String(chunk).replace(colours, ''))
      done()
    },
  })
  return Object.defineProperties(plain, {
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
    isTTY: { value: true },
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is written with one
const colours = /\u001b\[[\d;]*m/g
