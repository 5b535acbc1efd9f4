import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between } from '../../src/time/index.ts'
import { moment } from '../time/reading.ts'
import { open, withoutComma } from './open.ts'

const es = await open('es')
const zone = 'Europe/Madrid'
const written = (text: string) => es.dates.write(moment(text, zone), { zone, day: false })
const said = (text: string) => es.dates.when(moment(text, zone), { zone, day: false })
const lasted = (text: string) => ({ ...moment(text, zone), lasting: true })

test.each([
  ['2025', '2025', 'en 2025'],
  ['2025-03', 'marzo de 2025', 'en marzo de 2025'],
  ['2025-11-09', '9 de noviembre de 2025', 'el 9 de noviembre de 2025'],
  ['2025-11-01', '1 de noviembre de 2025', 'el 1 de noviembre de 2025'],
  [
    '2025-11-09T14',
    '9 de noviembre de 2025, entre las 14:00 y las 15:00',
    'el 9 de noviembre de 2025 entre las 14:00 y las 15:00 (UTC+1)',
  ],
  [
    '2025-11-09T00',
    '9 de noviembre de 2025, entre las 00:00 y la 01:00',
    'el 9 de noviembre de 2025 entre las 00:00 y la 01:00 (UTC+1)',
  ],
  ['2025-11-09T14:05', '9 de noviembre de 2025, 14:05', 'el 9 de noviembre de 2025 a las 14:05 (UTC+1)'],
  ['2025-11-09T01:05', '9 de noviembre de 2025, 01:05', 'el 9 de noviembre de 2025 a la 01:05 (UTC+1)'],
  ['2025-07-09T14:05:06', '9 de julio de 2025, 14:05:06', 'el 9 de julio de 2025 a las 14:05:06 (UTC+2)'],
  [
    '2025-11-09T14:05/2025-11-09T15:00',
    '9 de noviembre de 2025, entre las 14:05 y las 15:00',
    'el 9 de noviembre de 2025 entre las 14:05 y las 15:00 (UTC+1)',
  ],
  ['2025-11-09~', '9 de noviembre de 2025 aproximadamente', 'el 9 de noviembre de 2025 aproximadamente'],
  [
    '2025-11-09T14:05~',
    '9 de noviembre de 2025, 14:05 aproximadamente',
    'el 9 de noviembre de 2025 a las 14:05 (UTC+1) aproximadamente',
  ],
  ['2025-11-09?', '9 de noviembre de 2025 (fecha sin confirmar)', 'posiblemente el 9 de noviembre de 2025'],
  [
    '2025-11-09%',
    '9 de noviembre de 2025 aproximadamente (fecha sin confirmar)',
    'posiblemente el 9 de noviembre de 2025 aproximadamente',
  ],
  ['2025-11-09/..', '9 de noviembre de 2025 o más tarde', 'el 9 de noviembre de 2025 o más tarde'],
  ['../2025-11', 'noviembre de 2025 o antes', 'en noviembre de 2025 o antes'],
])('the date %s', (text, name, adverb) => {
  expect([written(text), said(text)]).toEqual([name, adverb])
})

test('no date', () => {
  expect(es.dates.write(undefined, { zone, day: false })).toBe('fecha desconocida')
  expect(es.dates.when(undefined, { zone, day: false })).toBe('en una fecha que aún no se conoce')
})

test.each([
  ['2025-11-08/2025-11-09', 'entre el 8 y el 9 de noviembre de 2025'],
  ['2025-10-30/2025-11-02', 'entre el 30 de octubre y el 2 de noviembre de 2025'],
  ['2025-12-30/2026-01-08', 'entre el 30 de diciembre de 2025 y el 8 de enero de 2026'],
  ['2024/2025', 'entre principios de 2024 y finales de 2025'],
  ['2025-06/2025-08', 'entre principios de junio y finales de agosto de 2025'],
  ['2025-11-08~/2025-11-09', 'entre el 8 y el 9 de noviembre de 2025 (indicación aproximada)'],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'entre el 9 de noviembre de 2025, 23:05, y el 10 de noviembre de 2025, 01:00',
  ],
])('a time within %s', (text, expected) => {
  expect(written(text)).toBe(expected)
})

test.each([
  ['2025-11-26/2025-11-27', 'del 26 al 27 de noviembre de 2025', 'del 26 al 27 de noviembre de 2025'],
  [
    '2025-10-30/2025-11-02',
    'del 30 de octubre al 2 de noviembre de 2025',
    'del 30 de octubre al 2 de noviembre de 2025',
  ],
  ['2025-06/2025-08', 'de junio a agosto de 2025', 'de junio a agosto de 2025'],
  ['2024/2025', 'de 2024 a 2025', 'de 2024 a 2025'],
  [
    '2025-11-09T01:05/2025-11-09T16:00',
    '9 de noviembre de 2025, 01:05-16:00',
    'el 9 de noviembre de 2025 de la 01:05 a las 16:00 (UTC+1)',
  ],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'del 9 de noviembre de 2025, 23:05, al 10 de noviembre de 2025, 01:00',
    'del 9 de noviembre de 2025, 23:05, al 10 de noviembre de 2025, 01:00',
  ],
])('what lasted %s', (text, name, adverb) => {
  expect(es.dates.write(lasted(text), { zone, day: false })).toBe(name)
  expect(es.dates.when(lasted(text), { zone, day: false })).toBe(adverb)
})

