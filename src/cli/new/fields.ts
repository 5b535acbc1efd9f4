import type { Answers } from './answers.ts'

type Own = NonNullable<Answers['organisation']>

/** What is asked about: an answer, or one about ourselves. */
export type Field = Exclude<keyof Answers, 'organisation' | 'language'> | `organisation.${keyof Own}`

/** Whether the answers have a field. */
export function isSaid(answers: Answers, field: Field): boolean {
  const [, own] = /^organisation\.(.*)$/.exec(field) ?? []
  const fields: object = own === undefined ? answers : (answers.organisation ?? {})
  return Object.entries(fields).some(([key, value]) => key === (own ?? field) && value !== undefined)
}

/** The answers with others over them; those about ourselves are laid over one another one by one. */
export function withAnswers(answers: Answers, more: Answers): Answers {
  const organisation = { ...answers.organisation, ...more.organisation }
  return { ...answers, ...more, ...(Object.keys(organisation).length > 0 && { organisation }) }
}

/** The answers without a field. */
export function withoutField(answers: Answers, field: Field): Answers {
  const { organisation, ...rest } = answers
  if (!field.startsWith('organisation.'))
    return { ...without(rest, field), ...(organisation && { organisation }) }
  return { ...rest, ...(organisation && { organisation: without(organisation, field.slice(13)) }) }
}

function without<Fields extends object>(fields: Fields, name: string): Partial<Fields> {
  const left: Partial<Fields> = { ...fields }
  for (const key in left) if (key === name) delete left[key]
  return left
}
