import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openVoices } from '../../src/cli/language-server/voices.ts'
import { openRegimes } from '../../src/clocks/index.ts'
import { analyse, completionsAt, hoverAt, outlineOf, referencesAt, type Voice } from '../../src/lsp/index.ts'
import { noProject } from '../../src/project/index.ts'
import { runRules } from '../../src/rules/index.ts'
import { io } from './client.ts'

let voice: Voice
beforeAll(async () => {
  voice = await openVoices(io).voiceOf(['en'], noProject)
})

/** Everything that can be asked at the end of a text. */
async function askAll(path: string, text: string): Promise<number> {
  const analysis = await analyse({ path, text })
  const setting = { voice, law: openRegimes, now: undefined, zones: () => ['UTC'] }
  const offset = analysis.reading.source.text.length
  const position = analysis.positions.positionAt(offset)
  expect(analysis.positions.offsetAt(position)).toBe(offset)
  const items = await completionsAt(analysis, analysis, offset, setting)
  for (const { textEdit } of items) {
    if (!textEdit || !('range' in textEdit)) throw new Error('an item without a place')
    const { start, end } = textEdit.range
    expect(analysis.positions.offsetAt(start)).toBeLessThanOrEqual(offset)
    expect(end.line).toBe(start.line)
  }
  await hoverAt(analysis, offset, setting)
  referencesAt(analysis, offset, true)
  outlineOf(analysis, voice)
  await runRules(analysis.reading, { timeline: analysis.timeline, now: undefined })
  return items.length
}

describe('a record that is being typed', () => {
  // Every keystroke of a whole record takes half a minute: one seed asks at those of a fifth of the lines.
  test.each(['2025-11-mixpanel.yaml', '2025-11-cloudflare.md'])(
    'is answered at every keystroke: %s',
    async (name) => {
      const whole = readFileSync(`incidents/${name}`, 'utf8')
      const fifth = Math.abs(fc.readConfigureGlobal().seed ?? 0) % 5
      let line = 0
      let offered = 0
      for (let length = 0; length <= whole.length; length++) {
        if (whole.charAt(length - 1) === '\n') line += 1
        if (line % 5 === fifth) offered += await askAll(name, whole.slice(0, length))
      }
      expect(offered).toBeGreaterThan(1000)
    },
    600_000,
  )

  test.each([
    ['nothing', ''],
    ['a tab', '\t'],
    ['brackets', '[[[[[[[[[[{{{{{{{{{{'],
    ['a byte order mark', '\uFEFFforthright: 1\n'],
    ['half a pair of units', 'forthright: 1\nid: \ud83d'],
    ['a null', 'forthright: 1\nid: \0'],
    ['dashes', '- - - - - - - -'],
    ['keys upon keys', 'a:\n b:\n  c:\n   d:\n    e:\n'.repeat(20)],
    ['lone carriage returns', 'forthright: 1\rid: a\revents:\r  - kind: '],
    ['a key of the prototype', 'forthright: 1\n__proto__: { constructor: '],
    ['an alias', 'forthright: 1\nevents: &a [*a]'],
    ['an open quotation mark', 'forthright: 1\nid: "'],
  ])('is answered whatever it is: %s', async (_, text) => {
    for (const path of ['a.yaml', 'a.md'])
      for (const one of [text, `---\n${text}`, `---\n${text}\n---\n\n## Timeline\n\n- ${text}`])
        await askAll(path, one)
  })
})
