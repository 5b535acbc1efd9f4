import { fill } from '../../language/index.ts'
import type { DataCategory } from '../../record/index.ts'
import { readSaidCount, sayCount } from '../asking/counts.ts'
import { askLine, initially, mayConcernData, type Step, withUnknown } from './step.ts'

const groups: Step = {
  field: 'groups',
  isNeeded: () => true,
  async ask(_, asking) {
    const { ask } = asking.setting.words
    const said = await askLine(asking, {
      message: ask.group,
      hint: ask['group-hint'],
      before: asking.before.groups?.[0],
    })
    return said === undefined ? {} : { groups: [said] }
  },
}

const count: Step = {
  field: 'count',
  isNeeded: () => true,
  async ask(_, { prompter, setting, before }) {
    const { ask, counts, times, faults } = setting.words
    const said = await prompter.text({
      message: ask.count,
      hint: withUnknown(ask['count-hint'], setting),
      ...initially(before.count === undefined ? undefined : sayCount(before.count, counts)),
      fault: (answer) =>
        readSaidCount(answer, counts, times.unknown) === undefined ? fill(faults.count, answer) : undefined,
    })
    return { count: readSaidCount(said, counts, times.unknown) }
  },
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

const data: Step = {
  field: 'data',
  isNeeded: mayConcernData,
  async ask(_, { prompter, setting, before }) {
    const { words, language } = setting
    const chosen = await prompter.selectSeveral<(typeof common)[number]>({
      message: words.ask.data,
      hint: words.ask['data-hint'],
      choices: common.map((value) => ({ value, label: language.vocabulary.data[value] ?? value })),
      initial: common.filter((value) => before.data?.includes(value)),
    })
    return { data: chosen.length === 0 ? 'unknown' : [...chosen] }
  },
}

/** Who is concerned, and by what. */
export const concernedSteps = [groups, count, data]
