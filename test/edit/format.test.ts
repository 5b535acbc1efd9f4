import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Lexer } from 'yaml'
import { addEvent, fixText, formatRecord } from '../../src/edit/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { readCases } from '../record/yaml-cases.ts'

const head = 'forthright: 1\nid: a\ntitle: A\nlanguage: en\nkind: security\n'
const foot = 'organisation: { name: Acme, role: controller }\nevents: []\n'

async function formatted(text: string, path = 'a.yaml'): Promise<string> {
  const formatting = await formatRecord(path, text)
  if (!formatting.ok) throw new Error(formatting.findings.map(({ message }) => message).join('; '))
  return formatting.text
}

/** The fields in between, as they are formatted. */
async function fields(text: string): Promise<string> {
  const result = await formatted(`${head}${text}${foot}`)
  return result
    .slice(head.length)
    .replace(foot, '')
    .replace(/^\n|\n$/g, '')
}

describe('the canonical form', () => {
  test.each([
    [
      'has the fields in the order of the reference',
      'severity: low\nnature: [integrity]\n',
      'nature: [integrity]\nseverity: low\n',
    ],
    ['indents by two', 'audiences:\n      title: public\n', '\naudiences:\n  title: public\n'],
    [
      'has no needless quotation marks',
      `severity: "low"\nstatus: 'closed'\n`,
      'severity: low\nstatus: closed\n',
    ],
    [
      'has short lists of words in brackets',
      'nature:\n- integrity\n- availability\n',
      'nature: [integrity, availability]\n',
    ],
    [
      'spaces brackets and braces',
      'nature: [ integrity,availability ]\naudiences: {title:   public}\n',
      'nature: [integrity, availability]\naudiences: { title: public }\n',
    ],
  ])('%s', async (_, before, after) => {
    const wanted = after.replace(/^\n|\n$/g, '')
    expect((await fields(before)).trim()).toBe(wanted.trim())
  })

  test('of events and times', async () => {
    const text = `${head}organisation: { name: Acme, role: controller }
events:
- text: "It said: no"
  at: 2026-05-01 14:05+0200   # roughly
  kind: detection
  # who?
  by: us
# the second
-   { text: B, kind: attack, at: '2026-05' }
-
  kind: removal
  text: >-
        Two
        lines.


# the end
`
    expect(await formatted(text)).toBe(`${head}organisation: { name: Acme, role: controller }

events:
  - kind: detection
    # who?
    by: us
    at: 2026-05-01T14:05+02:00 # roughly
    text: "It said: no"
  # the second
  - { kind: attack, at: 2026-05, text: B }
  - kind: removal
    text: >-
      Two
      lines.

# the end
`)
  })

  test('keeps comments with what they are about', async () => {
    const text = `# yaml-language-server: $schema=x
# The record.

# its name
id: a # short
forthright: 1
# words
title:
  # English
  en: A
  # more to come
language: en
kind: security
# us
organisation: # all
  role: controller # of it
  name: Acme
events: [] # none
`
    expect(await formatted(text)).toBe(`# yaml-language-server: $schema=x
# The record.

forthright: 1
# its name
id: a # short
# words
title:
  # English
  en: A
  # more to come
language: en
kind: security

# us
organisation: # all
  name: Acme
  role: controller # of it

events: [] # none
`)
  })

  test('of Markdown is that of the front matter; the rest stays as it is', async () => {
    const body = '---\r\n\r\n##   Summary\r\n\r\n*  Text  \r\n'
    expect(await formatted(`---\r\nid: a\r\nforthright: 1\r\ntitle:   "A"\r\n${body}`, 'a.md')).toBe(
      `---\r\nforthright: 1\r\nid: a\r\ntitle: A\r\n${body}`,
    )
  })

  test.each([
    ['a tag', 'severity: !!str low\n', 'tag `!!str`'],
    ['an anchor', 'nature:\n  - &a integrity\n', 'anchor `&a`'],
    ['a key with a question mark', '? severity\n: low\n', 'mark `?`'],
  ])('is refused to %s, with its place', async (_, line, what) => {
    const formatting = await formatRecord('a.yaml', head + line + foot)
    expect(formatting.ok ? [] : formatting.findings).toMatchObject([
      {
        code: 'cannot-format',
        message: expect.stringContaining(`Unexpected ${what}, expected`),
        place: { start: { offset: head.length + line.search(/[!&?]/) } },
      },
    ])
  })

  test.each([
    ['broken syntax', 'severity: [\n', 'yaml-syntax'],
    ['a key that stands twice', 'severity: low\nseverity: high\n', 'duplicate-key'],
    ['an alias', 'nature: *a\n', 'yaml-alias'],
  ])('is refused to %s', async (_, line, code) => {
    const formatting = await formatRecord('a.yaml', head + line + foot)
    expect(formatting.ok ? [] : formatting.findings).toMatchObject([{ code }])
  })
})

/** What must be the same before and after: comments, and what the record says but for the notation of times and places. */
async function essence(path: string, text: string) {
  const { incident, findings } = await readRecord(path, text)
  const comments = [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd())
  return {
    incident: JSON.stringify(incident, (key, value) =>
      key === 'path' || key === 'index' ? undefined : value,
    ),
    codes: findings.map(({ code, message }) => `${code} ${message}`).sort(),
    comments: comments.sort(),
  }
}

