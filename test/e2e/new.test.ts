import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const cli = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js')
const enter = '\r'
const down = '\u001b[B'
const esc = '\u001b'

/** What to wait for on the screen, and what to type then. */
type Step = readonly [seen: string, keys: string]

/** Runs `forthright new` on a terminal of its own (util-linux's `script`). */
function onTerminal(
  cwd: string,
  env: NodeJS.ProcessEnv,
  steps: readonly Step[],
  terminal = 'stty cols 80 rows 40',
): Promise<{ readonly code: number | null; readonly screen: string }> {
  const command = `${terminal}; "${process.execPath}" "${cli}" new --timezone Europe/Rome`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', TERM: 'xterm', NO_COLOR: '1', ...env },
  })
  const left = [...steps]
  let screen = ''
  let since = 0
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString('utf8')
    const [seen, keys] = left[0] ?? []
    if (seen === undefined || keys === undefined || !screen.slice(since).includes(seen)) return
    left.shift()
    since = screen.length
    // The keys are read only once the question is on the screen.
    setTimeout(() => child.stdin.write(keys), 100)
  })
  return new Promise((done) => {
    child.on('close', (code) => done({ code, screen }))
  })
}

const steps: readonly Step[] = [
  ['What happened', `Outage${enter}`],
  ['What kind', `${down}${down}`],
  ['● service outage', enter],
  ['When did we learn', `yesterday${enter}`],
  ['From whom', enter],
  ['When did it begin', enter],
  ['Who is concerned', enter],
  ['How many', enter],
  ['What is our organisation', `Acme${enter}`],
  ['In which country', `Italy${enter}`],
  ['Whom can people ask', enter],
  ['What shall the incident be called', enter],
  ['Write this record', enter],
]

const isThere = spawnSync('script', ['--version']).stdout?.includes('util-linux')

// A machine without util-linux cannot open a terminal for it; the report of the tests counts it as skipped.
describe.skipIf(!isThere)('forthright new on a terminal', () => {
  test('asks, and writes what was answered', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const { code, screen } = await onTerminal(cwd, {}, steps)
    expect(code, screen).toBe(0)
    const [name = ''] = readdirSync(join(cwd, 'incidents'))
    expect(readFileSync(join(cwd, 'incidents', name), 'utf8')).toContain('kind: availability')
  }, 20_000)

  test('keeps what is typed ahead, goes back on Shift-Tab, and says in its own words that nothing was chosen', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const ahead = `Breach${enter}${enter}ieri${enter}`
    const { code, screen } = await onTerminal(cwd, { LC_ALL: 'it_IT.UTF-8' }, [
      ['Che cosa è successo', ahead],
      ['Da chi lo abbiamo saputo', `${esc}[Z`],
      ['Quando lo abbiamo saputo', `\u0015ieri alle 14:00${enter}`],
      ['Inteso', enter],
      ['Quando è iniziato', `${enter}${enter}${enter}${enter}${enter}`],
      ['non si sa ancora', '\u0003'],
    ])
    expect(screen).toContain('Breach')
    expect(screen).toContain('ore 14:00, Europe/Rome')
    expect(screen).not.toContain('none')
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 130, files: [] })
  }, 30_000)

  test('takes a line feed for Enter, as a line has that was typed before the first question', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const { screen } = await onTerminal(cwd, {}, [
      ['What happened', 'Outage\n'],
      ['What kind', esc],
    ])
    expect(screen).toContain('What kind')
  }, 20_000)

  test('asks line by line on a terminal that has no columns', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const asked: readonly Step[] = [
      ['What happened', `Outage${enter}`],
      ['3. service outage', '\u0004'],
    ]
    const { code, screen } = await onTerminal(cwd, {}, asked, 'stty cols 0 rows 0')
    expect(screen).not.toContain('\u001b')
    expect(code).toBe(2)
  }, 20_000)

  test('prints no colour under NO_COLOR', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const { screen } = await onTerminal(cwd, {}, [
      ['What happened', `Outage${enter}`],
      ['What kind', esc],
    ])
    expect(screen).toContain('personal data breach')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is written with one
    expect(screen).not.toMatch(/\u001b\[[\d;]*m/)
  }, 20_000)

  test.each([
    ['Escape', esc, 130],
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 2],
  ])(
    '%s stops it, and nothing is written',
    async (_, key, expected) => {
      const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
      const { code, screen } = await onTerminal(cwd, {}, [...steps.slice(0, 4), ['From whom', key]])
      expect(screen).toContain('Nothing was written.')
      expect({ code, files: readdirSync(cwd) }).toEqual({ code: expected, files: [] })
    },
    20_000,
  )

  test('asks line by line on a dumb terminal', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    const { code, screen } = await onTerminal(cwd, { TERM: 'dumb', LC_ALL: 'it_IT' }, [
      ['Che cosa è successo', `Interruzione${enter}`],
      ['3. interruzione del servizio', `9${enter}`],
      ['«9» non è un numero', '\u0004'],
    ])
    expect(screen).not.toContain('\u001b')
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 2, files: [] })
  }, 20_000)
})
