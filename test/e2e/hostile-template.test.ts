import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forthright } from '../cli/run.ts'
import { hiddenFrom, insideOf, workplace } from './canary-record.ts'

/** Templates for customers, each written to show what is not for them. */
const tricks: readonly (readonly [name: string, template: string])[] = [
  ['print it', '{{causes}}'],
  ['print it in a loop', '{{#each causes}}{{text}}{{/each}}'],
  ['print it with three braces', '{{#each causes}}{{{text}}}{{/each}}'],
  ['print it unescaped', '{{#each causes}}{{&text}}{{/each}}'],
  ['print what is internal and single', '{{impact}}'],
  ['ask for it', '{{#if impact}}the impact is known{{/if}}'],
  ['ask for it the other way round', '{{#unless impact}}a{{else}}{{impact}}{{/unless}}'],
  ['count it by a loop', '{{#each notes}}x{{/each}}'],
  ['go into it', '{{#with impact}}{{this}}{{/with}}'],
  ['name it', '{{#each causes as |cause|}}{{cause.text}}{{/each}}'],
  ['go up to it', '{{#each events}}{{../impact}}{{/each}}'],
  ['go up and down', '{{#each events}}{{#each ../causes}}{{text}}{{/each}}{{/each}}'],
  ['the root', '{{@root.impact}}'],
  ['the root in a loop', '{{#each events}}{{@root.causes}}{{/each}}'],
  ['data of the run', '{{@run}}{{@run.holes}}{{@holes}}{{@model}}'],
  ['look it up', '{{lookup this "impact"}}'],
  ['look it up in a loop', '{{#each (lookup this "causes")}}{{text}}{{/each}}'],
  ['the model itself', '{{this}}'],
  ['the loop’s keys', '{{#each this}}{{@key}}: {{this}}{{/each}}'],
  ['a prototype', '{{__proto__}}{{constructor.constructor}}{{impact.constructor.name}}'],
  ['a method of a value', '{{impact.toString}}{{impact.toJSON}}{{impact.valueOf}}'],
  ['what a hole keeps', '{{impact.value}}{{impact.content.value}}{{impact.filling}}'],
  ['a segment in brackets', '{{[impact]}}{{this.[impact]}}{{./impact}}'],
  ['a path with slashes', '{{this/impact}}'],
  ['a partial', '{{> customer-notice}}'],
  ['a partial with a context', '{{> (lookup this "impact")}}'],
  ['an inline partial', '{{#*inline "a"}}{{impact}}{{/inline}}{{> a}}'],
  ['a decorator', '{{* impact}}'],
  ['a raw block', '{{{{raw}}}}{{impact}}{{{{/raw}}}}'],
  ['a comment', '{{! {{impact}} }}'],
  ['a long comment', '{{!-- {{impact}} --}}'],
  ['a comment in HTML', '<!-- {{impact}} -->'],
  ['an escaped value', '\\{{impact}} \\\\{{impact}}'],
  ['a helper', '{{list causes}}'],
  ['a helper of many', '{{list (lookup this "causes") impact}}'],
  ['a helper’s option', '{{date latest.at format=impact}}'],
  ['a block’s option', '{{#if title includeZero=impact}}a{{/if}}'],
  ['a helper within a helper', '{{count (count impact)}}'],
  ['a log', '{{log impact level="error"}}'],
  ['a missing helper', '{{helperMissing impact}}{{blockHelperMissing impact}}'],
  ['a block by its name', '{{#impact}}{{this}}{{/impact}}'],
  ['an inverse block', '{{^impact}}a{{else}}{{impact}}{{/impact}}'],
  ['a chain of else', '{{#if title}}a{{else if impact}}{{impact}}{{/if}}'],
  ['what blanks are cut from', '{{~impact~}}'],
  ['a link’s address', '[a](https://example.com/{{impact}})'],
  ['a whole link', '[a]({{impact}})'],
  ['a link’s title', '[a](https://example.com "{{impact}}")'],
  ['a link’s words', '[{{impact}}](https://example.com)'],
  ['a link in angle brackets', '<https://example.com/{{impact}}>'],
  ['a bare link', 'https://example.com/{{impact}}'],
  ['a picture’s address', '![a](https://example.com/{{impact}}.png)'],
  ['a picture’s words', '![{{impact}}](https://example.com/a.png)'],
  ['a reference', '[a][b]\n\n[b]: https://example.com/{{impact}}'],
  ['a reference’s title', '[a][b]\n\n[b]: https://example.com "{{impact}}"'],
  ['a reference’s name', '[a][{{impact}}]\n\n[{{impact}}]: https://example.com'],
  ['a definition that nobody uses', '[{{impact}}]: https://example.com'],
  ['a footnote', 'a[^1]\n\n[^1]: {{impact}}'],
  ['HTML', '<p>{{impact}}</p>'],
  ['an attribute', '<a title="{{impact}}">a</a>'],
  ['a style', '<style>{{impact}}</style>'],
  ['code', '`{{impact}}`'],
  ['a block of code', '```\n{{impact}}\n```'],
  ['the language of code', '```{{impact}}\na\n```'],
  ['a heading', '## {{impact}}'],
  ['a table', '| a |\n| - |\n| {{impact}} |'],
  ['the title', '# {{impact}}'],
  ['an internal event’s source', '{{#each sources}}{{title}} {{url}}{{/each}}'],
  ['the owners', '{{#each actions}}{{owner}} {{ticket}}{{/each}}'],
  ['what is only shown', '{{#each shown.causes}}{{text}}{{/each}}{{#each shown.events}}{{text}}{{/each}}'],
  [
    'every list',
    '{{#each events}}{{text}}{{/each}}{{#each measures.taken}}{{text}}{{/each}}{{#each advice}}{{text}}{{/each}}',
  ],
  ['the head of the file', '---\nreviewed: "{{impact}}"\n---\n\n{{title}}'],
  ['noncharacters of its own', '\uFDD00\uFDD1 \uFDD01\uFDD1 {{title}} \uFDD0999\uFDD1'],
  ['noncharacters as entities', '&#xFDD0;0&#xFDD1; {{title}} &#xFDD0;1&#xFDD1;'],
]

