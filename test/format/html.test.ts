import type { Data, Root, Text } from 'mdast'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/format/html.ts'
import { style } from '../../src/format/html-style.ts'
import { printable, sample } from './sample.ts'
import { parse } from './shape.ts'

const body = (page: string): string => page.replace(/^[\s\S]*<main>\n|\n<\/main>[\s\S]*$/g, '')
const print = (tree: Root): string => body(html.print(printable(tree)))

test('prints a page of its own', () => {
  expect(html.print(sample()).replace(/<style>[^<]*|<main>[\s\S]*<\/main>/g, '')).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Notice of an incident</title>
    <meta name="generator" content="forthright">
    <meta name="kind" content="customer-notice">
    <meta name="incident" content="2025-11-mixpanel">
    <meta name="color-scheme" content="light dark">
    </style>
    </head>
    <body>

    </body>
    </html>
    "
  `)
})

test('prints every kind of node', () => {
  expect(body(html.print(sample()))).toMatchInlineSnapshot(`
    "<h1>Notice of an incident</h1>
    <p>Dear customer,<br>
    on <span lang="it" dir="auto">il 9 novembre 2025</span> our vendor <strong>Mixpanel</strong> detected <em>unauthorised</em> access; see <a href="https://example.com/incident?a=1&#x26;b=2" rel="noopener noreferrer" data-address="https://example.com/incident?a=1&#x26;b=2">our page</a>.
    Write to <a href="mailto:privacy@example.com" rel="noopener noreferrer">privacy@example.com</a> or <a href="mailto:help@example.com" rel="noopener noreferrer" data-address="help@example.com">call us</a>, or read <a href="https://example.com/faq" rel="noopener noreferrer">https://example.com/faq</a>.</p>
    <p lang="it" dir="auto">Il fornitore ha rilevato un accesso.</p>
    <h2>What was involved</h2>
    <ul>
    <li>names</li>
    <li>e-mail addresses
    <ol>
    <li>at work</li>
    <li>at home</li>
    </ol>
    </li>
    </ul>
    <ol start="3">
    <li>
    <p>third</p>
    </li>
    <li>
    <p>fourth</p>
    <p>with a second paragraph</p>
    </li>
    </ol>
    <blockquote>
    <p>Beware of messages that you do not expect.</p>
    </blockquote>
    <h3>How it went</h3>
    <div class="table" role="region" tabindex="0" aria-label="How it went"><table>
    <thead>
    <tr>
    <th scope="col" class="left">When</th>
    <th scope="col" class="center">What</th>
    <th scope="col" class="right">Hours</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td class="left">9 Nov</td>
    <td class="center">Vendor detects</td>
    <td class="right">0</td>
    </tr>
    <tr>
    <td class="left">25 Nov</td>
    <td class="center">Vendor tells us <code>id|7</code></td>
    <td class="right">384</td>
    </tr>
    </tbody>
    </table></div>
    <div class="table" role="region" tabindex="0" aria-label="How it went (2)"><table>
    <thead>
    <tr>
    <th scope="col">When</th>
    <th scope="col">What happened, told at such length that no line of this document could hold it</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>25 November 2025</td>
    <td>The vendor tells us which data were involved, and we remove it from our services</td>
    </tr>
    </tbody>
    </table></div>
    <hr>
    <pre><code class="language-yaml">events:
      - kind: detection
    </code></pre>"
  `)
})

test('fetches nothing and runs nothing', () => {
  const page = html.print(sample())
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object)|url\(|@import|\son\w+=|\sstyle=/i)
})

test('has exactly one first-level heading', () => {
  expect(print(parse('text'))).toBe('<h1>Notice of an incident</h1>\n<p>text</p>')
  expect(print(parse('# a\n\n# b'))).toBe('<h1>a</h1>\n<h2>b</h2>')
})

test('says which language and direction it has', () => {
  const page = html.print({ ...printable(parse('# a')), language: 'ar', direction: 'rtl', title: '"<&' })
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('<title>&quot;&lt;&amp;</title>')
})

test('data of the tree cannot choose an element', () => {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', data: { hName: 'script' }, children: [{ type: 'text', value: 'a' }] }],
  }
  expect(print(tree)).toBe('<h1>Notice of an incident</h1>\n<p>a</p>')
})

describe('letters of the other direction', () => {
  const value = (text: string): Text => ({
    type: 'text',
    value: text,
    data: Object.assign<Data, object>({}, { origin: [{ field: 'f', file: 'x', line: 1, column: 1 }] }),
  })
  const paragraph = (text: string): string => {
    const tree = parse('# T\n\nbefore 5 after')
    const last = tree.children[1]
    if (last?.type === 'paragraph')
      last.children = [{ type: 'text', value: 'Told by ' }, value(text), { type: 'text', value: ', 5 June.' }]
    return /<p>.*<\/p>/.exec(html.print(printable(tree)))?.[0] ?? ''
  }

  test.each([
    ['مرحبا', '<p>Told by <bdi>مرحبا</bdi>, 5 June.</p>'],
    ['ACME שלום', '<p>Told by <bdi>ACME <bdi>שלום</bdi></bdi>, 5 June.</p>'],
    [
      'By شركة المثال 2026, or so',
      '<p>Told by <bdi>By <bdi>شركة المثال</bdi> 2026, or so</bdi>, 5 June.</p>',
    ],
    ['株式会社', '<p>Told by 株式会社, 5 June.</p>'],
  ])('in a value (%s) do not turn what stands beside it', (text, expected) => {
    expect(paragraph(text)).toBe(expected)
  })
})

describe('no type is smaller than the format says, which a law may ask for', () => {
  // What each rule's sizes refer to: the size of its parent at its smallest, and of the root.
  const roots = { screen: 17 * 0.75, small: 16 * 0.75, print: 10.5 }
  const points = (size: string, parent: number, root: number): number => {
    const most = /^max\((.*)\)$/.exec(size)?.[1]
    if (most) return Math.max(...most.split(', ').map((one) => points(one, parent, root)))
    const [, number = '', unit] = /^([\d.]+)(rem|em|pt)$/.exec(size) ?? []
    if (unit === 'pt') return Number(number)
    if (unit === 'rem') return Number(number) * root
    if (unit === 'em') return Number(number) * parent
    if (size === 'inherit') return parent
    throw new Error(`a size that this test cannot read: ${size}`)
  }
  const sizes = [...style.matchAll(/font-size: ([^;]*);/g)].map(([, size = '']) => size)

  test.each(Object.entries(roots))('on %s', (_, root) => {
    expect(sizes.length).toBeGreaterThan(5)
    for (const size of sizes) expect(points(size, 10, root)).toBeGreaterThanOrEqual(html.smallestType ?? 0)
  })
})
