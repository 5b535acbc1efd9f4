import { describe, expect, test } from 'vitest'
import { readRegime, regimeIds, regimes } from '../../src/clocks/index.ts'
import gdpr331 from '../../src/clocks/regimes/gdpr-33-1.yaml'

describe('regimes', () => {
  test('are listed by id, alphabetically', () => {
    expect(regimeIds).toEqual(['gdpr-33-1'])
    expect([...regimeIds].sort()).toEqual(regimeIds)
  })

  test.each(regimes)('$id says what each of its parts rests on', (regime) => {
    const supported = new Set(regime.sources.flatMap((source) => source.supports))
    for (const part of ['applies', 'tell', 'anchor', 'period', 'counting', 'duty']) {
      expect(supported).toContain(part)
    }
    for (const source of regime.sources) if (!source.read) expect(source.confidence).toBe('secondary')
  })

  test.each([
    ['a strange key', gdpr331.replace('tell:', 'told:')],
    ['no period', gdpr331.replace('{ hours: 72 }', '{}')],
    ['a period of days', gdpr331.replace('hours: 72', 'days: 3')],
    ['a role that nobody has', gdpr331.replace('joint-controller', 'co-controller')],
  ])('are refused with %s', (_, text) => {
    expect(() => readRegime(text)).toThrow()
  })
})
