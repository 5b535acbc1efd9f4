import { openRegimes } from '../../src/clocks/index.ts'
import { makeSectionParser, openLibrary, type Writing } from '../../src/document/index.ts'
import { type RecordReading, readRecord } from '../../src/record/index.ts'
import {
  makeRegister,
  type Register,
  type RegisterAudience,
  type RegisterEntry,
  registerDocument,
  registerTimeline,
  writeRegister,
} from '../../src/register/index.ts'
import { readMoment } from '../../src/time/index.ts'
import { shelfWith } from '../document/writing.ts'

/** A breach of personal data, with some lines of its own. */
export function breach(lines: string, id = 'a-1', timezone = 'Europe/Rome'): string {
  const role = /^organisation:/m.test(lines)
    ? ''
    : 'organisation: { name: Acme, role: controller, country: IT }\n'
  return `forthright: 1
id: ${id}
title: A breach
language: en
timezone: ${timezone}
kind: personal-data-breach
${role}${lines.trim()}
`
}

/** An entry that lacks nothing. */
export const complete = breach(`
risk: unlikely
summary: { audience: regulator, text: A letter went astray. }
events:
  - { kind: compromise, at: 2026-01-12T09:10, audience: regulator }
  - { kind: awareness, at: 2026-01-12T10:00, audience: regulator }
  - { kind: risk-assessment, at: 2026-01-12T15:00, audience: regulator, reasons: It was sealed. }
data: { involved: [name] }
people: { count: 1, groups: [a customer], residence: [{ region: IT }] }
causes: [{ audience: regulator, text: A wrong address. }]
consequences: [None.]
measures: [The letter came back.]
`)

export async function reading(text: string, path = 'incident.yaml'): Promise<RecordReading> {
  const read = await readRecord(path, text)
  const errors = read.findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return read
}

export interface Order {
  readonly audience?: RegisterAudience
  readonly asOf?: string
}

/** A register of some records: the texts, each in a file of its own. */
export async function registerOf(
  texts: readonly string[],
  { audience = 'regulator', asOf }: Order = {},
): Promise<Register> {
  const moment = asOf === undefined ? undefined : readMoment(asOf, 'UTC')
  if (moment && !moment.ok) throw new Error(moment.problem.message)
  const records = await Promise.all(
    texts.map(async (text, index) => {
      const read = await reading(text, `${index}.yaml`)
      return { reading: read, timeline: registerTimeline(read.incident, moment?.moment) }
    }),
  )
  const law = await openRegimes()
  return makeRegister({ records, law, audience, asOf: moment?.moment, leftOut: [], others: 0 })
}

/** What the register tells of one record. */
export async function entryOf(text: string, order: Order = {}): Promise<RegisterEntry> {
  const [part] = (await registerOf([text], order)).parts
  if (!part) throw new Error('no entry')
  return part.entry
}

/** Writes a register, with the shipped template or another. */
export async function writing(register: Register, tag = 'en', template?: string): Promise<Writing> {
  const own = template === undefined ? {} : { [`register/${tag}.md.hbs`]: template }
  const library = openLibrary(shelfWith(own))
  const [found, language] = [library.template(registerDocument, tag), await library.language(tag)]
  if (!found.ok || !language.ok) throw new Error(JSON.stringify(found))
  return writeRegister(register, {
    template: found.value,
    language: language.value,
    fallback: undefined,
    parse: makeSectionParser(),
  })
}
