/** Eleventy, ready to build the postmortems of a folder of records: what people would use instead. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs Eleventy beside the site in `bench/eleventy/`, in a cache outside git, and gives the site our vocabulary and
 * the style of our pages.
 *
 * @param {string} page one of our pages
 * @returns {{ cwd: string, args: string[], version: string } | undefined} nothing if it cannot be installed
 */
export function prepareEleventy(root, page) {
  const cwd = join(root, 'node_modules', '.cache', 'bench-eleventy')
  cpSync(join(import.meta.dirname, 'eleventy'), cwd, { recursive: true })
  const command = join(cwd, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  if (!existsSync(command)) {
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', cwd], { stdio: 'ignore' })
    } catch {
      return undefined
    }
  }
  copyFileSync(join(root, 'templates', 'vocabulary', 'en.yaml'), join(cwd, 'vocabulary.yaml'))
  writeFileSync(join(cwd, 'includes', 'style.css'), /<style>\n([\s\S]*?)<\/style>/.exec(page)[1])
  const { version } = JSON.parse(
    readFileSync(join(cwd, 'node_modules', '@11ty', 'eleventy', 'package.json'), 'utf8'),
  )
  return { cwd, args: [command], version }
}
