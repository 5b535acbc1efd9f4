import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContact } from '../../src/cli/asking/contacts.ts'
import { readCountry } from '../../src/cli/asking/countries.ts'
import { readSaidCount } from '../../src/cli/asking/counts.ts'
import { breakLines } from '../../src/cli/asking/lines.ts'
import { readSaidTime } from '../../src/cli/asking/times.ts'
import { slug } from '../../src/cli/new/names.ts'
import { readQuestions, readVocabulary } from '../../src/language/index.ts'

/** Thursday, 9 April 2026, 16:20 in Rome. */
const now = Date.UTC(2026, 3, 9, 14, 20)

function words(tag: string) {
  return readQuestions(readFileSync(`templates/questions/${tag}.yaml`, 'utf8'))
}

function read(tag: string, said: string) {
  const vocabulary = readVocabulary(readFileSync(`templates/vocabulary/${tag}.yaml`, 'utf8'))
  if (!vocabulary.ok) throw new Error(vocabulary.message)
  const months = vocabulary.vocabulary.months.dated
  return readSaidTime(said, { now, zone: 'Europe/Rome', words: words(tag).times, months })
}

describe('a time as people say it', () => {
  test.each([
    ['en', 'now', '2026-04-09T16:20+02:00'],
    ['en', 'today 14:05', '2026-04-09T14:05+02:00'],
    ['en', 'Today at 14:05', '2026-04-09T14:05+02:00'],
    ['en', '14:05', '2026-04-09T14:05+02:00'],
    ['en', '2pm', '2026-04-09T14:00+02:00'],
    ['en', 'yesterday at 2:05 p.m.', '2026-04-08T14:05+02:00'],
    ['en', 'yesterday 12 am', '2026-04-08T00:00+02:00'],
    ['en', 'yesterday', '2026-04-08'],
    ['en', 'about yesterday 14:00', '2026-04-08T14:00+02:00~'],
    ['en', 'the day before yesterday', '2026-04-07'],
    ['en', '20 minutes ago', '2026-04-09T16:00+02:00'],
    ['en', '2 hours ago', '2026-04-09T14:20+02:00~'],
    ['en', '3 days ago', '2026-04-06'],
    ['en', '2026-04-09 14:05', '2026-04-09T14:05+02:00'],
    ['en', '2026-04-09T14:05Z', '2026-04-09T14:05Z'],
    ['en', '2026-04-08T14:05~', '2026-04-08T14:05+02:00~'],
    ['en', '2026-03-28T14:05/2026-03-30T09:00', '2026-03-28T14:05+01:00/2026-03-30T09:00+02:00'],
    ['en', '2026-04~', '2026-04~'],
    ['en', '2026-01/2026-03', '2026-01/2026-03'],
    ['en', '9 April 2026, 14:05', '2026-04-09T14:05+02:00'],
    ['en', 'April 2nd', '2026-04-02'],
    ['en', '2 December', '2025-12-02'],
    ['en', '25/03/2026', '2026-03-25'],
    ['en', '04/04/2026', '2026-04-04'],
    ['it', 'adesso', '2026-04-09T16:20+02:00'],
    ['it', 'oggi alle 14.05', '2026-04-09T14:05+02:00'],
    ['it', 'ieri alle ore 9:30', '2026-04-08T09:30+02:00'],
    ['it', 'l’altro ieri', '2026-04-07'],
    ['it', '2 ore fa', '2026-04-09T14:20+02:00~'],
    ['it', '1º aprile', '2026-04-01'],
    ['it', '2 aprile 2026 alle 14:05', '2026-04-02T14:05+02:00'],
    ['it', 'circa ieri', '2026-04-08~'],
    ['en', 'an hour ago', '2026-04-09T15:20+02:00~'],
    ['en', 'half an hour ago', '2026-04-09T15:50+02:00~'],
    ['en', 'about two hours ago', '2026-04-09T14:20+02:00~'],
    ['en', '10m ago', '2026-04-09T16:10+02:00'],
    ['en', 'about 3 days ago', '2026-04-06~'],
    ['en', 'this morning at 9', '2026-04-09T09:00+02:00'],
    ['en', 'this afternoon at 3', '2026-04-09T15:00+02:00'],
    ['en', 'this morning', '2026-04-09'],
    ['en', 'yesterday evening at 9:30', '2026-04-08T21:30+02:00'],
    ['en', 'yesterday afternoon', '2026-04-08'],
    ['en', 'on Tuesday at 9am', '2026-04-07T09:00+02:00'],
    ['en', 'Friday', '2026-04-03'],
    ['en', 'Tuesday, 7 April 2026', '2026-04-07'],
    ['en', 'on the 2nd April', '2026-04-02'],
    ['en', '25/03 14:05', '2026-03-25T14:05+01:00'],
    ['en', '25/12', '2025-12-25'],
    ['it', "un'ora fa", '2026-04-09T15:20+02:00~'],
    ['it', 'mezz’ora fa', '2026-04-09T15:50+02:00~'],
    ['it', 'circa due ore fa', '2026-04-09T14:20+02:00~'],
    ['it', 'tre giorni fa', '2026-04-06'],
    ['it', 'stamattina alle 9', '2026-04-09T09:00+02:00'],
    ['it', 'ieri sera alle 9', '2026-04-08T21:00+02:00'],
    ['it', 'ieri sera alle 21.30', '2026-04-08T21:30+02:00'],
    ['it', 'ieri pomeriggio', '2026-04-08'],
    ['it', 'lunedì alle 10', '2026-04-06T10:00+02:00'],
    ['it', "lunedi' 6 aprile", '2026-04-06'],
    ['it', 'il 2 aprile', '2026-04-02'],
    ['it', 'l’8 aprile alle 10', '2026-04-08T10:00+02:00'],
    ['it', '25/3 alle 14', '2026-03-25T14:00+01:00'],
    ['it', 'oggi h. 14.05', '2026-04-09T14:05+02:00'],
    ['en', '', 'unknown'],
    ['en', "don't know", 'unknown'],
    ['en', 'Don’t know', 'unknown'],
    ['it', 'non si sa', 'unknown'],
  ])('%s: “%s” is %s', (tag, said, text) => {
    expect(read(tag, said)).toMatchObject({ ok: true, text })
  })

  test.each([
    ['09/04/2026', 'ambiguous'],
    ['9.4.2026', 'ambiguous'],
    ['2026-04-10', 'future'],
    ['18:00', 'future'],
    ['14.05', 'unclear'],
    ['1405', 'unclear'],
    ['9', 'unclear'],
    ['09/04/26', 'unclear'],
    ['30 February 2026', 'unclear'],
    ['2026-03-29 02:30', 'unclear'],
    ['25:00', 'unclear'],
    ['13am', 'unclear'],
    ['last week', 'unclear'],
    ['5 ma', 'unclear'],
    ['3/4', 'ambiguous'],
    ['Thursday', 'ambiguous'],
    ['Monday, 7 April 2026', 'unclear'],
    ['this morning at 15', 'unclear'],
    ['this evening at 9', 'future'],
    ['yesterday evening 0:30', 'unclear'],
    ['Monday Tuesday', 'unclear'],
    ['ago', 'unclear'],
  ])('“%s” is %s', (said, why) => {
    expect(read('en', said)).toMatchObject({ ok: false, why })
  })

  test('that the clock shows twice stays as it was said', () => {
    expect(read('en', '2025-10-26 02:30')).toMatchObject({ text: '2025-10-26T02:30', isTwice: true })
  })

  test('is never anything else, whatever is said', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
        fc.constantFrom('en', 'it'),
        (said, tag) => {
          const reading = read(tag, said)
          if (reading.ok && reading.moment) expect(reading.moment.earliest).toBeLessThanOrEqual(now)
        },
      ),
    )
  })
})

