import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
const script = (shell: string): string => join(cwd, `completion.${shell}`)

beforeAll(() => {
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', '2026-04-mail.yaml'), 'forthright: 1\n')
  writeFileSync(join(cwd, 'incidents', '2026-05-queue.md'), '---\nforthright: 1\n---\n')
  mkdirSync(join(cwd, 'build'))
  for (const shell of ['bash', 'zsh', 'fish']) {
    const args = [join(root, 'dist', 'cli.js'), 'completion', shell]
    writeFileSync(script(shell), spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout)
  }
})

/** What a shell offers after each line, the last word being half typed. */
const offers: readonly (readonly [line: string, some: readonly string[], none: readonly string[]])[] = [
  ['forthright ', ['check', 'render', 'completion'], []],
  ['forthright ren', ['render'], ['check']],
  ['forthright render ', ['customer-notice', 'postmortem'], ['2026-04-mail']],
  ['forthright render postmortem ', ['2026-04-mail', '2026-05-queue'], ['customer-notice']],
  ['forthright render postmortem 2026-04-mail ', ['2026-05-queue'], []],
  ['forthright render --locale it postmortem ', ['2026-04-mail'], ['customer-notice']],
  ['forthright render postmortem 2026-04-mail --locale ', ['en', 'it', 'el'], ['2026-05-queue']],
  ['forthright render postmortem 2026-04-mail --profile ', ['gdpr-34', 'us-ca-1798-82'], []],
  ['forthright render postmortem 2026-04-mail --out ', ['build/'], ['2026-05-queue']],
  ['forthright check --rep', ['--reporter'], []],
  ['forthright check --reporter ', ['sarif', 'github'], []],
  ['forthright clocks 2026-04-mail --regime gdpr-33', ['gdpr-33-1'], []],
  ['forthright explain vendor-', ['vendor-disclosure', 'vendor-disclosure-missing'], []],
]

describe.each([
  ['bash', bash],
  ['fish', fish],
] as const)('%s', (shell, complete) => {
  const isThere = spawnSync(shell, ['--version']).status === 0
  // A machine without the shell cannot run what completes in it; the report of the tests counts it as skipped.
  test.skipIf(!isThere).each(offers)('%s', (line, some, none) => {
    const offered = complete(line)
    expect(offered).toEqual(expect.arrayContaining([...some]))
    for (const word of none) expect(offered).not.toContain(word)
  })
})

describe('zsh', () => {
  test.skipIf(spawnSync('zsh', ['--version']).status !== 0)('understands the script', () => {
    const { status, stderr } = spawnSync('zsh', ['-n', script('zsh')], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

function bash(line: string): string[] {
  const words = line.split(' ')
  const program = `source ${script('bash')}; compopt() { :; }
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_forthright; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = spawnSync('bash', ['--norc', '-c', program], { cwd, encoding: 'utf8' })
  return stdout.split('\n').map((word) => (word === 'build' ? 'build/' : word))
}

function fish(line: string): string[] {
  const program = `source ${script('fish')}; complete -C ${JSON.stringify(line)}`
  const { stdout } = spawnSync('fish', ['--no-config', '-c', program], { cwd, encoding: 'utf8' })
  return stdout.split('\n').map((offer) => offer.split('\t')[0] ?? '')
}
