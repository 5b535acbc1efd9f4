// Bundles the command line and the library into dist/, and gathers the licences of what is bundled.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  loader: { '.yaml': 'text' },
  // Holidays are twelve megabytes of data that few runs need.
  external: ['date-holidays'],
  metafile: true,
  logLevel: 'warning',
  // Some dependencies are CommonJS and ask for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

const { metafile } = await build({ ...shared, entryPoints: { cli: 'src/cli/bin.ts', index: 'src/index.ts' } })
const cli = join('dist', 'cli.js')
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`, { mode: 0o755 })

const packages = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  ),
)
const licences = [...packages].sort().map((name) => {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'license', 'LICENSE.md', 'license.md', 'LICENCE', 'LICENSE.txt'].find((one) =>
    existsSync(join(folder, one)),
  )
  if (!file && !license) throw new Error(`${name} ships no licence`)
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'Ships no text of its licence.'
  return `${name} ${version} (${license})\n\n${text}\n`
})
writeFileSync(join('dist', 'THIRD-PARTY-LICENSES.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`))

execFileSync(
  process.execPath,
  [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
  { stdio: 'inherit' },
)