test('what lasted between ends that are not exact', () => {
  const ends = [moment('2025-11-08/2025-11-09', zone), moment('2025-11-12~', zone)] as const
  const time = { ...ends[0], latest: ends[1].latest, interval: true, lasting: true, ends }
  expect(es.dates.write(time, { zone, day: false })).toBe(
    'inicio: entre el 8 y el 9 de noviembre de 2025; fin: 12 de noviembre de 2025 aproximadamente',
  )
})

test('the clock was changed in between', () => {
  expect(written('2025-10-26T01:30/2025-10-26T03:30')).toBe(
    '26 de octubre de 2025, entre la 01:30 (UTC+2) y las 03:30 (UTC+1)',
  )
  expect(said('2025-10-26T02:30')).toBe('el 26 de octubre de 2025 a las 02:30 (UTC+2 o UTC+1)')
})

test('the zone', () => {
  expect(es.dates.inZone(zone, [moment('2025-11-09T14:05Z').earliest])).toBe(
    'en la zona horaria Europe/Madrid (UTC+1)',
  )
  expect(es.dates.inZone('UTC', [])).toBe('en UTC')
})

describe('counts', () => {
  const count = (atLeast: number, atMost = atLeast, approximate = false) =>
    ({ known: true, atLeast, atMost, approximate }) as const

  test.each([
    [count(0), '0 personas'],
    [count(1), '1 persona'],
    [count(2), '2 personas'],
    [count(5), '5 personas'],
    [count(11), '11 personas'],
    [count(21), '21 personas'],
    [count(1.5), '1,5 personas'],
    [count(1234), '1234 personas'],
    [count(12_345), '12.345 personas'],
    [count(1_000_000), '1.000.000 de personas'],
    [count(1_200_000), '1.200.000 personas'],
    [count(40, 45), 'entre 40 y 45 personas'],
    [count(0, 1), 'como máximo 1 persona'],
    [count(1, Number.POSITIVE_INFINITY), 'al menos 1 persona'],
    [count(12_000, 12_000, true), 'aproximadamente 12.000 personas'],
    [{ known: false } as const, 'aún se desconoce'],
  ])('%j', (value, expected) => {
    expect(es.numbers.people(value)).toBe(expected)
  })
})

test.each([
  ['2025-11-09', '2025-11-25', 'de 15 a 17 días'],
  ['2025-11-09', '2025-11-09', 'como máximo 1 día'],
  ['2025-11-09', '2025-11-25/..', 'al menos 15 días'],
  ['2025-11-09/..', '2025-11-25/..', 'duración desconocida'],
  ['2025-11-09~', '2025-11-25', 'de 15 a 17 días (indicación aproximada)'],
  ['2025-11-18T11:20Z', '2025-11-18T11:21Z', '1 minuto'],
  ['2025-11-18T11:20Z', '2025-11-18T14:45Z', '3 horas y 25 minutos'],
  ['2025-11-18T11:20Z', '2025-11-19T12:21Z', '1 día y 1 hora'],
  ['2025-11-18T11:20Z', '2025-11-18T11:20Z', 'como máximo 1 minuto'],
])('the time from %s to %s', (from, to, expected) => {
  expect(es.numbers.duration(between(moment(from), moment(to)))).toBe(expected)
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a y b'],
  [['a', 'b', 'c'], 'a, b y c'],
  [['nombre', 'identificador de la cuenta'], 'nombre e identificador de la cuenta'],
  [['nombre', 'contraseñas', 'historial de operaciones'], 'nombre, contraseñas e historial de operaciones'],
  [['identificador', 'Índice'], 'identificador e Índice'],
  [['agua', 'hielo'], 'agua y hielo'],
])('the list of %j', (values, expected) => {
  expect(es.list(values)).toBe(expected)
})

test('dates, numbers and lists are those of Intl', () => {
  const date = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' })
  const number = new Intl.NumberFormat('es', { maximumFractionDigits: 3 })
  const list = new Intl.ListFormat('es', { type: 'conjunction' })
  const days = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.nat(), fc.array(withoutComma, { maxLength: 6 }), (day, value, values) => {
      const text = day.toISOString().slice(0, 10)
      expect(es.dates.write(moment(text), { zone: 'UTC', day: true })).toBe(date.format(day))
      expect(es.numbers.number(value / 1000)).toBe(number.format(value / 1000))
      expect(es.list(values)).toBe(list.format(values))
    }),
  )
})
