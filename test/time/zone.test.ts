import { describe, expect, test } from 'vitest'
import { fieldsIn, isZone, readZone, toIso } from '../../src/time/index.ts'

test.each([
  'Europe/Rome',
  'europe/rome',
  'UTC',
  'Z',
  '+02:00',
  '-0330',
  'CET',
  'EST',
  'Etc/GMT+2',
  'Japan',
  'Europe/Kyiv',
])('%s is a zone', (text) => expect(isZone(text)).toBe(true))

// Intl takes PST, IST, BST, AST and ECT for Los Angeles, Calcutta, Dhaka, Anchorage and Paris.
test.each([
  '',
  'PST',
  'IST',
  'BST',
  'AST',
  'ECT',
  'Europe/Roma',
  '+15:00',
  '+02:60',
  'UTC+2',
  'constructor',
  'SystemV/PST8',
])('%j is no zone', (text) => expect(isZone(text)).toBe(false))

describe('readZone', () => {
  test.each([
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['+00:00', 'UTC'],
    ['WEST', '+01:00'],
    ['CEST', '+02:00'],
    ['EEST', '+03:00'],
    ['MSK', '+03:00'],
    ['JST', '+09:00'],
    ['KST', '+09:00'],
    ['SGT', '+08:00'],
    ['HKT', '+08:00'],
    ['AEST', '+10:00'],
    ['AEDT', '+11:00'],
    ['ACST', '+09:30'],
    ['AWST', '+08:00'],
    ['NZST', '+12:00'],
    ['NZDT', '+13:00'],
    ['EST', '-05:00'],
    ['EDT', '-04:00'],
    ['CDT', '-05:00'],
    ['MST', '-07:00'],
    ['MDT', '-06:00'],
    ['PST', '-08:00'],
    ['PDT', '-07:00'],
    ['AKST', '-09:00'],
    ['HST', '-10:00'],
    ['CET', 'Europe/Brussels'],
    ['EET', 'Europe/Athens'],
    ['WET', 'Europe/Lisbon'],
    ['ET', 'America/New_York'],
    ['Central Time', 'America/Chicago'],
    ['Mountain', 'America/Denver'],
    ['pacific  time', 'America/Los_Angeles'],
    ['Eastern', 'America/New_York'],
    ['PT', 'America/Los_Angeles'],
    ['UTC+2', '+02:00'],
    ['GMT+02:00', '+02:00'],
    ['UTC -3', '-03:00'],
    ['UTC+0530', '+05:30'],
    ['UTC+0', 'UTC'],
    ['Etc/GMT+2', 'Etc/GMT+2'],
    [' Europe/Rome ', 'Europe/Rome'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
  ])('%s is %s', (text, zone) => {
    expect(readZone(text)).toEqual({ ok: true, zone })
  })

  test.each([
    ['IST', /Asia\/Kolkata.*Europe\/Dublin.*Asia\/Jerusalem/],
    ['BST', /Europe\/London.*Asia\/Dhaka/],
    ['cst', /America\/Chicago.*Asia\/Shanghai/],
    ['AST', /America\/Halifax/],
    ['ECT', /America\/Guayaquil/],
    ['GST', /Asia\/Dubai/],
    ['Europe/Roma', /Europe\/Rome/],
    ['New York', /America\/New_York/],
    ['UTC+20', /-12:00 to/],
    ['nowhere', /IANA/],
    ['__proto__', /IANA/],
  ])('%s is refused', (text, hint) => {
    const reading = readZone(text)
    expect(reading).toMatchObject({ ok: false, problem: { hint: expect.stringMatching(hint) } })
  })
})

describe('showing an instant', () => {
  const epoch = Date.UTC(2025, 10, 9, 13, 5, 7, 89)

  test.each([
    ['year', '2025'],
    ['month', '2025-11'],
    ['day', '2025-11-09'],
    ['hour', '2025-11-09T14+01:00'],
    ['minute', '2025-11-09T14:05+01:00'],
    ['second', '2025-11-09T14:05:07+01:00'],
  ] as const)('toIso to the %s', (precision, text) => {
    expect(toIso(epoch, 'Europe/Rome', precision)).toBe(text)
  })

  test('toIso elsewhere', () => {
    expect(toIso(epoch, 'UTC', 'minute')).toBe('2025-11-09T13:05Z')
    expect(toIso(epoch, '-03:30', 'minute')).toBe('2025-11-09T09:35-03:30')
    expect(toIso(Number.POSITIVE_INFINITY, 'UTC', 'day')).toBe('..')
    expect(toIso(44.4 * 60_000, 'Africa/Monrovia', 'day')).toBe('1969-12-31')
    expect(toIso(0, 'Africa/Monrovia', 'second')).toBe('1969-12-31T23:16:00-00:44')
    expect(toIso(Date.UTC(12025, 0, 1), 'UTC', 'day')).toBe('+012025-01-01')
  })

  test('fieldsIn', () => {
    expect(fieldsIn(epoch, 'America/St_Johns')).toEqual({
      year: 2025,
      month: 11,
      day: 9,
      hour: 9,
      minute: 35,
      second: 7,
      offsetMinutes: -210,
    })
    expect(fieldsIn(0, 'Africa/Monrovia').offsetMinutes).toBe(-44.5)
  })
})
