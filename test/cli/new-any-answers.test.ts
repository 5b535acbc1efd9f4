import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Prompter, WentBack } from '../../src/cli/asking/prompter.ts'
import { emptyFolder, forthright } from './run.ts'

/** What is written in a hurry, pasted, or meant badly. */
const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', minLength: 200, maxLength: 300 }),
  fc.constantFrom(
    'a: b # c',
    '--- \n---\n',
    'line one\nline two\r\n\tline three',
    '{{secret}}',
    'it\'s "so": [x',
    '<!-- x -->',
    '\u202eevil\u0000',
    '\ud800',
    '\ufffd',
    '\uffff',
    '~',
    'null',
    'unknown',
    '- x',
    '\u2028',
    '*x* _y_ `z`',
    '0x10',
    '👩🏽‍🚒 🔥',
    'us',
    'Ω',
  ),
)

/** What answers one question or another, in either language. */
const plausible = fc.constantFrom(
  ...[
    '',
    "don't know",
    'non lo so',
    'now',
    'adesso',
    'yesterday 14:05',
    'ieri alle 14:00',
    '2 hours ago',
    '2 ore fa',
  ],
  ...[
    '2026-11',
    '2026-11-22',
    '2026-11-22T14:05Z',
    '2026-10-25 02:30',
    '2025',
    '2026-11-01/2026-11-05',
    '2026-11~',
  ],
  ...['about 1200', 'circa 1200', '0', '1', '500-900', 'at least 20', 'almeno 20', '1.200'],
  ...[
    'Italy',
    'Italia',
    'IT',
    'UK',
    'privacy@acme.example',
    '+39 02 1234567',
    'www.acme.example',
    'Acme',
    'Datacorp',
  ],
  ...['Europe/Rome', 'UTC', 'Pacific/Auckland', 'America/New_York', 'outage', 'x-1'],
)

/** Answers whatever is asked by numbers and texts; what is refused is left unknown, and everything is written in the end. */
function answering(numbers: readonly number[], texts: readonly string[]): Prompter {
  let turn = 0
  let detours = 3
  const number = (): number => {
    if (turn > 500) throw new Error('the questions do not end')
    return numbers[turn++ % numbers.length] ?? 0
  }
  const mayGoBack = (): void => {
    if (number() % 17 !== 0 || detours-- <= 0) return
    throw new WentBack()
  }
  return {
    how: '',
    async text({ initial = '', likely = initial, fault }) {
      mayGoBack()
      const answer = (texts[number() % texts.length] ?? '').trim() || likely
      return [answer, likely, '', 'Outage'].find((one) => fault?.(one) === undefined) ?? ''
    },
    async select({ choices }) {
      mayGoBack()
      const write = choices.find(({ value }) => value === 'write')
      if (write)
        return detours-- > 0 ? (choices.find(({ value }) => value === 'change') ?? write).value : write.value
      const chosen = choices[number() % choices.length]
      if (!chosen) throw new Error('nothing was offered')
      return chosen.value
    },
    async selectSeveral({ choices }) {
      mayGoBack()
      const some = number() % 4
      return choices
        .filter((_, index) => some > 0 && (index + number()) % (some * 3) === 0)
        .map(({ value }) => value)
    },
    say: () => undefined,
    close: () => undefined,
  }
}

/** What nobody may know in the first hour. Everything else that `check` could say would be our fault. */
const unknowns = new Set(['risk-undecided', 'personal-data-without-data', 'placeholder-name', 'dst-overlap'])

interface Found {
  readonly level: string
  readonly code: string
  readonly message: string
}

async function findingsIn(cwd: string): Promise<readonly Found[]> {
  const { out } = await forthright(['check', '--json'], { cwd })
  return JSON.parse(out).findings
}

describe('whatever is answered, the record passes check but for what nobody knows', () => {
  test.each(['en', 'it'].flatMap((language) => ['yaml', 'md'].map((format) => [language, format] as const)))(
    'in %s as %s',
    async (language, format) => {
      const numbers = fc.array(fc.nat(1000), { minLength: 20, maxLength: 40 })
      const texts = fc.array(fc.oneof(plausible, plausible, odd), { minLength: 1, maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(numbers, texts, async (drawn, said) => {
          const cwd = emptyFolder()
          const made = await forthright(['new', '--format', format], {
            cwd,
            prompter: answering(drawn, said),
            env: { LANG: language },
          })
          expect(made.code, made.err).toBe(0)
          const [name = ''] = readdirSync(join(cwd, 'incidents'))
          const text = readFileSync(join(cwd, 'incidents', name), 'utf8')
          const strange = (await findingsIn(cwd)).filter(({ code }) => !unknowns.has(code))
          expect(strange, text).toEqual([])
          expect(await forthright(['fmt', '--check', 'incidents'], { cwd }), text).toMatchObject({ code: 0 })
        }),
        { numRuns: 40 },
      )
    },
    60_000,
  )
})
