import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { breach, complete } from '../register/making.ts'
import { emptyFolder, forthright } from './run.ts'

const late = breach(
  `risk: high
people: { residence: [{ region: IT }] }
parties: { garante: { name: Garante, role: supervisory-authority } }
events:
  - { kind: awareness, at: 2026-05-20T10:00, audience: regulator }
  - { kind: notification, to: garante, at: 2026-05-27, audience: regulator, text: SECRET }`.replace(
    'SECRET',
    'Told.',
  ),
  'b-1',
)
const outage = breach('events: []', 'c-1').replace('personal-data-breach', 'availability')
const broken = breach('events: []', 'd-1').replace('personal-data-breach', 'personal-data-breech')
const hidden = breach('events: [{ kind: awareness, at: 2026-06-01, text: SECRET }]', 'e-1')

let folder = ''
beforeAll(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'incidents', 'own'), { recursive: true })
  writeFileSync(join(folder, 'incidents', 'a-1.yaml'), complete)
  writeFileSync(join(folder, 'incidents', 'own', 'b-1.yaml'), late)
  writeFileSync(join(folder, 'incidents', 'c-1.yaml'), outage)
})

const register = (...argv: string[]) => forthright(['register', ...argv], { cwd: folder })

function folderOf(files: Readonly<Record<string, string>>): string {
  const made = emptyFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
  return made
}

