import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot } from './run.ts'

const wrong = `\uFEFFforthright: 1\r
id: mail # stays\r
titel: Mail provider breached\r
language: en\r
kind: security\r
organisation: { name: Acme, role: controller }\r
events:\r
  - { kind: detecton, at: 2025/11/25, text: Seen }   # by us\r
severity: terrible`

const right = wrong
  .replace('titel', 'title')
  .replace('detecton', 'detection')
  .replace('2025/11/25', '2025-11-25')

let folder = ''
beforeEach(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'incidents'))
  writeFileSync(join(folder, 'incidents', 'mail.yaml'), wrong)
})
const content = (): string => readFileSync(join(folder, 'incidents', 'mail.yaml'), 'utf8')

describe('forthright check --fix', () => {
  test('mends what has one right mend, says what, and prints the rest', async () => {
    const { code, out } = await forthright(['check', '--fix'], { cwd: folder })
    expect(code).toBe(1)
    expect(content()).toBe(right)
    expect(out.replace(/\n\n[\s\S]*\n\n/, '\n\n…\n\n')).toMatchInlineSnapshot(`
      "incidents/mail.yaml:3:1: fixed unknown-key: Write \`title\`
      incidents/mail.yaml:8:13: fixed schema: Write \`detection\`
      incidents/mail.yaml:8:31: fixed time: Write \`2025-11-25\`

      …

      3 findings mended
      1 record checked: 1 error
      "
    `)
  })

  test('prints the changes as a diff and writes nothing with --dry-run', async () => {
    const { out, err } = await forthright(['check', '--fix', '--dry-run'], { cwd: folder })
    expect(content()).toBe(wrong)
    expect(out).toContain('\n-titel: Mail provider breached\r\n')
    expect(out).toContain('\n+title: Mail provider breached\r\n')
    expect(err).toBe('3 findings would be mended; nothing was written\n')
  })

  test('tells a program what was mended and what is left', async () => {
    const { out } = await forthright(['check', '--fix', '--json'], { cwd: folder })
    const { fixed, findings } = JSON.parse(out)
    expect(fixed.map((one: { fix: { title: string } }) => one.fix.title)).toEqual([
      'Write `title`',
      'Write `detection`',
      'Write `2025-11-25`',
    ])
    expect(findings).toMatchObject([{ code: 'schema' }])
  })

  test('changes what a link leads to, and keeps its permissions', async () => {
    chmodSync(join(folder, 'incidents', 'mail.yaml'), 0o640)
    symlinkSync(join('incidents', 'mail.yaml'), join(folder, 'link.yaml'))
    await forthright(['check', '--fix', 'link.yaml'], { cwd: folder })
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true)
    expect(content()).toBe(right)
    expect(statSync(join(folder, 'incidents', 'mail.yaml')).mode & 0o777).toBe(0o640)
  })

  test('leaves a file that is not UTF-8 as it is', async () => {
    const bytes = Buffer.concat([Buffer.from(wrong), Buffer.from([0xe9])])
    writeFileSync(join(folder, 'incidents', 'mail.yaml'), bytes)
    const { code, out } = await forthright(['check', '--fix'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('not-utf-8')
    expect(readFileSync(join(folder, 'incidents', 'mail.yaml')).equals(bytes)).toBe(true)
  })

  test('does not change the examples that come with it', async () => {
    const path = join(projectRoot, 'incidents', '2025-11-mixpanel.yaml')
    expect(await forthright(['check', '--fix', path], { cwd: folder })).toMatchObject({ code: 2 })
  })
})

describe('forthright check --fix on the project file', () => {
  const project = `# ours
organisation: { name: Acme, role: controler, country: it } # us
language: en
timezone: Europe/Roma
rules: { undated-evnt: off, hard-to-red: warning }
`
  const mended = project
    .replace('controler', 'controller')
    .replace(': it ', ': IT ')
    .replace('Roma', 'Rome')
    .replace('evnt', 'event')
    .replace('to-red', 'to-read')
  const inProject = (): string => readFileSync(join(folder, 'forthright.config.yaml'), 'utf8')

  beforeEach(() => {
    writeFileSync(join(folder, 'forthright.config.yaml'), project)
    writeFileSync(
      join(folder, 'incidents', 'mail.yaml'),
      'forthright: 1\nid: mail\ntitle: T\nkind: security\nevents:\n  - kind: detection\n    text: Seen.\n',
    )
  })

  test('mends its slips, so that the records have what it says', async () => {
    const { code, out } = await forthright(['check', '--fix'], { cwd: folder })
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toContain('forthright.config.yaml:4:11: fixed time-zone: Write `Europe/Rome`')
    expect(out).toContain('5 findings mended')
    expect(inProject()).toBe(mended)
  })

  test('leaves it, and shows a diff, with --dry-run; without --fix it says how many can be mended', async () => {
    const dry = await forthright(['check', '--fix', '--dry-run'], { cwd: folder })
    expect(dry.out).toContain('+timezone: Europe/Rome')
    expect(inProject()).toBe(project)
    const { out } = await forthright(['check'], { cwd: folder })
    expect(out).toContain('5 findings can be mended with `--fix`')
  })

  test('tells each of its slips once, and not that records lack what it says', async () => {
    const { out } = await forthright(['check'], { cwd: folder })
    const errors = out.split('\n').filter((line) => line.includes(': error '))
    expect(errors).toHaveLength(5)
    expect(errors.every((line) => line.startsWith('forthright.config.yaml:'))).toBe(true)
  })

  test('leaves what may mean two things', async () => {
    writeFileSync(join(folder, 'forthright.config.yaml'), 'langauge: en\n')
    await forthright(['check', '--fix'], { cwd: folder })
    expect(inProject()).toBe('langauge: en\n')
  })
})

test('a date that countries read differently is told with both readings, and not mended', async () => {
  const text = right.replace('2025-11-25', '05/11/2025').replace('terrible', 'high')
  writeFileSync(join(folder, 'incidents', 'mail.yaml'), text)
  const { out } = await forthright(['check', '--fix', '--json'], { cwd: folder })
  expect(content()).toBe(text)
  const found = JSON.parse(out).findings.find(({ code }: { code: string }) => code === 'time')
  expect(found).toMatchObject({
    message: 'Unexpected `05/11/2025`, expected a date that every country reads alike',
    hint: 'Write `2025-11-05` if the day stands first in it, `2025-05-11` if the month does',
    fix: { safe: false, edits: [{ text: '2025-11-05' }] },
    otherFixes: [{ safe: false, edits: [{ text: '2025-05-11' }] }],
  })
})
