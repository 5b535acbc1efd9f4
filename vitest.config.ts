import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { defineConfig } from 'vitest/config'

/** YAML data files, and the look of a page in Typst, are imported as text; YAML as JSON if asked: as the build does. */
const dataAsText = {
  name: 'data-as-text',
  load(id: string) {
    const [path = '', query] = id.split('?')
    if (!/\.(?:yaml|typ)$/.test(path)) return undefined
    const text = readFileSync(path, 'utf8')
    return `export default ${JSON.stringify(query === 'json' ? JSON.stringify(load(text)) : text)}`
  },
}

/** What time and zones can touch runs under three zones: no result may depend on where the machine stands. */
const zones = ['America/St_Johns', 'Pacific/Chatham']
const timed = ['cli', 'clocks', 'document', 'language', 'picture', 'record', 'rules', 'time', 'timeline'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)
const heavy = [
  'test/**/*hostile*.test.ts',
  'test/record/yaml-*.test.ts',
  'test/record/markdown-limits.test.ts',
]

export default defineConfig({
  plugins: [dataAsText],
  test: {
    setupFiles: ['test/setup.ts'],
    // A busy machine is no fault of the code: a test that hangs is told all the same.
    testTimeout: 60_000,
    projects: [
      {
        extends: true as const,
        test: {
          name: 'UTC',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browser/**'],
          env: { TZ: 'UTC' },
          pool: 'forks' as const,
        },
      },
      ...zones.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          include: [...timed, 'test/golden.test.ts'],
          exclude: heavy,
          env: { TZ: zone },
          pool: 'forks' as const,
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          hookTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
