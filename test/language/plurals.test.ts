import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/language/index.ts'
import { open, vocabularies } from './open.ts'

const languages: readonly (readonly [string, Language])[] = await Promise.all(
  [...vocabularies.keys()].map(async (tag) => [tag, await open(tag)] as const),
)
const numbers = [0, 1, 1.5, 2, 5, 11, 21, 100, 1_000_000, 1_500_000]

const exact = (value: number) => ({ known: true, atLeast: value, atMost: value, approximate: false }) as const

/** What stands around the number in a form. */
function around(form: string, number: string): string {
  return form.replace('{0}', number)
}

/** What CLDR says of a range; TypeScript does not know the method yet. */
function selectRange(rules: Intl.PluralRules, low: number, high: number): Intl.LDMLPluralRule {
  const select: unknown = Reflect.get(rules, 'selectRange')
  if (typeof select !== 'function') throw new Error('no selectRange')
  const found: unknown = Reflect.apply(select, rules, [low, high])
  const category = (['zero', 'one', 'two', 'few', 'many', 'other'] as const).find((one) => one === found)
  if (category === undefined) throw new Error(`no category: ${String(found)}`)
  return category
}

describe.each(languages)('in %s', (tag, { numbers: writer, vocabulary }) => {
  // CLDR's cardinal rules, as the machine's ICU has them.
  const cldr = new Intl.PluralRules(tag)
  const forms = vocabulary.count.people
  const formOf = (value: number): string => forms[cldr.select(value)] ?? forms.other

  test('there is a form for every category that whole numbers and fractions fall into', () => {
    const { people } = vocabulary.count
    const needed = new Set([...Array(202).keys(), ...numbers].map((value) => cldr.select(value)))
    for (const category of needed) {
      expect({ category, form: people[category] }).toEqual({ category, form: expect.any(String) })
      for (const unit of ['day', 'hour', 'minute', 'second'] as const)
        expect({ unit, category, form: vocabulary.duration.units[unit][category] }).toEqual({
          unit,
          category,
          form: expect.any(String),
        })
    }
  })

  test.each(numbers)('%d people have the form of CLDR', (value) => {
    expect(writer.people(exact(value))).toBe(around(formOf(value), writer.number(value)))
  })

  test('of a range the form is that of CLDR for the range', () => {
    for (const [low, high] of [
      [2, 5],
      [1, 2],
      [5, 11],
      [5, 21],
    ] as const) {
      const text = writer.people({ known: true, atLeast: low, atMost: high, approximate: false })
      const form = forms[selectRange(cldr, low, high)] ?? forms.other
      expect(text).toBe(
        around(form, writer.count({ known: true, atLeast: low, atMost: high, approximate: false })),
      )
      expect(text).toContain(writer.number(low))
      expect(text).toContain(writer.number(high))
    }
  })

  test.each([1, 2, 5, 11, 21, 1_000_000])(
    'about, at least and at most %d people have the form of the number',
    (value) => {
      for (const count of [
        { known: true, atLeast: value, atMost: value, approximate: true },
        { known: true, atLeast: value, atMost: Number.POSITIVE_INFINITY, approximate: false },
        { known: true, atLeast: 0, atMost: value, approximate: false },
      ] as const)
        expect(writer.people(count)).toBe(around(formOf(value), writer.count(count)))
    },
  )

  test('a number that nobody knows is told in words, without a form', () => {
    expect(writer.people({ known: false })).toBe(vocabulary.count.unknown)
  })

  test.each([0, 1, 2, 5, 11, 21, 1_000_000])('%d days have the form of CLDR', (value) => {
    const day = 86_400_000
    const length = { min: value * day, max: value * day, precision: 'day', approximate: false } as const
    const units = vocabulary.duration.units.day
    const expected = around(units[cldr.select(value)] ?? units.other, writer.number(value))
    expect(writer.duration(length)).toBe(value === 0 ? vocabulary.duration.none : expected)
  })

  test('a day and a half is told in units, and between days the last decides', () => {
    const { day, hour } = vocabulary.duration.units
    const hours = 3_600_000
    const half = { min: 36 * hours, max: 36 * hours, precision: 'minute', approximate: false } as const
    const one = around(day[cldr.select(1)] ?? day.other, '1')
    const twelve = around(hour[cldr.select(12)] ?? hour.other, '12')
    expect(writer.duration(half)).toContain(one)
    expect(writer.duration(half)).toContain(twelve)
    const range = { min: 48 * hours, max: 120 * hours, precision: 'day', approximate: false } as const
    expect(writer.duration(range)).toContain(around(day[selectRange(cldr, 2, 5)] ?? day.other, '5'))
  })
})

test('the forms that set languages apart', async () => {
  const people = async (tag: string, value: number): Promise<string> =>
    (await open(tag)).numbers.people(exact(value))
  // In French nothing and one and a half are singular; a million takes a preposition in the Romance languages.
  expect(await people('fr', 0)).toBe('0\u00A0personne')
  expect(await people('fr', 1.5)).toBe('1,5\u00A0personne')
  expect(await people('en', 0)).toBe('0 people')
  expect(await people('en', 1.5)).toBe('1.5 people')
  expect(await people('it', 1.5)).toBe('1,5 persone')
  expect(await people('it', 1_000_000)).toBe('1.000.000 di persone')
  expect(await people('fr', 2)).toBe('2\u00A0personnes')
  expect(await people('de', 1)).toBe('1 Person')
  expect(await people('de', 1.5)).toBe('1,5 Personen')
})
