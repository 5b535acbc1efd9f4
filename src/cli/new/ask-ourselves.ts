import { fill } from '../../language/index.ts'
import type { Role } from '../../record/index.ts'
import { readContact } from '../asking/contacts.ts'
import { countryName, readCountry } from '../asking/countries.ts'
import type { Setting } from './setting.ts'
import { askLine, bare, initially, isUnknown, mayConcernData, type Step, withUnknown } from './step.ts'

function isOpen({ project }: Setting, field: string): boolean {
  return !project.fields.includes(`organisation.${field}`)
}

const name: Step = {
  field: 'organisation.name',
  isNeeded: (_, setting) => isOpen(setting, 'name'),
  async ask(_, asking) {
    const { ask } = asking.setting.words
    const said = await askLine(asking, {
      message: ask.organisation,
      hint: ask['organisation-hint'],
      before: asking.before.organisation?.name,
    })
    return said === undefined ? {} : { organisation: { name: said } }
  },
}

const role: Step = {
  field: 'organisation.role',
  isNeeded: (answers, setting) => isOpen(setting, 'role') && mayConcernData(answers),
  async ask(_, { prompter, setting, before }) {
    const { words, language, terms } = setting
    const offered = ['controller', 'joint-controller', 'processor', 'sub-processor', 'other'] as const
    const said = await prompter.select<Role | 'unknown'>({
      message: words.ask.role,
      choices: [
        ...offered.map((value) => ({
          value,
          label: language.vocabulary.roles[value] ?? value,
          hint: bare(terms.roles[value]?.definition ?? ''),
        })),
        { value: 'unknown', label: words.choices.unknown, hint: bare(words.choices['role-unknown-hint']) },
      ],
      ...(before.organisation?.role && { initial: before.organisation.role }),
    })
    return said === 'unknown' ? {} : { organisation: { role: said } }
  },
}

const country: Step = {
  field: 'organisation.country',
  isNeeded: (_, setting) => isOpen(setting, 'country'),
  async ask(_, { prompter, setting, before }) {
    const { words } = setting
    const languages = [words.language, 'en']
    const said = await prompter.text({
      message: words.ask.country,
      hint: withUnknown(words.ask['country-hint'], setting),
      ...initially(before.organisation?.country),
      fault: (answer) =>
        isUnknown(answer, setting) || readCountry(answer, languages) !== undefined
          ? undefined
          : fill(words.faults.country, answer),
    })
    if (isUnknown(said, setting)) return {}
    const code = readCountry(said, languages)
    if (code === undefined) throw new Error('an answer was not checked')
    prompter.say(fill(words.say.understood, countryName(code, words.language)))
    return { organisation: { country: code } }
  },
}

const contact: Step = {
  field: 'organisation.contact',
  isNeeded: (_, setting) => isOpen(setting, 'contact'),
  async ask(_, { prompter, setting, before }) {
    const { words } = setting
    const said = await prompter.text({
      message: words.ask.contact,
      hint: withUnknown(words.ask['contact-hint'], setting),
      ...initially(Object.values(before.organisation?.contact ?? {})[0]),
      fault: (answer) =>
        isUnknown(answer, setting) || readContact(answer) !== undefined
          ? undefined
          : fill(words.faults.contact, answer),
    })
    const reach = readContact(said)
    return reach === undefined ? {} : { organisation: { contact: reach } }
  },
}

/** Who we are: what no project file says. */
export const organisationSteps = [name, role, country, contact]