const readers = 'customer'
const secrets = hiddenFrom(readers)

test.each(tricks)('%s', async (_, template) => {
  const cwd = workplace('controller')
  mkdirSync(join(cwd, 'own', 'customer-notice'), { recursive: true })
  const text = template.startsWith('---') ? template : `# {{title}}\n\nBefore.\n\n${template}\n\nAfter.\n`
  writeFileSync(join(cwd, 'own', 'customer-notice', 'en.md.hbs'), text)
  const formats = ['md', 'html', 'txt', 'json', 'pdf', 'docx', 'eml']
  const argv = [
    'render',
    'customer-notice',
    '2026-05-canary',
    '--templates',
    'own',
    '--format',
    formats.join(','),
  ]
  const { code, out, err } = await forthright([...argv, '--trace', '--out', 'build'], { cwd })
  for (const secret of secrets) expect(out + err).not.toContain(secret)
  if (code !== 0) {
    // It is said what is wrong with the template, or which line of the record is in it, and nothing is written.
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^\S+:\d+:\d+: error [a-z-]+: /) })
    expect(existsSync(join(cwd, 'build'))).toBe(false)
    return
  }
  expect(readdirSync(join(cwd, 'build'))).toHaveLength(formats.length + 1)
  for (const file of readdirSync(join(cwd, 'build'))) {
    const inside = await insideOf(file, readFileSync(join(cwd, 'build', file)))
    for (const secret of secrets)
      expect({ file, secret, found: inside.includes(secret) }).toEqual({ file, secret, found: false })
  }
})

test('what is wrong with an internal text is not said of it where it is kept back', async () => {
  const cwd = workplace('controller')
  const record = join(cwd, 'incidents', '2026-05-canary.yaml')
  const impact = /^impact: .*$/m
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replace(impact, 'impact: { text: "[a](javascript:Internalcanary)" }'),
  )
  mkdirSync(join(cwd, 'own', 'customer-notice'), { recursive: true })
  writeFileSync(join(cwd, 'own', 'customer-notice', 'en.md.hbs'), '# {{title}}\n\n{{impact}}\n')
  const argv = ['render', 'customer-notice', '2026-05-canary', '--templates', 'own']
  const { code, err } = await forthright(argv, { cwd })
  expect(code).toBe(1)
  expect(err).toContain('audience-leak')
  expect(err).not.toContain('Internalcanary')
})
