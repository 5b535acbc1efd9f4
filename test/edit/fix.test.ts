import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySplices, fixText, separateFixes } from '../../src/edit/index.ts'
import { type Finding, type Fix, makeSource, placeOf, readRecord } from '../../src/record/index.ts'
import { rules } from '../../src/rules/index.ts'
import { check } from '../rules/check.ts'

const head =
  'forthright: 1\nid: a\ntitle: A\nlanguage: en\nkind: security\norganisation: { name: Acme, role: controller }\n'

async function find(path: string, text: string): Promise<readonly Finding[]> {
  const reading = await readRecord(path, text)
  return [...reading.findings, ...(await check(rules, reading))]
}

async function fixed(text: string, path = 'a.yaml'): Promise<string> {
  return (await fixText(text, (attempt) => find(path, attempt))).text
}

describe('fixing', () => {
  test.each([
    ['a key', 'evnts: [] # none', 'events: [] # none'],
    ['a term in quotation marks', `events: []\nseverity: "Hihg"`, 'events: []\nseverity: high'],
    [
      'a version that is a number',
      'events: []\nactions: [{ text: T, ticket: 1.10 }]',
      'events: []\nactions: [{ text: T, ticket: "1.10" }]',
    ],
    ['a word where a list belongs', 'events: []\nnature: integrity', 'events: []\nnature: [integrity]'],
    [
      'a truth value',
      'events: []\nparties: { a: { name: A, role: other, former: yes } }',
      'events: []\nparties: { a: { name: A, role: other, former: true } }',
    ],
    [
      'a time',
      'events: [{ kind: attack, at: 25.11.2025, text: T }]',
      'events: [{ kind: attack, at: 2025-11-25, text: T }]',
    ],
    [
      'a time in quotation marks',
      `events: [{ kind: attack, at: 'Nov 25, 2025', text: T }]`,
      'events: [{ kind: attack, at: 2025-11-25, text: T }]',
    ],
    ['a zone', 'events: []\ntimezone: europe/Rom', 'events: []\ntimezone: Europe/Rome'],
    [
      'what another mend uncovers',
      'evnts:\n- { kind: detecton, at: 2025/11/25, txet: T }',
      'events:\n- { kind: detection, at: 2025-11-25, text: T }',
    ],
  ])('mends %s, and touches nothing else', async (_, wrong, right) => {
    expect(await fixed(`${head}${wrong}\r\n`)).toBe(`${head}${right}\r\n`)
  })

  test.each([
    ['a date that countries read differently', 'events: [{ kind: attack, at: 05/11/2025, text: T }]'],
    ['who may see something', 'events: [{ kind: attack, text: T, audience: publik }]'],
    [
      'a key that is near to two',
      'events: []\nparties: { a: { name: A, role: other, contact: { mail: a@b.cc, emali: a@b.cc } } }',
    ],
    ['what is far from everything', 'events: []\nbanana: 1'],
  ])('leaves alone %s', async (_, text) => {
    expect(await fixed(head + text.replace('mail: a@b.cc, emali', 'nam'))).toBe(
      head + text.replace('mail: a@b.cc, emali', 'nam'),
    )
  })

  test('adds the version and the id that the file’s name says', async () => {
    const rest =
      'title: A\nlanguage: en\nkind: security\norganisation: { name: Acme, role: controller }\nevents: []\n'
    expect(await fixed(`# first\n${rest}`, 'x/2026-01-mail.yaml')).toBe(
      `# first\nforthright: 1\nid: 2026-01-mail\n${rest}`,
    )
  })

  test('mends the front matter and the timeline of a Markdown record', async () => {
    const text = `---\n${head.replace('title:', 'titel:')}---\n\n## Timeline\n\n- 2025-11-25 — detection by us: Seen. {audiance: internal}\n`
    expect(await fixed(text, 'a.md')).toBe(text.replace('titel', 'title').replace('audiance', 'audience'))
  })

  test('does not make what would uncover more errors than it mends', async () => {
    const text = `${head}evnts:\n  - { kind: 1, at: a, by: [] }\n  - { kind: 2, at: b, by: [] }\n`
    expect(await fixed(text)).toBe(text)
  })

  test('does not go on for ever where a mend brings its finding back', async () => {
    const source = makeSource('a', 'x')
    const grow = async (text: string): Promise<Finding[]> => {
      const place = placeOf(source, { start: 0, end: 0 })
      const fix = { title: 'Grow', safe: true, edits: [{ place, text: 'x' }] }
      return [{ file: 'a', code: 'grow', level: 'error', message: `of ${text.length}`, place, fix }]
    }
    expect((await fixText('x', grow)).text.length).toBeLessThan(200)
  })

  test('gives a record with as many errors at most, whatever was in it', async () => {
    const line = fc.constantFrom(
      'evnts: []',
      'events: []',
      'severty: low',
      'severity: Hgh',
      'id: 1',
      'titel: T',
      '  - x',
      '{',
      '"',
      'nature: integrity',
      'events: [{ kind: atack, at: 2025/1/1 }]',
      'timezone: Rome',
      'people: { count: ~5 }',
      '---',
      '\uFEFF',
      '- a: 1',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('a.yaml', 'a.md'),
        async (lines, path) => {
          const text = lines.join('\n')
          const errors = (findings: readonly Finding[]) =>
            findings.filter(({ level }) => level === 'error').length
          const fixing = await fixText(text, (attempt) => find(path, attempt))
          expect(errors(fixing.left)).toBeLessThanOrEqual(errors(await find(path, text)))
          expect(await fixed(fixing.text, path)).toBe(fixing.text)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('splices', () => {
  test('keep every character that they do not replace', () => {
    const splice = fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(fc.string({ minLength: 40 }), fc.array(splice), (text, wanted) => {
        const fixes = wanted.map(([start, width, by]): Fix => {
          const place = placeOf(makeSource('a', text), { start, end: start + width })
          return { title: 'T', safe: true, edits: [{ place, text: by }] }
        })
        const edits = separateFixes(fixes).flatMap((fix) => fix.edits)
        const splices = edits.map(({ place, text: by }) => ({
          start: place.start.offset,
          end: place.end.offset,
          text: by,
        }))
        const removed = splices.reduce((sum, { start, end }) => sum + end - start, 0)
        const added = splices.reduce((sum, one) => sum + one.text.length, 0)
        expect(applySplices(text, splices).length).toBe(text.length - removed + added)
      }),
    )
  })

  test('that overlap are refused', () => {
    const splices = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]
    expect(() => applySplices('abc', splices)).toThrow('no splice')
  })
})

describe('a word that may be meant as it stands is left for a person', () => {
  test.each([
    ['risk: likely'],
    ['data: { uninvolved: [password] }'],
    ['events: [{ kind: discovery, at: 2025-11-25 }]'],
    ['people: { count: about 1,200 }'],
  ])('%s', async (line) => {
    const head = 'forthright: 1\nid: a\ntitle: A\nlanguage: en\nkind: personal-data-breach\n'
    const rest = line.startsWith('events') ? '' : 'events: []\n'
    const text = `${head}organisation: { name: Acme, role: controller }\n${line}\n${rest}`
    expect(await fixed(text)).toBe(text)
  })
})
