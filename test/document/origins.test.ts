import { describe, expect, test } from 'vitest'
import { type Path, type RecordReading, spanOf } from '../../src/record/index.ts'
import { example, isFromRecord, nodesOf, treeOf, wordsOf } from './writing.ts'

interface Origin {
  readonly field: string
  readonly file: string
  readonly line: number
  readonly column: number
}

function isOrigin(value: unknown): value is Origin {
  return (
    typeof value === 'object' && value !== null && 'field' in value && 'line' in value && 'column' in value
  )
}

/** The values of a document with the places that they name. */
async function valuesOf(kind: string, reading: RecordReading, tag: string) {
  const nodes = nodesOf(await treeOf({ kind, reading, tag })).filter(
    (node) => isFromRecord(node) && node.type !== 'link',
  )
  return nodes.map((node) => {
    const origins =
      node.data && 'origin' in node.data && Array.isArray(node.data.origin) ? node.data.origin : []
    return { node, words: wordsOf(node).replace(/\s+/g, ' ').trim(), origins: origins.filter(isOrigin) }
  })
}

function pathOf(field: string): Path {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => name ?? Number(index))
}

/** What stands in the record at an origin, on one line. */
function writtenAt(reading: RecordReading, { field, line, column }: Origin): string {
  if (!reading.node) throw new Error('no record')
  const { start, end } = spanOf(reading.node, { at: pathOf(field) })
  expect(reading.source.pointAt(start)).toMatchObject({ line, column })
  return reading.source.text.slice(start, end).replace(/\s+/g, ' ')
}

describe.each(['en', 'it'])('every value of the Mixpanel letter in %s', (tag) => {
  test('names a field, its file, line and column', async () => {
    const reading = await example('2025-11-mixpanel.yaml')
    const values = await valuesOf('customer-notice', reading, tag)
    expect(values.length).toBeGreaterThan(30)
    for (const { origins } of values) {
      expect(origins).not.toEqual([])
      for (const origin of origins) {
        expect(origin.file).toBe('incidents/2025-11-mixpanel.yaml')
        expect(writtenAt(reading, origin)).not.toBe('')
      }
    }
  })

  test('stands in the record where it says', async () => {
    const reading = await example('2025-11-mixpanel.yaml')
    let checked = 0
    for (const { words, origins } of await valuesOf('customer-notice', reading, tag)) {
      const written = origins.map((origin) => writtenAt(reading, origin))
      if (/^\d|^(on|between|tra)\b/.test(words)) continue
      const pieces =
        origins.length === 1 ? [words] : written.map((text) => text.replace(/^(>-|['"]) ?|['"]$/g, ''))
      for (const [index, piece] of pieces.entries()) {
        const there = origins.length === 1 ? written[0] : words
        expect(there, origins[index]?.field).toContain(piece.slice(0, 60))
      }
      checked += 1
    }
    expect(checked).toBeGreaterThan(25)
  })
})

test('every value of every document of the examples has an origin that exists', async () => {
  for (const name of ['2025-11-mixpanel.yaml', '2025-11-cloudflare.md']) {
    const reading = await example(name)
    for (const kind of ['customer-notice', 'postmortem', 'timeline']) {
      for (const { origins, words } of await valuesOf(kind, reading, 'it')) {
        for (const origin of origins) {
          expect(origin.line, words).toBeGreaterThan(0)
          expect(reading.source.lineText(origin.line), words).not.toBe('')
        }
      }
    }
  }
})
