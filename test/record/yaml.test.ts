import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/record/finding.ts'
import { type Node, toValue } from '../../src/record/node.ts'
import { makeSource } from '../../src/record/source.ts'
import { allSyntaxErrors, MAX_BYTES, MAX_DEPTH, MAX_NODES, readYaml } from '../../src/record/yaml/read.ts'

/** A tree as the texts that its places underline: keys and values in their order, lists and maps too where asked. */
function underlined(text: string, collections = false): string[] {
  const { node, findings } = readYaml(makeSource('a.yaml', text))
  expect(findings).toEqual([])
  const walk = (one: Node): string[] => {
    const own = one.type === 'scalar' || collections ? [text.slice(one.start, one.end)] : []
    if (one.type === 'sequence') return [...own, ...one.items.flatMap(walk)]
    if (one.type === 'scalar') return own
    return [
      ...own,
      ...one.entries.flatMap(({ key, value }) => [text.slice(key.start, key.end), ...walk(value)]),
    ]
  }
  return node ? walk(node) : []
}

/** Code and underlined text of each finding. */
function found(
  text: string,
  findings: readonly Finding[] = readYaml(makeSource('a.yaml', text)).findings,
): string[][] {
  return findings.map(({ code, place }) => [code, text.slice(place.start.offset, place.end.offset)])
}

function dataOf(text: string): unknown {
  const { node, findings } = readYaml(makeSource('a.yaml', text))
  expect(findings).toEqual([])
  return node && toValue(node)
}

describe('places of scalars', () => {
  test.each<[name: string, text: string, underlined: string[]]>([
    ['plain', 'title: Bad gateway \nid: 7\n', ['title', 'Bad gateway', 'id', '7']],
    ['plain with a comment', 'a: b#c # d\n', ['a', 'b#c']],
    ['plain over lines', 'a: one\n  two\n\n  three\nb: 1', ['a', 'one\n  two\n\n  three', 'b', '1']],
    ['single quotes', "'a': 'it''s' # c\n", ["'a'", "'it''s'"]],
    ['double quotes', '"a\\u0041": "x\\"y"\n', ['"a\\u0041"', '"x\\"y"']],
    ['double quotes over lines', 'a: "one\n  two \\\n  three"\n', ['a', '"one\n  two \\\n  three"']],
    ['empty quotes', 'a: ""\nb: \'\'', ['a', '""', 'b', "''"]],
    ['literal', 'a: |\n  x\n   y\n\n  z\nb: 1', ['a', '|\n  x\n   y\n\n  z', 'b', '1']],
    ['literal, clipped before blank lines', 'a: |\n  x\n\n \n  \nb: 1', ['a', '|\n  x', 'b', '1']],
    ['literal, stripped', 'a: |-\n  x\n\nb: 1', ['a', '|-\n  x', 'b', '1']],
    ['literal, kept', 'a: |+\n  x\n\nb: 1', ['a', '|+\n  x', 'b', '1']],
    ['literal with spaces at the end', 'a: |\n  x  \n    \nb: 1', ['a', '|\n  x  \n    ', 'b', '1']],
    ['literal with an indentation width', 'a: |2-\n   x\nb: 1', ['a', '|2-\n   x', 'b', '1']],
    ['literal with a comment', 'a: | # > or | ?\n  x\n', ['a', '| # > or | ?\n  x']],
    ['literal without lines', 'a: |-\n\n# c\nb: >', ['a', '|-', 'b', '>']],
    ['literal before a comment', 'a: |\n  x\n# c\nb: 1', ['a', '|\n  x', 'b', '1']],
    ['literal in a list', '- |\n x\n-  >\n y', ['|\n x', '>\n y']],
    ['literal after a tag and an anchor', 'a: !!str &b|c |\n  x', ['a', '|\n  x']],
    ['literal alone', '--- |\n x\n', ['|\n x']],
    ['literal after directives and comments', '# | >\n%YAML 1.2\n---\n|\n x\n', ['|\n x']],
    ['folded', 'a: >\n  x\n  y\n', ['a', '>\n  x\n  y']],
    ['folded, stripped and kept', 'a: >-\n  x\nb: >+\n  y\n\n', ['a', '>-\n  x', 'b', '>+\n  y']],
    [
      'with CRLF',
      'a: |\r\n  x\r\n  y\r\n\r\nb: c\r\n  d\r\ne:\r\n',
      ['a', '|\r\n  x\r\n  y', 'b', 'c\r\n  d', 'e', ''],
    ],
    ['with CR alone', 'a: |\r  x\r\rb: c\r', ['a', '|\r  x', 'b', 'c']],
    ['a tab as separation', 'a:\tb\t# c\n-\td\n'.slice(0, 9), ['a', 'b']],
    ['after a byte order mark', '\uFEFFa: b\n', ['a', 'b']],
    ['an anchor alone', 'a: &x b\n&y c: d', ['a', 'b', 'c', 'd']],
    ['core tags', 'a: !!str 1\n!!str b: !!int "2"', ['a', '1', 'b', '"2"']],
  ])('%s', (_, text, expected) => {
    expect(underlined(text)).toEqual(expected)
  })
})

