import { describe, expect, test } from 'vitest'
import type { Draw, DrawingOrder, PictureNode } from '../../src/document/index.ts'
import { findingsOf, nodesOf, seen, sound, treeOf, wordsOf } from './writing.ts'

const record = (events: string, more = ''): string => `forthright: 1
id: a-1
title: { en: A title, it: Un titolo }
language: en
kind: security
organisation: { name: Example, role: controller }
events:
${events}
${more}`

const twoEvents =
  record(`  - { kind: detection, at: 2026-05-01, audience: customer, text: { en: Seen, it: Vista } }
  - { kind: review, at: 2026-05-02, text: { en: Reviewed, it: Riesaminata } }`)

/** Draws nothing, and notes what it was asked to draw. */
function noting(): { readonly draw: Draw; readonly orders: DrawingOrder[] } {
  const orders: DrawingOrder[] = []
  const draw: Draw = (order) => {
    orders.push(order)
    const paper = { shapes: '<svg/>', words: [], width: 1, height: 1, breaks: [] }
    const { shapes: svg, ...size } = paper
    return { svg, id: 'a', title: 'A picture', description: '', ...size, onPaper: () => paper }
  }
  return { draw, orders }
}

const pictures = (nodes: ReturnType<typeof nodesOf>): PictureNode[] =>
  nodes.flatMap((node) => (node.type === 'picture' ? [node] : []))

describe('a picture in a document', () => {
  test.each(['timeline', 'postmortem'])('stands before the table of events in the %s', async (kind) => {
    const { draw, orders } = noting()
    const tree = await treeOf({ kind, reading: await sound(twoEvents), draw })
    const at = tree.children.findIndex(({ type }) => type === 'picture')
    expect(tree.children[at + 1]?.type).toBe('table')
    expect(tree.children[at]).toMatchObject({ subject: 'timeline', drawing: { title: 'A picture' } })
    expect(orders).toMatchObject([{ audience: 'internal', prefix: 'timeline' }])
  })

  test('is drawn for the readers and in the language of the document, and for nobody else', async () => {
    const { draw, orders } = noting()
    const reading = await sound(twoEvents)
    await treeOf({ kind: 'timeline', reading, tag: 'it', audience: 'customer', draw })
    expect(orders.map(({ audience, language }) => [audience, language.tag])).toEqual([['customer', 'it']])
  })

  test('says where it comes from', async () => {
    const [node] = pictures(nodesOf(await treeOf({ kind: 'timeline', reading: await sound(twoEvents) })))
    expect(node?.data).toMatchObject({ origin: [{ field: 'events', file: 'incident.yaml', line: 8 }] })
  })

  test('that nobody draws is in the tree all the same', async () => {
    const tree = await treeOf({ kind: 'timeline', reading: await sound(twoEvents) })
    expect(pictures(nodesOf(tree)).map(({ drawing }) => drawing)).toEqual([undefined])
  })

  test('twice has ids of its own each time', async () => {
    const { draw, orders } = noting()
    const template = '# T\n\n{{picture}}\n\n{{picture}}\n'
    await treeOf({ kind: 'timeline', reading: await sound(twoEvents), template, draw })
    expect(orders.map(({ prefix }) => prefix)).toEqual(['timeline', 'timeline-2'])
  })

  test('is not there without events that the readers may see', async () => {
    const template = '# T\n\n{{#if picture}}\n{{picture}}\n{{else}}\nNone.\n{{/if}}\n'
    const reading = await sound(record('  - { kind: review, at: 2026-05-02, text: Reviewed }'))
    const hidden = await treeOf({ kind: 'timeline', reading, template, audience: 'customer' })
    expect(wordsOf(hidden)).toContain('None.')
    const [finding] = await findingsOf({
      kind: 'timeline',
      reading,
      template: '# T\n\n{{picture}}\n',
      audience: 'customer',
    })
    expect(finding).toMatchObject({ code: 'value-missing' })
  })
})

describe('what a document may not print, it may not draw', () => {
  const template = '# T\n\n{{picture}}\n'

  test('a text that is missing in its language', async () => {
    const { draw, orders } = noting()
    const reading = await sound(record('  - { kind: detection, at: 2026-05-01, text: Seen }'))
    const order = { kind: 'timeline', reading, template, tag: 'it', draw }
    expect(seen(reading, await findingsOf(order))).toEqual([
      'translation-missing: - { kind: detection, at: 2026-05-01, text: Seen }',
    ])
    expect(orders).toEqual([])
    const tree = await treeOf({ ...order, fallback: 'en' })
    expect(orders.map(({ fallback }) => fallback)).toEqual(['en'])
    expect(tree.children[1]?.type).toBe('blockquote')
    expect(wordsOf(tree)).toContain('inglese')
  })

  test('a kind of the record’s own that has no label', async () => {
    const reading = await sound(
      record(
        '  - { kind: x-own, at: 2026-05-01, text: { en: Seen, it: Vista } }',
        'terms: { x-own: { en: Own } }',
      ),
    )
    const findings = await findingsOf({ kind: 'timeline', reading, template, tag: 'it' })
    expect(findings.map(({ code }) => code)).toEqual(['translation-missing'])
  })

  test('names of which the public may not know; it is drawn without any', async () => {
    const { draw, orders } = noting()
    const reading = await sound(
      record('  - { kind: detection, at: 2026-05-01, audience: public, text: { en: Seen, it: Vista } }'),
    )
    await treeOf({ kind: 'timeline', reading, audience: 'public', draw })
    expect(orders.map(({ audience }) => audience)).toEqual(['public'])
  })

  test('a name that is more restricted than the document', async () => {
    const reading = await sound(twoEvents)
    const findings = await findingsOf({
      kind: 'timeline',
      reading: {
        ...reading,
        incident: {
          ...reading.incident,
          organisation: {
            ...reading.incident.organisation,
            name: { ...reading.incident.organisation.name, audience: 'internal' },
          },
        },
      },
      template,
      audience: 'customer',
    })
    expect(findings.map(({ code }) => code)).toEqual(['audience-leak'])
  })
})

describe('where a picture may stand', () => {
  test.each([
    ['in a sentence', 'See {{picture}} here.', 3, 7],
    ['in a heading', '## {{picture}}', 3, 6],
    ['in a table', '| A |\n| - |\n| {{picture}} |', 5, 5],
    ['in code', '```\n{{picture}}\n```', 4, 3],
    ['in a link', '[a]({{picture}})', 3, 7],
    ['beside another', '{{picture}}\n{{picture}}', 3, 3],
  ])('not %s', async (_, text, line, column) => {
    const reading = await sound(twoEvents)
    const [finding] = await findingsOf({ kind: 'timeline', reading, template: `# T\n\n${text}\n` })
    expect(finding?.file).toBe('own/timeline/en.md.hbs')
    expect(finding?.place.start).toMatchObject({ line, column })
  })

  test.each(['> {{picture}}', '- one\n\n  {{picture}}'])('in %j', async (text) => {
    const reading = await sound(twoEvents)
    const tree = await treeOf({ kind: 'timeline', reading, template: `# T\n\n${text}\n` })
    expect(pictures(nodesOf(tree))).toHaveLength(1)
  })

  test('not in a letter', async () => {
    const reading = await sound(twoEvents)
    const order = { kind: 'customer-notice', reading, template: '# T\n\n{{picture}}\n' }
    await expect(findingsOf(order)).rejects.toThrow('Unexpected field `picture`')
  })
})
