import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const flags = [
  '--title',
  'Mail provider breached',
  '--organisation',
  'Acme',
  '--kind',
  'personal-data-breach',
]

describe('forthright new', () => {
  test.each(['yaml', 'md'])('writes a %s record from flags that passes check', async (format) => {
    const cwd = emptyFolder()
    const vendor = ['--vendor', 'Datacorp', '--detected', '2026-04-02', '--disclosed', '2026-04-09T14:05Z']
    const made = await forthright(['new', '2026-04-mail', ...flags, ...vendor, '--format', format], { cwd })
    expect(made).toMatchObject({ code: 0, out: `${join('incidents', `2026-04-mail.${format}`)}\n` })
    const checked = await forthright(['check', '2026-04-mail', '--json'], { cwd })
    const levels = JSON.parse(checked.out).findings.map((finding: { level: string }) => finding.level)
    expect(levels).not.toContain('error')
  })

  test('asks on a terminal, and takes an empty answer for not known', async () => {
    const cwd = emptyFolder()
    const answers = [
      'Breach at a vendor',
      '',
      'personal-data-breach',
      'Acme',
      '',
      'Data "Corp": Ltd',
      '',
      '2026-04~',
    ]
    const { code, out } = await forthright(['new'], { cwd, answers })
    expect({ code, out }).toEqual({
      code: 0,
      out: `${join('incidents', '2026-11-breach-at-a-vendor.yaml')}\n`,
    })
    const text = readFileSync(join(cwd, out.trim()), 'utf8')
    expect(text).toContain('name: "Data \\"Corp\\": Ltd"')
    expect(text).not.toContain('kind: detection')
    expect(text).toContain('at: "2026-04~"')
    expect((await forthright(['check', out.trim(), '--quiet'], { cwd })).code).toBe(0)
  })

  test('never overwrites, not even a record of that id in the other notation', async () => {
    const cwd = emptyFolder()
    await forthright(['new', 'one', ...flags], { cwd })
    const again = await forthright(['new', 'one', ...flags, '--format', 'md'], { cwd })
    expect(again.code).toBe(2)
    expect(again.err).toContain('nothing is overwritten')
  })

  test.each([
    [['new', 'x'], 'needs a title'],
    [['new', '../x', ...flags], 'cannot be the name'],
    [['new', 'x', '--title', 'T', '--organisation', 'A', '--kind', 'oops'], 'There is no kind oops'],
  ])('%j is a misuse', async (argv, words) => {
    const { code, err } = await forthright(argv, { cwd: emptyFolder() })
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  test('a time that cannot be read is a misuse of its flag, and nothing is written', async () => {
    const cwd = emptyFolder()
    const { code, err } = await forthright(['new', 'x', ...flags, '--detected', '2026-13-01'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('--detected: Unexpected `2026-13-01`')
    expect((await forthright(['check', 'incidents'], { cwd })).code).toBe(2)
  })

  test('an end of input while asking writes nothing', async () => {
    const cwd = emptyFolder()
    const { code } = await forthright(['new'], { cwd, answers: ['Title', undefined] })
    expect(code).toBe(2)
  })
})
