import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { registerDocument } from '../../src/register/index.ts'

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

describe.each([...documentKinds, registerDocument].map(({ name }) => name))('%s', (name) => {
  const folder = join('templates', name)
  const templates = readdirSync(folder).map((file) => ({
    file,
    lines: outline(readFileSync(join(folder, file), 'utf8')),
  }))
  const english = templates.find(({ file }) => file === 'en.md.hbs')?.lines

  test('has templates', () => {
    expect(templates.length).toBeGreaterThan(1)
    expect(english?.length).toBeGreaterThan(5)
  })

  test.each(templates)('$file tells the same, in the same order, under the same headings', ({ lines }) => {
    expect(lines).toEqual(english)
  })
})

test('a difference is seen', () => {
  expect(outline('# A\n{{#if b}}{{date c}}{{else}}d{{/if}}')).toEqual(['#', '#if b', 'date c', 'else', '/if'])
  expect(outline('# A\n{{#if b}}{{/if}}')).not.toEqual(outline('## A\n{{#if b}}{{/if}}'))
})