describe('places of empty values', () => {
  test.each<[name: string, text: string, offsets: number[]]>([
    ['after the colon', 'a:\nb: \nc:   # d\n', [2, 5, 9]],
    ['after a spaced colon', '"a" :\nb: 1', [5]],
    ['at the end', 'a:', [2]],
    ['after the dash', '-\n- # c\n-   \n- 1\n-', [1, 3, 9, 18]],
    ['in braces', '{a, b: , "c":, d :}', [2, 6, 13, 18]],
    ['in a pair', '[a: , ? b ]', [3, 9]],
    ['of an explicit key', '? a\n? b # c\n# : d\n:\n', [3, 19]],
    ['after an anchor or tag', 'a: &b\nc: !!null # d', [5, 15]],
    ['of a document', '--- # a\n', [3]],
    ['beside a list of its column', 'a:\n- \nb:\n', [4, 8]],
  ])('%s', (_, text, offsets) => {
    const { node } = readYaml(makeSource('a.yaml', text))
    const empties = (one: Node): number[] => {
      if (one.type === 'scalar') return one.start === one.end ? [one.start] : []
      return one.type === 'sequence'
        ? one.items.flatMap(empties)
        : one.entries.flatMap((entry) => empties(entry.value))
    }
    expect(node && empties(node)).toEqual(offsets)
  })

  test('an empty key stands before its colon', () => {
    expect(readYaml(makeSource('a.yaml', 'a: 1\n: b\n')).node).toMatchObject({
      entries: [{}, { key: { value: '', start: 5, end: 5 } }],
    })
    expect(readYaml(makeSource('a.yaml', '{a: 1, : b}')).node).toMatchObject({
      entries: [{}, { key: { value: '', start: 7, end: 7 } }],
    })
  })
})

