import type { Root, RootContent } from 'mdast'
import type { Printable, ValueData } from '../../src/format/printable.ts'
import { parse } from './shape.ts'

const skeleton = `# Notice of an incident

Dear customer,\\
on VALUE our vendor **Mixpanel** detected _unauthorised_ access; see [our page](https://example.com/incident?a=1&b=2).
Write to <privacy@example.com> or [call us](mailto:help@example.com), or read <https://example.com/faq>.

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
`

const data: ValueData = {
  lang: 'it',
  origin: [{ field: 'events[0].at', file: 'incident.yaml', line: 12, column: 9 }],
}

/** A document that has every kind of node, a value with its origin and a passage in another language. */
export function sample(): Printable {
  const tree: Root = parse(skeleton)
  const passage: RootContent = {
    type: 'paragraph',
    data,
    children: [{ type: 'text', value: 'Il fornitore ha rilevato un accesso.' }],
  }
  tree.children.splice(2, 0, passage)
  const paragraph = tree.children[1]
  if (paragraph?.type === 'paragraph') {
    paragraph.children = paragraph.children.flatMap((node) => {
      if (node.type !== 'text' || !node.value.includes('VALUE')) return [node]
      const [before = '', after = ''] = node.value.split('VALUE')
      return [
        { type: 'text', value: before },
        { type: 'text', value: 'il 9 novembre 2025', data },
        { type: 'text', value: after },
      ]
    })
  }
  return printable(tree)
}

/** A document around a tree. */
export function printable(tree: Root): Printable {
  const metadata = { kind: 'customer-notice', incident: '2025-11-mixpanel' }
  return {
    tree,
    language: 'en',
    direction: 'ltr',
    title: 'Notice of an incident',
    metadata,
    pageNumber: 'Page {0} of {1}',
    dated: Date.UTC(2025, 10, 25, 9, 30),
  }
}
