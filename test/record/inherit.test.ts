import { describe, expect, test } from 'vitest'
import { noProject, readProject } from '../../src/project/index.ts'
import { readRecord, whereIs } from '../../src/record/index.ts'

const bare = `forthright: 1
id: a-1
title: A title
kind: security
events: []
`
const projectText = `organisation:
  name: Acme
  role: controller
  contact: { email: privacy@acme.example }
language: it
timezone: Europe/Rome
regimes: { include: [gdpr-33-1] }
terms: { x-press-call: { it: telefonata di un giornalista } }
`

async function read(record: string, project = projectText, path = 'a-1.yaml') {
  const { project: said, findings } = await readProject('forthright.config.yaml', project)
  expect(findings).toEqual([])
  return readRecord(path, record, said.inherited)
}

describe('what a record does not say', () => {
  test('it takes from its project', async () => {
    const { incident, findings } = await read(bare)
    expect(findings).toEqual([])
    expect(incident).toMatchObject({
      language: 'it',
      timezone: 'Europe/Rome',
      organisation: {
        name: { value: 'Acme' },
        role: 'controller',
        contact: { email: { value: 'privacy@acme.example' } },
      },
      terms: { 'x-press-call': { languages: { it: { value: 'telefonata di un giornalista' } } } },
    })
  })

  test('also in Markdown, whose texts are then in the language of the project', async () => {
    const { incident, findings } = await read(
      `---\n${bare}---\n\n## Summary\n\nIn breve.\n`,
      projectText,
      'a-1.md',
    )
    expect(findings).toEqual([])
    expect(incident.summary?.text.languages).toMatchObject({ it: { value: 'In breve.' } })
  })

  test('is found where it stands, in the file of the project', async () => {
    const { source, node } = await read(bare)
    if (!node) throw new Error('not read')
    expect(whereIs(source, node, ['organisation', 'contact', 'email'])).toMatchObject({
      file: 'forthright.config.yaml',
      line: 4,
      column: 21,
    })
    expect(whereIs(source, node, ['title'])).toMatchObject({ file: 'a-1.yaml', line: 3 })
  })

  test('is at fault where it stands', async () => {
    const wrong = projectText.replace('Europe/Rome', 'Europe/Roma')
    const { findings } = await readProject('forthright.config.yaml', wrong)
    expect(findings).toMatchObject([
      { code: 'time-zone', file: 'forthright.config.yaml', place: { start: { line: 6, column: 11 } } },
    ])
  })

  test('is missing all the same where the project does not say it either', async () => {
    const { findings } = await read(bare, 'organisation: { name: Acme }\nlanguage: en\n')
    expect(findings).toMatchObject([{ code: 'missing-key', file: 'forthright.config.yaml' }])
  })
})

describe('what a record says itself', () => {
  test('holds, part by part', async () => {
    const { incident } = await read(
      `${bare}timezone: UTC\norganisation: { role: processor, contact: { url: 'https://acme.example' } }\n`,
    )
    expect(incident.timezone).toBe('UTC')
    expect(incident.organisation).toMatchObject({
      name: { value: 'Acme' },
      role: 'processor',
      contact: { url: { value: 'https://acme.example' } },
    })
    expect(incident.organisation.contact?.email).toBeUndefined()
  })

  test.each([
    ['the same organisation by name', 'Acme', { email: { value: 'privacy@acme.example' } }],
    ['another organisation: nobody else’s contact', 'Acme Deutschland', undefined],
  ])('names %s', async (_, name, contact) => {
    const own = `${bare}organisation: { name: ${name}, role: controller }\n`
    const dpo = '  dpo: { email: dpo@acme.example }\nlanguage'
    const { incident, findings } = await read(own, projectText.replace('language', dpo))
    expect(findings).toEqual([])
    expect(incident.organisation.contact?.email?.value).toBe(contact?.email.value)
    expect(incident.organisation.dpo?.email?.value).toBe(contact && 'dpo@acme.example')
  })

  test('is joined with the terms and the decisions of the project', async () => {
    const { incident, findings } = await read(
      `${bare}regimes: { include: [nis2-23-final] }\nterms: { x-siren: sirena }\n`,
    )
    expect(findings).toEqual([])
    expect(incident.regimes.include.map(({ name, path }) => [name, path])).toEqual([
      ['nis2-23-final', ['regimes', 'include', 0]],
      ['gdpr-33-1', ['regimes', 'include', 1]],
    ])
    expect(Object.keys(incident.terms)).toEqual(['x-siren', 'x-press-call'])
  })
})

test('without a project a record is what it says', async () => {
  const reading = await readRecord('a-1.yaml', bare, noProject.inherited)
  expect(reading.findings.map(({ code }) => code)).toEqual(['missing-key', 'missing-key'])
})
