import { fill } from '../../language/index.ts'
import { type Prompter, Unanswered, WentBack } from '../asking/prompter.ts'
import type { ExitCode } from '../io.ts'
import type { Answers } from './answers.ts'
import { askAgain, askMissing, type Conversation, startConversation } from './ask.ts'
import type { Field } from './fields.ts'
import { type Setting, zoneOf } from './setting.ts'
import type { Asking } from './step.ts'
import { summaryOf } from './summary.ts'
import { withTimesRead } from './times.ts'

/**
 * Asks a person for what nobody has said, shows what was understood, and lets them correct it. Gives the answers; or how the
 * command ends if there are none.
 */
export async function interview(
  given: Answers,
  setting: Setting,
  taken: Asking['taken'],
): Promise<Answers | ExitCode> {
  const { io, words, project } = setting
  const prompter = await io.stdin.openPrompter(words.prompts)
  const nothing = (code: ExitCode): ExitCode => {
    io.stderr.write(`${words.say['nothing-written']}\n`)
    return code
  }
  try {
    prompter.say(`${words.say.welcome} ${prompter.how}`)
    if (project.file !== undefined && project.fields.length > 0)
      prompter.say(fill(words.say.taken, project.file, project.fields.join(', ')))
    const asking = { setting, prompter, taken }
    let conversation = await askMissing(startConversation(given), asking)
    for (;;) {
      const rows = rowsOf(conversation, setting)
      prompter.say(rows.map(({ label, value }) => `${label}: ${value}`).join('\n'))
      const decision = await decide(prompter, setting)
      if (decision === 'write') return conversation.answers
      if (decision === 'stop') return nothing(130)
      const field = await fieldToChange(conversation, asking)
      if (field) conversation = await askAgain(conversation, field, asking)
    }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    return nothing(error.why === 'cancelled' ? 130 : 2)
  } finally {
    prompter.close()
  }
}

function rowsOf({ answers, asked }: Conversation, setting: Setting): ReturnType<typeof summaryOf> {
  const zone = zoneOf(setting, answers, true)
  const read = withTimesRead(answers, setting, zone)
  return summaryOf('answers' in read ? read.answers : answers, asked, setting, zone)
}

async function decide(
  prompter: Prompter,
  { words: { ask, choices } }: Setting,
): Promise<'write' | 'change' | 'stop'> {
  try {
    return await prompter.select<'write' | 'change' | 'stop'>({
      message: ask.write,
      choices: [
        { value: 'write', label: choices.write },
        { value: 'change', label: choices.change },
        { value: 'stop', label: choices.stop },
      ],
    })
  } catch (error) {
    if (error instanceof WentBack) return 'change'
    throw error
  }
}

/** Which of the answers that were given here is to be changed; none if it is to stay as it is. */
async function fieldToChange(
  conversation: Conversation,
  { setting, prompter }: Omit<Asking, 'before'>,
): Promise<Field | undefined> {
  const { ask, choices } = setting.words
  const rows = rowsOf(conversation, setting)
  const asked = rows
    .filter(({ field }) => conversation.asked.includes(field))
    .map(({ field, label, value }) => ({ value: field, label: `${label}: ${value}` }))
  try {
    const field = await prompter.select<Field | 'none'>({
      message: ask.change,
      choices: [...asked, { value: 'none', label: choices.none }],
    })
    return field === 'none' ? undefined : field
  } catch (error) {
    if (error instanceof WentBack) return undefined
    throw error
  }
}
