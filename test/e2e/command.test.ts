import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const cli = join(root, 'dist', 'cli.js')

const run = (args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  spawnSync(process.execPath, [cli, ...args], {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  })

/** The built command, as a process of its own. */
describe('the built command', () => {
  test('the output that the README shows is what the command prints', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const shown = [...readme.matchAll(/```console\n\$ npx forthright ([^\n]+)\n([\s\S]*?)```/g)]
    expect(shown.length).toBeGreaterThan(1)
    for (const [, args = '', output = ''] of shown) {
      const { stdout, stderr } = run(args.split(' '))
      const printed = stdout + stderr
      const [beginning = '', ...rest] = output.split('…\n')
      expect(printed.slice(0, beginning.length)).toBe(beginning)
      for (const part of rest) expect(printed).toContain(part)
    }
  })

  test('many records at once give the files that they give in parts', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const record = readFileSync(join(root, 'incidents', '2025-11-mixpanel.yaml'), 'utf8')
    const names = Array.from({ length: 90 }, (_, index) => `record-${index}.yaml`)
    for (const [index, name] of names.entries())
      writeFileSync(join(cwd, name), record.replace('id: 2025-11-mixpanel', `id: record-${index}`))
    const write = (out: string, some: readonly string[]) => {
      const { status, stderr } = run(['render', 'customer-notice', ...some, '--out', out, '--quiet'], { cwd })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }
    write('whole', names)
    for (const start of [0, 45]) write('parts', names.slice(start, start + 45))
    const files = readdirSync(join(cwd, 'parts'))
    expect(files).toHaveLength(90)
    expect(readdirSync(join(cwd, 'whole'))).toEqual(files)
    for (const file of files)
      expect(readFileSync(join(cwd, 'whole', file)).equals(readFileSync(join(cwd, 'parts', file)))).toBe(true)
  })

  test('an interruption leaves nothing behind', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const record = readFileSync(join(root, 'incidents', '2025-11-mixpanel.yaml'), 'utf8')
    const names = Array.from({ length: 400 }, (_, index) => `record-${index}.yaml`)
    for (const [index, name] of names.entries())
      writeFileSync(join(cwd, name), record.replace('id: 2025-11-mixpanel', `id: record-${index}`))
    const args = [cli, 'render', 'postmortem', ...names, '--format', 'html,docx', '--out', 'build']
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let talk = ''
    child.stderr.on('data', (part) => {
      talk += String(part)
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    while (!existsSync(join(cwd, 'build')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(talk).toContain('Interrupted. Nothing was written.')
    expect(readdirSync(cwd).sort()).toEqual([...names].sort())
  })

  test('prints the same PDF in every zone', () => {
    const args = ['render', 'postmortem', '2025-11-cloudflare', '--locale', 'it', '--format', 'pdf']
    const printed = ['UTC', 'America/St_Johns', 'Pacific/Chatham'].map((zone) => {
      const { status, stdout } = spawnSync(process.execPath, [cli, ...args], {
        cwd: root,
        env: { ...process.env, TZ: zone },
      })
      expect(status).toBe(0)
      return stdout.toString('base64')
    })
    expect(printed[0]?.length).toBeGreaterThan(10_000)
    expect(new Set(printed).size).toBe(1)
  })

  test.each(['UTC', 'America/St_Johns', 'Pacific/Chatham'])(
    'prints the same bytes in the zone %s',
    (zone) => {
      const { stdout } = run(['render', 'postmortem', '2025-11-cloudflare', '--locale', 'it'], {
        env: { TZ: zone },
      })
      expect(stdout).toBe(
        readFileSync(join(root, 'test', 'golden', '2025-11-cloudflare.postmortem.it.md'), 'utf8'),
      )
    },
  )

  test.each(['UTC', 'America/St_Johns', 'Pacific/Chatham'])(
    'prints the same register in the zone %s',
    (zone) => {
      const { status, stdout } = run(['register', '--locale', 'it', '--format', 'csv'], { env: { TZ: zone } })
      expect(status).toBe(0)
      expect(stdout).toBe(readFileSync(join(root, 'test', 'golden', 'register.it.csv'), 'utf8'))
    },
  )

  test.each(['docx', 'eml'])('writes the same bytes as %s in every zone, now and later', (format) => {
    const print = (zone: string): Buffer =>
      spawnSync(
        process.execPath,
        [cli, 'render', 'customer-notice', '2025-11-mixpanel', '--format', format],
        {
          cwd: root,
          env: { ...process.env, TZ: zone },
        },
      ).stdout
    const [here, ...elsewhere] = ['UTC', 'America/St_Johns', 'Pacific/Chatham'].map(print)
    expect(here?.length).toBeGreaterThan(5000)
    for (const bytes of elsewhere) expect(bytes.equals(here ?? Buffer.alloc(0))).toBe(true)
  })

  test('loads the library of a format only to write in it', () => {
    const loaded = (format: string): string[] => {
      const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
      const args = ['render', 'customer-notice', '2025-11-mixpanel', '--format', format]
      run(args, { env: { NODE_V8_COVERAGE: folder } })
      const scripts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
      return ['docx', 'eml', 'html'].filter((name) =>
        scripts.some((text) => text.includes(`/chunks/${name}-`)),
      )
    }
    expect(loaded('txt')).toEqual([])
    expect(loaded('html')).toEqual(['html'])
    expect(loaded('docx')).toEqual(['docx'])
    expect(loaded('eml')).toContain('eml')
    expect(loaded('eml')).not.toContain('docx')
  })

  test('a reader that closes early is no fault', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${cli}" explain | head -1`],
      {
        encoding: 'utf8',
      },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('a folder that cannot be written to is the machine’s failure, and nothing half-written is left', () => {
    const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
    writeFileSync(join(folder, 'file'), '')
    const { status, stderr } = run([
      'render',
      'postmortem',
      '2025-11-mixpanel',
      '--out',
      join(folder, 'file', 'in'),
    ])
    expect(status).toBe(3)
    expect(stderr).toMatch(/^forthright: .*\n$/)
    mkdirSync(join(folder, 'locked'))
    chmodSync(join(folder, 'locked'), 0o555)
    expect(readdirSync(join(folder, 'locked'))).toEqual([])
  })

  test.each([
    ['a tab', 'forthright: 1\nevents:\n\t- kind: detection\n', 'Indent with spaces'],
    ['an open quote', 'forthright: 1\ntitle: "x\n', 'yaml-syntax'],
    ['two faults', 'forthright: 1\na: b: c\nd: [\n', 'yaml-syntax'],
  ])('%s in YAML is a finding, not a crash', (_, text, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
    writeFileSync(join(folder, 'r.yaml'), text)
    const { status, stdout, stderr } = run(['check', 'r.yaml'], { cwd: folder })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain(words)
  })

  test('help names every command with examples', () => {
    const { status, stdout } = run(['--help'])
    expect(status).toBe(0)
    for (const name of ['new', 'check', 'timeline', 'render', 'register', 'explain', 'schema', 'Examples:'])
      expect(stdout).toContain(name)
    for (const name of ['new', 'check', 'timeline', 'render', 'register', 'explain', 'schema']) {
      expect(run([name, '--help']).stdout).toContain('Examples:')
    }
  })

  test('findings do not go to standard output when a document was asked for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
    writeFileSync(join(folder, 'r.yaml'), 'forthright: 1\n')
    const { status, stdout, stderr } = run(['render', 'postmortem', 'r.yaml'], { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('missing-key')
  })
})
