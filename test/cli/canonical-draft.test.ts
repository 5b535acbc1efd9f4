import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot } from './run.ts'

/** Whether formatting leaves the records of a folder as they are. */
async function isCanonical(cwd: string): Promise<void> {
  const { code, out, err } = await forthright(['fmt', '--check'], { cwd })
  expect({ code, out, err }).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringContaining('in canonical form'),
  })
}

describe('a record is born in canonical form', () => {
  const told = ['--title', 'Mail: breached', '--organisation', 'Acme']
  const learned = ['--learned', '2026-04-09T14:05+02:00']
  test.each([
    ['of our own', ['--kind', 'personal-data-breach', ...learned]],
    [
      'of a vendor',
      ['--kind', 'personal-data-breach', '--vendor', 'Datacorp', '--detected', '2026-04-02', ...learned],
    ],
    ['of an outage', ['--kind', 'availability', '--began', '2026-04-09T12:00+02:00', ...learned]],
    ['of what nobody knows', ['--kind', 'security', '--vendor', 'unknown']],
  ])('when new writes it, %s', async (_, flags) => {
    const cwd = emptyFolder()
    for (const format of ['yaml', 'md'])
      for (const language of ['en', 'it']) {
        const options = ['--format', format, '--language', language]
        const { code, err } = await forthright(
          ['new', `${format}-${language}`, ...told, ...flags, ...options],
          { cwd },
        )
        expect(code, err).toBe(0)
      }
    await isCanonical(cwd)
  })

  const foreign = join(projectRoot, 'test', 'fixtures', 'import')
  test.each(readdirSync(foreign))('when import drafts it from %s', async (name) => {
    const cwd = emptyFolder()
    const options = ['--timezone', 'Europe/Rome', '--organisation', 'Acme']
    const { code, err } = await forthright(['import', join(foreign, name), ...options], { cwd })
    expect(code, err).toBe(0)
    await isCanonical(cwd)
  })
})
