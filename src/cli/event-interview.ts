import { fill, type Language } from '../language/index.ts'
import { eventKinds, type Incident, oneLine } from '../record/index.ts'
import { type Choice, type Prompter, Unanswered, WentBack } from './asking/prompter.ts'
import type { AddEventOptions } from './event-options.ts'
import { noProject } from './event-times.ts'
import type { ExitCode, Io } from './io.ts'
import { openSetting, type Setting } from './new/setting.ts'
import { bare, isUnknown, withUnknown } from './new/step.ts'
import { readTime, tellTime, timeFault } from './new/times.ts'

type Answers = Partial<Pick<AddEventOptions, 'kind' | 'at' | 'by' | 'to' | 'text'>>

interface Asking {
  readonly setting: Setting
  readonly prompter: Prompter
  readonly incident: Incident
}

interface Step {
  readonly field: keyof Answers
  readonly isNeeded?: (answers: Answers) => boolean
  readonly ask: (asking: Asking) => Promise<string | undefined>
}

/** Kinds of events in which somebody is told. */
const tellings: ReadonlySet<string | undefined> = new Set(['vendor-disclosure', 'notification', 'correction'])

const steps: readonly Step[] = [
  { field: 'kind', ask: askKind },
  { field: 'at', ask: askTime },
  {
    field: 'by',
    ask: ({ setting: { words, language }, prompter, incident }) =>
      choose(prompter, words.ask['event-by'], [
        { value: 'us', label: wordFor('us', language) },
        ...partiesOf(incident),
        { value: 'attacker', label: wordFor('attacker', language) },
        { value: '', label: words.choices.unknown },
      ]),
  },
  {
    field: 'to',
    isNeeded: ({ kind }) => tellings.has(kind),
    ask: ({ setting: { words, language }, prompter, incident }) =>
      choose(prompter, words.ask['event-to'], [
        { value: 'us', label: wordFor('us', language) },
        ...partiesOf(incident),
        { value: 'customers', label: wordFor('customers', language) },
        { value: 'public', label: wordFor('public', language) },
        { value: '', label: words.choices.unknown },
      ]),
  },
  {
    field: 'text',
    async ask({ setting, prompter }) {
      const { ask } = setting.words
      const said = await prompter.text({
        message: ask['event-text'],
        hint: withUnknown(ask['event-text-hint'], setting),
      })
      return isUnknown(said, setting) ? undefined : oneLine(said)
    },
  },
]

/** Asks a person for what no option says of an event. Gives the options with the answers; or how the command ends. */
export async function askForEvent(
  io: Io,
  given: AddEventOptions,
  incident: Incident,
): Promise<AddEventOptions | ExitCode> {
  const setting = await openSetting(io, incident.language, noProject)
  const { words } = setting
  const prompter = await io.stdin.openPrompter(words.prompts)
  try {
    prompter.say(`${fill(words.say['welcome-event'], incident.id)} ${prompter.how}`)
    const answers = await askAll({ setting, prompter, incident }, given)
    return { ...answers, ...given }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    io.stderr.write(`${words.say['nothing-written']}\n`)
    return error.why === 'cancelled' ? 130 : 2
  } finally {
    prompter.close()
  }
}

/** Asks one question after the other; whoever goes back from the first is asked it again. */
async function askAll(asking: Asking, given: Answers): Promise<Answers> {
  const states: Answers[] = [{}]
  const asked: number[] = []
  for (let index = 0; index < steps.length; ) {
    const answers = states.at(-1) ?? {}
    const step = steps[index]
    const isNeeded =
      step && given[step.field] === undefined && (step.isNeeded?.({ ...answers, ...given }) ?? true)
    if (!step || !isNeeded) {
      index += 1
      continue
    }
    try {
      const answer = await step.ask(asking)
      states.push(answer === undefined ? answers : { ...answers, [step.field]: answer })
      asked.push(index)
      index += 1
    } catch (error) {
      if (!(error instanceof WentBack)) throw error
      const before = asked.pop()
      if (before === undefined) continue
      states.pop()
      index = before
    }
  }
  return states.at(-1) ?? {}
}

async function askKind({ setting, prompter, incident }: Asking): Promise<string> {
  const { words, language, terms } = setting
  const own = Object.entries(incident.terms).map(([value, { languages }]) => ({
    value,
    label: languages[language.tag]?.value ?? value,
  }))
  return await prompter.select<string>({
    message: words.ask['event-kind'],
    choices: [
      ...eventKinds.map((value) => ({
        value,
        label: language.vocabulary.events[value] ?? value,
        hint: bare(terms.events[value]?.definition ?? ''),
      })),
      ...own,
    ],
    initial: 'detection',
  })
}

async function askTime({ setting, prompter, incident: { timezone } }: Asking): Promise<string | undefined> {
  const { ask, say } = setting.words
  const said = await prompter.text({
    message: ask['event-at'],
    hint: withUnknown(ask['learned-hint'], setting),
    fault: (answer) => {
      const reading = readTime(answer, setting, timezone)
      return reading.ok ? undefined : fill(...timeFault(answer, reading, setting, timezone))
    },
  })
  const reading = readTime(said, setting, timezone)
  if (!reading.ok || !reading.moment) return undefined
  prompter.say(fill(say.understood, tellTime(setting, reading.text, timezone)))
  if (reading.isTwice) prompter.say(say['clock-twice'])
  return reading.text
}

function wordFor(name: string, { vocabulary }: Language): string {
  return vocabulary.words[name] ?? name
}

function partiesOf({ parties }: Incident): readonly Choice<string>[] {
  return parties.map(({ id, name }) => ({ value: id, label: name.value }))
}

async function choose(
  prompter: Prompter,
  message: string,
  choices: readonly Choice<string>[],
): Promise<string | undefined> {
  return (await prompter.select<string>({ message, choices })) || undefined
}
