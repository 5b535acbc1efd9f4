import { fill } from '../../language/index.ts'
import type { Role } from '../../record/index.ts'
import { readContact } from '../asking/contacts.ts'
import { countryName, readCountry } from '../asking/countries.ts'
import type { Answers } from './answers.ts'
import type { Setting } from './setting.ts'
import { type Asking, askLine, bare, isUnknown, mayConcernData, withUnknown } from './step.ts'

function isSaid({ project }: Setting, field: string): boolean {
  return project?.fields.includes(`organisation.${field}`) ?? false
}

export async function askOrganisation(answers: Answers, asking: Asking): Promise<Answers> {
  const { words } = asking.setting
  if (answers.organisation?.name !== undefined || isSaid(asking.setting, 'name')) return {}
  const name = await askLine(asking, words.ask.organisation, words.ask['organisation-hint'])
  return name === undefined ? {} : { organisation: { ...answers.organisation, name } }
}

export async function askRole(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.organisation?.role !== undefined || isSaid(setting, 'role') || !mayConcernData(answers))
    return {}
  const { words, language, terms } = setting
  const offered = ['controller', 'joint-controller', 'processor', 'sub-processor', 'other'] as const
  const role = await prompter.select<Role | 'unknown'>({
    message: words.ask.role,
    choices: [
      ...offered.map((value) => ({
        value,
        label: language.vocabulary.roles[value] ?? value,
        hint: bare(terms.roles[value]?.definition ?? ''),
      })),
      { value: 'unknown', label: words.choices.unknown, hint: bare(words.choices['role-unknown-hint']) },
    ],
  })
  return role === 'unknown' ? {} : { organisation: { ...answers.organisation, role } }
}

export async function askCountry(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.organisation?.country !== undefined || isSaid(setting, 'country')) return {}
  const { words } = setting
  const languages = [words.language, 'en']
  const said = await prompter.text({
    message: words.ask.country,
    hint: withUnknown(words.ask['country-hint'], setting),
    fault: (answer) =>
      isUnknown(answer, setting) || readCountry(answer, languages) !== undefined
        ? undefined
        : fill(words.faults.country, answer),
  })
  if (isUnknown(said, setting)) return {}
  const country = readCountry(said, languages)
  if (country === undefined) throw new Error('an answer was not checked')
  prompter.say(fill(words.say.understood, countryName(country, words.language)))
  return { organisation: { ...answers.organisation, country } }
}

export async function askContact(answers: Answers, { prompter, setting }: Asking): Promise<Answers> {
  if (answers.organisation?.contact !== undefined || isSaid(setting, 'contact')) return {}
  const { words } = setting
  const said = await prompter.text({
    message: words.ask.contact,
    hint: withUnknown(words.ask['contact-hint'], setting),
    fault: (answer) =>
      isUnknown(answer, setting) || readContact(answer) !== undefined
        ? undefined
        : fill(words.faults.contact, answer),
  })
  const contact = readContact(said)
  return contact === undefined ? {} : { organisation: { ...answers.organisation, contact } }
}
