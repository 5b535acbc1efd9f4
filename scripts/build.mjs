// Bundles the command line and the library into dist/, and gathers the licences of what is bundled.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { yamlAsJson } from './yaml-as-json.mjs'

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
  // Notices that stand in a package's code, beside the file that it is bundled into.
  legalComments: 'external',
  loader: { '.yaml': 'text', '.typ': 'text' },
  plugins: [yamlAsJson],
  // commander can run commands that are programs of their own, and loads three milliseconds of Node for it. We have none.
  alias: { 'node:child_process': './scripts/no-child-process.mjs' },
  // Holidays are twelve megabytes of data that few runs need; a PDF is set by native code.
  external: ['date-holidays', '@myriaddreamin/typst-ts-node-compiler'],
  metafile: true,
  logLevel: 'warning',
  // Some dependencies are CommonJS and ask for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

const { metafile } = await build({
  ...shared,
  entryPoints: { cli: 'src/cli/bin.ts', thread: 'src/cli/thread.ts', index: 'src/index.ts' },
})
const cli = join('dist', 'cli.js')
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`, { mode: 0o755 })

// The fonts that a PDF needs, as the code itself lists them.
const listed = await build({ ...shared, entryPoints: ['src/format/pdf-fonts.ts'], write: false, banner: {} })
const code = Buffer.from(listed.outputFiles[0].text).toString('base64')
const { shippedFontFiles } = await import(`data:text/javascript;base64,${code}`)
// What draws pictures in dots is a file, too, and found in the same place.
const raster = { package: '@resvg/resvg-wasm', path: 'index_bg.wasm' }
for (const { package: name, path } of [...shippedFontFiles, raster])
  cpSync(join('node_modules', name, path), join('dist', 'fonts', name, path))

const packages = new Set([
  ...Object.keys(metafile.inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  ),
  ...shippedFontFiles.map((file) => file.package),
])
// docx has it in its own file.
packages.add('docx/node_modules/nanoid')
const licences = [...packages].sort().map((name) => {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // A package of a font has a licence of its own beside the font's.
  const files = [
    'LICENSE_FONT',
    'LICENSE',
    'license',
    'LICENSE.md',
    'license.md',
    'LICENCE',
    'LICENSE.txt',
    'License.txt',
  ]
  const file = files.find((one) => existsSync(join(folder, one)))
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