async function holds(path: string, text: string): Promise<boolean> {
  const formatting = await formatRecord(path, text)
  if (!formatting.ok) {
    expect(formatting.findings.length).toBeGreaterThan(0)
    // Nothing is in the way but what is broken, and what the finding names.
    for (const { code, message } of formatting.findings)
      if (code === 'cannot-format') expect(message).toMatch(/tag|anchor|alias|mark `\?`/)
    return false
  }
  expect(await formatted(formatting.text, path)).toBe(formatting.text)
  expect(await essence(path, formatting.text)).toEqual(await essence(path, text))
  return true
}

describe('formatting says the same with the same comments, and changes nothing the second time', () => {
  const records = ['incidents', 'test/fixtures'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(yaml|md)$/.test(name))
      .map((name) => join(folder, name)),
  )
  test.each(
    records.filter((path) => /^(---\n[\s\S]*)?(#.*\n)*forthright:/m.test(readFileSync(path, 'utf8'))),
  )('%s', async (path) => {
    expect(await holds(path, readFileSync(path, 'utf8'))).toBe(true)
  })

  test('wherever somebody puts comments into these', async () => {
    const texts = records.map((path) => [path, readFileSync(path, 'utf8').split('\n')] as const)
    const put = fc.record({ at: fc.nat(499), column: fc.nat(8), isBeside: fc.boolean() })
    let done = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(put, { minLength: 1, maxLength: 12 }),
        async ([path, lines], puts) => {
          const changed = [...lines]
          for (const [index, { at, column, isBeside }] of puts.entries()) {
            const line = at % changed.length
            const comment = `${' '.repeat(column)}# c${index}`
            if (isBeside) changed[line] += ` ${comment}`
            else changed.splice(line, 0, comment)
          }
          if (await holds(path, changed.join('\n'))) done += 1
        },
      ),
      { numRuns: 150 },
    )
    expect(done).toBeGreaterThan(75)
  })

  test('whatever a record is made of', async () => {
    const line = fc.constantFrom(
      '# c',
      '',
      'severity: low # s',
      'status:   "closed"',
      'id: "1.10"',
      "title: 'It''s: so'",
      'title:',
      '  en: A # a',
      '  # in',
      '  it:  "B"',
      'events:',
      '  - kind: attack',
      '- kind: attack',
      '  - {kind: attack, at: 2026-05-01 10:00}',
      '    # deep',
      '    text: |-',
      '      Two',
      '       lines',
      '    text: >',
      '      folded',
      '    by: us',
      'nature: [integrity,',
      '  availability]',
      'nature: [ # n',
      '  - a',
      '---',
      'x-own: {a: [1, 2.50], b: null, "c d": ~}',
      '...',
      '\t',
      '  ',
      'language: en',
      'kind: security',
      '  - "a: b"',
      'x-far: a  b   c',
      'x-two: one',
      '   two',
      '- ',
      '-',
      '  -',
      '? a',
      'forthright: 1',
      '      at: 2026',
    )
    let done = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('\n', '\r\n'),
        async (lines, br) => {
          if (await holds('a.yaml', lines.join(br) + br)) done += 1
        },
      ),
      { numRuns: 1_500 },
    )
    expect(done).toBeGreaterThan(20)
  })

  test('whatever texts are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...' \n:#-\'"{],\\|>&*!1.a~') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
        const lines = texts.map(
          (one) => `  - { text: ${JSON.stringify(one)}, sources: [] }\n  - ${JSON.stringify(one)}\n`,
        )
        await holds('a.yaml', `${head}${foot}advice: # a\n${lines.join('') || '  []\n'}`)
      }),
      { numRuns: 200 },
    )
  })
})

const corpus = process.env['FORTHRIGHT_CORPUS']

describe.skipIf(corpus === undefined)('the YAML test suite (set FORTHRIGHT_CORPUS to run)', () => {
  const cases = corpus === undefined ? [] : readCases(join(corpus, 'yaml-test-suite'))
  const texts = cases.flatMap(({ yaml }) => [
    yaml,
    `x-case:\n${yaml.replace(/^(?=.)/gm, '  ')}\nevents: [] # c\n`,
    `${head}${foot.replace('events: []', 'events:\n  - kind: attack')}x-case:\n${yaml.replace(/^(?=.)/gm, '  ')}`,
  ])

  test('is formatted without a loss, or refused', async () => {
    let done = 0
    for (const text of texts) if (await holds('a.yaml', text)) done += 1
    expect(done).toBeGreaterThan(200)
  })

  test('takes an event without a loss, or none', async () => {
    let done = 0
    for (const text of texts) {
      const read = async (changed: string) => await readRecord('a.yaml', changed)
      const adding = await addEvent(text, { kind: 'detection', text: 'Seen: "it"' }, { read })
      if (!adding.ok) continue
      done += 1
      // But for brackets and the value that give way to a list, every character is still there, in its order.
      expect(isSubsequence(text.replace(/\[\]|null|~|\s/g, ''), adding.text)).toBe(true)
    }
    expect(done).toBeGreaterThan(200)
  })

  test('is checked and mended without a crash', async () => {
    for (const text of texts) {
      const find = async (changed: string) => (await readRecord('a.yaml', changed)).findings
      const errors = (findings: Awaited<ReturnType<typeof find>>) =>
        findings.filter(({ level }) => level === 'error').length
      const { left } = await fixText(text, find)
      expect(errors(left)).toBeLessThanOrEqual(errors(await find(text)))
    }
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (part.startsWith(letter, at)) at += letter.length
  return at === part.length
}
