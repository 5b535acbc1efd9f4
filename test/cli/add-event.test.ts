import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot } from './run.ts'

const record = `\uFEFFforthright: 1
id: mail
title: Mail provider breached
language: en
timezone: Europe/Rome
kind: security
organisation: { name: Acme, role: controller }
parties:
  datacorp: { name: Datacorp, role: processor }
sources:
  post: { title: The post }
events:
  - kind: detection   # by them
    by: datacorp
    at: 2026-04-02
    text: Seen.
# the end`

let folder = ''
beforeEach(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'incidents'))
  writeFileSync(join(folder, 'incidents', 'mail.yaml'), record)
})
const content = (): string => readFileSync(join(folder, 'incidents', 'mail.yaml'), 'utf8')
const run = (args: readonly string[], setting = {}) =>
  forthright(['add', 'event', 'mail', ...args], { cwd: folder, ...setting })
const withEvent = (...lines: readonly string[]): string =>
  record.replace('# the end', `${lines.map((line) => `  ${line}\n`).join('')}# the end`)

describe('forthright add event', () => {
  test('appends what the options say, and leaves the rest as it is', async () => {
    const ran = await run([
      ...['--kind', 'vendor-disclosure', '--by', 'datacorp', '--to', 'us', '--at', '9 Apr 2026 14:05 UTC'],
      ...[
        '--text',
        'They told us: late.',
        '--after',
        'detection',
        '--source',
        'post',
        '--source',
        'post=2026-04-10',
      ],
      ...['--audience', 'customer'],
    ])
    expect(ran).toMatchObject({ code: 0, out: `${join('incidents', 'mail.yaml')}\n` })
    expect(ran.err).toContain('Added `vendor-disclosure`.')
    expect(content()).toBe(
      withEvent(
        '- kind: vendor-disclosure',
        '  by: datacorp',
        '  to: us',
        '  at: 2026-04-09T14:05Z',
        '  after: detection',
        '  audience: customer',
        '  sources: [post, { id: post, says: 2026-04-10 }]',
        '  text: "They told us: late."',
      ),
    )
  })

  test('takes `now` as the present minute in the zone of the record', async () => {
    await run(['--kind', 'containment', '--at', 'now', '--text', 'Fermato.', '--lang', 'it'])
    expect(content()).toBe(
      withEvent('- kind: containment', '  at: 2026-11-23T13:00+01:00', '  text: { it: Fermato. }'),
    )
  })

  test('reads JSON of several events from standard input', async () => {
    const input = '[{"text":"A","kind":"review"},{"kind":"decision","applies":false}]'
    expect((await run([], { input })).code).toBe(0)
    expect(content()).toBe(withEvent('- kind: review', '  text: A', '- kind: decision', '  applies: false'))
  })

  test('takes `now` and other notations in JSON as the options do', async () => {
    const input = '{"kind":"review","at":"now","end":"2026/11/23","learned":"now"}'
    expect((await run([], { input })).code).toBe(0)
    const now = '2026-11-23T13:00+01:00'
    expect(content()).toBe(
      withEvent('- kind: review', `  at: ${now}`, '  end: 2026-11-23', `  learned: ${now}`),
    )
  })

  test.each([
    ['{"kind": "review",\n  "by": "nobody"}', 'standard input:2:9: error unknown-reference'],
    ['{"kind": "review",\n  "at": "05/11/2025"}', 'standard input:2:9: error time'],
    ['[{"kind": "review"},\n {"kind": "reviw"}]', 'standard input:2:11: error schema'],
    ['[{"kind": "review"},\n {"at": "now"}]', 'standard input:2:2: error missing-key'],
    ['{"kind": "review", "sources": [{"id": 3}]}', 'standard input:1:39: error schema'],
    ['{"kind": "review", "text": "a", "txet": "b"}', 'standard input:1:'],
  ])('tells what is wrong with JSON at its place there: %s', async (input, words) => {
    const { code, err } = await run([], { input })
    expect({ code, content: content() }).toEqual({ code: 1, content: record })
    expect(err).toContain(words)
    expect(err).not.toContain('mail.yaml:')
  })

  test('asks on a terminal, and again for a time that it does not understand', async () => {
    const answers = ['vendor-disclosure', 'yesterdy', 'yesterday 18:00', 'datacorp', 'us', 'They told us.']
    const { code, err } = await run([], { answers })
    expect(err).toContain('“yesterdy” is not clear.')
    expect(err).toContain('Understood: 22 November 2026, 18:00, Europe/Rome')
    expect({ code, content: content() }).toEqual({
      code: 0,
      content: withEvent(
        '- kind: vendor-disclosure',
        '  by: datacorp',
        '  to: us',
        '  at: 2026-11-22T18:00+01:00',
        '  text: They told us.',
      ),
    })
  })

  test('asks in the language of the record, and not for what an option says', async () => {
    writeFileSync(join(folder, 'incidents', 'mail.yaml'), record.replace('language: en', 'language: it'))
    const args = ['--at', 'ieri alle 18', '--by', 'us']
    const { err } = await run(args, { answers: ['containment', 'Abbiamo revocato le chiavi.'] })
    expect(err).toContain('Che cosa è successo?')
    expect(err).not.toContain('Quando')
    expect(content()).toContain('    at: 2026-11-22T18:00+01:00\n    text: Abbiamo revocato le chiavi.\n')
  })

  test('goes back, leaves out what nobody knows, and stops without writing', async () => {
    const back = ['containment', '', '<', '<', '<', 'removal', "don't know", '', '']
    await run([], { answers: back })
    expect(content()).toBe(withEvent('- kind: removal'))
    const before = content()
    expect((await run([], { answers: ['containment', null] })).code).toBe(130)
    expect((await run([], { answers: ['containment'] })).code).toBe(2)
    expect(content()).toBe(before)
  })

  test('tells what is wrong with the event, and not with the list that it would join', async () => {
    const markdown = `---\n${record.slice(1, record.indexOf('events:'))}---\n\n## Timeline\n\n- 2026-04-02: Seen.\n\n## Timeline [it]\n\n- Visto.\n`
    writeFileSync(join(folder, 'incidents', 'told.md'), markdown.replace('id: mail', 'id: told'))
    const { code, err } = await forthright(['add', 'event', 'told', '--kind', 'reviw'], { cwd: folder })
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Unexpected `reviw`') })
    expect(err).not.toContain('translation-count')
  })

  test('writes times as fmt would', async () => {
    await run(['--kind', 'review', '--at', '2026-04-03 10:00+0200'])
    expect(content()).toBe(withEvent('- kind: review', '  at: 2026-04-03T10:00+02:00'))
  })

  test('reads times as people say them', async () => {
    await run(['--kind', 'containment', '--at', 'yesterday 18:00'])
    await run([], { input: '{"kind": "removal", "at": "2 hours ago"}' })
    expect(content()).toBe(
      withEvent(
        '- kind: containment',
        '  at: 2026-11-22T18:00+01:00',
        '- kind: removal',
        '  at: 2026-11-23T11:00+01:00~',
      ),
    )
  })

  test('asks nothing where the record cannot be read', async () => {
    writeFileSync(join(folder, 'incidents', 'mail.yaml'), `${record}\n<<<<<<< HEAD\n`)
    const { code, err } = await run([], { answers: [] })
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('merge-conflict') })
  })

  test('puts it at its place in time with --in-order', async () => {
    await run(['--kind', 'attack', '--at', '2026-04-01', '--in-order'])
    expect(content()).toBe(
      record.replace('  - kind: det', '  - kind: attack\n    at: 2026-04-01\n  - kind: det'),
    )
  })

  test('prints a diff and writes nothing with --dry-run', async () => {
    const { out } = await run(['--kind', 'containment', '--dry-run'])
    expect(out).toContain('\n+  - kind: containment\n')
    expect(content()).toBe(record)
  })

  test.each([
    ['an unknown kind', ['--kind', 'detecton'], 'Did you mean `detection`?'],
    ['an unknown party', ['--kind', 'detection', '--by', 'datacrop'], 'unknown-reference'],
    ['a time that is none', ['--kind', 'detection', '--at', '05/11/2026'], 'error time'],
    ['an id that is taken', ['--kind', 'detection', '--id', 'a b'], 'schema'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(args)
    expect(code).toBe(1)
    expect(err).toContain(message)
    expect(err).toContain('Nothing was written.')
    expect(content()).toBe(record)
  })

  test('tells an order that contradicts the dates, and adds the event all the same', async () => {
    const { code, err } = await run(['--kind', 'attack', '--at', '2026-04-01', '--after', 'detection'])
    expect(code).toBe(0)
    expect(err).toContain('order-contradiction')
    expect(content()).toContain('kind: attack')
  })

  test.each(['', '{', '3', '[]', '[1]'])('does not take `%s` for an event', async (input) => {
    expect((await run([], { input })).code).toBe(2)
    expect(content()).toBe(record)
  })

  test('does not change the examples that come with it', async () => {
    const ran = await forthright(['add', 'event', '2025-11-mixpanel', '--kind', 'review'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(projectRoot)
  })

  test('does not touch a file that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(record), Buffer.from([0xe9])])
    writeFileSync(join(folder, 'incidents', 'mail.yaml'), bytes)
    expect((await run(['--kind', 'review'])).code).toBe(1)
    expect(readFileSync(join(folder, 'incidents', 'mail.yaml')).equals(bytes)).toBe(true)
  })
})
