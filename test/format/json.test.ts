import { expect, test } from 'vitest'
import type { Origin } from '../../src/document/index.ts'
import { json } from '../../src/format/json.ts'
import type { ValueData } from '../../src/format/printable.ts'
import { tidy } from '../../src/format/tidy.ts'
import { printable, sample } from './sample.ts'
import { parse } from './shape.ts'

test('prints values with their origins', () => {
  const { tree, ...rest } = sample()
  const few = { ...tree, children: tree.children.slice(2, 4) }
  expect(json.print({ ...rest, tree: few })).toMatchInlineSnapshot(`
    "{
      "forthright": 1,
      "title": "Notice of an incident",
      "language": "en",
      "direction": "ltr",
      "metadata": {
        "kind": "customer-notice",
        "incident": "2025-11-mixpanel"
      },
      "content": [
        {
          "type": "paragraph",
          "lang": "it",
          "origin": [
            {
              "field": "events[0].at",
              "file": "incident.yaml",
              "line": 12,
              "column": 9
            }
          ],
          "children": [
            {
              "type": "text",
              "value": "Il fornitore ha rilevato un accesso."
            }
          ]
        },
        {
          "type": "heading",
          "depth": 2,
          "children": [
            {
              "type": "text",
              "value": "What was involved"
            }
          ]
        }
      ]
    }
    "
  `)
})

test('prints every kind of node without positions', () => {
  const markdown = '1. [a](https://b.c "t")\n\n| a |\n| -: |\n\n```sh\nx\n```\n\n[b](javascript:x)'
  expect(JSON.parse(json.print(printable(parse(markdown))))).toMatchInlineSnapshot(`
    {
      "content": [
        {
          "children": [
            {
              "children": [
                {
                  "children": [
                    {
                      "children": [
                        {
                          "type": "text",
                          "value": "a",
                        },
                      ],
                      "title": "t",
                      "type": "link",
                      "url": "https://b.c",
                    },
                  ],
                  "type": "paragraph",
                },
              ],
              "type": "listItem",
            },
          ],
          "ordered": true,
          "start": 1,
          "type": "list",
        },
        {
          "align": [
            "right",
          ],
          "children": [
            {
              "children": [
                {
                  "children": [
                    {
                      "type": "text",
                      "value": "a",
                    },
                  ],
                  "type": "tableCell",
                },
              ],
              "type": "tableRow",
            },
          ],
          "type": "table",
        },
        {
          "syntax": "sh",
          "type": "code",
          "value": "x",
        },
        {
          "children": [
            {
              "children": [
                {
                  "type": "text",
                  "value": "b",
                },
              ],
              "type": "link",
            },
          ],
          "type": "paragraph",
        },
      ],
      "direction": "ltr",
      "forthright": 1,
      "language": "en",
      "metadata": {
        "incident": "2025-11-mixpanel",
        "kind": "customer-notice",
      },
      "title": "Notice of an incident",
    }
  `)
})

test('asks an origin for its line only when it prints it', () => {
  let asked = 0
  const origin: Origin = {
    field: 'title',
    file: 'a.yaml',
    column: 1,
    get line() {
      asked++
      return 7
    },
  }
  const data: ValueData = { origin: [origin] }
  const document = printable({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a', data }] }],
  })
  tidy(document.tree)
  expect(asked).toBe(0)
  expect(json.print(document)).toContain('"line": 7')
})

test('keeps a text exactly as it is', () => {
  const value = ' \u0000\r\n\u202E</script>'
  const tree = parse('x')
  tree.children = [{ type: 'paragraph', children: [{ type: 'text', value }] }]
  expect(JSON.parse(json.print(printable(tree)))).toHaveProperty('content[0].children[0].value', value)
})

test('throws on what no document may hold', () => {
  expect(() => json.print(printable(parse('<b>')))).toThrow('Unexpected node `html`')
})