describe('places of lists and maps', () => {
  test.each<[name: string, text: string, underlined: string[]]>([
    ['a map to its last value', '\n a: 1\n b: 2 # c\n\n', ['a: 1\n b: 2', 'a', '1', 'b', '2']],
    ['a map to its last colon', 'a: 1\nb: \n', ['a: 1\nb:', 'a', '1', 'b', '']],
    ['a nested map', 'a:\n  b: c\nd: e', ['a:\n  b: c\nd: e', 'a', 'b: c', 'b', 'c', 'd', 'e']],
    ['lists on one line', '- - a\n  - b\n- c', ['- - a\n  - b\n- c', '- a\n  - b', 'a', 'b', 'c']],
    ['a map in a list', '- a: b\n  c: d\n', ['- a: b\n  c: d', 'a: b\n  c: d', 'a', 'b', 'c', 'd']],
    ['brackets', 'a: [ b, "c" , ] # d', ['a: [ b, "c" , ]', 'a', '[ b, "c" , ]', 'b', '"c"']],
    ['brackets over lines', '[ # ]\n  a\n  # ]\n]\n', ['[ # ]\n  a\n  # ]\n]', 'a']],
    ['empty brackets', '[{}, [ ], {  }]', ['[{}, [ ], {  }]', '{}', '[ ]', '{  }']],
    ['braces', '{a: {b: c}, "d":e}', ['{a: {b: c}, "d":e}', 'a', '{b: c}', 'b', 'c', '"d"', 'e']],
    ['a pair in brackets', '[a: b, c]', ['[a: b, c]', 'a: b', 'a', 'b', 'c']],
    ['braces in brackets', '[{a: b}, {}]', ['[{a: b}, {}]', '{a: b}', 'a', 'b', '{}']],
    ['explicit keys', '? a\n: b\n? |\n  c\n: d\n', ['? a\n: b\n? |\n  c\n: d', 'a', 'b', '|\n  c', 'd']],
    ['a map after a tag', 'a: !!map\n  b: c', ['a: !!map\n  b: c', 'a', 'b: c', 'b', 'c']],
    ['a map to its literal', 'a: |\n  b\n\n', ['a: |\n  b', 'a', '|\n  b']],
  ])('%s', (_, text, expected) => {
    expect(underlined(text, true)).toEqual(expected)
  })

  test('a part of a text has the offsets of the whole', () => {
    const text = '---\ntitle: "No"\nx:\n---\n# Heading\n'
    const { node } = readYaml(makeSource('a.md', text), { start: 4, end: 19 })
    expect(node).toMatchObject({
      start: 4,
      end: 18,
      entries: [
        { key: { start: 4, end: 9 }, value: { start: 11, end: 15 } },
        { key: { start: 16, end: 17 }, value: { start: 18, end: 18 } },
      ],
    })
  })
})

describe('values', () => {
  test.each<[text: string, value: unknown]>([
    ['[~, null, Null, NULL, ]', [null, null, null, null]],
    ['[true, True, FALSE, false]', [true, true, false, false]],
    ['[yes, NO, on, Off, y, n, nULL, tRUE]', ['yes', 'NO', 'on', 'Off', 'y', 'n', 'nULL', 'tRUE']],
    ['[0, 12, -3, +4, 0o17, 0xFf, 007]', [0, 12, -3, 4, 15, 255, 7]],
    ['[1.5, -.5, 1e3, .inf, -.INF, .NaN]', [1.5, -0.5, 1000, Infinity, -Infinity, Number.NaN]],
    [
      '[0b1, 1_000, 0x, "1:30", ., -, +]'.replace(' -,', ' "-",'),
      ['0b1', '1_000', '0x', '1:30', '.', '-', '+'],
    ],
    ['[2024-05-06, 2024-05-06T07:08:09Z]', ['2024-05-06', '2024-05-06T07:08:09Z']],
    ['["1", \'null\', !!str true, !!int "7", ! 8]', ['1', 'null', 'true', 7, '8']],
    ['a: |\r\n  x\r\n  y\r\n', { a: 'x\ny\n' }],
    ['a: >\n  x\n  y\n\n  z\n', { a: 'x y\nz\n' }],
    ['a: "\\u00e9 \\ud83d\\ude00 \\U0001F600"', { a: 'é 😀 😀' }],
    ['1: a\n2.50: b\nnull: c\ntrue: d\n~: e', { '1': 'a', '2.50': 'b', null: 'c', true: 'd', '~': 'e' }],
    ['"<<": a\ntoString: b', { '<<': 'a', toString: 'b' }],
  ])('%j', (text, value) => {
    expect(dataOf(text)).toEqual(value)
  })

  test('keys and values are in the composed form of Unicode', () => {
    expect(dataOf('cafe\u0301: cafe\u0301\n"e\\u0301": "\\u0041\\u030a"')).toEqual({ café: 'café', é: 'Å' })
  })
})

