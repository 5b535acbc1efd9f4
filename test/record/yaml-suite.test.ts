import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { toValue } from '../../src/record/node.ts'
import { makeSource } from '../../src/record/source.ts'
import { allSyntaxErrors, readYaml } from '../../src/record/yaml/read.ts'
import { type Case, readCases } from './yaml-cases.ts'
import { misplaced } from './yaml-places.ts'

const corpus = process.env['FORTHRIGHT_CORPUS']

/** Codes of what the reader refuses although YAML allows it. */
const refusals = new Set(['yaml-alias', 'yaml-tag', 'yaml-documents', 'yaml-key', 'yaml-merge', 'yaml-empty'])

/** Broken YAML that the reader takes nevertheless, and why. */
const taken: Readonly<Record<string, string>> = {}

/** Sound YAML that the reader refuses for a reason of its own, and why. */
const refused: Readonly<Record<string, string>> = {
  U3C3: 'a %TAG directive gives a core tag a name of its own; only the standard names are taken',
  'ZYU8-2':
    'a %YAML directive with two versions: the suite itself skips this file, and the parser refuses it',
}

describe.skipIf(corpus === undefined)('YAML test suite (set FORTHRIGHT_CORPUS to run)', () => {
  const cases = corpus === undefined ? [] : readCases(join(corpus, 'yaml-test-suite'))

  test('the corpus is there', () => {
    expect(cases.length).toBeGreaterThan(150)
  })

  test.each(cases.filter(({ fail }) => fail))('$id is refused', async ({ id, yaml }) => {
    const source = makeSource(id, yaml)
    const { findings } = readYaml(source)
    expect(findings.length > 0).toBe(!(id in taken))
    if (findings.some(({ code }) => code === 'yaml-syntax')) {
      expect((await allSyntaxErrors(source)).length).toBeGreaterThan(0)
    }
  })

  test.each(cases.filter(({ fail }) => !fail))(
    '$id has the value of the suite, or a feature that is refused',
    (one) => {
      const { node, findings } = readYaml(makeSource(one.id, one.yaml))
      const features = refusedFeatures(one)
      const codes = findings.map(({ code }) => code)
      if (one.id in refused) return expect(codes).not.toEqual([])
      if (features) return expect(codes.filter((code) => refusals.has(code))).not.toEqual([])
      expect(codes).toEqual([])
      expect(node && toValue(node)).toEqual(expected(one))
      // A tag stands before the place of its value and is not read again with it.
      if (node && !one.yaml.includes('!')) expect(misplaced(one.yaml, node)).toEqual([])
    },
  )
})

/** Whether the suite's own events say that the text uses what the reader refuses. */
function refusedFeatures({ tree }: Case): boolean {
  const lines = tree.split('\n').map((line) => line.trim())
  const documents = lines.filter((line) => line.startsWith('+DOC')).length
  const foreignTag = lines.some((line) =>
    /^[=+](?:VAL|MAP|SEQ)[^:"'|>]*<(?!tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)>|!>)/.test(line),
  )
  return (
    documents !== 1 || foreignTag || lines.some((line) => line.startsWith('=ALI')) || hasComplexKey(lines)
  )
}

function hasComplexKey(lines: readonly string[]): boolean {
  const open: { map: boolean; children: number }[] = []
  for (const line of lines) {
    if (/^-(?:MAP|SEQ)/.test(line)) {
      open.pop()
      continue
    }
    if (!/^(?:\+MAP|\+SEQ|=VAL|=ALI)/.test(line)) continue
    const parent = open.at(-1)
    const isKey = parent?.map === true && parent.children % 2 === 0
    if (isKey && line.startsWith('+')) return true
    if (parent) parent.children += 1
    if (line.startsWith('+')) open.push({ map: line.startsWith('+MAP'), children: 0 })
  }
  return false
}

function expected({ yaml, json }: Case): unknown {
  if (json !== undefined && json.trim() !== '') return JSON.parse(json)
  return parseAllDocuments(yaml)[0]?.toJS()
}
