import { describe, expect, test } from 'vitest'
import { openLibrary } from '../../src/document/index.ts'
import { readTemplateHead } from '../../src/document/template-head.ts'
import { kindOf, shelfWith, sound, treeOf, wordsOf } from './writing.ts'

describe('the front matter of a template', () => {
  test('says who reviewed it', () => {
    const text =
      '---\nreviewed:\n  - { by: Anna Rossi, role: avvocato, date: 2026-03-01 }\n---\n# {{title}}\n'
    expect(readTemplateHead(text)).toEqual({
      head: {
        reviews: [{ by: 'Anna Rossi', role: 'avvocato', date: '2026-03-01' }],
        body: '\n\n\n\n# {{title}}\n',
      },
    })
  })

  test('says that nobody has', () => {
    expect(readTemplateHead('---\nreviewed: none\n---\n')).toMatchObject({ head: { reviews: [] } })
    expect(readTemplateHead('---\r\nreviewed: none\r\n---\r\nA')).toMatchObject({ head: { reviews: [] } })
  })

  test.each([
    '# {{title}}',
    '',
    '---\n\n# A rule above',
    '---',
    '---\n{{title}}\n---\n',
    '- a\n\n---\nb: c\n',
  ])('may be wanting: %j', (text) => {
    expect(readTemplateHead(text)).toEqual({ head: { reviews: undefined, body: text } })
  })

  test.each([
    ['---\nreviewed: none\n---\n---\nreviewed: none\n---\n# A', 5],
    ['---\r\nreviewed: none\r\n---\r\n\r\n---\r\nreviewed: none\r\n---\r\n', 6],
  ])('stands there once: %j', (text, line) => {
    const message = 'Unexpected second front matter, expected one'
    expect(readTemplateHead(text)).toEqual({ fault: { line, column: 1, length: 8, message } })
  })

  test('may be followed by a rule', () => {
    expect(readTemplateHead('---\nreviewed: none\n---\n---\nA')).toHaveProperty('head')
  })

  test('is not printed', async () => {
    const reading = await sound(
      'forthright: 1\nid: a-1\ntitle: A title\nlanguage: en\nkind: security\norganisation: { name: Example, role: controller }\nevents: []\n',
    )
    const template = '---\nreviewed: none\n---\n# {{title}}'
    expect(wordsOf(await treeOf({ kind: 'postmortem', reading, template })).trim()).toBe('A title')
  })

  test.each<[name: string, text: string, place: object]>([
    ['does not end', '---\nreviewed: none\n# A\n', { line: 1, column: 1, length: 3 }],
    ['is empty', '---\n---\n# A\n', { line: 2, column: 1 }],
    ['is no YAML', '---\nreviewed: a: b\n---\n# A\n', { line: 2, column: 12 }],
    ['has another key', '---\nreviewd: none\n---\n# A\n', { line: 2, column: 1, length: 7 }],
    ['has a key too many', '---\nreviewed: none\nauthor: me\n---\n# A\n', { line: 3, column: 1, length: 6 }],
    ['says nothing of who', '---\nreviewed: yes\n---\n', { line: 2, column: 1, length: 8 }],
    ['names nobody', '---\nreviewed: []\n---\n', { line: 2, column: 1, length: 8 }],
    [
      'has a date that is none',
      '---\nreviewed:\n  - { by: A, role: B, date: 2026-03-01 }\n  - { by: A, role: B, date: March }\n---\n',
      { line: 4, column: 23, length: 4 },
    ],
    ['lacks the profession', '---\nreviewed: [{ by: A, date: 2026-03-01 }]\n---\n', { line: 2 }],
  ])('that %s is a fault with its place', (_, text, place) => {
    expect(readTemplateHead(text)).toMatchObject({
      fault: { ...place, message: expect.stringMatching(/^Unexpected .* front matter/) },
    })
  })

  test('does not move the places of what follows', () => {
    const text = '---\nreviewed: none\n---\n# {{titel}}'
    const library = openLibrary(shelfWith({ 'postmortem/en.md.hbs': text }))
    expect(library.template(kindOf('postmortem'), 'en')).toMatchObject({
      ok: false,
      faults: [{ line: 4, column: 5, length: 5 }],
    })
  })
})