describe('findings', () => {
  test.each<[name: string, text: string, findings: string[][]]>([
    ['an alias', 'a: &x 1\nb: *x\n', [['yaml-alias', '*x']]],
    ['an alias as key', '*x : 1\nb: 2', [['yaml-alias', '*x']]],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', [['yaml-merge', '<<']]],
    [
      'a merge of maps in place',
      '<<: {a: *b}',
      [
        ['yaml-alias', '*b'],
        ['yaml-merge', '<<'],
      ],
    ],
    [
      'tags',
      'a: !x 1\nb: !!set {c}\nd: !<y> [e]\n!!binary f: 1',
      [
        ['yaml-tag', '!x'],
        ['yaml-tag', '!!set'],
        ['yaml-tag', '!<y>'],
        ['yaml-tag', '!!binary'],
      ],
    ],
    [
      'tags that do not fit',
      'a: !!int x\nb: !!seq {}\nc: !!map',
      [
        ['yaml-tag', '!!int'],
        ['yaml-tag', '!!seq'],
        ['yaml-tag', '!!map'],
      ],
    ],
    [
      'core tags given another meaning',
      '%TAG !! tag:example.com,2000:\n---\na: !!str b',
      [['yaml-tag', '!!str']],
    ],
    [
      'complex keys',
      '? [a, b]\n: 1\n{c: d}: 2\n',
      [
        ['yaml-key', '[a, b]'],
        ['yaml-key', '{c: d}'],
      ],
    ],
    ['a map in braces as the key of a pair', '[{a: b}: c]', [['yaml-key', '{a: b}']]],
    [
      'forbidden keys',
      '__proto__: 1\na: {"constructor": 2}\nprototype: 3',
      [
        ['forbidden-key', '__proto__'],
        ['forbidden-key', '"constructor"'],
        ['forbidden-key', 'prototype'],
      ],
    ],
    [
      'a duplicate key',
      'a: 1\n"a": 2\nb: {c: 1, c: 2}',
      [
        ['duplicate-key', '"a"'],
        ['duplicate-key', 'c'],
      ],
    ],
    ['keys alike after composition', '"\u00e9": 1\n"e\\u0301": 2', [['duplicate-key', '"e\\u0301"']]],
    ['a number and its text as keys', '1: a\n"1": b', [['duplicate-key', '"1"']]],
    ['a second document', 'a: 1\n--- # x\nb: 2\n', [['yaml-documents', '---']]],
    ['a second document without a mark', 'a: 1\n... # x\nb: 2\n', [['yaml-documents', 'b']]],
    ['a mark at the end', '---\na: 1\n---\n', [['yaml-documents', '---']]],
    ['no document', '# nothing\n\n', [['yaml-empty', '']]],
    ['no text', '', [['yaml-empty', '']]],
    [
      'control characters by escape',
      'a: "\\u0007"\nb: "\\x7f"\nc: "\\N"\nd: "\\r"\n"\\0": 1',
      [
        ['control-character', '"\\u0007"'],
        ['control-character', '"\\x7f"'],
        ['control-character', '"\\N"'],
        ['control-character', '"\\r"'],
        ['control-character', '"\\0"'],
      ],
    ],
    ['half a pair by escape', '"a": "\\ud83d x"', [['control-character', '"\\ud83d x"']]],
    [
      'noncharacters',
      'a: "\\ufdd0"\nb: \ufdef\nc: "\\U0001ffff"',
      [
        ['control-character', '"\\ufdd0"'],
        ['control-character', '\ufdef'],
        ['control-character', '"\\U0001ffff"'],
      ],
    ],
    ['control characters as they are', 'a: \u009b', [['control-character', '\u009b']]],
    ['a control character in quotes', 'a: "b\u0001"', [['control-character', '\u0001']]],
    ['a delete character in quotes', "a: 'b\u007f'", [['control-character', "'b\u007f'"]]],
    ['a null character', 'a: b\0c', [['control-character', '\0']]],
    [
      'an escape beyond Unicode',
      'a: "\\\\U00110000 \\U04010000"',
      [['yaml-syntax', '"\\\\U00110000 \\U04010000"']],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('tabs and line breaks are no control characters', () => {
    expect(dataOf('a: "b\\tc\\nd\te"')).toEqual({ a: 'b\tc\nd\te' })
  })

  test('a refused alias is null, a refused key is gone, a second key loses', () => {
    const text = 'a: *x\n<<: *x\n__proto__: {b: 1}\n? [c]\n: d\ne: 1\ne: 2\n'
    const { node } = readYaml(makeSource('a.yaml', text))
    expect(node && toValue(node)).toEqual({ a: null, e: 1 })
  })

  test('a duplicate key points to the first, and the words say what to do', () => {
    const [finding] = readYaml(makeSource('a.yaml', 'id: 1\nid: 2\n')).findings
    expect(finding).toEqual({
      file: 'a.yaml',
      code: 'duplicate-key',
      level: 'error',
      message: 'Unexpected second `id`, expected each key once',
      place: { start: { line: 2, column: 1, offset: 6 }, end: { line: 2, column: 3, offset: 8 } },
      hint: 'Remove or rename one of the two keys.',
      related: [
        {
          message: 'It stands here first',
          place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 3, offset: 2 } },
        },
      ],
    })
  })
})

describe('limits', () => {
  test('nesting', () => {
    const brackets = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(found(brackets(MAX_DEPTH))).toEqual([])
    expect(found(brackets(MAX_DEPTH + 1))).toEqual([['too-deep', '[']])
    expect(found(`${'- '.repeat(MAX_DEPTH)}a`)).toEqual([])
    expect(found(`${'- '.repeat(MAX_DEPTH + 1)}a`)).toEqual([['too-deep', '-']])
    expect(found(`${'['.repeat(MAX_DEPTH)}a: b${']'.repeat(MAX_DEPTH)}`)).toEqual([['too-deep', 'a']])
    expect(found('['.repeat(100_000))).toEqual([['too-deep', '[']])
    const { node, findings } = readYaml(makeSource('a.yaml', brackets(MAX_DEPTH + 40)))
    expect(node).toBeUndefined()
    expect(findings[0]?.place.start.offset).toBe(MAX_DEPTH)
  })

  test('the number of nodes', () => {
    expect(found(`[${'a,'.repeat(MAX_NODES - 1)}]`)).toEqual([])
    const text = `[${'a,'.repeat(MAX_NODES - 1)}b]`
    expect(found(text)).toEqual([['too-many-nodes', 'b']])
    expect(found('-\n'.repeat(MAX_NODES))).toMatchObject([['too-many-nodes', expect.anything()]])
  })

  test('bytes, not characters', () => {
    expect(found(`a: ${'b'.repeat(MAX_BYTES - 3)}`)).toEqual([])
    expect(found(`a: ${'b'.repeat(MAX_BYTES - 2)}`)).toEqual([['too-large', '']])
    expect(found(`a: ${'€'.repeat(MAX_BYTES / 3)}`)).toEqual([['too-large', '']])
  })
})

describe('syntax errors', () => {
  test.each<[name: string, text: string, message: string, at: string]>([
    ['a tab as indentation', 'a:\n\tb: 1\n', 'Unexpected tab, expected spaces as indentation', '\t'],
    [
      'a colon in a value',
      'a: b: c\n',
      'Unexpected second colon in a line, expected one key and one value',
      ':',
    ],
    [
      'an unclosed quotation',
      'a: "b\nc: d\n',
      'Unexpected end of brackets or quotation, expected the closing mark',
      'c',
    ],
    [
      'an unclosed bracket',
      'a: [b\n',
      'Unexpected end of brackets or quotation, expected the closing mark',
      '',
    ],
    ['a missing comma', '["a" "b"]', 'Unexpected entry in brackets, expected one comma between entries', '"'],
    [
      'a reserved character',
      'a: @b',
      'Unexpected reserved character, expected text that begins with another one',
      '@',
    ],
    [
      'a line without a colon',
      'a: 1\nb\nc: 2',
      'Unexpected line without a colon and a space, expected `key: value`',
      ':',
    ],
    [
      'wrong indentation',
      'a:\n  b: 1\n c: 2\n',
      'Unexpected indentation, expected the column of the lines beside it',
      'c',
    ],
    ['text after quotes', "a: 'b' c\n", 'Unexpected text after a value, expected the end of the value', 'c'],
    ['an unknown escape', 'a: "\\q"', 'Unexpected escape, expected one that YAML knows', 'q'],
    ['a list beside its key', 'a: - b', 'Unexpected list item, expected a key', '-'],
    ['a lone bracket', 'a: ]', 'Unexpected closing bracket, expected an opening one before it', ']'],
    [
      'text after a block indicator',
      'a: |x\n  b',
      'Unexpected text after `|` or `>`, expected the end of the line',
      'x',
    ],
    [
      'a directive alone',
      '%YAML 1.2\na: 1',
      'Unexpected directive, expected a well-formed one, followed by `---`',
      'a',
    ],
    ['two anchors', 'a: &b &c d', 'Unexpected anchor, alias or tag, expected a plain value', '&'],
  ])('%s', (_, text, message, at) => {
    const { node, findings } = readYaml(makeSource('a.yaml', text))
    expect(node).toBeUndefined()
    expect(findings.map((finding) => finding.message)).toEqual([message])
    expect(found(text)).toEqual([['yaml-syntax', at]])
  })

  test('a tab is mended by spaces', () => {
    expect(readYaml(makeSource('a.yaml', 'a:\n\tb: 1')).findings[0]?.hint).toBe('Indent with spaces.')
  })

  test('all are found at once, one a line', async () => {
    const text = 'a: b: c\nd: 1\ne: @f\ng: "\\q"\nh: [1 2, "x" "y"]\n'
    const findings = await allSyntaxErrors(makeSource('a.yaml', text))
    expect(findings.map(({ place, message }) => [place.start.line, message.split(',')[0]])).toEqual([
      [1, 'Unexpected second colon in a line'],
      [3, 'Unexpected reserved character'],
      [4, 'Unexpected escape'],
      [5, 'Unexpected entry in brackets'],
    ])
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['yaml-syntax']))
  })

  test('what only follows from a tab is not told', async () => {
    const text = 'a: b: c\nevents:\n  - kind: x\n\tat: 1\n    by: y\n  - kind: z\n\tat: 2\n'
    const findings = await allSyntaxErrors(makeSource('a.yaml', text))
    expect(findings.map(({ place, message }) => [place.start.line, message.split(',')[0]])).toEqual([
      [1, 'Unexpected second colon in a line'],
      [4, 'Unexpected tab'],
      [7, 'Unexpected tab'],
    ])
  })

  test('all are found in a part of a text', async () => {
    const text = '---\na: b: c\nd: @e\n---\n: x: y: z\n'
    const findings = await allSyntaxErrors(makeSource('a.md', text), { start: 4, end: 18 })
    expect(findings.map(({ place }) => place.start.line)).toEqual([2, 3])
  })

  test('what only the first parser refuses is still told', async () => {
    const source = makeSource('a.yaml', '{a: 1\n}')
    expect(await allSyntaxErrors(source)).toEqual(readYaml(source).findings)
    const deep = makeSource('a.yaml', `a: b: c\n${'['.repeat(20_000)}`)
    expect(found(deep.text, await allSyntaxErrors(deep))).toMatchObject([['yaml-syntax', expect.anything()]])
  })

  test('a flood of errors is cut', async () => {
    expect(await allSyntaxErrors(makeSource('a.yaml', 'a: @b\n'.repeat(500)))).toHaveLength(50)
  })
})
