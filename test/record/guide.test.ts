import { describe, expect, test } from 'vitest'
import { guidesAt } from '../../src/record/index.ts'

/** What helps to write a record, taken from the one schema. */
describe('what may stand at a place', () => {
  test('of the record: every field, and which must be there', () => {
    const [guide] = guidesAt([])
    expect(guide?.fields).toContain('parties')
    expect(guide?.required).toEqual([
      'forthright',
      'id',
      'title',
      'language',
      'kind',
      'organisation',
      'events',
    ])
  })

  test('of an event: its fields, with what they mean and what holds without them', () => {
    expect(guidesAt(['events', 0])[0]?.fields).toContain('known-since')
    expect(guidesAt(['events', 7, 'by'])).toMatchObject([
      {
        shape: 'text',
        kind: 'reference',
        fallback: 'us',
        description: expect.stringContaining('key of `parties`'),
      },
    ])
  })

  test('in each of its forms', () => {
    expect(guidesAt(['data', 'involved', 0]).map(({ shape }) => shape)).toEqual(['terms', 'text', 'map'])
    expect(guidesAt(['measures', 0]).map(({ shape }) => shape)).toEqual(['text', 'keyed', 'map'])
    expect(guidesAt(['events', 0, 'after']).map(({ shape }) => shape)).toEqual(['text', 'list'])
    expect(guidesAt(['people', 'count']).map(({ shape }) => shape)).toEqual(['text', 'terms', 'map'])
  })

  test('of a text by language', () => {
    expect(guidesAt(['title', 'it'])).toMatchObject([{ shape: 'text', kind: 'line' }])
    expect(guidesAt(['parties', 'acme', 'role'])[0]?.terms).toContain('processor')
  })

  test.each([[['nothing']], [['events', 'kind']], [['id', 0]], [['events', 0, '__proto__']]])(
    'nothing at %j',
    (path) => {
      expect(guidesAt(path)).toEqual([])
    },
  )
})
