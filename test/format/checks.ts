import { expect } from 'vitest'
import { html } from '../../src/format/html.ts'
import { json } from '../../src/format/json.ts'
import { markdown } from '../../src/format/markdown.ts'
import { text } from '../../src/format/text.ts'
import { displayWidth } from '../../src/format/text-width.ts'
import { tidy } from '../../src/format/tidy.ts'
import { everywhere } from './everywhere.ts'
import { printable } from './sample.ts'
import { parse, shape } from './shape.ts'

/** Every format of a document with this text in all places has the structure that a harmless text gives it. */
export function expectInert(value: string): void {
  expectMarkdown(value)
  expectHtml(value)
  expectText(value)
  expectJson(value)
}

function expectMarkdown(value: string): void {
  const tree = everywhere(value)
  expect(shape(parse(markdown.print(printable(tree))))).toEqual(shape(tidy(tree)))
}

function expectHtml(value: string): void {
  const print = (inside: string): string => {
    const document = printable(everywhere(inside))
    return html.print({ ...document, title: `x${inside}x`, metadata: { kind: `x${inside}x` } })
  }
  expect(tags(print(value))).toEqual(tags(print('y')))
}

/** The page's tags with the names of their attributes, read as strictly as one can; outside of them nothing opens. */
export function tags(page: string): string[] {
  const body = page.replace(/<style>[^<]*<\/style>/, '')
  const tag = /<(!doctype html|\/?[a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>/g
  expect(body.replace(tag, '')).not.toMatch(/</)
  return [...body.matchAll(tag)].map(
    ([, name, attributes = '']) => `${name} ${attributes.replace(/="[^"]*"/g, '')}`,
  )
}

function expectText(value: string): void {
  const printed = text.print(printable(everywhere(value)))
  expect(printed).not.toMatch(/[^\P{Cc}\n]/u)
  expect(printed).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  expect(printed).toMatch(/\S\n$/)
  for (const line of printed.split('\n')) {
    expect(line).toBe(line.trimEnd())
    // A word that has no place to break, and code, may be wider.
    const unbreakable = line.startsWith('    ') || line.split(' ').some((word) => displayWidth(word) > 30)
    if (!unbreakable) expect(displayWidth(line)).toBeLessThanOrEqual(72)
  }
}

function expectJson(value: string): void {
  const tree = everywhere(value)
  const parsed: unknown = JSON.parse(json.print(printable(tree)))
  expect(types(parsed)).toEqual(types(JSON.parse(json.print(printable(everywhere('y'))))))
  expect(parsed).toHaveProperty('content[0].children[0].value', `x${value}x`)
}

/** A JSON value with every string emptied but the nodes' types. */
function types(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (typeof each === 'string' && key !== 'type' ? '' : each)),
  )
}
