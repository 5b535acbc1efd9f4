#!/usr/bin/env node
/**
 * How much of real files comes through an import, by folder of the corpus that `FORTHRIGHT_CORPUS` names:
 *
 *     node scripts/import-shares.mjs [FOLDER...] [--files]
 *
 * `--files` prints a line for each file.
 */
import { withBundle } from './bundled.mjs'

await withBundle('import-shares', async ({ printShares }) => {
  process.exitCode = await printShares(process.argv.slice(2), process.env.FORTHRIGHT_CORPUS)
})
