import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
let folder = ''

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The package as a stranger gets it: packed, installed into an empty project, and run. */
describe('the packed package in an empty project', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'forthright-e2e-'))
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], root)
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n')
    npm(['install', '--no-audit', '--no-fund', join(folder, tarball)], folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const forthright = (...args: string[]): string =>
    execFileSync(process.execPath, [join(folder, 'node_modules', 'forthright', 'dist', 'cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })

  /** What the compiler of TypeScript has to say of a file. */
  const compile = (file: string): string => {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const options = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--types', 'node']
    const types = ['--typeRoots', join(root, 'node_modules', '@types')]
    return spawnSync(process.execPath, [tsc, ...options, ...types, file], { cwd: folder, encoding: 'utf8' })
      .stdout
  }

  test('prints the letter of the example, the same as from the sources', () => {
    const letter = forthright('render', 'customer-notice', '2025-11-mixpanel', '--locale', 'it')
    expect(letter).toBe(
      readFileSync(join(root, 'test', 'golden', '2025-11-mixpanel.customer-notice.it.md'), 'utf8'),
    )
  })

  test('prints a PDF with the fonts that come with it', () => {
    forthright(
      'render',
      'customer-notice',
      '2025-11-mixpanel',
      '--locale',
      'it',
      '--format',
      'pdf',
      '--out',
      'o',
    )
    const [name = ''] = readdirSync(join(folder, 'o'))
    const bytes = readFileSync(join(folder, 'o', name))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(10_000)
  })

  test('without the library of PDF, a PDF is refused with what to install, and all else works', () => {
    const library = join(folder, 'node_modules', '@myriaddreamin')
    const away = join(folder, 'node_modules', '.away')
    renameSync(library, away)
    try {
      const args = ['render', 'customer-notice', '2025-11-mixpanel', '--format']
      const cli = join(folder, 'node_modules', 'forthright', 'dist', 'cli.js')
      const { status, stderr, stdout } = spawnSync(process.execPath, [cli, ...args, 'pdf'], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('npm install @myriaddreamin/typst-ts-node-compiler')
      expect(forthright(...args, 'html')).toContain('<html')
    } finally {
      renameSync(away, library)
    }
  })

  test('npx finds the command', () => {
    const version = execFileSync('npx', ['--no-install', 'forthright', '--version'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(version).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('writes a new record there and checks it', () => {
    const path = forthright(
      'new',
      'first',
      '--title',
      'First',
      '--organisation',
      'Acme',
      '--kind',
      'availability',
    ).trim()
    expect(forthright('check', path, '--quiet')).toContain('1 record checked')
  })

  test('is a library with types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { addEvent, buildTimeline, fixText, formatRecord, readRecord, runRules, type Finding, type Formatting } from 'forthright'
const reading = await readRecord('r.yaml', 'forthright: 1\\n')
const timeline = buildTimeline(reading.incident)
const findings: readonly Finding[] = [...reading.findings, ...(await runRules(reading, { timeline, now: undefined }))]
const text: string = findings.map((finding) => finding.code).join()
console.log(text)
const formatting: Formatting = await formatRecord('r.yaml', 'id: "a" # its name\\nforthright: 1\\n')
if (formatting.ok) console.log(formatting.text)
const read = (changed: string) => readRecord('r.yaml', changed)
const { text: fixed } = await fixText('forthright: 1\\nevnts: []\\n', async (changed) => (await read(changed)).findings)
const adding = await addEvent(fixed, { kind: 'detection' }, { read })
console.log(adding.text)
`,
    )
    expect(compile('use.ts')).toBe('')
    const printed = execFileSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' })
    expect(printed).toContain('missing-key')
    expect(printed).toContain('forthright: 1\nid: a # its name\n')
    expect(printed).toContain('events:\n  - kind: detection\n')
  })

  test('does what the page on the library shows', () => {
    const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8')
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const shown = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
    const record = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    mkdirSync(join(folder, 'incidents'), { recursive: true })
    writeFileSync(join(folder, 'incidents', '2026-04-datacorp.yaml'), record)
    writeFileSync(join(folder, 'library.ts'), shown.join(''))
    expect(compile('library.ts')).toBe('')
    execFileSync(process.execPath, ['library.js'], { cwd: folder, stdio: 'pipe' })
    expect(readFileSync(join(folder, 'letter.html'), 'utf8')).toContain('Breach at a mail provider')
    expect(readFileSync(join(folder, 'letter.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    rmSync(join(folder, 'incidents'), { recursive: true })
  })

  test('says in a project without records how to begin', () => {
    const cli = join(folder, 'node_modules', 'forthright', 'dist', 'cli.js')
    const { status, stderr } = spawnSync(process.execPath, [cli, 'check'], {
      cwd: tmpdir(),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'forthright: There is no folder incidents here.\nWrite a first record with forthright new, or name records: paths, or an example such as 2025-11-mixpanel.\n',
    })
  })

  test('carries the licences of what it bundles', () => {
    const licences = readFileSync(
      join(folder, 'node_modules', 'forthright', 'dist', 'THIRD-PARTY-LICENSES.txt'),
      'utf8',
    )
    for (const name of [
      'js-yaml',
      'handlebars',
      'valibot',
      'date-fns',
      'remark-parse',
      'source-serif-4',
      'dejavu',
      'docx',
      'nodemailer',
    ])
      expect(licences).toContain(name)
  })
})
