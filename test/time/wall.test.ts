import { describe, expect, test } from 'vitest'
import { ends, moment, notes } from './reading.ts'

describe('times the clock skips are read by the offset before', () => {
  test.each([
    ['2026-03-29T02:30', 'Europe/Rome', '2026-03-29T01:30:00.000Z 2026-03-29T01:30:59.999Z', '03:30+02:00'],
    ['2026-03-29T02', 'Europe/Rome', '2026-03-29T01:00:00.000Z 2026-03-29T01:59:59.999Z', 'T03+02:00'],
    [
      '2026-03-08T02:15',
      'America/St_Johns',
      '2026-03-08T05:45:00.000Z 2026-03-08T05:45:59.999Z',
      '03:15-02:30',
    ],
    [
      '2026-09-27T03:00',
      'Pacific/Chatham',
      '2026-09-26T14:15:00.000Z 2026-09-26T14:15:59.999Z',
      '04:00+13:45',
    ],
    [
      '2026-10-04T02:10',
      'Australia/Lord_Howe',
      '2026-10-03T15:40:00.000Z 2026-10-03T15:40:59.999Z',
      '02:40+11:00',
    ],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z 2011-12-31T09:59:59.999Z', '`2011-12-31`'],
  ])('%s in %s', (text, zone, expected, read) => {
    expect(ends(moment(text, zone))).toBe(expected)
    expect(notes(text, zone)).toMatchObject([{ code: 'dst-gap', hint: expect.stringContaining(read) }])
  })
})

describe('times the clock shows twice reach from the first to the second', () => {
  test.each([
    [
      '2026-10-25T02:30',
      'Europe/Rome',
      '2026-10-25T00:30:00.000Z 2026-10-25T01:30:59.999Z',
      '+02:00',
      '+01:00',
    ],
    [
      '2026-10-25T02:30:10',
      'Europe/Rome',
      '2026-10-25T00:30:10.000Z 2026-10-25T01:30:10.999Z',
      '+02:00',
      '+01:00',
    ],
    ['2026-10-25T02', 'Europe/Rome', '2026-10-25T00:00:00.000Z 2026-10-25T01:59:59.999Z', '+02:00', '+01:00'],
    [
      '2026-11-01T01:15',
      'America/St_Johns',
      '2026-11-01T03:45:00.000Z 2026-11-01T04:45:59.999Z',
      '-02:30',
      '-03:30',
    ],
    [
      '2026-04-05T03:00',
      'Pacific/Chatham',
      '2026-04-04T13:15:00.000Z 2026-04-04T14:15:59.999Z',
      '+13:45',
      '+12:45',
    ],
    [
      '2026-04-05T01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z 2026-04-04T15:15:59.999Z',
      '+11:00',
      '+10:30',
    ],
    [
      '2026-04-05T01',
      'Australia/Lord_Howe',
      '2026-04-04T14:00:00.000Z 2026-04-04T15:29:59.999Z',
      '+11:00',
      '+10:30',
    ],
  ])('%s in %s', (text, zone, expected, first, second) => {
    expect(ends(moment(text, zone))).toBe(expected)
    const [note] = notes(text, zone)
    expect(note?.code).toBe('dst-overlap')
    expect(note?.hint).toBe(
      `Add the offset: \`${text}${first}\` is the first, \`${text}${second}\` the second`,
    )
    expect(ends(moment(text + first, zone)).slice(0, 24)).toBe(expected.slice(0, 24))
  })

  test('the hint keeps the qualifier at the end', () => {
    expect(notes('2026-10-25 02:30~', 'Europe/Rome')[0]?.hint).toContain('`2026-10-25 02:30+02:00~`')
  })

  test('both ends of an interval are noted', () => {
    const text = '2026-10-25T02:50/2026-10-25T02:10'
    expect(ends(moment(text, 'Europe/Rome'))).toBe('2026-10-25T00:50:00.000Z 2026-10-25T01:10:59.999Z')
    expect(notes(text, 'Europe/Rome')).toHaveLength(2)
  })
})

describe('times beside a change are plain', () => {
  test.each([
    ['2026-03-29T01:59:59', 'Europe/Rome', '2026-03-29T00:59:59.000Z 2026-03-29T00:59:59.999Z'],
    ['2026-03-29T03:00', 'Europe/Rome', '2026-03-29T01:00:00.000Z 2026-03-29T01:00:59.999Z'],
    ['2026-10-25T01:59', 'Europe/Rome', '2026-10-24T23:59:00.000Z 2026-10-24T23:59:59.999Z'],
    ['2026-10-25T03:00', 'Europe/Rome', '2026-10-25T02:00:00.000Z 2026-10-25T02:00:59.999Z'],
    ['2026-10-25T02:30+01:00', 'Europe/Rome', '2026-10-25T01:30:00.000Z 2026-10-25T01:30:59.999Z'],
    // Half of this hour exists.
    ['2026-10-04T02', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z 2026-10-03T15:59:59.999Z'],
    ['1970-06-01T12:00', 'Africa/Monrovia', '1970-06-01T12:44:30.000Z 1970-06-01T12:45:29.999Z'],
  ])('%s in %s', (text, zone, expected) => {
    expect(ends(moment(text, zone))).toBe(expected)
    expect(notes(text, zone)).toEqual([])
  })
})

describe('days cover all that exists of them', () => {
  test.each([
    ['2026-03-29', 'Europe/Rome', '2026-03-28T23:00:00.000Z 2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Rome', '2026-10-24T22:00:00.000Z 2026-10-25T22:59:59.999Z'],
    // No midnight: the day starts at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z 2018-11-05T01:59:59.999Z'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z 2026-03-29T20:59:59.999Z'],
    // The last hour is shown twice.
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00:00.000Z 2018-02-18T02:59:59.999Z'],
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z 2018-02-19T02:59:59.999Z'],
    ['2011-12', 'Pacific/Apia', '2011-12-01T10:00:00.000Z 2011-12-31T09:59:59.999Z'],
  ])('%s in %s', (text, zone, expected) => {
    expect(ends(moment(text, zone))).toBe(expected)
    expect(notes(text, zone)).toEqual([])
  })
})
