import fc from 'fast-check'
import type { PhrasingContent, Root } from 'mdast'
import { expect, test } from 'vitest'
import { makeProcessor, markdown } from '../../src/format/markdown.ts'
import { escapedText } from '../../src/format/markdown-text.ts'
import { tidy } from '../../src/format/tidy.ts'
import { anyTree } from './arbitrary.ts'
import { printable, sample } from './sample.ts'
import { parse, shape } from './shape.ts'

const print = (tree: Root): string => markdown.print(printable(tree))

const paragraph = (...children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
})

test('prints every kind of node', () => {
  expect(markdown.print(sample())).toMatchInlineSnapshot(`
    "# Notice of an incident

    Dear customer,\\
    on il 9 novembre 2025 our vendor **Mixpanel** detected _unauthorised_ access; see [our page](https://example.com/incident?a=1\\&b=2).
    Write to <privacy@example.com> or [call us](mailto:help@example.com), or read <https://example.com/faq>.

    Il fornitore ha rilevato un accesso.

    ## What was involved

    - names
    - e-mail addresses
      1. at work
      2. at home

    3. third
    4. fourth

       with a second paragraph

    > Beware of messages that you do not expect.

    ### How it went

    | When | What | Hours |
    | :- | :-: | -: |
    | 9 Nov | Vendor detects | 0 |
    | 25 Nov | Vendor tells us \`id\\|7\` | 384 |

    | When | What happened, told at such length that no line of this document could hold it |
    | - | - |
    | 25 November 2025 | The vendor tells us which data were involved, and we remove it from our services |

    ---

    \`\`\`yaml
    events:
      - kind: detection
    \`\`\`
    "
  `)
})

test('any document survives printing and parsing', () => {
  const property = fc.property(anyTree(), (tree) => {
    expect(shape(parse(print(tree)))).toEqual(shape(tidy(tree)))
  })
  fc.assert(property, { numRuns: 300 })
})

test('a text that needs no escape is printed as remark-stringify prints it', () => {
  const slow = makeProcessor(escapedText)
  const property = fc.property(anyTree(), (tree) => {
    expect(print(tree).replace(/^&#xFEFF;/, '\uFEFF')).toBe(slow.stringify(tidy(tree)))
  })
  fc.assert(property, { numRuns: 1000 })
})

test.each([
  ['a list marker right after another', '-\n- x', '\\-\n\\- x\n'],
  ['numbers that would be a list', '1.\n2. x', '1\\.\n2\\. x\n'],
  ['an address that begins with a digit', '<1@b.c>', '\\<1@b.c>\n'],
  ['tildes', 'about ~5~', 'about \\~5\\~\n'],
  ['a character that a parser would drop at the start', '\uFEFFx', '&#xFEFF;x\n'],
  ['a character that nothing can hold', 'a\u0000b\u001B[31m', 'a\uFFFDb\uFFFD\\[31m\n'],
  ['plain words', "l'accesso (9 novembre): 50 % - due", "l'accesso (9 novembre): 50 % - due\n"],
])('escapes %s', (_, value, expected) => {
  expect(print(paragraph({ type: 'text', value }))).toBe(expected)
})

test('prints no tag for a link whose address is no address', () => {
  const link = (url: string, value: string): Root =>
    paragraph({ type: 'link', url, children: [{ type: 'text', value }] })
  expect(print(link('mailto:b', 'b'))).toBe('[b](mailto:b)\n')
  expect(print(link('mailto:a@b.it', 'a@b.it'))).toBe('<a@b.it>\n')
  expect(print(link('https://b.it', 'https://b.it'))).toBe('<https://b.it>\n')
  expect(print(link('javascript:alert(1)', 'b'))).toBe('b\n')
})

test('an underscore beside a character of two units cannot end an emphasis', () => {
  const tree = paragraph(
    { type: 'emphasis', children: [{ type: 'text', value: '_x_𐀀' }] },
    { type: 'text', value: 'a' },
  )
  expect(shape(parse(print(tree)))).toEqual(shape(tidy(tree)))
})
