#!/usr/bin/env node
/**
 * How much of real files comes through an import, by folder of the corpus that `FORTHRIGHT_CORPUS` names:
 *
 *     node scripts/import-shares.mjs [FOLDER...] [--files]
 *
 * and how many times are right, of reports in Markdown in any folder, of which somebody wrote down the times:
 *
 *     node scripts/import-shares.mjs --labels LABELS.json FOLDER [--files]
 *
 * The labels are as in `test/import/markdown-facts.json`: by the name of the file without `.md`, its `zone` (empty if it states
 * none) and the `times` of its entries in their order, null where it says none. `--files` prints a line for each file.
 */
import { withBundle } from './bundled.mjs'

await withBundle('import-shares', async ({ printShares }) => {
  process.exitCode = await printShares(process.argv.slice(2), process.env.FORTHRIGHT_CORPUS)
})
