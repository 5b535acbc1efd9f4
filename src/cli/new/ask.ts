import { fill, type Reporter } from '../../language/index.ts'
import { type DataCategory, incidentKinds, oneLine } from '../../record/index.ts'
import { isZone } from '../../time/index.ts'
import { readSaidCount } from '../asking/counts.ts'
import type { Choice } from '../asking/prompter.ts'
import { readSaidTime } from '../asking/times.ts'
import type { Answers, TimeAnswer } from './answers.ts'
import { askContact, askCountry, askOrganisation, askRole } from './ask-ourselves.ts'
import { defaultId, idPattern } from './names.ts'
import { timeSetting, writeTime, zoneOf } from './setting.ts'
import { type Asking, askLine, bare, isUnknown, mayConcernData, type Step, withUnknown } from './step.ts'
import { timeFault } from './times.ts'

/** Asks for everything that is needed and that nobody has said, in the order in which somebody in the first hour can tell it. */
export async function askMissing(given: Answers, asking: Asking): Promise<Answers> {
  let answers = given
  for (const step of steps) answers = { ...answers, ...(await step(answers, asking)) }
  return answers
}

const steps: readonly Step[] = [
  askTitle,
  askKind,
  (answers, asking) => askTime('learned', answers, asking),
  askReporter,
  (answers, asking) => askTime('began', answers, asking),
  async (answers, asking) =>
    answers['reported-by'] === 'vendor' ? await askTime('detected', answers, asking) : {},
  askAware,
  askPeople,
  askData,
  askOrganisation,
  askRole,
  askCountry,
  askContact,
  askZone,
  askId,
]

async function askTitle(answers: Answers, { prompter, setting: { words } }: Asking): Promise<Answers> {
  if (answers.title !== undefined) return {}
  const title = await prompter.text({
    message: words.ask.title,
    hint: words.ask['title-hint'],
    fault: (answer) => (oneLine(answer) === '' ? words.faults.title : undefined),
  })
  return { title: oneLine(title) }
}

async function askKind(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.kind !== undefined) return {}
  const { words, language, terms } = setting
  const kind = await prompter.select({
    message: words.ask.kind,
    choices: [
      ...incidentKinds.map((value) => ({
        value,
        label: language.vocabulary.kinds[value] ?? value,
        hint: bare(terms.kinds[value]?.definition ?? ''),
      })),
      {
        value: 'unknown' as const,
        label: words.choices['kind-unknown'],
        hint: bare(words.choices['kind-unknown-hint']),
      },
    ],
  })
  return { kind }
}

async function askReporter(answers: Answers, asking: Asking): Promise<Answers> {
  const { prompter, setting } = asking
  const { words } = setting
  const known = answers['reported-by'] ?? (answers.vendor === undefined ? undefined : 'vendor')
  const choice = (value: Exclude<Reporter, 'unknown'>): Choice<Reporter> => ({
    value,
    label: words.choices[value],
  })
  const reporter =
    known ??
    (await prompter.select<Reporter>({
      message: words.ask.reported,
      choices: [
        choice('us'),
        { ...choice('vendor'), hint: bare(words.choices['vendor-hint']) },
        choice('customer'),
        choice('researcher'),
        choice('authority'),
        choice('press'),
        { value: 'unknown', label: words.choices.unknown },
      ],
    }))
  if (reporter !== 'vendor' || answers.vendor !== undefined) return { 'reported-by': reporter }
  const vendor = await askLine(asking, words.ask.vendor, words.ask['vendor-hint'])
  return { 'reported-by': reporter, vendor: vendor ?? 'unknown' }
}