test.each([
  ['1200', 1200],
  ['1.200', 1200],
  ['1,200,000', 1_200_000],
  ['about 1200', { about: 1200 }],
  ['~1200', { about: 1200 }],
  ['At least 500', { 'at-least': 500 }],
  ['1000-1500', { 'at-least': 1000, 'at-most': 1500 }],
  ['', 'unknown'],
  ['12.34', undefined],
  ['-5', undefined],
  ['many', undefined],
  ['99999999999999999999', undefined],
])('a count: “%s”', (said, count) => {
  expect(readSaidCount(said, words('en').counts, words('en').times.unknown)).toEqual(count)
})

test.each([
  ['it', 'IT'],
  ['Italia', 'IT'],
  ['germany', 'DE'],
  ['UK', 'GB'],
  ['côte d’ivoire', 'CI'],
  ['zz', undefined],
  ['EU', undefined],
  ['Atlantis', undefined],
  ['', undefined],
])('a country: “%s”', (said, code) => {
  expect(readCountry(said, ['it', 'en'])).toBe(code)
})

test.each([
  ['privacy@acme.example', { email: 'privacy@acme.example' }],
  ['https://acme.example/help', { url: 'https://acme.example/help' }],
  ['+39 02 1234 5678', { phone: '+39 02 1234 5678' }],
  ['ask Rossi', undefined],
])('a contact: “%s”', (said, contact) => {
  expect(readContact(said)).toEqual(contact)
})

test('lines are broken at spaces, and keep their indentation', () => {
  expect(breakLines('  one two three\nfour', 9)).toEqual(['  one two', '  three', 'four'])
})

test.each([
  ['Große Störung', 'grosse-storung'],
  ['Brønnøysund: Łódź', 'bronnoysund-lodz'],
  ['Παραβίαση', ''],
])('a name made of “%s”', (title, name) => {
  expect(slug(title)).toBe(name)
})
