import { fill } from '../../language/index.ts'
import type { TimeAnswer } from './answers.ts'
import { zoneOf } from './setting.ts'
import { initially, type Step, withUnknown } from './step.ts'
import { contradicted, orderFault, readTime, tellTime, timeFault } from './times.ts'

/** A time, asked until it is clear, and told back as it was understood. */
export function timeStep(field: Exclude<TimeAnswer, 'aware'>): Step {
  return {
    field,
    isNeeded: ({ 'reported-by': by, vendor }) =>
      field !== 'detected' || by === 'vendor' || (by === undefined && vendor !== undefined),
    async ask(answers, { prompter, setting, before }) {
      const { ask, say } = setting.words
      const zone = zoneOf(setting, answers, true)
      const hints = { learned: ask['learned-hint'], began: ask['began-hint'], detected: ask['began-hint'] }
      const said = await prompter.text({
        message: ask[field],
        hint: withUnknown(hints[field], setting),
        ...initially(before[field]),
        fault: (answer) => {
          const reading = readTime(answer, setting, zone)
          if (!reading.ok) return fill(...timeFault(answer, reading, setting, zone))
          const other = contradicted(field, { ...answers, [field]: answer }, setting, zone)
          return other && fill(...orderFault(other, setting, zone))
        },
      })
      const reading = readTime(said, setting, zone)
      if (!reading.ok) throw new Error('an answer was not checked')
      if (!reading.moment) return { [field]: 'unknown' }
      prompter.say(fill(say.understood, tellTime(setting, reading.text, zone)))
      if (reading.isTwice) prompter.say(say['clock-twice'])
      return { [field]: said }
    },
  }
}

/** From when on the periods of the law run. What a vendor tells us, we know when we are told. */
export const awareStep: Step = {
  field: 'aware',
  isNeeded: ({ 'reported-by': by, vendor, kind }) =>
    kind === 'personal-data-breach' && by !== 'vendor' && (by !== undefined || vendor === undefined),
  async ask({ learned }, { prompter, setting: { words } }) {
    const isDated = learned !== undefined && learned !== 'unknown'
    const choice = await prompter.select<'then' | 'now' | 'not-yet'>({
      message: words.ask.aware,
      hint: words.ask['aware-hint'],
      choices: [
        { value: 'not-yet', label: words.choices['not-yet'] },
        ...(isDated ? [{ value: 'then' as const, label: words.choices['aware-then'] }] : []),
        { value: 'now', label: words.choices['aware-now'] },
      ],
    })
    if (choice === 'not-yet') return { aware: 'unknown' }
    return { aware: choice === 'then' && learned !== undefined ? learned : 'now' }
  },
}
