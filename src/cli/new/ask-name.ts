import { fill } from '../../language/index.ts'
import { defaultId, idPattern } from './names.ts'
import { zoneOf } from './setting.ts'
import { type Asking, isUnknown, type Step } from './step.ts'

/** What the incident, and its file, are called. */
export const nameStep: Step = {
  field: 'id',
  isNeeded: () => true,
  async ask(answers, { prompter, setting, taken, before }) {
    const { words, now } = setting
    const zone = zoneOf(setting, answers, true)
    const likely = firstFree(defaultId(answers.title ?? '', now, zone), taken)
    const id = await prompter.text({
      message: words.ask.id,
      hint: words.ask['id-hint'],
      likely: before.id ?? likely,
      fault: (answer) => {
        if (isUnknown(answer, setting)) return undefined
        if (!idPattern.test(answer)) return fill(words.faults.id, answer)
        const there = taken(answer)
        return there === undefined ? undefined : fill(words.faults['id-taken'], there)
      },
    })
    return { id: isUnknown(id, setting) ? likely : id }
  },
}

function firstFree(base: string, taken: Asking['taken']): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (taken(id) === undefined) return id
  }
}