/** A time, asked until it is clear, and told back as it was understood. */
async function askTime(
  key: Exclude<TimeAnswer, 'aware'>,
  answers: Answers,
  asking: Asking,
): Promise<Answers> {
  if (answers[key] !== undefined) return {}
  const { prompter, setting } = asking
  const { ask } = setting.words
  const zone = zoneOf(setting, answers, true)
  const times = timeSetting(setting, zone)
  const hints = { learned: ask['learned-hint'], began: ask['began-hint'], detected: ask['began-hint'] }
  const said = await prompter.text({
    message: ask[key],
    hint: withUnknown(hints[key], setting),
    fault: (answer) => {
      const reading = readSaidTime(answer, times)
      if (reading.ok) return undefined
      const { pattern, values } = timeFault(answer, reading, setting, zone)
      return fill(pattern, ...values)
    },
  })
  const reading = readSaidTime(said, times)
  if (!reading.ok) throw new Error('an answer was not checked')
  if (reading.moment) {
    const { say } = setting.words
    const hasClock = /T\d/.test(reading.text)
    const written = writeTime(setting, reading.moment, zone)
    prompter.say(fill(say.understood, hasClock ? fill(say.zone, written, zone) : written))
    if (reading.isTwice) prompter.say(say['clock-twice'])
  }
  return { [key]: reading.text }
}

async function askAware(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.aware !== undefined || answers['reported-by'] === 'vendor') return {}
  if (answers.kind !== 'personal-data-breach') return {}
  const { words, now } = setting
  const isDated = answers.learned !== undefined && answers.learned !== 'unknown'
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
  if (choice === 'then') return { aware: answers.learned }
  const reading = readSaidTime(words.times.now[0] ?? '', timeSetting(setting, zoneOf(setting, answers, true)))
  return { aware: reading.ok ? reading.text : new Date(now).toISOString() }
}

async function askPeople(answers: Answers, asking: Asking): Promise<Answers> {
  const { prompter, setting } = asking
  const { ask, counts, times, faults } = setting.words
  const group = answers.groups ? undefined : await askLine(asking, ask.group, ask['group-hint'])
  const groups = group === undefined ? {} : { groups: [group] }
  if (answers.count !== undefined) return groups
  const said = await prompter.text({
    message: ask.count,
    hint: withUnknown(ask['count-hint'], setting),
    fault: (answer) =>
      readSaidCount(answer, counts, times.unknown) === undefined ? fill(faults.count, answer) : undefined,
  })
  return { ...groups, count: readSaidCount(said, counts, times.unknown) }
}

/** The categories that incidents concern most often; the others can be written into the record. */
const common = [
  'name',
  'email-address',
  'postal-address',
  'telephone-number',
  'date-of-birth',
  'username',
  'password',
  'password-hash',
  'customer-number',
  'ip-address',
  'message-content',
  'customer-content',
  'payment-data',
  'bank-account',
  'tax-number',
  'identity-document',
  'health-data',
  'employment-data',
] as const satisfies readonly DataCategory[]

async function askData(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.data !== undefined || !mayConcernData(answers)) return {}
  const { words, language } = setting
  const chosen = await prompter.selectSeveral<(typeof common)[number] | 'unknown'>({
    message: words.ask.data,
    choices: [
      { value: 'unknown', label: words.choices.unknown },
      ...common.map((value) => ({ value, label: language.vocabulary.data[value] ?? value })),
    ],
    initial: ['unknown'],
  })
  const data = chosen.flatMap((value) => (value === 'unknown' ? [] : [value]))
  return { data: data.length === 0 ? 'unknown' : data }
}

async function askZone(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.timezone !== undefined || setting.project?.timezone !== undefined) return {}
  const { words } = setting
  const initial = zoneOf(setting, answers, true)
  const said = await prompter.text({
    message: words.ask.timezone,
    hint: words.ask['timezone-hint'],
    initial,
    fault: (answer) =>
      isUnknown(answer, setting) || isZone(answer) ? undefined : fill(words.faults.timezone, answer),
  })
  return { timezone: isUnknown(said, setting) ? initial : said }
}

async function askId(answers: Answers, { prompter, setting, taken }: Asking): Promise<Answers> {
  if (answers.id !== undefined) return {}
  const { words, now } = setting
  const initial = firstFree(defaultId(answers.title ?? '', now), taken)
  const id = await prompter.text({
    message: words.ask.id,
    hint: words.ask['id-hint'],
    initial,
    fault: (answer) => {
      if (isUnknown(answer, setting)) return undefined
      if (!idPattern.test(answer)) return fill(words.faults.id, answer)
      const there = taken(answer)
      return there === undefined ? undefined : fill(words.faults['id-taken'], there)
    },
  })
  return { id: isUnknown(id, setting) ? initial : id }
}

function firstFree(base: string, taken: Asking['taken']): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (taken(id) === undefined) return id
  }
}
