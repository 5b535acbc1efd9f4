import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { typeSizes } from '../format/pdf-reading.ts'
import { all, openWord, valOf } from '../format/word.ts'
import { emptyFolder, forthright } from './run.ts'

const mixpanel = '2025-11-mixpanel'

describe('render --profile', () => {
  test('writes a letter that has what the law asks for, and says which law', async () => {
    const { code, out, err } = await forthright([
      'render',
      'customer-notice',
      mixpanel,
      '--profile',
      'gdpr-34',
      '--format',
      'json',
      '--quiet',
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ metadata: { profile: 'gdpr-34' } })
  })

  test('writes nothing where something is missing, and says which field would supply it', async () => {
    const cwd = emptyFolder()
    writeFileSync(
      join(cwd, 'a.yaml'),
      'forthright: 1\nid: a\ntitle: A\nlanguage: en\nkind: security\norganisation: { name: A, role: controller, contact: { email: a@b.example } }\nevents: [{ kind: detection, at: 2026-05-01, audience: customer, text: Seen }]\n',
    )
    const argv = ['render', 'customer-notice', 'a.yaml', '--profile', 'gdpr-34', '--out', 'build']
    const { code, err } = await forthright(argv, { cwd })
    expect(code).toBe(1)
    expect(err).toContain('expected the likely consequences of the personal data breach')
    expect(err).toContain('Write `measures` in the record')
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  test('writes the letter of a place beside the others', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'build'))
    for (const profile of ['us-ca-1798-82', 'us-ma-93h-3']) {
      const argv = ['render', 'customer-notice', mixpanel, '--profile', profile, '--out', 'build']
      expect((await forthright(argv, { cwd })).code).toBe(0)
    }
    expect(readdirSync(join(cwd, 'build'))).toEqual([
      '2025-11-mixpanel.customer-notice.us-ca-1798-82.en.md',
      '2025-11-mixpanel.customer-notice.us-ma-93h-3.en.md',
    ])
  })

  test('prints no type that is smaller than the law allows', async () => {
    const cwd = emptyFolder()
    const argv = ['render', 'customer-notice', mixpanel, '--profile', 'us-ca-1798-82', '--format', 'pdf,docx']
    expect((await forthright([...argv, '--out', '.'], { cwd })).code).toBe(0)
    const [word = '', paper = ''] = readdirSync(cwd).sort()
    const sizes = await typeSizes(readFileSync(join(cwd, paper)))
    expect(sizes.length).toBeGreaterThan(20)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10 - 0.001)
    const file = openWord(readFileSync(join(cwd, word)))
    const used = new Set(
      all(file.part('word/document.xml'), 'w:pStyle').map((one) => one.attributes['w:val']),
    )
    const small = all(file.part('word/styles.xml'), 'w:style')
      .filter((one) => used.has(one.attributes['w:styleId']) || one.attributes['w:styleId'] === 'Footer')
      .filter((one) => Number(valOf(one, 'w:sz') ?? 20) < 20)
      .map((one) => one.attributes['w:styleId'])
    // These hold no words.
    expect(small.filter((name) => name !== 'AfterTable' && name !== 'HorizontalLine')).toEqual([])
  })

  test.each<[argv: string[], words: string]>([
    [['customer-notice', mixpanel, '--profile', 'gdpr-43'], 'There is no profile gdpr-43.'],
    [['postmortem', mixpanel, '--profile', 'gdpr-34'], 'is for customer-notice, not for postmortem'],
    [
      ['customer-notice', mixpanel, '--profile', 'us-ma-93h-3', '--locale', 'it'],
      'It can be written in: en.',
    ],
  ])('refuses %j', async (argv, words) => {
    const { code, err } = await forthright(['render', ...argv])
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})

describe('explain', () => {
  test('shows what a profile asks for', async () => {
    const { code, out } = await forthright(['explain', 'gdpr-34'])
    expect(code).toBe(0)
    expect(out).toContain(
      'the likely consequences of the personal data breach (art. 34(2) with art. 33(3)(c))',
    )
    expect(out).toContain('This is not legal advice.')
  })

  test('shows where a record meets it', async () => {
    const { code, out } = await forthright(['explain', 'gdpr-34', mixpanel, '--locale', 'it'])
    expect(code).toBe(0)
    expect(out).toContain('“Diffidi dei messaggi inattesi')
    expect(out).toMatch(/incidents\/2025-11-mixpanel\.yaml:\d+:\d+/)
    const json = JSON.parse((await forthright(['explain', 'gdpr-34', mixpanel, '--json'])).out)
    expect(json).toMatchObject({ profile: 'gdpr-34', met: true })
  })

  test('refuses a record beside what is no profile', async () => {
    const { code, err } = await forthright(['explain', 'gdpr-33-1', mixpanel])
    expect(code).toBe(2)
    expect(err).toContain('only a profile can be held against a record')
  })
})
