import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { yamlAsJson } from './yaml-as-json.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Hands the exports of a TypeScript file to somebody. Node 20 does not run TypeScript, so it is bundled first; the bundle stands
 * inside the project so that its imports are found.
 *
 * @param {string} name of a file in this folder, without `.ts`
 * @param {(exports: any) => Promise<void>} use
 */
export async function withBundle(name, use) {
  const bundle = join(root, 'node_modules', '.cache', 'forthright', `${basename(name)}-${process.pid}.mjs`)
  await mkdir(dirname(bundle), { recursive: true })
  await build({
    entryPoints: [join(root, 'scripts', `${name}.ts`)],
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
    await use(await import(pathToFileURL(bundle).href))
  } finally {
    await rm(bundle, { force: true })
  }
}
