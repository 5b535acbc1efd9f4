#!/usr/bin/env node
/**
 * `npm run bench`: measures the built command and prints tables in Markdown; `--quick` for fewer runs, and a name
 * (`startup`, `stages`, `clocks`, `formats`, `imports`, `batch`, `growth`, `lsp`) for a part.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { measureBatch, measureGrowth } from './batch.mjs'
import { measureClocks } from './clocks.mjs'
import { measureFormats } from './formats.mjs'
import { measureImports } from './imports.mjs'
import { measureLsp } from './lsp.mjs'
import { measureStages } from './stages.mjs'
import { measureStartup } from './startup.mjs'

const parts = {
  startup: measureStartup,
  stages: measureStages,
  clocks: measureClocks,
  formats: measureFormats,
  imports: measureImports,
  batch: measureBatch,
  growth: measureGrowth,
  lsp: measureLsp,
}

const root = dirname(import.meta.dirname)
const cli = join(root, 'dist', 'cli.js')
if (!existsSync(cli)) throw new Error('There is no dist/cli.js: run `npm run build` first.')

const wanted = process.argv.slice(2)
const quick = wanted.includes('--quick')
const names = Object.keys(parts).filter((name) => wanted.includes(name))
const folder = mkdtempSync(join(tmpdir(), 'forthright-bench-'))
try {
  process.stdout.write(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores.\n`,
  )
  for (const name of names.length > 0 ? names : Object.keys(parts))
    process.stdout.write(`\n${await parts[name]({ root, cli, folder, quick })}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
