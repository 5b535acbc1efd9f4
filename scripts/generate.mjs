#!/usr/bin/env node
/**
 * `npm run generate`: writes the files that are made from the code (`generated.ts` says which). Node 20 does not run
 * TypeScript, so the code is bundled first; the bundle stands inside the project so that its imports are found.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { yamlAsJson } from './yaml-as-json.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bundle = join(root, 'node_modules', '.cache', 'forthright', `generated-${process.pid}.mjs`)

await build({
  entryPoints: [join(root, 'scripts', 'generated.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  loader: { '.yaml': 'text', '.typ': 'text' },
  plugins: [yamlAsJson],
  logLevel: 'warning',
})
try {
  const { generatedFiles } = await import(pathToFileURL(bundle).href)
  for (const [path, text] of Object.entries(generatedFiles())) {
    const target = join(root, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
    process.stdout.write(`${path}\n`)
  }
} finally {
  await rm(bundle, { force: true })
}
