import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { median, range, table, time } from './figures.mjs'
import { race } from './race.mjs'

const kinds = ['postmortems', 'divd-cases', 'statuspage', 'veris-tests']

/** Records drafted from real files, kind by kind and all at once; which files there are says `FORTHRIGHT_CORPUS`. */
export function measureImports({ cli, folder, quick }) {
  const corpus = process.env['FORTHRIGHT_CORPUS']
  if (!corpus || !existsSync(corpus))
    return 'FORTHRIGHT_CORPUS names no folder of real files, so no import is measured.'
  const out = join(folder, 'drafts')
  const plans = [...kinds.map((kind) => [kind, [kind]]), ['all of them', kinds]].map(([name, folders]) => {
    const paths = folders.map((one) => join(corpus, one)).filter(existsSync)
    return {
      name,
      files: paths.map(filesIn).reduce((sum, one) => sum + one, 0),
      // A file that no importer knows is an error of its own; the others are drafted all the same.
      exits: [0, 1],
      args: [cli, 'import', ...paths, '--out', out, '--timezone', 'UTC', '--quiet'],
      before: () => rmSync(out, { recursive: true, force: true }),
    }
  })
  const results = race(plans, { runs: quick ? 2 : 5, warmUp: quick ? 0 : 1, usage: true })
  const rows = plans.map(({ name, files }) => {
    const { wall, peak } = results.get(name)
    const rate = (files * 1000) / median(wall)
    return [
      name,
      String(files),
      time(median(wall)),
      range(wall),
      rate.toFixed(0),
      `${median(peak).toFixed(0)} MiB`,
    ]
  })
  return table(['import', 'files', 'median', 'min–max', 'files/s', 'peak'], rows)
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    .length
}
