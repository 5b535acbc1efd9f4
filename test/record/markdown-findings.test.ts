import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/record/markdown/read.ts'
import { toValue } from '../../src/record/node.ts'
import { readRecord } from '../../src/record/read.ts'
import { makeSource } from '../../src/record/source.ts'

async function read(text: string) {
  const { node, findings } = await readMarkdown(makeSource('record.md', text))
  return {
    value: node && toValue(node),
    findings,
    said: findings.map(({ code, place }) => [code, text.slice(place.start.offset, place.end.offset)]),
  }
}

const body = (text: string) => read(`---\nlanguage: en\n---\n${text}`)

describe('front matter', () => {
  test('missing', async () => {
    const { value, said, findings } = await read('# Title\n\nText.')
    expect(value).toBeUndefined()
    expect(said).toEqual([['front-matter-missing', '# Title']])
    expect(findings[0]?.hint).toMatch(/^Begin the file with/)
  })

  test('unclosed', async () => {
    expect((await read('---\nid: a\n')).said).toEqual([['front-matter-unclosed', '---']])
  })

  test('with broken YAML: every fault, at its place in the file', async () => {
    const { value, findings } = await read('---\nid: a: b\nkind: [\n---\n# T')
    expect(value).toBeUndefined()
    expect(findings.map(({ code, place }) => [code, place.start.line])).toContainEqual(['yaml-syntax', 2])
  })

  test('empty: the fields are missing, no more', async () => {
    expect((await read('---\n---\n# Title')).value).toEqual({ title: 'Title' })
  })

  test('no map: the schema says so', async () => {
    const { findings } = await readRecord('record.md', '---\n- a\n---\n')
    expect(findings.map(({ code }) => code)).toEqual(['schema'])
  })

  test('a field in both halves is an error, but events are joined', async () => {
    const { value, said, findings } = await read(
      '---\nlanguage: en\nimpact: A\nadvice:\nevents: [{kind: review}]\n---\n## Impact\n\nB\n\n## Advice\n- C\n\n## Timeline\n- closure',
    )
    expect(said).toEqual([['duplicate-field', 'Impact']])
    expect(findings[0]?.related?.[0]?.place.start.line).toBe(3)
    expect(value).toEqual({
      language: 'en',
      impact: 'A',
      advice: ['C'],
      events: [{ kind: 'review' }, { kind: 'closure' }],
    })
  })

  test('a title that differs from the heading is a warning', async () => {
    const front = '---\nlanguage: en\ntitle: { en: A, it: B }\n---\n'
    expect((await read(`${front}# B`)).said).toEqual([])
    const { said, findings } = await read(`${front}# C`)
    expect([said, findings[0]?.level]).toEqual([[['duplicate-field', 'C']], 'warning'])
  })

  test('a zone that contradicts the text is an error', async () => {
    const { said, value } = await read('---\ntimezone: Europe/Rome\n---\nAll times in UTC.\n')
    expect(said).toEqual([['time-zone-conflict', 'UTC']])
    expect(value).toEqual({ timezone: 'Europe/Rome' })
  })
})

