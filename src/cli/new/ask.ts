import { WentBack } from '../asking/prompter.ts'
import { type Answers, timeAnswers } from './answers.ts'
import { concernedSteps } from './ask-concerned.ts'
import { incidentSteps, reporterSteps } from './ask-incident.ts'
import { nameStep } from './ask-name.ts'
import { organisationSteps } from './ask-ourselves.ts'
import { awareStep, timeStep } from './ask-times.ts'
import { zoneStep } from './ask-zone.ts'
import { type Field, isSaid, withAnswers, withoutField } from './fields.ts'
import { type Setting, zoneOf } from './setting.ts'
import type { Asking, Step } from './step.ts'
import { readTime } from './times.ts'

/** The questions, in the order in which somebody in the first hour can answer them. A time needs its zone before it. */
const steps: readonly Step[] = [
  ...incidentSteps,
  zoneStep,
  timeStep('learned'),
  ...reporterSteps,
  timeStep('began'),
  timeStep('detected'),
  awareStep,
  ...concernedSteps,
  ...organisationSteps,
  nameStep,
]

/** How far the questions are. Times stand in the answers as they were said: what they mean hangs on the zone. */
export interface Conversation {
  readonly answers: Answers
  /** What nobody has to be asked: somebody said it before. */
  readonly given: Answers
  /** What was asked, whether or not anybody knew. */
  readonly asked: readonly Field[]
  /** The last answer to each question. */
  readonly before: Answers
}

export function startConversation(given: Answers): Conversation {
  return { answers: given, given, asked: [], before: {} }
}

/** Asks for everything that is needed and that nobody has said; goes back from a question to the one before. */
export async function askMissing(start: Conversation, asking: Omit<Asking, 'before'>): Promise<Conversation> {
  const past: Conversation[] = []
  let now = start
  for (;;) {
    const step = nextStep(now, asking.setting)
    if (!step) return tidy(now, asking.setting)
    const rest = withoutField(now.answers, step.field)
    try {
      const answer = await step.ask(rest, { ...asking, before: now.before })
      past.push(now)
      now = {
        ...now,
        answers: withAnswers(rest, answer),
        asked: [...now.asked.filter((field) => field !== step.field), step.field],
        before: withAnswers(now.before, answer),
      }
    } catch (error) {
      if (!(error instanceof WentBack)) throw error
      now = { ...(past.pop() ?? now), before: now.before }
    }
  }
}

/** Asks one question again, and those that its answer brings up. */
export async function askAgain(
  conversation: Conversation,
  field: Field,
  asking: Omit<Asking, 'before'>,
): Promise<Conversation> {
  // That it was established when we learned of it is to be said of the new time.
  const open: readonly Field[] = field === 'learned' ? ['learned', 'aware'] : [field]
  const asked = conversation.asked.filter((one) => !open.includes(one))
  return await askMissing({ ...conversation, asked }, asking)
}

function nextStep({ answers, given, asked }: Conversation, setting: Setting): Step | undefined {
  return steps.find(
    ({ field, isNeeded }) =>
      isNeeded(answers, setting) &&
      !((asked.includes(field) || isSaid(given, field)) && isReadable(field, answers, setting)),
  )
}

/** In another zone a time may not be there any more, or be still to come. */
function isReadable(field: Field, answers: Answers, setting: Setting): boolean {
  const key = timeAnswers.find((name) => name === field)
  const said = key && answers[key]
  return said === undefined || readTime(said, setting, zoneOf(setting, answers, true)).ok
}

/** Without the answers to questions that no longer make sense, as somebody changed another. */
function tidy(conversation: Conversation, setting: Setting): Conversation {
  let { answers, asked } = conversation
  for (const { field, isNeeded } of steps) {
    if (!asked.includes(field) || isSaid(conversation.given, field) || isNeeded(answers, setting)) continue
    answers = withoutField(answers, field)
    asked = asked.filter((one) => one !== field)
  }
  return { ...conversation, answers, asked }
}
