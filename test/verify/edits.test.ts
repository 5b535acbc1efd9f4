import { beforeAll, describe, expect, test } from 'vitest'
import { vocabularies } from '../language/open.ts'
import { editsOf } from './edits.ts'
import { english } from './edits-en.ts'
import { italian } from './edits-it.ts'
import type { Case } from './expecting.ts'
import { formats, found, inFormat, writeLetters } from './finding.ts'

const tags = [...vocabularies.keys()]
let cwd = ''

beforeAll(async () => {
  cwd = await writeLetters(tags)
})

async function check(format: string, [, language, edit, expected]: Case): Promise<void> {
  const findings = await found(cwd, format, language, inFormat(format, edit))
  const told = findings.map(({ code, message }) => `${code}: ${message}`)
  expect(told.length, told.join('\n')).toBe(expected.length)
  for (const one of expected)
    expect(
      told.some((text) => text.startsWith(one)),
      `${one}\nin\n${told.join('\n')}`,
    ).toBe(true)
}

describe.each(formats)('an edited letter as %s', (format) => {
  test.each([...english, ...italian])('%s (%s)', async (...edit) => check(format, edit))
})

// Each edit in another format than in the language before, so that all of them meet all.
describe.each(tags.map((tag, index) => ({ tag, index })))('a letter edited in $tag', ({ tag, index }) => {
  const cases = editsOf(tag).map((edit, at) => ({
    name: edit[0],
    format: formats[(at + index) % formats.length] ?? '',
    edit,
  }))
  test.each(cases)('$name ($format)', async ({ format, edit }) => check(format, edit))
})
