import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { token } from '../../src/document/holes.ts'
import { makeSectionParser, parseMarkdown } from '../../src/document/markdown.ts'
import { example, treeOf, write } from './writing.ts'

/** What is in a printed template, with tokens, as pieces that stand each on lines of its own. */
const pieces = [
  '# One',
  '## Two {0}',
  '###### Six ######',
  '#',
  '#no heading',
  ' # indented heading',
  '    # indented code',
  '\t# tab',
  'Text {0} and *{1}*.',
  '{0}',
  '- item {0}\n- item',
  '- item\n\n  more\n\n- item',
  '1. one\n2. two',
  '> quote\n> # heading in a quotation',
  '> quote\nlazy',
  '| a | {0} |\n| - | - |\n| {1} | b |',
  '```\n# no heading\n```',
  '~~~\n# no heading',
  '   ```\n# no heading\n   ```',
  '- ```\n# heading\n  ```',
  '<div>\n# no heading\n</div>',
  '<!--\n\n# no heading\n\n-->',
  'a <!-- b\n# heading',
  '`a\n# heading\nb`',
  '[{0}]: https://example.com/',
  '[a]: https://example.com/\n"title',
  '[a] and [{0}]',
  'setext\n---',
  '---',
  'a\u2028# no heading',
  'a\r\n# heading\r\n',
  'hard  \n# heading',
  '',
]

const printed = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 10 })
  .map((parts) => {
    let next = 0
    return parts
      .map(([piece, end]) => piece + end)
      .join('')
      .replace(/\{\d\}/g, () => token(next++))
  })

/** A tree without places, with the numbers of its tokens as in the whole text. */
function plain(nodes: readonly object[], holes?: readonly number[]): unknown {
  const text = JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value))
  const numbered = holes
    ? text.replace(/\uFDD0(\d+)\uFDD1/g, (_, number: string) => token(holes[Number(number)] ?? -1))
    : text
  return JSON.parse(numbered)
}

describe('the section parser', () => {
  test('gives the tree of the whole text', () => {
    const parse = makeSectionParser()
    fc.assert(
      fc.property(printed, (text) => {
        const bySection = parse(text).flatMap(({ nodes, holes }) => plain(nodes, holes))
        expect(bySection).toEqual(plain(parseMarkdown(text).children))
      }),
      { numRuns: 1_000 },
    )
  })

  test('gives the same tree from memory', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const parse = makeSectionParser()
        const first = JSON.stringify(parse(text))
        expect(JSON.stringify(parse(text))).toBe(first)
      }),
    )
  })

  test('remembers a section whatever the numbers of its tokens', () => {
    const parse = makeSectionParser()
    const [one] = parse(`# A ${token(3)}\n\n${token(4)}`)
    const [, other] = parse(`# B\n\n# A ${token(8)}\n\n${token(7)}`)
    expect(one?.holes).toEqual([3, 4])
    expect(other?.holes).toEqual([8, 7])
    expect(other?.nodes).toBe(one?.nodes)
  })
})

describe('documents', () => {
  const names = ['2025-11-mixpanel.yaml', '2025-11-cloudflare.md'] as const

  test.each([names, names.toReversed()])('%s and then %s do not change each other', async (...both) => {
    const parse = makeSectionParser()
    for (const kind of ['customer-notice', 'postmortem', 'timeline']) {
      for (const tag of ['en', 'it']) {
        for (const name of [...both, ...both]) {
          const reading = await example(name)
          const shared = await treeOf({ kind, reading, tag, parse })
          expect(JSON.stringify(shared)).toBe(JSON.stringify(await treeOf({ kind, reading, tag })))
        }
      }
    }
  })

  test('share nothing that a format could change', async () => {
    const parse = makeSectionParser()
    const order = { kind: 'postmortem', reading: await example(names[0]), parse }
    const before = JSON.stringify(await treeOf(order))
    const ruin = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
      for (const [key, child] of Object.entries(value)) {
        if (key === 'origin') continue
        ruin(child)
        Reflect.set(value, key, 'ruined')
      }
    }
    ruin(await treeOf(order))
    expect(JSON.stringify(await treeOf(order)) === before).toBe(true)
  })

  test('are the same twice', async () => {
    for (const name of names) {
      for (const kind of ['customer-notice', 'postmortem', 'timeline']) {
        const [one, other] = [
          await write({ kind, reading: await example(name) }),
          await write({ kind, reading: await example(name) }),
        ]
        expect(JSON.stringify(one)).toBe(JSON.stringify(other))
      }
    }
  })
})
