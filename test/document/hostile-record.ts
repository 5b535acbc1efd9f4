import type { Nodes } from 'mdast'
import { isFromRecord, nodesOf } from './writing.ts'

/** A record that holds a text in every field of free text; on one line where a field has only one. */
export function recordOf(text: string): string {
  const prose = JSON.stringify(text)
  const line = JSON.stringify(text.replace(/[\r\n]+/g, ' '))
  return `forthright: 1
id: a-1
title: ${line}
language: en
kind: personal-data-breach
severity: low
status: closed
risk: high
organisation:
  name: ${line}
  role: controller
  contact: { name: ${line}, email: a@example.com, url: https://example.com/, phone: ${line}, address: ${line} }
  dpo: { name: ${line}, email: a@example.com, url: https://example.com/, phone: ${line}, address: ${line} }
parties:
  vendor: { name: ${line}, role: processor, service: ${line} }
summary: { audience: customer, text: ${prose} }
impact: { audience: customer, text: ${prose} }
events:
  - { kind: vendor-disclosure, by: vendor, at: 2026-05-01, audience: customer, text: ${prose}, reasons: ${prose}, sources: [{ id: one, says: 2026-05-02 }] }
  - { kind: detection, by: vendor, at: 2026-05-01, audience: customer, text: ${prose} }
  - { kind: x-own, at: 2026-05-01T10:00, audience: customer }
data:
  involved: [{ category: name, text: ${line} }, x-own]
  not-involved: [{ category: password, text: ${line} }]
people: { count: 5, groups: [{ text: ${line} }, { text: ${line} }], not-involved: [{ text: ${line} }] }
causes: [{ text: ${prose} }]
consequences: [{ text: ${prose} }]
measures: [{ text: ${prose} }, { text: ${prose}, status: planned }]
advice: [{ text: ${prose} }]
lessons: [{ kind: well, text: ${prose} }, { kind: badly, text: ${prose} }, { kind: luck, text: ${prose} }]
actions: [{ text: ${prose}, owner: ${line}, ticket: ${line} }]
questions: [{ text: ${prose}, owner: ${line} }]
notes: [{ text: ${prose}, title: ${line} }]
sources:
  one: { title: ${line}, publisher: ${line}, url: https://example.com/ }
terms: { x-own: ${line} }
`
}

/** The shape of a tree with each stretch from the record as one mark, however many nodes it has. */
export function skeletonOf(node: Nodes): unknown {
  if (isFromRecord(node)) return 'value'
  if (!('children' in node)) return 'value' in node ? [node.type, node.value] : node.type
  const children = node.children.map(skeletonOf)
  const depth = 'depth' in node ? node.depth : undefined
  return [
    node.type,
    depth,
    children.filter((child, index) => child !== 'value' || children[index - 1] !== 'value'),
  ]
}

/** All nodes of a tree that came from the record, and what is below them. */
export function fragmentsOf(tree: Nodes): Nodes[] {
  if (isFromRecord(tree)) return nodesOf(tree)
  return 'children' in tree ? tree.children.flatMap(fragmentsOf) : []
}

/** Texts that are something else than text to some parser on the way. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '</p></body><h1>a</h1>',
  '<img src=x onerror=alert(1)>',
  '<!-- comment',
  '<![CDATA[ a ]]>',
  '<?php a ?>',
  '<a href="javascript:alert(1)">a</a>',
  '<details><summary>a</summary>',
  '&lt;b&gt; &amp; &#60;b&#62; &notin; &#0; &#x1F600;',
  '# heading',
  '###### heading ######',
  'setext\n===',
  'setext\n---',
  '---\ntitle: front matter\n---\n\ntext',
  '***',
  '- - -',
  '> quote\nlazy',
  '- item\n  - nested\n\n    spread',
  '1. one\n2. two',
  '1) one',
  '+ plus',
  '    indented code',
  '\tcode',
  '```js\ncode\n```',
  '```\nnever closed',
  '~~~\n~~~',
  '`code`',
  '``` `a` ```',
  '*emphasis* _emphasis_ **strong** __strong__ ***both***',
  '**never closed',
  '~~struck~~ ==marked== ^up^ ~down~ ++in++',
  '[link](https://example.com/)',
  '[link](javascript:alert(1))',
  '[link](<javascript:alert(1)> "title")',
  '[link](data:text/html,a)',
  '[link](vbscript:a) [link](file:///etc/passwd) [link](//example.com) [link](/a) [link](#a) [link]()',
  '[link](JaVaScRiPt:alert(1))',
  '[link](&#106;avascript:alert(1))',
  '[link](https://example.com\\@evil.example)',
  '[link](https://example.com/\u202egnp.exe)',
  '![image](https://example.com/a.png)',
  '![image](javascript:a)',
  '[reference]\n\n[reference]: javascript:alert(1)',
  '[organisation]: https://evil.example',
  '[x]: https://evil.example\n[ ]: https://evil.example',
  '![reference][a]\n\n[a]: https://example.com/',
  '[^1]\n\n[^1]: footnote',
  '<https://example.com/>',
  '<javascript:alert(1)>',
  '<a@example.com>',
  'https://example.com/ www.example.com a@example.com',
  '| a | b |\n| - | - |\n| c | d |',
  'a | b | c',
  '|||||||',
  '| - |',
  '\\| \\` \\* \\\\',
  'hard  \nbreak',
  'hard\\\nbreak',
  'first\n\nsecond\n\nthird',
  '- [ ] task\n- [x] done',
  ':::note\na\n:::',
  '{.class #id} {{< shortcode >}} {% liquid %} <%= erb %>',
  '$$ math $$ $a$',
  '{{organisation.name}}',
  '{{{title}}} {{#if causes}}a{{/if}} {{> a}} {{!-- a --}}',
  '{{constructor}} {{__proto__}} \\{{id}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a value that another engine would fill in
  '${title} $& $1 $$ $` %s %(a)s {0} {1}',
  '{0} {1} {2}',
  '__proto__',
  'constructor',
  '\uFDD00\uFDD1',
  '\uFDD0999999\uFDD1',
  '%EF%B7%900%EF%B7%91',
  '&#xFDD0;0&#xFDD1;',
  'a\u202eb\u2066c\u2069d\u200fe',
  '\u200b\u200d\ufeffa\u00ad',
  'a\u2028# b\u2029- c',
  'a\u0000b\u0007c\u001b[31m',
  'a\u0085b',
  '\ud800',
  '😀👩‍👩‍👧‍👦🏳️‍🌈',
  'a\u0301\u0301\u0301'.repeat(50),
  'مرحبا שלום 日本語',
  "=1+1 @SUM(A1) -1 +1 '; DROP TABLE a; --",
  'a'.repeat(20_000),
  'a '.repeat(20_000),
  ' '.repeat(30_000).replace(/^|$/g, 'a'),
  '*a'.repeat(5_000),
  '>'.repeat(2_000),
  '['.repeat(5_000),
  '- '.repeat(1_000),
]
