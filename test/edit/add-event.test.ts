import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addEvent, type EventFields } from '../../src/edit/index.ts'
import { follow, readRecord } from '../../src/record/index.ts'

const head =
  'forthright: 1\nid: a\ntitle: A\nlanguage: en\nkind: security\norganisation: { name: Acme, role: controller }\n'
const seen: EventFields = { kind: 'detection', at: '2026-05-02', text: 'Seen.' }

async function added(text: string, event = seen, path = 'a.yaml', inOrder = false): Promise<string> {
  const adding = await addEvent(text, event, { read: (changed) => readRecord(path, changed), inOrder })
  if (!adding.ok) throw new Error(`not added: ${adding.findings.map(({ message }) => message).join('; ')}`)
  return adding.text
}

const block = `  - kind: detection\n    at: 2026-05-02\n    text: Seen.\n`

describe('an event is added to a list', () => {
  test.each([
    ['in block style', 'events:\n  - kind: attack\n', `events:\n  - kind: attack\n${block}`],
    ['not indented', 'events:\n- kind: attack\n', `events:\n- kind: attack\n${block.replace(/^ {2}/gm, '')}`],
    [
      'indented by four',
      'events:\n    -   kind: attack\n',
      'events:\n    -   kind: attack\n    -   kind: detection\n        at: 2026-05-02\n        text: Seen.\n',
    ],
    [
      'of maps in braces',
      'events:\n  - { kind: attack } # first\n\nnotes: []\n',
      'events:\n  - { kind: attack } # first\n  - { kind: detection, at: 2026-05-02, text: Seen. }\n\nnotes: []\n',
    ],
    [
      'without a last line break',
      'events:\n  - kind: attack',
      `events:\n  - kind: attack\n${block.trimEnd()}`,
    ],
    [
      'with CRLF',
      'events:\r\n  - kind: attack\r\nnotes: []\r\n',
      `events:\r\n  - kind: attack\r\n${block.replaceAll('\n', '\r\n')}notes: []\r\n`,
    ],
    [
      'with comments',
      'events: # all\n  # one\n  - kind: attack # a\n    # about the attack\n# about the notes\nnotes: []\n',
      `events: # all\n  # one\n  - kind: attack # a\n    # about the attack\n${block}# about the notes\nnotes: []\n`,
    ],
    [
      'with empty lines between',
      'events:\n  - kind: attack\n\n  - kind: removal\n\nnotes: []\n',
      `events:\n  - kind: attack\n\n  - kind: removal\n\n${block}\nnotes: []\n`,
    ],
    [
      'whose last text is a block',
      'events:\n  - kind: attack\n    text: |\n      One.\n\n      Two.\n\nnotes: []\n',
      `events:\n  - kind: attack\n    text: |\n      One.\n\n      Two.\n${block}\nnotes: []\n`,
    ],
    ['that is empty', 'events: [] # none yet\n# more\n', `events: # none yet\n${block}# more\n`],
    ['that is not begun', 'events:\nnotes: []\n', `events:\n${block}notes: []\n`],
    ['that says null', 'events: null\n', `events:\n${block}`],
    ['that is missing', 'notes: []\n# end', `notes: []\n# end\nevents:\n${block.trimEnd()}`],
    [
      'that is missing before the end of the document',
      'notes: []\n...\n',
      `notes: []\nevents:\n${block}...\n`,
    ],
    [
      'in brackets',
      'events: [{ kind: attack }]\n',
      'events: [{ kind: attack }, { kind: detection, at: 2026-05-02, text: Seen. }]\n',
    ],
    [
      'in brackets over several lines',
      'events: [\n  { kind: attack }, # a\n  { kind: removal } # b\n  ]\n',
      'events: [\n  { kind: attack }, # a\n  { kind: removal }, # b\n  { kind: detection, at: 2026-05-02, text: Seen. }\n  ]\n',
    ],
    [
      'in brackets with a last comma',
      'events: [\n  { kind: attack },\n  ]\n',
      'events: [\n  { kind: attack },\n  { kind: detection, at: 2026-05-02, text: Seen. },\n  ]\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await added(head + before)).toBe(head + after)
  })

  test('of a record in braces, as JSON', async () => {
    const json = (events: string) =>
      `{ "forthright": 1, "id": "a", "title": "A", "language": "en", "kind": "security", "organisation": { "name": "A", "role": "other" }, "events": [${events}] }`
    expect(await added(json('{"kind": "attack"}'))).toBe(
      json('{"kind": "attack"}, { "kind": "detection", "at": "2026-05-02", "text": "Seen." }'),
    )
  })

  test('at its place in time, comments staying with the event that they are about', async () => {
    const before =
      'events:\n  - kind: attack\n    at: 2026-05-01\n  # much later\n  - kind: removal\n    at: 2026-05-03\n'
    expect(await added(head + before, seen, 'a.yaml', true)).toBe(
      `${head}events:\n  - kind: attack\n    at: 2026-05-01\n${block}  # much later\n  - kind: removal\n    at: 2026-05-03\n`,
    )
  })

  test('of a Markdown record: in its front matter', async () => {
    expect(await added(`---\n${head}events: []\n---\n\nAll is well.\n`, seen, 'a.md')).toBe(
      `---\n${head}events:\n${block}---\n\nAll is well.\n`,
    )
  })

  test('of a Markdown record: in its timeline', async () => {
    const event = { ...seen, by: 'us', after: 'attack', sources: ['post'] }
    const sources = 'sources: { post: { title: Post } }\n'
    const before = `---\n${head}${sources}---\n\n## Timeline\n\n* 2026-05-01 – attack: Begun.\n\n## Summary\n\nShort.\n`
    expect(await added(before, event, 'a.md')).toBe(
      before.replace(
        'Begun.\n',
        'Begun.\n* 2026-05-02 – detection by us: Seen. {after: attack, sources: [post]}\n',
      ),
    )
  })

  test('of a Markdown record: what its timeline cannot say goes to the front matter', async () => {
    const before = `---\n${head}---\n\n## Timeline\n\n- 2026-05-01 — attack: Begun.\n`
    const after = await added(before, { ...seen, text: { en: 'Seen.', it: 'Visto.' } }, 'a.md')
    expect(after).toBe(
      before.replace(
        '\n---\n\n#',
        '\nevents:\n  - kind: detection\n    at: 2026-05-02\n    text: { en: Seen., it: Visto. }\n---\n\n#',
      ),
    )
  })
})

test('a comment of many marks does not keep it busy', async () => {
  const marks = ' #'.repeat(200)
  const list = `events: [\n  { kind: attack, at: 2026-05-01 },${marks}\n  { kind: removal, at: 2026-05-03 }${marks}\n  ]\n`
  expect(await added(head + list)).toContain('detection')
  const items = `events:\n  - kind: attack${marks}\n    at: 2026-05-01\n  -${marks}\n    kind: removal\n    at: 2026-05-03\n`
  expect(await added(head + items, seen, 'a.yaml', true)).toContain('detection')
})

describe('an event is not added', () => {
  test.each([
    ['to what is no record', 'a: [', 'Unexpected end'],
    ['where events are no list', `${head}events: { a: 1 }\n`, 'Unexpected map, expected a list'],
  ])('%s', async (_, text, message) => {
    await expect(added(text)).rejects.toThrow(message)
  })

  test('if it is none itself', async () => {
    await expect(added(`${head}events: []\n`, { kind: 'detecton' })).rejects.toThrow('Unexpected `detecton`')
  })
})

describe('whatever the texts are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\n',
        ':',
        '#',
        '-',
        "'",
        '"',
        '{',
        ']',
        ',',
        '\\',
        '|',
        '\t',
        '—',
        '&',
        '*',
        '!',
        '1',
        '.',
      ),
    }),
  )

  test.each(['a.yaml', 'a.md'])(
    'the event reads back as it was given, or nothing is added: %s',
    async (path) => {
      const bodies = [
        `${head}events:\n  - kind: attack # a\n`,
        `${head}events: [ { kind: attack } ]\n`,
        `${head}events:\r\n- { kind: attack }`,
        head,
      ]
      let count = 0
      await fc.assert(
        fc.asyncProperty(text, fc.constantFrom(...bodies), async (said, body) => {
          const before =
            path === 'a.md'
              ? `---\n${body.replace(/\r?\n?$/, '\n')}---\n\n## Timeline\n\n- 2026-05-01 — attack: A\n`
              : body
          const adding = await addEvent(
            before,
            { kind: 'detection', text: said },
            { read: (changed) => readRecord(path, changed) },
          )
          if (!adding.ok) return
          count += 1
          const node = adding.reading.node && follow(adding.reading.node, ['events', adding.index, 'text'])
          expect(node?.type === 'scalar' && node.value).toBe(said.normalize('NFC'))
          expect(adding.text.length).toBeGreaterThan(before.length)
        }),
        { numRuns: 150 },
      )
      expect(count).toBeGreaterThan(50)
    },
  )
})
