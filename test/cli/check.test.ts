import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const good = `forthright: 1
id: outage
title: Outage
language: en
timezone: UTC
kind: availability
organisation: { name: Acme, role: processor }
events:
  - { kind: impact-start, at: 2026-05-01T10:00Z, text: It broke. }
  - { kind: detection, at: 2026-05-01T10:04Z, text: We saw it. }
people: { count: unknown }
`
const bad = good.replace('kind: availability', 'kind: availabilty').replace('title: Outage', 'titel: Outage')

let folder = ''
beforeAll(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'incidents', 'old'), { recursive: true })
  writeFileSync(join(folder, 'incidents', 'good.yaml'), good)
  writeFileSync(join(folder, 'incidents', 'old', 'bad.yaml'), bad)
  writeFileSync(join(folder, 'incidents', 'README.md'), '# Not a record\n')
})

describe('forthright check', () => {
  test('prints every fault with its line underlined, and a summary over the folder', async () => {
    const { code, out } = await forthright(['check', 'incidents'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toMatchInlineSnapshot(`
      "incidents/old/bad.yaml:1:1: error missing-key: Unexpected lack of \`title\`, expected this field
      1 | forthright: 1
        | ^^^^^^^^^^
        help: Add \`title\`.

      incidents/old/bad.yaml:3:1: error unknown-key: Unexpected key \`titel\`, expected \`title\`
      3 | titel: Outage
        | ^^^^^
        help: Did you mean \`title\`?

      incidents/old/bad.yaml:6:7: error schema: Unexpected \`availabilty\`, expected one of \`personal-data-breach\`, \`security\`, \`availability\`, \`integrity\`, \`safety\`
      6 | kind: availabilty
        |       ^^^^^^^^^^^
        help: Did you mean \`availability\`?

      2 records checked: 3 errors (1 file without \`forthright:\` passed over)
      2 findings can be mended with \`--fix\`
      "
    `)
  })

  test('ends with 0 where nothing is wrong', async () => {
    expect(await forthright(['check', 'incidents/good.yaml'], { cwd: folder })).toEqual({
      code: 0,
      out: '1 record checked: nothing found\n',
      err: '',
    })
  })

  test('finds a record by its id', async () => {
    expect((await forthright(['check', 'good'], { cwd: folder })).code).toBe(0)
  })

  test('prints JSON that a program can read, and nothing else', async () => {
    const { code, out } = await forthright(['check', 'incidents', '--json'], { cwd: folder })
    const { findings } = JSON.parse(out)
    expect(code).toBe(1)
    expect(findings).toHaveLength(3)
    expect(findings[1]).toMatchObject({
      file: join('incidents', 'old', 'bad.yaml'),
      code: 'unknown-key',
      level: 'error',
      place: { start: { line: 3, column: 1 }, end: { line: 3, column: 6 } },
      fix: { title: 'Write `title`', safe: true, edits: [{ text: 'title' }] },
    })
  })

  test('prints SARIF 2.1.0', async () => {
    const { out } = await forthright(['check', 'incidents', '--reporter', 'sarif'], { cwd: folder })
    const log = JSON.parse(out)
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0].results[1]).toMatchObject({
      ruleId: 'unknown-key',
      level: 'error',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'incidents/old/bad.yaml' }, region: { startLine: 3 } },
        },
      ],
      fixes: [
        {
          description: { text: 'Write `title`' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'incidents/old/bad.yaml' },
              replacements: [
                { deletedRegion: { startLine: 3, endColumn: 6 }, insertedContent: { text: 'title' } },
              ],
            },
          ],
        },
      ],
    })
    expect(log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('unknown-key')
  })

  test('prints GitHub annotations, escaped', async () => {
    const { out } = await forthright(['check', 'incidents', '--reporter', 'github'], { cwd: folder })
    expect(out.split('\n')[1]).toBe(
      '::error file=incidents/old/bad.yaml,line=3,endLine=3,col=1,endColumn=6,title=unknown-key::Unexpected key `titel`, expected `title`%0ADid you mean `title`?',
    )
  })

  test('paints on a terminal, and never under NO_COLOR', async () => {
    const painted = await forthright(['check', 'incidents'], { cwd: folder, tty: true })
    const plain = await forthright(['check', 'incidents'], { cwd: folder, tty: true, env: { NO_COLOR: '1' } })
    expect(painted.out).toContain('\u001b[31m')
    expect(plain.out).not.toContain('\u001b')
  })

  test('cannot be made to steer the terminal by a record', async () => {
    writeFileSync(join(folder, 'steer.yaml'), good.replace('kind: availability', 'kind: "\\e[2Jx\\u202e"'))
    const { out } = await forthright(['check', 'steer.yaml'], { cwd: folder })
    expect(out).not.toContain('\u001b')
    expect(out).not.toContain('\u202e')
  })

  test.each([
    [['check', 'nowhere.yaml'], 'There is no record nowhere.yaml.'],
    [['check', 'goood'], 'Did you mean good?'],
    [['chek'], 'Did you mean check?'],
    [['check', '--reporter', 'xml'], 'Allowed choices are text, json, sarif, github'],
    [['check', '--repoter', 'json'], 'Did you mean --reporter?'],
    [[], 'Usage: forthright'],
  ])('says what is wrong with %j and ends with 2', async (argv, words) => {
    const { code, out, err } = await forthright(argv, { cwd: folder })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  test('tells of a record without an id that the id is missing, whatever its file is called', async () => {
    writeFileSync(join(folder, '2026-05-unnamed.yaml'), good.replace('id: outage\n', ''))
    const { code, out } = await forthright(['check', '2026-05-unnamed.yaml'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('missing-key: Unexpected lack of `id`')
    expect(out).not.toContain('id-differs-from-file')
  })

  test('the records of this project have no errors', async () => {
    const { code, out } = await forthright(['check', '--quiet'])
    expect(out).toContain(`${readdirSync('incidents').length} records checked`)
    expect(code).toBe(0)
  })
})

describe('files of other kinds', () => {
  test('a symbolic link to a record is checked, one that leads nowhere is not', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'incidents'))
    writeFileSync(join(cwd, 'bad.yaml'), bad)
    symlinkSync('../bad.yaml', join(cwd, 'incidents', 'linked.yaml'))
    symlinkSync('somebody@host.1234', join(cwd, 'incidents', 'gone.yaml'))
    symlinkSync('.', join(cwd, 'incidents', 'round'))
    const { out, err } = await forthright(['check'], { cwd })
    expect(out).toContain('incidents/linked.yaml:3:1: error unknown-key')
    expect(out + err).toContain('1 record checked')
  })

  test('a name that nobody has is answered with one that is near, whatever an editor left there', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'incidents'))
    writeFileSync(join(cwd, 'incidents', 'outage.yaml'), good)
    symlinkSync('somebody@host.1234', join(cwd, 'incidents', '.#outage.yaml'))
    const { code, err } = await forthright(['check', 'outag'], { cwd })
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean outage?') })
  })

  test.each([
    ['-', 'Standard input is not read here.'],
    ['/dev/null', '/dev/null is not a file that can be read as a whole.'],
  ])('%s is refused', async (path, message) => {
    const { code, err } = await forthright(['check', path], { cwd: folder })
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })

  test('a name of a file cannot steer the terminal', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'incidents'))
    writeFileSync(join(cwd, 'incidents', 'a\n\u001b[2J.yaml'), bad)
    const { out } = await forthright(['check'], { cwd })
    expect(out).toContain('incidents/a\\u{a}\\u{1b}[2J.yaml:3:1: error')
  })
})
