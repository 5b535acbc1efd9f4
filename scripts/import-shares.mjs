/**
 * Says how much of some folders of foreign files `forthright import` reads: `node scripts/import-shares.mjs FORMAT=FOLDER...`,
 * with FORMAT `auto` where it is to be recognized. Prints a table of Markdown: files, those that gave a draft, drafts, entries,
 * those with their time. Run `node scripts/build.mjs` before.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const rows = process.argv.slice(2).map((pair) => {
  const [format = 'auto', folder = ''] = pair.split('=')
  const { stdout } = spawnSync(process.execPath, [command, 'import', format, folder, '--dry-run', '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const { files } = JSON.parse(stdout)
  const drafts = files.flatMap((file) => file.drafts)
  const total = (pick) => drafts.reduce((sum, { entries }) => sum + pick(entries), 0)
  const [found, dated] = [total((entries) => entries.found), total((entries) => entries.dated)]
  const share = found === 0 ? '' : ` (${((100 * dated) / found).toFixed(1)} %)`
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ).length
  const read = files.filter((file) => file.drafts.length > 0).length
  return [format, all, read, drafts.length, found, `${dated}${share}`]
})
process.stdout.write(
  '| format | files | with a draft | drafts | entries | dated |\n| --- | --- | --- | --- | --- | --- |\n',
)
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`)
