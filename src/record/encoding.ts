import type { Finding } from './finding.ts'
import { placeOf } from './report.ts'
import type { Source } from './source.ts'

/**
 * Whether a text was in another encoding than UTF-8: what could not be decoded stands in it as replacement characters, and
 * would stand so in every letter. Only the first is told.
 */
export function findUndecoded(source: Source): Finding[] {
  const index = source.text.indexOf('\uFFFD')
  if (index < 0) return []
  return [
    {
      file: source.path,
      code: 'not-utf-8',
      level: 'error',
      message: 'Unexpected bytes that are not UTF-8, expected text in UTF-8',
      hint: 'Save the file in UTF-8.',
      place: placeOf(source, { start: index, end: index + 1 }),
    },
  ]
}
