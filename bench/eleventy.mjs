/** Eleventy, ready to build the postmortems of some records: what people would use instead. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Installs Eleventy beside the site in `bench/eleventy/`, in a cache outside git, and gives the site our vocabulary, the
 * style of our pages, and each record as the front matter of a page.
 *
 * @param {string} page one of our pages
 * @param {string[]} records paths of the records
 * @returns {{ cwd: string, args: string[], version: string } | undefined} nothing if it cannot be installed
 */
export function prepareEleventy(root, page, records) {
  const cwd = join(root, 'node_modules', '.cache', 'bench-eleventy')
  cpSync(join(import.meta.dirname, 'eleventy'), cwd, { recursive: true })
  const home = join(cwd, 'node_modules', '@11ty', 'eleventy')
  if (!existsSync(home)) {
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', cwd], { stdio: 'ignore' })
    } catch {
      return undefined
    }
  }
  copyFileSync(join(root, 'templates', 'vocabulary', 'en.yaml'), join(cwd, 'vocabulary.yaml'))
  writeFileSync(join(cwd, 'includes', 'style.css'), /<style>\n([\s\S]*?)<\/style>/.exec(page)[1])
  writePages(cwd, records)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return { cwd, args: [join(home, 'cmd.cjs')], version }
}

/** A page each, with the record in front matter and the same template below it. */
function writePages(cwd, records) {
  const folder = join(cwd, 'each')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const template = readFileSync(join(cwd, 'pages', 'postmortem.md'), 'utf8').replace(
    /^---[\s\S]*?\n---\n/,
    '',
  )
  for (const path of records) {
    const id = basename(path, '.yaml')
    const record = readFileSync(path, 'utf8')
      // The reader of front matter would make dates of bare times.
      .replace(/\b(at|learned|date|due): (\d\S*)/g, '$1: "$2"')
      .replace(/^(?=.)/gm, '  ')
    const head = `permalink: ${id}.postmortem.en.html\nlayout: page.njk\ntemplateEngineOverride: njk,md\n`
    writeFileSync(join(folder, `${id}.md`), `---\n${head}record:\n${record}---\n${template}`)
  }
}
