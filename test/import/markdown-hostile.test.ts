import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/import/index.ts'
import { markdown } from '../../src/import/markdown/index.ts'
import { hasErrors, readRecord } from '../../src/record/index.ts'
import { lostWords } from './measure.ts'

const pieces = [
  '# Title',
  '## Timeline',
  '## Timeline (UTC)',
  '## Impact',
  '### 10:05',
  '## Action items',
  '## Root cause',
  '**Severity:** SEV1',
  '- 10:05 UTC: alert',
  '- [10:06](x) b',
  '  - nested 10:07',
  '1. 10:08',
  '- [ ] do',
  '- [x] done',
  '| Time | Event |',
  '|---|---|',
  '| 10:09 | c |',
  '| Owner | Action | Due |',
  '2025-03-14',
  '2025-99-99 10:00',
  '14. März 2024',
  '31/31/2025 25:61',
  'T+5m',
  'Day 2',
  'Day 999',
  '~10:05 - 09:00',
  '23:59',
  '00:01',
  '```',
  '---',
  '...',
  '> quote',
  '<!-- ',
  '-->',
  '<h2>Timeline</h2>',
  'title: x',
  '{{ 10:05 }}',
  '***',
  '\\',
  '\t10:05',
  '    10:05',
  '[a]: http://b',
  '![x](y)',
  '## Links',
  '- [a](https://example.com/a)',
  '- http://',
  '\u0000',
  '\ufffd',
  '\u202e',
  '\ud800',
  '\ufeff',
  '1970-01-01 00:00',
  '9999-12-31 23:59',
  '12:00 12:00 12:00',
  'é',
  '日本 2025年3月14日',
]

const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((lines) => lines.join('\n')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((lines) => lines.join('\n\n')),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 20,
    })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

async function draftsOf(text: string): Promise<string> {
  const { incidents, findings } = markdown.read({ path: 'report.md', text }, {})
  if (incidents.length === 0) expect(hasErrors(findings)).toBe(true)
  let all = ''
  for (const imported of incidents) {
    const draft = writeDraft(imported)
    const reading = await readRecord('draft.yaml', draft)
    expect(
      reading.findings.filter(({ level }) => level === 'error'),
      draft,
    ).toEqual([])
    expect(imported.entries.found).toBe(imported.record.events.length)
    all += draft
  }
  return all
}

describe('whatever a file holds', () => {
  test('a draft of it is valid, and no word is lost', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const kept = await draftsOf(text)
        if (text.trim() !== '')
          expect(new Set(lostWords(text, kept).filter((word) => !kept.includes(word)))).toEqual(new Set())
      }),
      { numRuns: 600 },
    )
  })

  test.each([
    ['a long line of stamps', '10:05 '.repeat(20_000)],
    ['many entries', `## Timeline\n\n${'- 2025-03-14 10:05 UTC: a\n'.repeat(9000)}`],
    ['deep nesting', `${'> '.repeat(500)}10:05`],
    ['deep lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- 10:05 a`).join('\n')],
    ['many dashes', '-'.repeat(100_000)],
    ['many asterisks', '* '.repeat(20_000)],
    ['many months', 'may '.repeat(30_000)],
    ['many figures', '1'.repeat(100_000)],
    ['open brackets', '(10:05 '.repeat(10_000)],
    ['a huge table', `| Time | Event |\n|---|---|\n${'| 10:05 | a |\n'.repeat(5000)}`],
    ['half a megabyte', 'word '.repeat(100_000)],
  ])('%s is read in a moment', { timeout: 30_000 }, async (_, text) => {
    await draftsOf(text)
  })
})
