import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const canonical = `forthright: 1
id: mail # stays
title: Mail provider breached
language: en
kind: security
organisation: { name: Acme, role: controller }
events: []
`
const loose = canonical
  .replace('id: mail # stays\n', '')
  .replace('language', `id:   "mail"   # stays\nlanguage`)
  .trimEnd()

let folder = ''
beforeEach(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'incidents'))
  writeFileSync(join(folder, 'incidents', 'mail.yaml'), loose)
  writeFileSync(join(folder, 'incidents', 'good.yaml'), canonical)
})
const path = join('incidents', 'mail.yaml')
const content = (): string => readFileSync(join(folder, path), 'utf8')

describe('forthright fmt', () => {
  test('writes what is not in canonical form, and names it', async () => {
    expect(await forthright(['fmt'], { cwd: folder })).toEqual({
      code: 0,
      out: `${path}\n`,
      err: '1 of 2 records changed\n',
    })
    expect(content()).toBe(canonical)
    expect(await forthright(['fmt'], { cwd: folder })).toMatchObject({ code: 0, out: '' })
  })

  test('only lists with --check, and fails', async () => {
    expect(await forthright(['fmt', '--check'], { cwd: folder })).toEqual({
      code: 1,
      out: `${path}\n`,
      err: '1 of 2 records would be changed\n',
    })
    expect(content()).toBe(loose)
    expect((await forthright(['fmt', '--check', 'good'], { cwd: folder })).code).toBe(0)
  })

  test('prints a diff with --diff', async () => {
    const { code, out } = await forthright(['fmt', '--diff'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).toContain('\n+id: mail # stays\n')
    expect(content()).toBe(loose)
  })

  test('formats standard input', async () => {
    expect(await forthright(['fmt', '-'], { input: loose })).toEqual({ code: 0, out: canonical, err: '' })
    expect(await forthright(['fmt', '-', '--check'], { input: loose })).toEqual({ code: 1, out: '', err: '' })
    expect((await forthright(['fmt', '-', 'x'], { input: loose })).code).toBe(2)
  })

  test('leaves a record that it cannot read as it is, tells why, and formats the others', async () => {
    writeFileSync(join(folder, 'incidents', 'broken.yaml'), 'forthright: 1\ntitle: [\n')
    const { code, out, err } = await forthright(['fmt'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toBe(`${path}\n`)
    expect(err).toContain('yaml-syntax')
    expect(content()).toBe(canonical)
  })
})