describe('sections', () => {
  test('unknown: kept as a note, with what was probably meant', async () => {
    const { value, said, findings } = await body(
      '## Sumary [it]\n\nTesto.\n\n## Parties\n\n## Weather {public}\n\n- Rain',
    )
    expect(said).toEqual([
      ['unknown-section', 'Sumary'],
      ['unknown-section', 'Parties'],
      ['unknown-section', 'Weather'],
    ])
    expect(findings.map(({ hint }) => hint)).toEqual([
      'Did you mean `Summary`?',
      'Write it as a field of the front matter.',
      'Rename it, or move its text to `Notes`.',
    ])
    expect(findings[0]?.message).toMatch(
      /^Unexpected section `Sumary`, expected one of `Summary`, `Impact`, /,
    )
    expect(value).toMatchObject({
      notes: [
        { title: 'Sumary', text: { it: 'Testo.' } },
        { title: 'Weather', text: '- Rain', audience: 'public' },
      ],
    })
  })

  test('unknown sub-headings', async () => {
    const { said, value } = await body(
      '## Lessons\n\n### What went wel\n\n- A {kind: well}\n\n## Timeline\n\n### Phase\n\n- B',
    )
    expect(said).toEqual([
      ['unknown-section', 'What went wel'],
      ['unknown-section', 'Phase'],
    ])
    expect(value).toMatchObject({ lessons: [{ text: 'A' }], events: [{ text: 'B' }] })
  })

  test('twice', async () => {
    const { said, findings } = await body('## Impact\n\nA\n\n## Impatto [it]\n\nB\n\n## Impact [en]\n\nC')
    expect(said).toEqual([['duplicate-section', 'Impact']])
    expect(findings[0]?.related?.[0]?.place.start.line).toBe(4)
  })

  test('twice, once as a sub-heading', async () => {
    const { said } = await body('## Lessons\n\n### What went well\n\n- A\n\n## What went well\n\n- B')
    expect(said).toEqual([['duplicate-section', 'What went well']])
  })

  test('text beside a list is kept as a note', async () => {
    const { said, value } = await body('## Actions\n\nThese are tracked.\n\n- A')
    expect(said).toEqual([['stray-text', 'These are tracked.']])
    expect(value).toMatchObject({ actions: ['A'], notes: [{ title: 'Actions', text: 'These are tracked.' }] })
  })

  test('a link definition among items', async () => {
    expect((await body('## Advice\n\n- See [this][1]\n\n[1]: https://example.com')).said).toEqual([
      ['link-definition', '[1]: https://example.com'],
    ])
  })

  test('a comment without an end', async () => {
    expect((await body('## Advice\n\n- A\n\n<!-- forgotten\n\n## Impact\n\nB')).said).toEqual([
      ['unclosed-comment', '<!--'],
    ])
  })

  test('a source without an id, and an id twice', async () => {
    const { said, value } = await body(
      '## Sources\n\n- A title, 2025\n- [B](https://b.example) {id: b}\n- C {id: b}',
    )
    expect(said).toEqual([
      ['source-id-missing', 'A title, 2025'],
      ['duplicate-key', 'b'],
    ])
    expect(value).toMatchObject({ sources: { b: { title: 'B', url: 'https://b.example' } } })
  })
})

describe('attributes', () => {
  test('with a key or an audience mistyped are left to the schema', async () => {
    const { value, said } = await body('## Advice\n\n- A {audence: public}\n- B {custmer}')
    expect(said).toEqual([])
    expect(value).toMatchObject({
      advice: [
        { text: 'A', audence: 'public' },
        { text: 'B', audience: 'custmer' },
      ],
    })
    const { findings } = await readRecord(
      'record.md',
      '---\nlanguage: en\n---\n## Advice\n\n- A {audence: public}',
    )
    expect(findings.filter(({ code }) => code === 'unknown-key').map(({ hint }) => hint)).toEqual([
      'Did you mean `audience`?',
    ])
  })

  test('that YAML cannot read are an error', async () => {
    const { said, value } = await body('## Advice\n\n- A {audience: public, sources: [a}')
    expect(said.map(([code]) => code)).toEqual(['yaml-syntax'])
    expect(value).toMatchObject({ advice: ['A {audience: public, sources: [a}'] })
  })

  test('in an inner list are an error', async () => {
    expect((await body('## Advice\n\n- A\n  - B {audience: internal}')).said).toEqual([
      ['inner-attributes', '{audience: internal}'],
    ])
  })

  test('on the title are an error', async () => {
    expect((await body('# Title {public}')).said).toEqual([['title-attributes', 'public']])
  })
})

describe('translations', () => {
  test('of fewer items', async () => {
    const { said, findings, value } = await body('## Advice\n\n- A\n- B\n\n## Consigli [it]\n\n- C')
    expect(said).toEqual([['translation-count', 'Consigli']])
    expect(findings[0]?.message).toBe('Unexpected 1 item of `Advice` in `it`, expected 2 as in `en`')
    expect(value).toMatchObject({ advice: ['A', 'B'] })
  })

  test('without a sub-heading', async () => {
    const { said, findings } = await body(
      '## Lessons\n\n### What went well\n- A\n\n### What went badly\n- B\n\n## Lezioni [it]\n\n### Cosa è andato bene\n- C',
    )
    expect(said).toEqual([['translation-count', 'Lezioni']])
    expect(findings[0]?.message).toBe(
      'Unexpected 0 items of `What went badly` in `it`, expected 1 as in `en`',
    )
  })

  test('that say another fact', async () => {
    const { said } = await body(
      '## Timeline\n\n- 2025-11-09 — detection: A\n\n## Cronologia [it]\n\n- 2025-11-08 — detection: B {public}',
    )
    expect(said).toEqual([
      ['translation-mismatch', '2025-11-08'],
      ['translation-mismatch', 'public'],
    ])
  })
})
