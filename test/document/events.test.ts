import { describe, expect, test } from 'vitest'
import { sound, treeOf, wordsOf } from './writing.ts'

const record = (events: string, more = ''): string => `forthright: 1
id: a-1
title: A title
language: en
timezone: Europe/Rome
kind: personal-data-breach
organisation: { name: Example, role: controller }
parties: { vendor: { name: Vendor, role: processor } }
events:
${events}
${more}`

describe('a correction among other events', () => {
  const telling = async (fields: string, tag = 'en'): Promise<string> => {
    const text = record(
      `  - { kind: correction, to: customers, at: 2026-05-10, audience: customer, ${fields} }`,
    )
    const template = '{{#each events}}\n- {{text}}\n{{/each}}'
    const reading = await sound(text)
    return wordsOf(await treeOf({ kind: 'customer-notice', reading, tag, template }))
      .replace(/\s+/g, ' ')
      .trim()
  }

  test.each([
    ['has its own text', 'said: A., instead: B., text: We wrote again.', 'en', 'We wrote again.'],
    [
      'tells what is true instead',
      'said: { en: No., it: No. }, instead: { en: Passwords were., it: Lo erano. }',
      'it',
      'Rettifica: Lo erano.',
    ],
    [
      'tells it below, where it is no sentence',
      'said: A., instead: "- one\\n- two"',
      'en',
      'Correction: one two',
    ],
    ['has its name where it tells neither', 'next-update: 2026-06-01', 'en', 'Correction'],
  ])('%s', async (_, fields, tag, words) => {
    expect(await telling(fields, tag)).toBe(words)
  })
})

test('a postmortem says who takes a measure, where that is not we', async () => {
  const measures = `measures:
  - { text: Keys were changed., by: vendor }
  - { text: We asked them to., by: us }
  - { text: They will be checked., by: vendor, status: planned }`
  const text = record('  - { kind: detection, at: 2026-05-01, text: Seen. }', measures)
  const words = wordsOf(await treeOf({ kind: 'postmortem', reading: await sound(text) }))
  expect(words).toMatch(/What was done\s+We asked them to\.\s+What\s+Vendor\s+has done\s+Keys were changed\./)
  expect(words).toMatch(/What\s+Vendor\s+is going to do\s+They will be checked\./)
})

test.each(['public-postmortem', 'status-update'])(
  'a %s tells what is written to people as written to them',
  async (kind) => {
    const more = `audiences: { title: public, status: public, organisation: public, advice: public, consequences: public }
status: resolved
consequences: [You may get false messages.]
advice: [Change your password.]`
    const text = record('  - { kind: detection, at: 2026-05-01, audience: public, text: Seen. }', more)
    const words = wordsOf(await treeOf({ kind, reading: await sound(text) })).replace(/\s+/g, ' ')
    expect(words).toContain('This is what we tell the people concerned: Change your password.')
    if (kind === 'public-postmortem')
      expect(words).toContain('This is what we tell the people concerned: You may get false messages.')
  },
)
