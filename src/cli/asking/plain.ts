import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { fill } from '../../language/index.ts'
import { breakLines } from './lines.ts'
import { type Choice, type Prompter, type PromptWords, Unanswered, WentBack } from './prompter.ts'

/** What is typed to go back to the question before. */
const BACK = '<'

/** Questions line by line, with numbered choices: for terminals without cursor control, and for screen readers. */
export function openPlainPrompter(input: Readable, output: WriteStream, words: PromptWords): Prompter {
  const lines = createInterface({ input, output, terminal: false })
  const waiting: string[] = []
  let ended = false
  let wake: (() => void) | undefined
  lines.on('line', (line) => {
    waiting.push(line)
    wake?.()
  })
  lines.on('close', () => {
    ended = true
    wake?.()
  })
  const print = (text: string): void => {
    output.write(`${breakLines(text, Math.max(20, (output.columns || 80) - 1)).join('\n')}\n`)
  }
  const next = async (): Promise<string> => {
    output.write('> ')
    if (waiting.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const line = waiting.shift()
    if (line === undefined) throw new Unanswered('ended')
    const answer = line.trim()
    if (answer === BACK) throw new WentBack()
    return answer
  }
  const offer = (message: string, hint: string | undefined, choices: readonly Choice<string>[]): void => {
    print(`\n${message}`)
    if (hint !== undefined) print(hint)
    for (const [index, choice] of choices.entries())
      print(`  ${index + 1}. ${choice.label}${choice.hint === undefined ? '' : ` (${choice.hint})`}`)
  }
  return {
    how: words['how-lines'],
    async text({ message, hint, initial, likely = initial, fault }) {
      print(`\n${message}`)
      if (hint !== undefined) print(hint)
      for (;;) {
        if (likely !== undefined) output.write(`[${likely}] `)
        const answer = (await next()) || (likely ?? '')
        const wrong = fault?.(answer)
        if (wrong === undefined) return answer
        print(wrong)
      }
    },
    async select({ message, hint, choices, initial }) {
      offer(message, hint, choices)
      print(words['select-number'])
      const first = initial === undefined ? '' : `${choices.findIndex(({ value }) => value === initial) + 1}`
      for (;;) {
        if (first !== '') output.write(`[${first}] `)
        const number = (await next()) || first
        const chosen = chosenBy(number, choices)
        if (chosen) return chosen.value
        print(fill(words['no-such-number'], number))
      }
    },
    async selectSeveral({ message, hint, choices, initial = [] }) {
      offer(message, hint, choices)
      print(words['several-numbers'])
      const first = choices.flatMap(({ value }, index) => (initial.includes(value) ? [index + 1] : []))
      for (;;) {
        if (first.length > 0) output.write(`[${first.join(', ')}] `)
        const line = await next()
        if (line === '') return initial
        const numbers = line.split(/[\s,;]+/).filter((number) => number !== '')
        const wrong = numbers.find((number) => !chosenBy(number, choices))
        if (wrong === undefined) {
          return choices
            .filter((_, index) => numbers.some((number) => Number(number) === index + 1))
            .map(({ value }) => value)
        }
        print(fill(words['no-such-number'], wrong))
      }
    },
    say: (text) => print(`\n${text}`),
    close: () => lines.close(),
  }
}

function chosenBy<Value extends string>(
  number: string,
  choices: readonly Choice<Value>[],
): Choice<Value> | undefined {
  return /^\d+$/.test(number) ? choices[Number(number) - 1] : undefined
}
