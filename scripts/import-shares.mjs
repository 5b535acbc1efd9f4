#!/usr/bin/env node
/**
 * How much of real files comes through an import, by folder of the corpus that `FORTHRIGHT_CORPUS` names:
 *
 *     node scripts/import-shares.mjs [FOLDER...] [--files]
 *
 * `--files` prints a line for each file. Node 20 does not run TypeScript, so the code is bundled first.
 */
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { yamlAsJson } from './yaml-as-json.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bundle = join(root, 'node_modules', '.cache', 'forthright', `import-shares-${process.pid}.mjs`)
await mkdir(dirname(bundle), { recursive: true })
await build({
  entryPoints: [join(root, 'scripts', 'import-shares.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  loader: { '.yaml': 'text' },
  plugins: [yamlAsJson],
  logLevel: 'warning',
})
try {
  const { printShares } = await import(pathToFileURL(bundle).href)
  process.exitCode = await printShares(process.argv.slice(2), process.env.FORTHRIGHT_CORPUS)
} finally {
  await rm(bundle, { force: true })
}
