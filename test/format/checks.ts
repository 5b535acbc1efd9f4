import type { Email } from 'postal-mime'
import { expect } from 'vitest'
import { cleanLine } from '../../src/format/clean.ts'
import { docx } from '../../src/format/docx.ts'
import { wordText } from '../../src/format/docx-text.ts'
import { eml } from '../../src/format/eml.ts'
import { html } from '../../src/format/html.ts'
import { json } from '../../src/format/json.ts'
import { markdown } from '../../src/format/markdown.ts'
import { text } from '../../src/format/text.ts'
import { displayWidth } from '../../src/format/text-width.ts'
import { tidy } from '../../src/format/tidy.ts'
import { everywhere } from './everywhere.ts'
import { headerNames, openMail, recipientsOf } from './mail.ts'
import { printable } from './sample.ts'
import { parse, shape } from './shape.ts'
import { elements, first, openWord, skeleton, type WordFile, withoutMarks, wordsIn } from './word.ts'

/** Every format of a document with this text in all places has the structure that a harmless text gives it. */
export async function expectInert(value: string): Promise<void> {
  expectMarkdown(value)
  expectHtml(value)
  expectText(value)
  expectJson(value)
  await expectWord(value)
  await expectMail(value)
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

const harmlessWord = openWordWith('y')
const harmlessMail = openMailWith('y')

async function expectWord(value: string): Promise<void> {
  const file = await openWordWith(value)
  const harmless = await harmlessWord
  expect(file.names).toEqual(harmless.names)
  for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'])
    expect(skeleton(file.part(name))).toEqual(skeleton(harmless.part(name)))
  for (const name of [
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/styles.xml',
  ])
    expect(file.text(name)).toBe(harmless.text(name))
  for (const name of ['docProps/core.xml', 'docProps/custom.xml'])
    expect(elements(file.part(name))).toEqual(elements(harmless.part(name)))
  const title = first(file.part('word/document.xml'), 'w:p')
  expect(title && wordsIn(title)).toBe(withoutMarks(wordText(cleanLine(`x${value}x`))))
}

async function openWordWith(value: string): Promise<WordFile> {
  const inside = `x${value}x`
  const letterhead = { organisation: inside, lines: [`${inside}.`] }
  const document = { ...printable(everywhere(value)), title: inside, metadata: { kind: inside } }
  return openWord(await docx.print({ ...document, pageNumber: `${inside} {0}` }, { letterhead }))
}

async function expectMail(value: string): Promise<void> {
  const mail = await openMailWith(value)
  const harmless = await harmlessMail
  expect(headerNames(mail)).toEqual(headerNames(harmless))
  expect(recipientsOf(mail)).toEqual({})
  expect(mail.from?.address).toBe('privacy@acme.example')
  expect(mail.attachments).toEqual([])
  expect(tags(mail.html ?? '')).toEqual(tags(harmless.html ?? ''))
}

async function openMailWith(value: string): Promise<Email> {
  const inside = `x${value}x`
  const origin = { field: 'organisation.contact.email', file: 'incident.yaml', line: 9, column: 3 }
  const sender = { name: inside, email: 'privacy@acme.example', origin }
  return openMail(await eml.print({ ...printable(everywhere(value)), title: inside, sender }))
}

/** A JSON value with every string emptied but the nodes' types. */
function types(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (typeof each === 'string' && key !== 'type' ? '' : each)),
  )
}
