import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRecord } from '../../src/edit/index.ts'
import { follow, makeSource, type Node, type Path, toValue, yamlOf } from '../../src/record/index.ts'
import { canonicalMoment } from '../../src/time/index.ts'
import { type Placed, written } from './any-notation.ts'

async function rootOf(path: string, text: string): Promise<Node> {
  const yaml = await yamlOf(makeSource(path, text))
  if (!yaml) throw new Error(`no YAML: ${text}`)
  return yaml.root
}

/** What a text says, but for the notation of times. */
async function said(path: string, text: string): Promise<unknown> {
  return JSON.parse(JSON.stringify(toValue(await rootOf(path, text))), (_, value) =>
    typeof value === 'string' ? canonicalMoment(value) : value,
  )
}

/** The lines of an entry or item: its first, and its last. */
function linesOf(root: Node, text: string, path: Path): readonly [number, number] {
  const key = path.at(-1)
  const parent = follow(root, path.slice(0, -1))
  const value = follow(root, path)
  if (!value) throw new Error(`nothing at ${path.join('.')}`)
  const entry = parent?.type === 'map' ? parent.entries.find((one) => one.key.value === key) : undefined
  const source = makeSource('a', text)
  const start = source.pointAt(entry?.key.start ?? value.start).line
  return [start, source.pointAt(Math.max(value.start, value.end)).line]
}

const indentationOf = (line: string | undefined): number => /^ */.exec(line ?? '')?.[0].length ?? 0
const isBare = (line: string | undefined): boolean => line !== undefined && /^\s*(#.*)?$/.test(line)

/** Whether a comment stands where it speaks of the same entry or item as before. */
function isInPlace(root: Node, text: string, { comment, path, place }: Placed): boolean {
  const lines = text.split(/\r\n|\n|\r/)
  const at = lines.findIndex((line) => line === comment || line.endsWith(` ${comment}`))
  if (at < 0) return false
  if (place === 'anywhere') return true
  if (place === 'foot') return lines.slice(at).every((line) => isBare(line) || /^---|^## |^Text/.test(line))
  const [first, last] = linesOf(root, text, path)
  const below = lines.findIndex((line, index) => index > at && !isBare(line))
  const isAbove = isBare(lines[at]) && below + 1 === first
  const isWithin = at + 1 >= first && at + 1 <= last && !isBare(lines[at])
  const before = lines.findLastIndex((line, index) => index < at && !isBare(line))
  const isDeeper = indentationOf(lines[at]) > indentationOf(lines[first - 1])
  const isBelow = isDeeper && before + 1 >= first && before + 1 <= last
  const isHead = lines.slice(0, at).every((line) => isBare(line) || /^(?:---|%)/.test(line))
  switch (place) {
    case 'head':
      return isAbove || isWithin || isHead
    case 'above':
    case 'beside':
      return isAbove || isWithin
    case 'below':
      return isAbove || isBelow
    default:
      return isAbove || isWithin || isBelow
  }
}

describe('a comment', () => {
  test.each([
    [
      'above the key that comes first stands above the item',
      'events:\n  - at: 2025\n    # why\n    kind: detection\n',
      'events:\n  # why\n  - kind: detection\n    at: 2025\n',
    ],
    [
      'beside a dash stands above the item',
      'events:\n- # c\n  kind: detection\n  at: 2025\n',
      'events:\n  # c\n  - kind: detection\n    at: 2025\n',
    ],
    [
      'between a key and its value stands above the key',
      'id: # a\n  # b\n  x # c\n',
      '# b\n# a\nid: x # c\n',
    ],
    [
      'at the keys of an item belongs to the item, at the dash to the next one',
      'events:\n  - at: 2025\n    kind: detection\n    # of the first\n  # of the second\n  - kind: removal\n',
      'events:\n  - kind: detection\n    at: 2025\n    # of the first\n  # of the second\n  - kind: removal\n',
    ],
    [
      'deeper than a key belongs to that key',
      'title: A\n  # of the title\nid: x\n',
      'id: x\ntitle: A\n  # of the title\n',
    ],
    [
      'in brackets makes a block of them',
      'nature: [ # of it\n  integrity, # a\n  # b\n  availability\n  # c\n ]\n',
      'nature: # of it\n  - integrity # a\n  # b\n  - availability\n  # c\n',
    ],
    [
      'that cannot stand below a block text stands above its key',
      'x-own: >-\n   a\n # of it\n',
      '# of it\nx-own: >-\n  a\n',
    ],
    [
      'at the top of the file stays there if an empty line follows it',
      '# the file\n\n# the title\ntitle: A\nid: x\n',
      '# the file\n\nid: x\n# the title\ntitle: A\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await formatRecord('a.yaml', before)).toEqual({ ok: true, text: after })
  })
})

test.each([
  ['%YAML 1.2\n# a\n---  # b\nid: x\n... # c\n', '%YAML 1.2\n# a\n--- # b\nid: x\n# c\n'],
  ['id: |2+\n   led\n\n\ntitle: A\n', 'id: |2+\n   led\n\n\ntitle: A\n'],
  ['a: >1-\n  b\n c\n', 'a: >2-\n   b\n  c\n'],
  ['title: |+ # c\n     a\nid: x\n', 'id: x\ntitle: | # c\n  a\n'],
  ['title: one\n  two\nid: "three\n  four"\n', 'id: three four\ntitle: one two\n'],
])('%j is %j', async (before, after) => {
  expect(await formatRecord('a.yaml', before)).toEqual({ ok: true, text: after })
})

test('whatever the notation, every comment stays with what it speaks of', async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ path, text, placed }) => {
      const formatting = await formatRecord(path, text)
      if (!formatting.ok) throw new Error(JSON.stringify(formatting.findings))
      const { text: formatted } = formatting
      expect(await formatRecord(path, formatted)).toEqual({ ok: true, text: formatted })
      expect(await said(path, formatted)).toEqual(await said(path, text))
      const root = await rootOf(path, formatted)
      const lost = placed.filter((one) => !isInPlace(root, formatted, one))
      expect(lost, formatted).toEqual([])
    }),
    { numRuns: 400, endOnFailure: true },
  )
})
