import type { Audience } from '../record/index.ts'
import { mayShow } from './audience.ts'
import type { Problem } from './problem.ts'
import type { Telling } from './telling.ts'

/** A document of what happened of which nothing may be told: its readers may see no summary, impact or event. */
export function nothingTold({ audience, timeline: { incident } }: Telling): Problem | undefined {
  const { summary, impact, events } = incident
  const told = [summary, impact, ...events].flatMap((one) => one ?? [])
  if (told.some((one) => mayShow(audience, one.audience))) return undefined
  return {
    code: 'value-missing',
    message: `Unexpected lack of a summary, an impact and events for ${readers[audience]}, expected at least one of them`,
    hint: `Say \`audience: ${audience}\` on those that the readers may see.`,
    path: told[0]?.path ?? ['events'],
  }
}

/** Who reads a document of an audience, as a message names them. */
export const readers: Readonly<Record<Audience, string>> = {
  public: 'the public',
  customer: 'customers',
  regulator: 'an authority',
  internal: 'ourselves',
}
