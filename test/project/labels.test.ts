import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/project/index.ts'
import { emptyFolder, forthright } from '../cli/run.ts'

const config = `languages: [en, it]
terms: { x-loyalty-card: { en: loyalty card number, it: numero della carta fedeltà } }
labels:
  data: { customer-number: { en: client code, it: codice cliente } }
  roles: { processor: { it: fornitore che tratta i dati } }
  events: { removal: { en: Switch-off, it: Disattivazione } }
  phases: { occurrence: What happened }
metrics: [{ key: x-print, name: { en: Time to print, it: Tempo di stampa }, begins: [decision], ends: [posted] }]
`

const record = `forthright: 1
id: 2026-05-a
title: { en: A title, it: Un titolo }
language: en
timezone: Europe/Rome
kind: personal-data-breach
organisation: { name: Example, role: controller }
parties: { vendor: { name: Vendor, role: processor } }
events:
  - { kind: compromise, by: vendor, at: 2026-05-01, audience: regulator }
  - { kind: removal, at: 2026-05-02, audience: regulator }
data: { involved: [customer-number, x-loyalty-card, name] }
`

function project(text = config): string {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'forthright.config.yaml'), text)
  writeFileSync(join(cwd, 'incidents', '2026-05-a.yaml'), record)
  return cwd
}

describe('labels of a project', () => {
  const cwd = project()
  const out = async (...argv: string[]): Promise<string> => (await forthright(argv, { cwd })).out

  test('stand in documents in place of the usual ones, in each language that has them', async () => {
    const english = await out('render', 'authority-notification', '2026-05-a')
    expect(english).toContain('- client code\n- loyalty card number\n- name\n')
    expect(english).toContain('Vendor (processor)')
    const italian = await out('render', 'authority-notification', '2026-05-a', '--locale', 'it')
    expect(italian).toContain('- codice cliente\n- numero della carta fedeltà\n')
    expect(italian).toContain('Vendor (fornitore che tratta i dati)')
  })

  test('stand in timelines, pictures, the register and the sheet of duties', async () => {
    const timeline = await out('timeline', '2026-05-a')
    expect(timeline).toContain('Switch-off')
    expect(timeline).toContain('What happened')
    expect(
      await out('timeline', '2026-05-a', '--format', 'svg', '--locale', 'it', '--fallback', 'en'),
    ).toContain('Disattivazione')
    expect(await out('register', '--format', 'csv')).toContain('client code')
    expect((await forthright(['clocks', '2026-05-a'], { cwd })).code).toBe(0)
  })

  test('are not those of other projects', async () => {
    const other = project('language: en\n')
    expect((await forthright(['timeline', '2026-05-a'], { cwd: other })).out).not.toContain('Switch-off')
  })

  test.each([
    ['customer-number', /Called here: client code \(en\), codice cliente \(it\)/],
    [
      'x-loyalty-card',
      /\(term of the project\)\s+loyalty card number \(en\), numero della carta fedeltà \(it\)/,
    ],
    ['x-print', /\(metric of the project\)\s+Time to print \(en\), .*\s+Formula: posted − decision\n/],
  ])('are explained: %s', async (term, words) => {
    expect(await out('explain', term)).toMatch(words)
    expect(await out('explain', term)).toContain('Said in: forthright.config.yaml')
    expect(JSON.parse(await out('explain', term, '--json'))).toHaveProperty('project.0.name', term)
  })

  test('are in the list of all that can be explained, and a misspelt one is guessed', async () => {
    expect(await out('explain')).toMatch(/^x-loyalty-card +term of the project +loyalty card number/m)
    const { code, err } = await forthright(['explain', 'x-loyalty-crd'], { cwd })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Did you mean x-loyalty-card?') })
  })
})

test.each([
  ['labels: { data: { custmer-number: A } }', 'custmer-number'],
  ['labels: { dat: { name: A } }', 'dat'],
  ['labels: { data: { name: { en: "" } } }', 'text'],
])('a label of what there is not is a finding: %s', async (text, words) => {
  const { findings, project: read } = await readProject('a.yaml', `${text}\n`)
  expect(findings).toHaveLength(1)
  expect(findings[0]?.message).toContain(words)
  expect(read.labels).toEqual({})
})