describe('forthright register', () => {
  test('tells every breach under incidents/, and says what is not in it', async () => {
    const { code, out, err } = await register()
    expect(code).toBe(0)
    expect(out).toContain('## a-1: A breach')
    expect(out).toContain('## b-1: A breach')
    expect(out).not.toContain('c-1')
    expect(err).toBe('Incidents that are no breaches of personal data: 1. --all shows them, too.\n')
  })

  test('has a breach that was notified late without reasons, and says that they are missing', async () => {
    const { out } = await register(join('incidents', 'own', 'b-1.yaml'), 'incidents/own')
    expect(out).toContain('after the time limit')
    expect(out).toContain('- the reasons for the late notification')
    // The same file, named twice, is one entry.
    expect(out.match(/^## b-1/gm)).toHaveLength(1)
  })

  test('shows other incidents, too, if asked', async () => {
    const { out, err } = await register('--all')
    expect(out).toContain('## c-1: A breach')
    expect(out).toMatch(/\| A breach \| not known \| service outage \|/)
    expect(err).toBe('')
  })

  test('is for the authority unless somebody says otherwise', async () => {
    const cwd = folderOf({ 'e-1.yaml': hidden })
    const open = await forthright(['register', 'e-1.yaml'], { cwd })
    expect(open.out).toContain('This copy is for the supervisory authority.')
    expect(open.out).not.toContain('SECRET')
    expect(open.err).toBe('What is for internal use is left out of e-1. --audience internal shows it.\n')
    const own = await forthright(['register', 'e-1.yaml', '--audience', 'internal'], { cwd })
    expect(own.out).toContain('For internal use only')
    expect(own.out).toContain('SECRET')
    expect(own.err).toBe('')
  })

  test('leaves out a record with errors, says so in the register, too, and fails', async () => {
    const cwd = folderOf({ 'a-1.yaml': complete, 'd-1.yaml': broken })
    const { code, out, err } = await forthright(['register', '.'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('## a-1')
    expect(out).toContain(
      '**This register is not complete:** records that contain errors are missing from it (1).',
    )
    expect(err).toBe(
      'd-1.yaml: left out for its errors (1).\nThe register is not complete. Run `forthright check` to see what is wrong with these records.\n',
    )
    const json = JSON.parse((await forthright(['register', '.', '--format', 'json'], { cwd })).out)
    expect(json.leftOut).toEqual([{ file: 'd-1.yaml', errors: 1 }])
  })

  test('as of a time has only what was known then', async () => {
    const early = await register('--as-of', '2026-01-12T11:00')
    expect(early.out).toContain('## a-1')
    expect(early.out).not.toContain('b-1')
    expect(early.out).toContain('Assessment: not yet determined.')
    expect(early.err).toContain('Incidents of which nothing was known then: 1.')
    expect((await register('--as-of', '2026-05-21')).out).toContain('Known at: 21 May 2026.')
  })

  test('is in the language of the records, if they have one and it is written in it', async () => {
    const titles = async (...languages: string[]) => {
      const texts = languages.map((tag, index) => [
        `${index}.yaml`,
        complete.replace('language: en', `language: ${tag}`),
      ])
      const { out } = await forthright(['register', '.'], { cwd: folderOf(Object.fromEntries(texts)) })
      return out.split('\n')[0]
    }
    expect(await titles('it', 'it')).toBe('# Registro delle violazioni dei dati personali: Acme')
    expect(await titles('it', 'en')).toBe('# Register of personal data breaches: Acme')
    expect(await titles('nl')).toBe('# Register of personal data breaches: Acme')
  })

  test('writes files, the internal copy under a name of its own', async () => {
    const argv = ['--format', 'md,html,csv,json', '--locale', 'it', '--out']
    await register(...argv, join(folder, 'build'))
    await register(...argv, join(folder, 'build'), '--audience', 'internal')
    const stems = ['register-internal', 'register']
    const names = stems.flatMap((stem) => [
      ...['csv', 'html', 'md'].map((extension) => `${stem}.it.${extension}`),
      `${stem}.json`,
    ])
    expect(readdirSync(join(folder, 'build')).sort()).toEqual(names.sort())
    expect(readFileSync(join(folder, 'build', 'register.it.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('writes nothing if it cannot be written whole', async () => {
    const cwd = folderOf({ 'a-1.yaml': complete })
    mkdirSync(join(cwd, 'own', 'register'), { recursive: true })
    writeFileSync(
      join(cwd, 'own', 'register', 'en.md.hbs'),
      '# Own\n\n{{#each entries}}{{#each notes}}{{text}}{{/each}}{{lessons}}{{/each}}',
    )
    const argv = ['register', '.', '--templates', 'own', '--format', 'md,csv', '--out', 'build']
    const { code, out, err } = await forthright(argv, { cwd })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('own/register/en.md.hbs:3:')
    expect(existsSync(join(cwd, 'build'))).toBe(false)
  })

  test('gives the same bytes whatever the order of the paths', async () => {
    for (const format of ['md', 'csv', 'json', 'html']) {
      const first = await register('incidents/a-1.yaml', 'incidents/own/b-1.yaml', '--format', format)
      const second = await register('incidents/own/b-1.yaml', 'incidents/a-1.yaml', '--format', format)
      expect(second).toEqual(first)
    }
  })

  test.each([
    [['--format', 'xlsx'], 'There is no format xlsx.'],
    [['--format', 'htm'], 'Did you mean html?'],
    [['--format', 'md,csv'], 'Name a folder for them: --out DIR.'],
    [['--audience', 'customer'], 'Allowed choices are regulator, internal'],
    [['--as-of', 'soon'], '--as-of:'],
    [['--locale', 'xx'], 'There is no register in xx.'],
    [['nowhere'], 'There is no record nowhere'],
  ])('%j is a misuse', async (argv, words) => {
    const { code, out, err } = await register(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})

test('is written in the languages of the project, where there is a folder for them', async () => {
  const cwd = folderOf({
    'forthright.config.yaml': 'languages: [it, en]\n',
    'a-1.yaml': complete,
    'b-1.yaml': late,
  })
  const argv = ['register', '.', '--format', 'md,json', '--out', 'build']
  expect(await forthright(argv, { cwd })).toMatchObject({ code: 0 })
  expect(readdirSync(join(cwd, 'build')).sort()).toEqual([
    'register.en.md',
    'register.it.md',
    'register.json',
  ])
  expect((await forthright(['register', '.'], { cwd })).out).toContain('Register of personal data breaches')
  expect((await forthright(['register', '.', '--locale', 'it'], { cwd })).out).toContain(
    'Registro delle violazioni',
  )
  expect(await forthright(['register', '.', '--locale', 'it,en'], { cwd })).toMatchObject({ code: 2 })
})
