import { type Prompter, Unanswered, WentBack } from '../../src/cli/asking/prompter.ts'

/**
 * What a person answers: a line, a choice or several; `<` goes back; `null` stops as Escape does. Where there are no more answers,
 * the input has ended.
 */
export type Answer = string | readonly string[] | null

/** Answers questions in order, as somebody at a terminal would: a line that is refused is followed by the next. */
export function scriptedPrompter(given: readonly Answer[], print: (text: string) => void): Prompter {
  const answers = [...given]
  const next = (message: string, hint: string | undefined): string | readonly string[] => {
    print(`${message}\n${hint === undefined ? '' : `${hint}\n`}`)
    const answer = answers.shift()
    if (answer === undefined) throw new Unanswered('ended')
    if (answer === null) throw new Unanswered('cancelled')
    print(`> ${String(answer)}\n`)
    if (answer === '<') throw new WentBack()
    return answer
  }
  return {
    how: '“<” goes back.',
    async text({ message, hint, initial = '', likely = initial, fault }) {
      for (;;) {
        const answer = String(next(message, hint)).trim() || likely
        const wrong = fault?.(answer)
        if (wrong === undefined) return answer
        print(`${wrong}\n`)
      }
    },
    async select({ message, hint, choices }) {
      const answer = next(message, hint)
      const chosen = choices.find(({ value }) => value === answer)
      if (!chosen) throw new Error(`${message} does not offer ${String(answer)}`)
      return chosen.value
    },
    async selectSeveral({ message, hint, choices }) {
      const answer = next(message, hint)
      const strange = [answer].flat().find((one) => !choices.some(({ value }) => value === one))
      if (strange !== undefined) throw new Error(`${message} does not offer ${strange}`)
      return choices.flatMap(({ value }) => (answer.includes(value) ? [value] : []))
    },
    say: (text) => print(`${text}\n`),
    close: () => undefined,
  }
}
