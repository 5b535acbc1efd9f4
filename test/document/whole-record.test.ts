import { expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'
import { placesOf, textPlaces, wholeRecord, yamlOf } from './whole-record.ts'

const texts = { line: () => 'text', prose: () => 'text', items: 30, role: 'controller' } as const

test('the record with a text in every place has one in each place that the schema knows', async () => {
  const record = wholeRecord(texts)
  const filled = new Set(placesOf(record, (text) => text === 'text'))
  expect([...filled].sort()).toEqual(textPlaces().sort())
  const { findings } = await readRecord('record.yaml', yamlOf(record))
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
})
