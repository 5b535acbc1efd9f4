import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { makeSectionParser } from '../../src/document/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { fragmentsOf, hostile, recordOf, skeletonOf } from './hostile-record.ts'
import { nodesOf, write } from './writing.ts'

const corpus = process.env['FORTHRIGHT_CORPUS']
const kinds = ['customer-notice', 'postmortem', 'timeline'] as const
const parse = makeSectionParser()

const allowed = [
  ...['paragraph', 'blockquote', 'list', 'listItem', 'code', 'table', 'tableRow', 'tableCell'],
  ...['text', 'inlineCode', 'emphasis', 'strong', 'link', 'break'],
  // Made by the engine: how many there are is checked.
  'picture',
]

async function treesOf(text: string): Promise<Nodes[] | undefined> {
  const reading = await readRecord('incident.yaml', recordOf(text))
  if (reading.findings.some(({ level }) => level === 'error')) return undefined
  const writings = await Promise.all(kinds.map((kind) => write({ kind, reading, parse })))
  const refused = writings.flatMap((writing) => (writing.ok ? [] : writing.findings))
  // A link that may not be followed stops the document, too.
  if (refused.length > 0) {
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['unsafe-link']))
    return undefined
  }
  return writings.flatMap((writing) => (writing.ok ? [writing.document.tree] : []))
}

const benign = ((await treesOf('benign')) ?? []).map(skeletonOf)

/** A text in every field leaves every document as it is but for what the record's own places show. */
async function expectInert(text: string): Promise<void> {
  const trees = await treesOf(text)
  // The reader refused it, with a finding.
  if (!trees) return
  for (const [index, tree] of trees.entries()) {
    expect(skeletonOf(tree)).toEqual(benign[index])
    for (const node of fragmentsOf(tree)) {
      expect(allowed).toContain(node.type)
      if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:)[^\s<>"\\]+$/i)
    }
    const pictures = nodesOf(tree).filter(({ type }) => type === 'picture')
    expect(pictures).toHaveLength(kinds[index] === 'customer-notice' ? 0 : 1)
    const [title] = 'children' in tree ? tree.children : []
    if (index > 0 && title?.type === 'heading') {
      const shown = title.children.at(-1)
      expect(shown).toMatchObject({
        type: 'text',
        value: text
          .normalize()
          .replace(/[\r\n]+/g, ' ')
          .trim(),
      })
    }
  }
}

test('a harmless text is in every document', () => {
  expect(benign).toHaveLength(kinds.length)
  expect(JSON.stringify(benign)).not.toContain('benign')
})

test('the check itself sees a value that became structure', async () => {
  const [tree] = (await treesOf('benign')) ?? []
  if (tree?.type !== 'root') throw new Error('no document')
  const more: Nodes = { type: 'root', children: [...tree.children, { type: 'thematicBreak' }] }
  expect(skeletonOf(tree)).toEqual(benign[0])
  expect(skeletonOf(more)).not.toEqual(benign[0])
})

test.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s stays a value', (_, text) =>
  expectInert(text),
)

describe.skipIf(corpus === undefined)('the corpus of naughty strings (set FORTHRIGHT_CORPUS to run)', () => {
  test.each(naughty().map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    '%s stays a value',
    (_, text) => expectInert(text),
  )
})

function naughty(): string[] {
  if (corpus === undefined) return ['']
  const folder = join(corpus, 'naughty')
  return readdirSync(folder).flatMap((name) => {
    const strings: unknown = name.endsWith('.json')
      ? JSON.parse(readFileSync(join(folder, name), 'utf8'))
      : []
    return Array.isArray(strings) ? strings.filter((each) => typeof each === 'string') : []
  })
}
