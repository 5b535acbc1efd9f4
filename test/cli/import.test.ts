import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const report = `# Mail outage of 2 April 2026

## Timeline

- 10:05 UTC: alert fired
- 10:30 UTC: rolled back
`

function folder(files: Readonly<Record<string, string>> = { '2026-04-mail.md': report }): string {
  const cwd = emptyFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

describe('forthright import', () => {
  test('drafts a record that passes check, and says what it read', async () => {
    const cwd = folder()
    const { code, out, err } = await forthright(['import', '2026-04-mail.md', '--organisation', 'Acme'], {
      cwd,
    })
    expect({ code, out }).toEqual({
      code: 0,
      out: `2026-04-mail.md -> ${join('incidents', '2026-04-mail.yaml')}: 2 entries, 2 with their time; 0 remarks\n`,
    })
    expect(err).toContain('1 record drafted.')
    expect(readFileSync(join(cwd, 'incidents', '2026-04-mail.yaml'), 'utf8')).toContain(
      '  - kind: detection # guessed from "alert fired"\n    at: 2026-04-02T10:05 # 10:05 UTC: | 2026-04-mail.md:5\n    text: alert fired\n',
    )
    expect((await forthright(['check', '--quiet'], { cwd })).code).toBe(0)
  })

  test.each([
    ['the format first', ['markdown', '2026-04-mail.md']],
    ['auto first', ['auto', '2026-04-mail.md']],
    ['the format as an option', ['--format', 'markdown', '2026-04-mail.md']],
    ['a folder', ['.']],
  ])('takes %s', async (_, argv) => {
    const cwd = folder()
    expect((await forthright(['import', ...argv], { cwd })).code).toBe(0)
    expect(existsSync(join(cwd, 'incidents', '2026-04-mail.yaml'))).toBe(true)
  })

  test.each([
    ['as it is', report, []],
    ['in another encoding', Buffer.from(`\ufeff${report}`, 'utf16le'), []],
    ['after the name of the format', report, ['markdown']],
  ])('reads standard input %s', async (_, input, before) => {
    const cwd = folder({})
    const argv = ['import', ...before, '-', '--stdin-name', '2026-04-mail.md']
    const { code, out } = await forthright(argv, { cwd, input })
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        `2026-04-mail.md -> ${join('incidents', '2026-04-mail.yaml')}: 2 entries, 2 with their time`,
      ),
    })
    expect(existsSync(join(cwd, 'incidents', '2026-04-mail.yaml'))).toBe(true)
  })

  test('reads standard input once', async () => {
    expect((await forthright(['import', '-', '-'], { cwd: folder({}), input: report })).code).toBe(2)
  })

  test('says which files of a folder it passed over', async () => {
    const files = { 'a/report.md': report, 'a/package.json': '{"name": "x"}', 'a/picture.md': '\0\0' }
    const { code, err } = await forthright(['import', 'a', '--dry-run'], { cwd: folder(files) })
    expect(code).toBe(0)
    expect(err).toContain(
      `2 files were passed over, as nothing in them is recognized: ${join('a', 'package.json')}, ${join('a', 'picture.md')}.`,
    )
    const { out } = await forthright(['import', 'a', '--dry-run', '--json'], { cwd: folder(files) })
    expect(JSON.parse(out)).toMatchObject({ passed: [join('a', 'package.json'), join('a', 'picture.md')] })
  })

  test('makes one draft of the days of a channel, with the names of the list of people', async () => {
    const message = (ts: string) => JSON.stringify([{ type: 'message', user: 'U1', ts, text: 'Down' }])
    const users = JSON.stringify([{ id: 'U1', team_id: 'T', name: 'ada', profile: { display_name: 'Ada' } }])
    const files = {
      'users.json': users,
      'inc/2025-11-09.json': message('1762696800.000100'),
      'inc/2025-11-10.json': message('1762761600.000100'),
    }
    const paths = [join('inc', '2025-11-09.json'), join('inc', '2025-11-10.json')]
    const target = join('incidents', 'slack-inc-2025-11-09.yaml')
    for (const argv of [['.'], ['users.json', 'inc'], ['slack', 'users.json', 'inc'], ['slack', '.']]) {
      const cwd = folder(files)
      const { code, out } = await forthright(['import', ...argv], { cwd })
      expect({ code, out }).toMatchObject({
        code: 0,
        out: expect.stringContaining(`${paths.join(', ')} -> ${target}: 2 entries, 2 with their time`),
      })
      expect(readFileSync(join(cwd, target), 'utf8')).toContain('text: "Ada: Down"')
    }
    const alone = await forthright(['import', 'users.json'], { cwd: folder(files) })
    expect(alone.code).toBe(1)
    expect(alone.err).toContain('Unexpected list of users of Slack')
  })

  test.each([
    ['as its words show', [], 'language: it # guessed from the words of the texts\n'],
    ['as it is said', ['--language', 'fr'], 'language: fr\n'],
  ])('gives a draft the language of its texts, %s', async (_, argv, expected) => {
    const text =
      '# Violazione\n\n## Sintesi\n\nUn attaccante è entrato nella casella di un dipendente, e non è stato visto per ore.\n'
    const { out } = await forthright(['import', 'a.md', '--stdout', ...argv], {
      cwd: folder({ 'a.md': text }),
    })
    expect(out).toContain(expected)
  })

  test('says that a language was assumed', async () => {
    const { out } = await forthright(['import', 'a.md', '--stdout'], {
      cwd: folder({ 'a.md': '# Mail\n\n- 2026-04-02 10:05 UTC: down\n' }),
    })
    expect(out).toContain('language: en # assumed\n')
  })

  test('says nothing but errors when it is to be quiet', async () => {
    const ran = await forthright(['import', '.', '--quiet'], { cwd: folder() })
    expect(ran).toEqual({ code: 0, out: '', err: '' })
  })

  test('imports a file once, however often it is named', async () => {
    const cwd = folder()
    const { code, err } = await forthright(['import', '2026-04-mail.md', '.', './2026-04-mail.md'], { cwd })
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('1 record drafted.') })
  })

  test('drafts nothing of bytes that are no text, whatever the format is said to be', async () => {
    const cwd = folder({ 'a.md': '# Report\0\0' })
    const { code, err } = await forthright(['import', 'markdown', 'a.md'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('Unexpected bytes that are no text')
  })

  test('never overwrites, and leaves alone what is there', async () => {
    const cwd = folder({ 'a.md': report, 'b.md': report })
    await forthright(['import', 'a.md'], { cwd })
    const again = await forthright(['import', 'a.md'], { cwd })
    expect(again.code).toBe(2)
    expect(again.err).toContain('nothing is overwritten')
    const both = await forthright(['import', 'a.md', 'b.md'], { cwd })
    expect(both.code).toBe(0)
    expect(both.err).toContain(`${join('incidents', 'a.yaml')} is there already and was left as it is.`)
    expect(existsSync(join(cwd, 'incidents', 'b.yaml'))).toBe(true)
  })

  test('prints the draft alone on standard output, and writes nothing', async () => {
    const cwd = folder()
    const { code, out } = await forthright(['import', '2026-04-mail.md', '--stdout'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^# Drafted by `forthright import markdown` from 2026-04-mail\.md\.\n/)
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
    expect((await forthright(['import', '2026-04-mail.md', '-o', '-'], { cwd })).out).toBe(out)
  })

  test('says as JSON what would be written, and writes nothing on a dry run', async () => {
    const cwd = folder()
    const { code, out } = await forthright(['import', '2026-04-mail.md', '--json', '--dry-run'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      forthright: 1,
      written: false,
      files: [
        {
          file: '2026-04-mail.md',
          importer: 'markdown',
          drafts: [{ id: '2026-04-mail', entries: { found: 2, dated: 2 }, notes: 0 }],
        },
      ],
      findings: [{ code: 'import-unsaid' }],
    })
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
  })

  test('takes organisation, language and zone from the project file', async () => {
    const cwd = folder({
      'forthright.config.yaml':
        'organisation: { name: Acme, role: controller }\nlanguage: it\ntimezone: Europe/Rome\n',
      'posta.md': '# Posta del 3 marzo 2025\n\n## Cronologia\n\n- ore 9:05: allarme scattato\n',
    })
    const { code, err } = await forthright(['import', 'posta.md'], { cwd })
    expect({ code, err: err.includes('import-') }).toEqual({ code: 0, err: false })
    const text = readFileSync(join(cwd, 'incidents', 'posta.yaml'), 'utf8')
    expect(text).toContain('language: it\ntimezone: Europe/Rome\n')
    expect(text).not.toContain('organisation:')
    expect((await forthright(['check', '--quiet'], { cwd })).code).toBe(0)
  })

  test.each([
    ['a file that is not there', ['nope.md'], 2, 'There is no file nope.md'],
    ['no file', ['markdown'], 2, 'Nothing to import'],
    ['a format that is not there', ['--format', 'word', '2026-04-mail.md'], 2, 'There is no format word'],
    ['a zone that is not there', ['2026-04-mail.md', '--timezone', 'Mars'], 2, 'There is no zone Mars'],
    ['no language', ['2026-04-mail.md', '--language', 'not a tag'], 2, 'is no language tag'],
  ])('%s is told', async (_, argv, code, words) => {
    const ran = await forthright(['import', ...argv], { cwd: folder() })
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(words)
  })

  test('a file that no importer knows is an error; those beside it are drafted', async () => {
    const cwd = folder({ 'a.md': report, 'b.bin': 'x' })
    const { code, err } = await forthright(['import', 'b.bin', 'a.md'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('b.bin:1:1: error import-format')
    expect(existsSync(join(cwd, 'incidents', 'a.yaml'))).toBe(true)
  })
})
