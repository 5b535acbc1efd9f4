import { expect, test } from 'vitest'
import { importers } from '../../src/import/index.ts'

test.each(['divd', 'cstate'])(
  '%s: a front matter that no record can hold is refused at its place',
  (name) => {
    const text = `---\ntitle: a\nsummary: ${'[{'.repeat(600_000)}\n---\nText\n`
    const reading = importers.find((one) => one.name === name)?.read({ path: 'case.md', text }, {})
    const [finding] = reading?.findings ?? []
    expect(reading?.incidents).toEqual([])
    expect([finding?.code, finding?.level, finding?.place.start.line]).toEqual([
      'import-too-large',
      'error',
      2,
    ])
  },
)
