#!/usr/bin/env node
/** `npm run generate`: writes the files that are made from the code (`generated.ts` says which). */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root, withBundle } from './bundled.mjs'

await withBundle('generated', async ({ generatedFiles }) => {
  for (const [path, text] of Object.entries(generatedFiles())) {
    const target = join(root, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
    process.stdout.write(`${path}\n`)
  }
})
