import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot, type Setting } from './run.ts'

const record = readFileSync(join(projectRoot, 'incidents', '2025-11-mixpanel.yaml'), 'utf8')

/** A folder of some records, with a clock on which each look takes some milliseconds. */
function manyRecords(count: number, look: number): { readonly names: string[]; readonly setting: Setting } {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  const names = Array.from({ length: count }, (_, index) => `incidents/record-${index}.yaml`)
  for (const [index, name] of names.entries())
    writeFileSync(join(cwd, name), record.replace('id: 2025-11-mixpanel', `id: record-${index}`))
  let now = Date.UTC(2026, 10, 23, 12)
  return {
    names,
    setting: {
      cwd,
      now: () => {
        now += look
        return now
      },
    },
  }
}

test('short work says nothing of itself', async () => {
  const { setting } = manyRecords(3, 0)
  const { code, err } = await forthright(['check'], { ...setting, tty: true })
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('on a terminal long work says in one line how far it is, and wipes it away', async () => {
  const { setting } = manyRecords(8, 400)
  const { err } = await forthright(['check'], { ...setting, tty: true })
  const lines = err.split('\r\u001b[K')
  expect(lines[1]).toMatch(/^\d of 8 records, \d\.\d a second, \d+ s left$/)
  expect(lines.at(-1)).toBe('')
  expect(err).not.toContain('\n')
})

test('in a log it is a plain line now and then', async () => {
  const { setting } = manyRecords(8, 4000)
  const { err } = await forthright(['check'], setting)
  expect(err).toMatch(/^(\d of 8 records, 0\.\d a second, \d+ s left\n)+$/)
  expect(err.split('\n').length).toBeLessThan(8)
})

test('--quiet silences it', async () => {
  const { names, setting } = manyRecords(8, 4000)
  const argv = ['render', 'customer-notice', ...names, '--out', 'build', '--quiet']
  expect((await forthright(argv, { ...setting, tty: true })).err).toBe('')
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a render between two records, and nothing is left of it', async (signal, exit) => {
  const { names, setting } = manyRecords(8, 100)
  const cwd = setting.cwd ?? ''
  let looks = 0
  const interrupted = () => {
    looks += 1
    if (looks < 4) return undefined
    expect(readdirSync(join(cwd, 'build', 'letters')).length).toBeGreaterThan(0)
    return signal
  }
  const argv = ['render', 'customer-notice', ...names, '--format', 'md,html', '--out', 'build/letters']
  const { code, err, out } = await forthright(argv, { ...setting, interrupted })
  expect({ code, out }).toEqual({ code: exit, out: '' })
  expect(err).toContain('forthright: Interrupted. Nothing was written.\n')
  expect(existsSync(join(cwd, 'build'))).toBe(false)
})

test('an error in the last record leaves nothing of the first, and no folder', async () => {
  const { names, setting } = manyRecords(3, 0)
  const cwd = setting.cwd ?? ''
  writeFileSync(join(cwd, names[2] ?? ''), record.replace('language: en', 'language: [en]'))
  const { code } = await forthright(['render', 'customer-notice', ...names, '--out', 'build'], setting)
  expect(code).toBe(1)
  expect(readdirSync(cwd)).toEqual(['incidents'])
})
