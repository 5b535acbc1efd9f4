import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generatedFiles } from '../scripts/generated.ts'

test.each(Object.entries(generatedFiles()))('%s is current', (path, text) => {
  const committed = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  expect(committed === text, `${path} is not what the code makes: run \`npm run generate\``).toBe(true)
})
