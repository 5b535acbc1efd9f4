import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const record = `forthright: 1
id: a-1
title: { en: A title, it: Un titolo }
kind: security
events:
  - { kind: detection, at: 2026-05-01, audience: customer, text: { en: Seen., it: Visto. } }
`
const config = `organisation: { name: Acme, role: controller, contact: { email: privacy@acme.example } }
language: en
languages: [en, it]
`

function project(more: string, text = record): string {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', 'a-1.yaml'), text)
  writeFileSync(join(cwd, 'forthright.config.yaml'), config + more)
  return cwd
}

test('a project file is found upwards from the record, and completes it', async () => {
  const cwd = project('')
  const checked = await forthright(['check', 'incidents/a-1.yaml', '--quiet'], { cwd })
  expect(checked.code).toBe(0)
  const { code, out, err } = await forthright(['render', 'customer-notice', 'a-1', '-q'], { cwd })
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(out).toContain('privacy@acme.example')
})

test('a project file may end in .yml, as records may', async () => {
  const cwd = project('')
  renameSync(join(cwd, 'forthright.config.yaml'), join(cwd, 'forthright.config.yml'))
  expect((await forthright(['check', '--quiet'], { cwd })).code).toBe(0)
})

test('a document says of what a project gave it that it stands in the project file', async () => {
  const cwd = project('')
  const { out } = await forthright(['render', 'customer-notice', 'a-1', '--format', 'json'], { cwd })
  expect(out).toMatch(/"field": "organisation.name",\s+"file": "forthright.config.yaml",\s+"line": 1/)
})

test('documents are written in the languages of the project where there is a folder for them', async () => {
  const cwd = project('')
  const { code } = await forthright(['render', 'customer-notice', 'a-1', '--out', 'build'], { cwd })
  expect(code).toBe(0)
  expect(readdirSync(join(cwd, 'build')).sort()).toEqual([
    'a-1.customer-notice.en.md',
    'a-1.customer-notice.it.md',
  ])
})

test('the templates of a project are used without being asked for', async () => {
  const cwd = project('templates: words\n')
  mkdirSync(join(cwd, 'words', 'customer-notice'), { recursive: true })
  writeFileSync(join(cwd, 'words', 'customer-notice', 'en.md.hbs'), '# Hello from {{organisation.name}}\n')
  const { out } = await forthright(['render', 'customer-notice', 'a-1'], { cwd })
  expect(out).toBe('# Hello from Acme\n')
})

test('a rule is as grave as the project says, or not asked', async () => {
  const codes = async (more: string) => {
    const { out, code } = await forthright(['check', '--json'], { cwd: project(more) })
    const { findings }: { findings: { code: string; level: string }[] } = JSON.parse(out)
    return { code, sourced: findings.filter((one) => one.code === 'event-without-source') }
  }
  expect(await codes('')).toMatchObject({ code: 0, sourced: [{ level: 'advice' }] })
  expect(await codes('rules: { event-without-source: error }\n')).toMatchObject({
    code: 1,
    sourced: [{ level: 'error' }],
  })
  expect(await codes('rules: { event-without-source: off }\n')).toEqual({ code: 0, sourced: [] })
})

test('a project file that is wrong is told with its place, and nothing is written', async () => {
  const cwd = project('rules: { event-without-sauce: off }\n')
  const checked = await forthright(['check'], { cwd })
  expect(checked.code).toBe(1)
  expect(checked.out).toContain('forthright.config.yaml:4:10: error unknown-key')
  const rendered = await forthright(['render', 'customer-notice', 'a-1', '--out', 'build'], { cwd })
  expect(rendered.code).toBe(1)
  expect(rendered.err).toContain('Did you mean `event-without-source`?')
})
