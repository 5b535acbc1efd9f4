import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { importers } from '../src/import/index.ts'
import { compareWithFacts } from '../test/import/facts.ts'
import { measure } from '../test/import/measure.ts'

interface Row {
  files: number
  valid: number
  found: number
  dated: number
  /** Only of what people wrote. */
  lost: number | undefined
}

/** Prints the shares of each folder as a Markdown table, or with `--labels` how many times of a folder's reports are right. */
export async function printShares(argv: readonly string[], corpus: string | undefined): Promise<number> {
  const labelled = argv.indexOf('--labels')
  if (labelled >= 0) return printLabelled(argv.slice(labelled + 1), argv.includes('--files'))
  if (corpus === undefined) {
    process.stderr.write('Set FORTHRIGHT_CORPUS to a folder of files to import.\n')
    return 2
  }
  const isLong = argv.includes('--files')
  const named = argv.filter((word) => !word.startsWith('--'))
  const folders = named.length > 0 ? named : readdirSync(corpus).sort()
  const extensions = new Set(importers.flatMap((importer) => importer.extensions))
  const rows = new Map<string, Row>()
  for (const folder of folders) {
    const root = join(corpus, folder)
    if (!statSync(root).isDirectory()) continue
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(root, name)
      if (!statSync(path).isFile() || !extensions.has(extname(name).toLowerCase())) continue
      const { valid, found, dated, lost, errors, importer } = await measure(name, readFileSync(path, 'utf8'))
      if (importer === undefined) continue
      const key = join(folder, name.includes('/') ? (name.split('/')[0] ?? '') : '')
      const row = rows.get(key) ?? { files: 0, valid: 0, found: 0, dated: 0, lost: undefined }
      rows.set(key, row)
      row.files += 1
      row.valid += valid ? 1 : 0
      row.found += found
      row.dated += dated
      // Of what a program wrote, keys and ids are not words: there the tests of each format say what has to come through.
      if (importer === 'markdown') row.lost = (row.lost ?? 0) + lost.length
      if (isLong)
        process.stdout.write(
          `${name}: ${importer}${valid ? '' : ' INVALID'} ${found} entries, ${dated} dated; lost: ${(importer === 'markdown' ? lost : []).slice(0, 12).join(' ')}${errors.length > 0 ? ` ${errors[0]}` : ''}\n`,
        )
    }
  }
  const total: Row = { files: 0, valid: 0, found: 0, dated: 0, lost: 0 }
  process.stdout.write(
    '| folder | files | valid drafts | timeline entries | with their time | words lost |\n| --- | --: | --: | --: | --: | --: |\n',
  )
  for (const [name, row] of [...rows, ['all', total] as const]) {
    const share = row.found === 0 ? '' : ` (${((100 * row.dated) / row.found).toFixed(1)} %)`
    process.stdout.write(
      `| ${name} | ${row.files} | ${row.valid} | ${row.found} | ${row.dated}${share} | ${row.lost ?? ''} |\n`,
    )
    if (row === total) continue
    for (const key of ['files', 'valid', 'found', 'dated', 'lost'] as const)
      total[key] = (total[key] ?? 0) + (row[key] ?? 0)
  }
  if (!folders.includes('postmortems')) return 0
  printCompared(join(corpus, 'postmortems'), join('test', 'import', 'markdown-facts.json'), isLong)
  return 0
}

function printLabelled(argv: readonly string[], isLong: boolean): number {
  const [labels, folder] = argv.filter((word) => !word.startsWith('--'))
  if (labels === undefined || folder === undefined) {
    process.stderr.write('Name a file of labels and the folder of its reports: --labels LABELS.json FOLDER\n')
    return 2
  }
  printCompared(folder, labels, isLong)
  return 0
}

function printCompared(folder: string, labels: string, isLong: boolean): void {
  const compared = compareWithFacts(folder, labels)
  const sum = (pick: (one: (typeof compared)[number]) => number): number =>
    compared.reduce((all, one) => all + pick(one), 0)
  for (const { name, missing, surplus } of isLong ? compared : [])
    if (missing.length + surplus.length > 0)
      process.stdout.write(`${name}\n  missing ${missing.join(', ')}\n  surplus ${surplus.join(', ')}\n`)
  const [expected, right, found] = [
    sum((one) => one.expected),
    sum((one) => one.right),
    sum((one) => one.found),
  ]
  process.stdout.write(
    `\nOf ${expected} entries that a person counted in ${compared.length} of the reports, ${right} (${((100 * right) / expected).toFixed(1)} %) have the right time; ${found} were found.\n`,
  )
}
