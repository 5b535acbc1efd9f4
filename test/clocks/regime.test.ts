import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openRegimes } from '../../src/clocks/index.ts'
import { readRegime } from '../../src/clocks/regime.ts'
import { makeShelf } from '../../src/clocks/shelf.ts'
import { readRecord } from '../../src/record/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'
import { asJson } from './law.ts'

const folder = new URL('../../src/clocks/regimes/', import.meta.url)
const text = readFileSync(new URL('gdpr-33-1.yaml', folder), 'utf8')
const law = await openRegimes()
const regimes = law.regimes()
const listed = readFileSync(new URL('index.ts', folder), 'utf8')

describe('regimes', () => {
  test('are listed alphabetically, every file in the folder', () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replace('.yaml', ''))
      .sort()
    expect(law.ids).toEqual(files)
    expect(
      [...listed.matchAll(/default as '([^']*)' } from '\.\/\1\.yaml\?json'/g)].map(([, id]) => id),
    ).toEqual(files)
  })

  test('have the names of their files', () => {
    expect(regimes.map(({ id }) => id)).toEqual(law.ids)
  })

  test.each(regimes)('$id says what its parts rest on', (regime) => {
    const supported = new Set(regime.sources.flatMap((source) => source.supports))
    expect(supported).toContain('applies')
    if (regime.period) expect(supported).toContain('period')
  })

  test.each(regimes)('$id runs from filings that are regimes', ({ anchor, also = [] }) => {
    for (const one of [anchor, ...also.map((limb) => limb.anchor)]) {
      if ('filing' in one) expect(law.ids).toContain(one.filing)
    }
  })

  test.each([
    ['a strange key', text.replace('tell:', 'told:')],
    ['two units', text.replace('{ hours: 72 }', '{ hours: 72, days: 3 }')],
    ['a period without a way of counting', text.replace(/^counting:.*\n/m, '')],
    ['a way of counting without a period', text.replace(/^period:.*\n/m, '')],
    ['a role that nobody has', text.replace('joint-controller', 'co-controller')],
    ['one language', text.replace(/^ {2}it: .*\n/m, '')],
    ['a law in force since nobody knows when', text.replace(/^since:.*$/m, 'since: null')],
  ])('are refused with %s', (_, wrong) => {
    expect(wrong).not.toBe(text)
    expect(() => readRegime(asJson(wrong))).toThrow('a regime cannot be read: ')
  })

  test('are read when they are asked for, and not before', async () => {
    const shelf = makeShelf({ broken: '{}', 'gdpr-33-1': asJson(text) })
    const { incident } = await readRecord('a.yaml', 'forthright: 1\nevents: []\n')
    const timeline = buildTimeline(incident)
    expect(shelf.ids).toEqual(['broken', 'gdpr-33-1'])
    expect(shelf.clock('gdpr-33-1', timeline)?.duty.id).toBe('gdpr-33-1')
    expect(shelf.clock('nobody', timeline)).toBeUndefined()
    expect(() => shelf.clocks(timeline)).toThrow('a regime cannot be read: ')
  })
})
