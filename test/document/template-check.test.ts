import { describe, expect, test } from 'vitest'
import { makeHoles } from '../../src/document/holes.ts'
import { documentKinds, openLibrary } from '../../src/document/index.ts'
import { group, list } from '../../src/document/shape.ts'
import { compileTemplate } from '../../src/document/template.ts'
import { unmark } from '../../src/rules/marks.ts'
import { kindOf, shelfWith, sound, treeOf, wordsOf } from './writing.ts'

const shape = group({
  id: 'text',
  at: 'moment',
  count: 'count',
  took: 'duration',
  isUrgent: 'flag',
  owner: group({ name: 'text', url: 'address' }),
  names: list('text'),
  events: list(group({ text: 'text', at: 'moment', names: list('text') })),
})

/** What is wrong with a template: the stretch at fault, and the message. */
function faultsOf(text: string): { stretch: string; message: string }[] {
  const compiled = compileTemplate('a.md.hbs', text, shape)
  if ('template' in compiled) return []
  return compiled.faults.map(({ line, column, length, message }) => ({
    stretch: (text.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + length),
    message,
  }))
}

describe('a template may', () => {
  test.each([
    ['print a value', '{{id}} {{owner.name}} {{owner.url}} {{this.id}} {{./id}} {{at}}'],
    ['print with a triple stash, which prints the same', '{{{id}}} {{&id}}'],
    [
      'ask',
      '{{#if id}}a{{else if isUrgent}}b{{else}}c{{/if}}{{#unless names}}d{{/unless}}{{^if id}}e{{/if}}',
    ],
    [
      'loop',
      '{{#each events}}{{text}}{{this.text}}{{../id}}{{else}}none{{/each}}{{#each names}}{{this}}{{/each}}',
    ],
    ['go into a group', '{{#with owner}}{{name}}{{../id}}{{/with}}'],
    [
      'stay where it is',
      '{{#with this}}{{id}}{{/with}}{{#each events}}{{#with this}}{{text}}{{../id}}{{/with}}{{/each}}',
    ],
    [
      'name what it loops over',
      '{{#each events as |one|}}{{one.text}}{{#if one.at}}{{date one.at}}{{/if}}{{/each}}',
    ],
    [
      'format',
      '{{date at}}{{datetime at}}{{when at}}{{zone at}}{{count count}}{{duration took}}{{list names}}',
    ],
    ['comment', '{{! one }}{{!-- two }} --}}'],
    ['trim blanks', '{{~id~}} {{~#if id~}}a{{~else~}}b{{~/if~}}'],
    ['escape a brace', '\\{{id}} \\\\{{id}}'],
    ['take the owner’s name for itself', '{{#with owner as |name|}}{{name.name}}{{/with}}'],
  ])('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

describe('a template may not', () => {
  test.each<[name: string, marked: string, message: RegExp]>([
    ['print a name that is misspelt', 'a\n b {{[|idd|]}}', /^Unexpected field `idd`, expected one of `id`, /],
    ['ask for a misspelt name', '{{#if [|idd|]}}a{{/if}}', /^Unexpected field `idd`/],
    [
      'ask for a misspelt name in a chain',
      '{{#if id}}{{else if [|idd|]}}a{{/if}}',
      /^Unexpected field `idd`/,
    ],
    [
      'ask for a misspelt name in what is never shown',
      '{{#unless id}}{{#if [|idd|]}}{{/if}}{{/unless}}',
      /`idd`/,
    ],
    ['loop over a misspelt name', '{{#each [|evens|]}}a{{/each}}', /^Unexpected field `evens`/],
    ['format a misspelt name', '{{date [|att|]}}', /^Unexpected field `att`/],
    ['misspell inside a group', '{{[|owner.nam|]}}', /expected one of `name`, `url`$/],
    [
      'misspell inside a loop',
      '{{#each events}}{{[|txt|]}}{{/each}}',
      /expected one of `text`, `at`, `names`$/,
    ],
    ['misspell in an else', '{{#each events}}a{{else}}{{[|text|]}}{{/each}}', /^Unexpected field `text`/],
    ['look inside a text', '{{[|id.length|]}}', /expected nothing inside it$/],
    ['look inside a list', '{{[|names.length|]}}', /expected nothing inside it$/],
    ['look at an item by number', '{{names.[|0|]}}', /^Unexpected template syntax/],
    [
      'use a helper that there is none of',
      '{{[|shout|] id}}',
      /^Unexpected helper `shout`, expected one of `date`/,
    ],
    ['use a helper that every object has', '{{[|constructor|] id}}', /^Unexpected helper `constructor`/],
    ['use a helper named `__proto__`', '{{[|__proto__|] id}}', /^Unexpected helper `__proto__`/],
    ['look up', '{{[|lookup|] owner "name"}}', /^Unexpected helper `lookup`/],
    ['log', '{{[|log|] id}}', /^Unexpected helper `log`/],
    ['log nothing', '{{[|log|]}}', /^Unexpected field `log`/],
    [
      'use a block that there is none of',
      '{{#[|repeat|] id}}{{/repeat}}',
      /^Unexpected block `repeat`, expected one of `if`/,
    ],
    ['use a name as a block', '{{#[|owner|]}}{{name}}{{/owner}}', /^Unexpected block `owner`/],
    ['use a name as an inverse block', '{{^[|id|]}}a{{/id}}', /^Unexpected block `id`/],
    [
      'use the constructor as a block',
      '{{#[|constructor|]}}a{{/constructor}}',
      /^Unexpected block `constructor`/,
    ],
    ['include another file', 'a [|{{|]> header}}', /^Unexpected partial/],
    ['include another file by name of a value', '[|{{|]> (lookup this "id")}}', /^Unexpected partial/],
    ['include another file with a block', '[|{{|]#> header}}a{{/header}}', /^Unexpected partial/],
    ['define a partial', '[|{{|]#*inline "a"}}b{{/inline}}', /^Unexpected DecoratorBlock/],
    ['decorate', '[|{{|]* decorate}}', /^Unexpected Decorator/],
    ['use a raw block', '{{{{[|raw|]}}}} {{id}} {{{{/raw}}}}', /^Unexpected block `raw`/],
    ['reach the constructor', '{{[|constructor|]}}', /^Unexpected field `constructor`/],
    ['reach the prototype', '{{[|__proto__|]}}', /^Unexpected field `__proto__`/],
    ['reach the constructor of a value', '{{[|this.constructor|]}}', /^Unexpected field `this.constructor`/],
    ['reach the prototype of a group', '{{[|owner.__proto__|]}}', /^Unexpected field `owner.__proto__`/],
    ['reach a method', '{{[|id.toHTML|]}}', /^Unexpected field `id.toHTML`/],
    ['reach the root', '{{[|@root|]}}', /^Unexpected field `@root`/],
    ['reach into the root', '{{#if [|@root.id|]}}a{{/if}}', /^Unexpected field `@root.id`/],
    ['reach what the engine keeps', '{{[|@run.holes|]}}', /^Unexpected field `@run.holes`/],
    ['count', '{{#each names}}{{[|@index|]}}{{/each}}', /^Unexpected field `@index`/],
    ['go above the top', '{{[|../id|]}}', /expected a place inside the model$/],
    ['go above the top from a loop', '{{#each events}}{{[|../../id|]}}{{/each}}', /expected a place inside/],
    [
      'go above the top from where it stayed',
      '{{#with this}}{{[|../id|]}}{{/with}}',
      /expected a place inside/,
    ],
    ['go up by a step that a condition is not', '{{#if id}}{{[|../id|]}}{{/if}}', /expected a place inside/],
    [
      'go up by a name that is no place',
      '{{#each events as |one|}}{{#with one}}{{[|../text|]}}{{/with}}{{/each}}',
      /`..\/text`/,
    ],
    [
      'name a loop’s item from above',
      '{{#each events as |one|}}{{#with ../owner}}{{[|../one.text|]}}{{/with}}{{/each}}',
      /`..\/one.text`/,
    ],
    ['take a loop’s item for a field', '{{#each events as |one|}}{{[|this.one|]}}{{/each}}', /`this.one`/],
    [
      'name the number of an item',
      '{{#[|each|] events as |one index|}}{{index}}{{/each}}',
      /`as |one index|`/,
    ],
    ['name an item like a helper', '{{#[|each|] events as |if|}}{{#if id}}a{{/if}}{{/each}}', /no helper's$/],
    ['name a condition', '{{#[|if|] id as |one|}}{{one}}{{/if}}', /expected it only for `each` or `with`$/],
    ['print a flag', '{{[|isUrgent|]}}', /^Unexpected flag `isUrgent`/],
    ['print a list', '{{[|names|]}}', /^Unexpected list `names`/],
    ['print a group', '{{[|owner|]}}', /^Unexpected group `owner`/],
    ['print the whole model', '{{[|this|]}}', /^Unexpected group `this`/],
    ['format a text as a date', '{{date [|id|]}}', /^Unexpected text `id`, expected a moment for `date`$/],
    ['list a text', '{{list [|id|]}}', /^Unexpected text `id`, expected a list for `list`$/],
    [
      'list groups',
      '{{list [|events|]}}',
      /^Unexpected list of groups `events`, expected a list for `list`$/,
    ],
    ['count a list', '{{count [|names|]}}', /^Unexpected list `names`, expected a count/],
    ['format nothing', '{{[|date|]}}', /expected one value after it$/],
    ['format two values', '{{[|date|] at at}}', /expected one value after it$/],
    ['format what a helper says', '{{[|date|] (date at)}}', /expected one value after it$/],
    ['format a literal', '{{[|count|] 3}}', /expected one value after it$/],
    ['give a helper an option', '{{date at [|f|]ormat="y"}}', /^Unexpected option/],
    ['give a block an option', '{{#if id [|i|]ncludeZero=true}}a{{/if}}', /^Unexpected option/],
    ['hide a helper in a block’s option', '{{#each names [|a|]=(shout id)}}a{{/each}}', /^Unexpected option/],
    ['ask for two values', '{{#[|if|] id at}}a{{/if}}', /expected one field after it$/],
    ['ask for a literal', '{{#[|if|] "id"}}a{{/if}}', /expected one field after it$/],
    ['ask for nothing', '{{#[|if|]}}a{{/if}}', /expected one field after it$/],
    ['loop over a group', '{{#each [|owner|]}}a{{/each}}', /expected a list for `each`$/],
    ['loop over a text', '{{#each [|id|]}}a{{/each}}', /expected a list for `each`$/],
    ['go into a list', '{{#with [|names|]}}a{{/with}}', /expected a group for `with`$/],
    ['go into a text', '{{#with [|id|]}}a{{/with}}', /expected a group for `with`$/],
    ['print a literal', '{{[|"|]id"}}', /^Unexpected literal/],
    [
      'leave a block open',
      'a\n\n{{#[|each|] names}}\n{{#if id}}a{{/if}}',
      /expected `{{\/each}}` to close this$/,
    ],
    [
      'leave the inner block open',
      '{{#each names}}\n{{#[|if|] id}}a\n{{/each}}',
      /^Unexpected `{{\/each}}`, expected `{{\/if}}`/,
    ],
    ['close a block twice', 'a{{#if id}}b{{/if}}\n c[|{|]{/if}}', /^Unexpected template syntax/],
    ['leave a value open', 'Dear {{id[|}|] and so on\nand on', /^Unexpected template syntax/],
    [
      'write a name that is none',
      '{{[|owner/../id|]}}',
      /^Unexpected template syntax \(Invalid path: owner\/\.\.\), expected a field/,
    ],
    ['bring a noncharacter', 'one\ntwo [|\uFDD0|]1\uFDD1', /^Unexpected noncharacter/],
  ])('%s', (_, marked, message) => {
    const { text, spans } = unmark(marked)
    const [span] = spans
    const stretch = text.slice(span?.start, span?.end)
    const faults = faultsOf(text)
    expect(faults.map((fault) => fault.stretch)).toEqual([stretch])
    expect(faults[0]?.message).toMatch(message)
    const compiled = compileTemplate('a.md.hbs', text, shape)
    const [fault] = 'faults' in compiled ? compiled.faults : []
    const before = text.slice(0, span?.start).split('\n')
    expect([fault?.line, fault?.column]).toEqual([before.length, (before.at(-1) ?? '').length + 1])
  })

  test('hide one fault behind another', () => {
    expect(faultsOf('{{a}} {{#if b}}{{c}}{{else}}{{d}}{{/if}} {{> e}}')).toHaveLength(5)
  })
})

test('a template prints a token with two and with three braces', () => {
  const compiled = compileTemplate('a.md.hbs', '{{id}} {{{id}}} {{&id}}', group({ id: 'text' }))
  if ('faults' in compiled) throw new Error('the template has faults')
  const holes = makeHoles()
  const id = holes.make({ content: { kind: 'text', value: '<b>' }, origins: [], audience: 'public' })
  const words = (): string => ''
  const printed = compiled.template.print({ id }, { holes, use() {}, write: words, list: words, words })
  expect(printed).toBe([1, 2, 3].map((number) => `\uFDD0${number}\uFDD1`).join(' '))
  expect(holes.byNumber(2)).toMatchObject({
    content: { value: '<b>' },
    place: { line: 1, column: 11, name: 'id' },
  })
})

test('a template that goes up from where it stayed is written', async () => {
  const reading = await sound(`forthright: 1
id: a-1
title: A title
language: en
kind: security
organisation: { name: Example, role: controller }
events:
  - { kind: review, at: 2026-05-01, text: It was reviewed. }
`)
  const template = '{{#each events}}{{#with this as |one|}}{{one.text}} {{text}} {{../id}}{{/with}}{{/each}}'
  expect(
    wordsOf(await treeOf({ kind: 'postmortem', reading, template }))
      .trim()
      .replace(/\s+/g, ' '),
  ).toBe('It was reviewed. It was reviewed. a-1')
})

test('every shipped template is sound, and its faults would name its own file', () => {
  const library = openLibrary(shelfWith())
  for (const kind of documentKinds) {
    expect(library.languagesOf(kind)).toContain('en')
    for (const tag of library.languagesOf(kind))
      expect(library.template(kind, tag)).toMatchObject({ ok: true, tag })
  }
  const broken = openLibrary(shelfWith({ 'postmortem/en.md.hbs': '# {{titel}}' }))
  expect(broken.template(kindOf('postmortem'), 'en-GB')).toMatchObject({
    ok: false,
    faults: [{ file: 'own/postmortem/en.md.hbs', line: 1, column: 5, length: 5 }],
  })
})
