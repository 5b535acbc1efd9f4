import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { readTemplateHead } from '../../src/document/template-head.ts'
import { registerDocument } from '../../src/register/index.ts'
import { vocabularies } from '../language/open.ts'
import { leftovers } from './leftovers.ts'

/** What a template prints and asks, in order, and the levels of its headings: all but its words. */
function outline(text: string): string[] {
  const lines: string[] = []
  const visit = (program: hbs.AST.Program | undefined): void => {
    for (const statement of program?.body ?? []) {
      if (isContent(statement)) {
        for (const [, marks] of statement.value.matchAll(/^(#{1,6}) /gm)) lines.push(marks ?? '')
      } else if (isMustache(statement)) {
        lines.push([statement.path, ...statement.params].map(nameOf).join(' '))
      } else if (isBlock(statement)) {
        lines.push(`#${[statement.path, ...statement.params].map(nameOf).join(' ')}`)
        visit(statement.program)
        if (statement.inverse) lines.push('else')
        visit(statement.inverse)
        lines.push(`/${nameOf(statement.path)}`)
      } else lines.push(statement.type)
    }
  }
  visit(Handlebars.parse(text))
  return lines
}

function isContent(statement: hbs.AST.Statement): statement is hbs.AST.ContentStatement {
  return statement.type === 'ContentStatement'
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === 'MustacheStatement'
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement'
}

function nameOf(node: object): string {
  return 'original' in node ? String(node.original) : '?'
}

const english = 'en'
const documents = [...documentKinds, registerDocument]
const templates = documents.flatMap(({ name }) =>
  readdirSync(join('templates', name))
    .sort()
    .map((file) => {
      const path = join('templates', name, file)
      return { kind: name, tag: file.replace(/\.md\.hbs$/, ''), path, text: readFileSync(path, 'utf8') }
    }),
)
const translated = templates.filter(({ tag }) => tag !== english)

/** A template's own lines, without values, code and front matter. */
function ownLines(text: string): string[] {
  return bodyOf(text)
    .split('\n')
    .map((line) =>
      line
        .replace(/\{\{.*?\}\}/g, ' {} ')
        .replace(/`[^`]*`/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => /\p{L}{2}/u.test(line))
}

function bodyOf(text: string): string {
  const reading = readTemplateHead(text)
  return 'head' in reading ? reading.head.body : text
}

test('every language that has a vocabulary has every document', () => {
  const missing = [...vocabularies.keys()].flatMap((tag) =>
    documents
      .filter(({ name }) => !templates.some((one) => one.kind === name && one.tag === tag))
      .map(({ name }) => `templates/${name}/${tag}.md.hbs`),
  )
  expect(missing).toEqual([])
})

test('no template is in a language without a vocabulary', () => {
  expect(templates.filter(({ tag }) => !vocabularies.has(tag)).map(({ path }) => path)).toEqual([])
})

test.each(templates)('$path says who reviewed it', ({ text }) => {
  expect(readTemplateHead(text)).toMatchObject({ head: { reviews: expect.any(Array) } })
})

describe.each(translated)('$path', ({ kind, text }) => {
  const original = templates.find((one) => one.kind === kind && one.tag === english)?.text ?? ''

  test('tells the same as in English, in the same order, under the same headings', () => {
    expect(outline(bodyOf(original)).length).toBeGreaterThan(5)
    expect(outline(bodyOf(text))).toEqual(outline(bodyOf(original)))
  })

  test('has no English left in it', () => {
    expect(leftovers(ownLines(text), new Set(ownLines(original)))).toEqual([])
  })
})

test.each([...vocabularies].filter(([tag]) => tag !== english))(
  'the vocabulary of %s has no English left in it',
  (_, vocabulary) => {
    const inEnglish = new Set(textsIn(vocabularies.get(english)).filter((text) => text.split(' ').length > 2))
    const own = textsIn(vocabulary).filter(
      (text) => !/^[dyMLHhmsaE .,:'/-]*$/.test(text) && /\p{L}/u.test(text),
    )
    expect(leftovers(own, inEnglish)).toEqual([])
  },
)

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

test('English that was left is seen', () => {
  const original = new Set(ownLines('## What happened\n\nDear customer,'))
  expect(leftovers(ownLines('## Che cosa è successo\n\nDear customer,'), original)).toEqual([
    'Dear customer,',
  ])
  expect(leftovers(ownLines('{{#if a}}Le misure and the rest{{/if}}'), original)).toHaveLength(1)
  expect(leftovers(ownLines('`field_3` {{the}}'), original)).toEqual([])
})

test('a difference is seen', () => {
  expect(outline('# A\n{{#if b}}{{date c}}{{else}}d{{/if}}')).toEqual(['#', '#if b', 'date c', 'else', '/if'])
  expect(outline('# A\n{{#if b}}{{/if}}')).not.toEqual(outline('## A\n{{#if b}}{{/if}}'))
})
