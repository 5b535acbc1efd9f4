import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addEvent, type EventFields } from '../../src/edit/index.ts'
import { follow, readRecord, toValue } from '../../src/record/index.ts'

const head =
  'forthright: 1\nid: a\ntitle: { en: A, it: Ä }   # 👩🏽‍🚒\nlanguage: en\nkind: security\norganisation: { name: Acme, role: controller }\n'

/** Lists of events as people write them; what is after them stands at the top again. */
const lists = [
  '',
  'events:\n',
  'events: # none yet\n',
  'events:\n  - kind: attack\n',
  'events:\n- kind: attack   # here\n',
  'events:\n  # one\n  - kind: attack\n    text: |\n      One.\n\n      Two.\n    # about it\n',
  'events:\n  - { kind: attack, at: 2026-05-01 }\n',
  'events:\n\n  -\n    kind: attack\n\n  - kind: removal\n\n',
  'events: [{ kind: attack }]\n',
  'events: [\n  { kind: attack }, # a\n  { kind: removal } # b\n  ]\n',
  'events: [\n  { "kind": "attack" },\n  ]\n',
  '"events":\n    -   kind: attack\n        text:\n            en: "A: b"\n            it: >-\n                Folded\n                text\n',
]
const after = [
  '',
  '# the end\n',
  '\n\n# the end\n  # deeper\n',
  'notes: []\n',
  'notes:\n  - text: x\n...\n',
  '...\n',
]

/** Markdown with its timeline as a list or a table, in one language or another; or with none. */
const bodies = [
  '\n# A\n\n## Timeline\n\n- 2026-05-01 — attack: They came.\n',
  '\n## Cronologia\n\n1. 2026-05-01 – attack by us: Prima.\n2. removal: Poi.\n\n## Lessons\n\nNone.\n',
  '\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-05-01 | They came. |\n',
  '\n## Summary\n\nNothing more.\n',
  '',
]

const words = fc.oneof(
  fc.constantFrom(
    'Seen.',
    'a: b # c',
    '- x',
    '"',
    "it's",
    'é 👍',
    'two\nlines',
    '{x}',
    'null',
    '| a | b |',
    '---',
  ),
  fc.string({ minLength: 1 }).map((text) => text.replace(/\p{C}/gu, '').trim() || 'x'),
)
const events = fc.record(
  {
    kind: fc.constantFrom('detection', 'review', 'x-own'),
    at: fc.constantFrom('2026-05-02', '2026-05-02T14:05+02:00', 'unknown', '2026-05~'),
    text: words,
    audience: fc.constantFrom('customer', 'internal'),
    reasons: words,
  },
  { requiredKeys: ['kind'] },
)
const layouts = fc.record({
  list: fc.constantFrom(...lists),
  rest: fc.constantFrom(...after),
  body: fc.option(fc.constantFrom(...bodies)),
  isOpen: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
})

test('every other character stays where it is, whatever the record looks like', async () => {
  await fc.assert(
    fc.asyncProperty(layouts, events, fc.boolean(), async (layout, event: EventFields, inOrder) => {
      const { list, rest, body, isOpen, lineEnd } = layout
      const yaml = head + list + (body === null ? rest : rest.replace('...\n', ''))
      const lines = body === null ? yaml : `---\n${yaml}---\n${body}`
      const text = (isOpen ? lines.trimEnd() : lines).replaceAll('\n', lineEnd)
      const path = body === null ? 'a.yaml' : 'a.md'
      const adding = await addEvent(text, event, { read: (changed) => readRecord(path, changed), inOrder })
      const told = `${JSON.stringify(text)}\n${JSON.stringify(adding)}`
      if (!adding.ok) throw new Error(told)
      expect(isKept(text, adding.text), told).toBe(true)
      if (lineEnd === '\r\n') expect(adding.text, told).not.toMatch(/[^\r]\n/)
      expect(/[\r\n]$/.test(adding.text), told).toBe(/[\r\n]$/.test(text))
      const node = adding.reading.node && follow(adding.reading.node, ['events', adding.index])
      expect(node && toValue(node), told).toEqual({ ...event })
    }),
    { numRuns: 200 },
  )
})

/** Whether a text holds another with one insertion, or with two that are near: a comma, and what follows it. */
function isKept(text: string, changed: string): boolean {
  let start = 0
  while (start < text.length && text[start] === changed[start]) start++
  let end = 0
  while (end < text.length - start && text.at(-1 - end) === changed.at(-1 - end)) end++
  const middle = text.slice(start, text.length - end)
  return changed.slice(start, changed.length - end).includes(middle)
}
