import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Imported, writeDraft } from '../../src/import/index.ts'
import { hasErrors, type IncidentRecord, readRecord } from '../../src/record/index.ts'

const base: IncidentRecord = {
  forthright: 1,
  id: '2026-04-mail',
  title: 'Mail down',
  language: 'en',
  kind: 'availability',
  organisation: { name: 'Acme', role: 'other' },
  events: [],
}

function draft(record: Partial<IncidentRecord>, remarks: Imported['remarks'] = []): Imported {
  return { record: { ...base, ...record }, findings: [], remarks, entries: { found: 0, dated: 0 } }
}

test('fields stand in the order of the reference, texts as blocks, remarks beside what they are about', () => {
  const text = writeDraft(
    draft(
      {
        notes: [{ text: 'First line\n\n- second', title: 'Also' }],
        events: [{ text: 'Down', kind: 'detection', at: '2026-04-02T10:05' }],
      },
      [
        { at: ['events', 0, 'at'], text: '10:05 (line 7)' },
        { at: ['events', 0, 'kind'], text: 'guessed from "alert"' },
        { at: ['notes'], text: 'What found\nno other place' },
      ],
    ),
    { head: ['Drafted from mail.md.'] },
  )
  expect(text).toBe(`# Drafted from mail.md.
forthright: 1
id: 2026-04-mail
title: Mail down
language: en
kind: availability

organisation:
  name: Acme
  role: other

events:
  - kind: detection # guessed from "alert"
    at: 2026-04-02T10:05 # 10:05 (line 7)
    text: Down

# What found no other place
notes:
  - title: Also
    text: |-
      First line

      - second
`)
})

test('what the project says is left out', () => {
  expect(writeDraft(draft({}), { inherited: new Set(['organisation']) })).not.toContain('organisation')
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...' \t\n\r:#-\'"[]{}|>&*!%@`,?~',
      'é',
      '\ufffd',
      '\u0085',
      '\u2028',
      '\0',
      '\ufeff',
      '\ud800',
      'a',
      '1',
      '😀',
      '\u202e',
    ),
    maxLength: 12,
  }),
)

const stray = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

function picture(found: string): string {
  const code = found.codePointAt(0) ?? 0
  return code < 32 ? String.fromCodePoint(0x2400 + code) : code === 127 ? '\u2421' : '\ufffd'
}

test('any text reads back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (one, other) => {
      const prose = one.trim() === '' ? 'x' : one
      const line = other.replace(/[\r\n]/g, ' ').trim() || 'x'
      const shown = (text: string): string =>
        text
          .replace(/\r\n?/g, '\n')
          .replace(stray, (found) => picture(found))
          .trim()
      const given = {
        title: line,
        summary: { text: prose },
        notes: [{ title: line, text: prose }, { text: prose }],
      }
      const text = writeDraft(
        draft(given, [
          { at: ['title'], text: one },
          { at: ['notes'], text: other },
          { at: ['notes', 0], text: other },
        ]),
      )
      const { findings, incident } = await readRecord('draft.yaml', text)
      expect(hasErrors(findings), `${JSON.stringify(findings)}\n${text}`).toBe(false)
      expect(incident.title).toMatchObject({ languages: { en: { value: shown(line) } } })
      expect(incident.notes.map(({ text: note }) => note)).toMatchObject(
        [prose, prose].map((note) => ({ languages: { en: { value: shown(note) } } })),
      )
    }),
    { numRuns: 500 },
  )
})
