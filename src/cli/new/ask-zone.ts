import { fill } from '../../language/index.ts'
import { isZone, readZone } from '../../time/index.ts'
import { zoneOf } from './setting.ts'
import { isUnknown, type Step } from './step.ts'

/** The zone in which the times are told that are asked for after it. */
export const zoneStep: Step = {
  field: 'timezone',
  isNeeded: (_, { project }) => project.timezone === undefined,
  async ask(answers, { prompter, setting, before }) {
    const { words } = setting
    const likely = zoneOf(setting, answers, true)
    const said = await prompter.text({
      message: words.ask.timezone,
      hint: words.ask['timezone-hint'],
      likely: before.timezone ?? likely,
      fault: (answer) =>
        isUnknown(answer, setting) || isZone(answer) ? undefined : fill(words.faults.timezone, answer),
    })
    const reading = readZone(isUnknown(said, setting) ? likely : said)
    return { timezone: reading.ok ? reading.zone : likely }
  },
}
