import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { type Node, toValue } from '../../src/record/node.ts'
import { makeSource } from '../../src/record/source.ts'
import { allSyntaxErrors, readYaml } from '../../src/record/yaml/read.ts'
import { disorder, misplaced } from './yaml-places.ts'

const snippet = fc.constantFrom(
  ...[
    'a',
    'é',
    'e\u0301',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    ': ',
    ':',
    '- ',
    '-',
    '#',
    ' #',
    "'",
    '"',
    '\\',
    '? ',
    '[',
    ']',
  ],
  ...[
    '{',
    '}',
    ',',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '---',
    '...',
    '~',
    'null',
    'true',
    'no',
    '1',
    '0x1',
    '1e3',
  ],
  ...['.5', '2024-05-06T07:08Z', '😀', 'ﬁ', '日本', '=', 'a longer word', '\u00a0', '\u2028'],
)
// The writer leaves a text unquoted whose line ends with a colon, or whose first line is a mark: not sound in brackets.
const text = fc
  .oneof(
    fc.array(snippet, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  .filter((one) => !/(?:^[-?]|:)\s*\n/.test(one))
const key = text.filter((name) => !['__proto__', 'constructor', 'prototype', '<<'].includes(name))
const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(key, tie('tree')), { maxLength: 5, selector: ([name]) => name.normalize('NFC') })
      .map((entries) => Object.fromEntries(entries)),
  ),
}))
const style = fc.record({
  // Not one column, nor `indentSeq: false`: the writer then puts brackets too far left.
  indent: fc.integer({ min: 2, max: 6 }),
  // Not narrower: deep texts would then be folded wrongly by the writer.
  lineWidth: fc.constantFrom(0, 200),
  nullStr: fc.constantFrom('null', '~'),
  aliasDuplicateObjects: fc.constant(false),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
})
// Within a map, because the parsers differ about `|1` at the root of a document.
const written = fc.tuple(tree, style).map(([value, options]) => stringify({ value }, options))

const indicators = fc.string({
  unit: fc.constantFrom(...'ab1 \n\t\r:-?[]{},#&*!|>\'"%@`~.<\\'),
  maxLength: 40,
})
const mutated = fc
  .tuple(written, fc.nat(), fc.nat({ max: 4 }), indicators)
  .map(([yaml, at, count, other]) => {
    const from = at % (yaml.length + 1)
    return yaml.slice(0, from) + other.slice(0, 3) + yaml.slice(from + count)
  })

const runs = { numRuns: Number(process.env['FORTHRIGHT_RUNS'] ?? 300) }

describe('what the package yaml writes', () => {
  test('reads to the same value, with places that hold the value', () => {
    fc.assert(
      fc.property(written, fc.boolean(), (yaml, crlf) => {
        const source = makeSource('a.yaml', crlf ? yaml.replace(/\n/g, '\r\n') : yaml)
        const { node, findings } = readYaml(source)
        expect(findings).toEqual([])
        expect(node && toValue(node)).toEqual(composed(parseDocument(yaml).toJS()))
        expect(node && misplaced(source.text, node)).toEqual([])
      }),
      runs,
    )
  })

  test('reads alike as a part of a longer text, by so much further on', () => {
    fc.assert(
      fc.property(written, fc.string(), fc.string(), (yaml, before, after) => {
        const alone = readYaml(makeSource('a.yaml', yaml)).node
        const options = { start: before.length, end: before.length + yaml.length }
        const part = readYaml(makeSource('a.md', before + yaml + after), options).node
        expect(part).toEqual(alone && shifted(alone, before.length))
      }),
      runs,
    )
  })
})

describe('any text', () => {
  test.each([
    ['random characters', fc.string({ unit: 'binary', maxLength: 60 })],
    ['indicators', indicators],
    ['YAML with a fault', mutated],
  ])('is read or refused, never thrown at: %s', async (_, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async (yaml) => {
        const source = makeSource('a.yaml', yaml)
        const { node, findings } = readYaml(source)
        expect(node !== undefined || findings.length > 0).toBe(true)
        if (node) expect(disorder(node, 0, yaml.length)).toEqual([])
        for (const { place, message, hint } of [...findings, ...(await allSyntaxErrors(source))]) {
          expect(place.start.offset).toBeLessThanOrEqual(place.end.offset)
          expect(place.end.offset).toBeLessThanOrEqual(yaml.length)
          expect(message).toMatch(/^Unexpected .+, expected .+[^.]$/su)
          expect(hint).toMatch(/\.$/)
        }
      }),
      runs,
    )
  })
})

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.normalize('NFC'), composed(one)]),
  )
}

function shifted(node: Node, by: number): Node {
  const span = { start: node.start + by, end: node.end + by }
  if (node.type === 'scalar') return { ...node, ...span }
  if (node.type === 'sequence')
    return { ...node, ...span, items: node.items.map((item) => shifted(item, by)) }
  const entries = node.entries.map(({ key: { value: name, start, end }, value }) => ({
    key: { value: name, start: start + by, end: end + by },
    value: shifted(value, by),
  }))
  return { ...node, ...span, entries }
}
