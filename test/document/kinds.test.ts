import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { findingsOf, seen, sound, treeOf, wordsOf } from './writing.ts'

const head = `forthright: 1
id: a-1
title: { en: A title, it: Un titolo }
language: en
timezone: Europe/Rome
`
const opened = 'audiences: { title: public, kind: public, status: public, organisation: public }\n'
const us = 'organisation: { name: Example, role: controller }\n'
const outage = `${head}kind: availability\n${us}`
const breach = `${head}kind: personal-data-breach\n${us}`

async function words(kind: string, record: string, tag = 'en', asOf?: string): Promise<string> {
  const order = { kind, reading: await sound(record), tag, ...(asOf ? { asOf } : {}) }
  return wordsOf(await treeOf(order)).replace(/\s+/g, ' ')
}

async function lines(kind: string, record: string): Promise<string[]> {
  const reading = await sound(record)
  return seen(reading, await findingsOf({ kind, reading }))
}

describe('a public document', () => {
  const kinds = documentKinds.filter(({ audience }) => audience === 'public').map(({ name }) => name)

  test.each(kinds)('%s of what nobody opened to the public says what to mark', async (kind) => {
    const record = `${outage}status: resolved\nsummary: { audience: customer, text: A summary }\nevents: [{ kind: detection, at: 2026-05-01, audience: customer }]\n`
    const reading = await sound(record)
    const findings = await findingsOf({ kind, reading })
    const said = seen(reading, findings)
    expect(said).toContain('value-missing: summary: { audience: customer, text: A summary }')
    expect(said).toContain('audience-leak: title: { en: A title, it: Un titolo }')
    expect(said).toContain('audience-leak: organisation: { name: Example, role: controller }')
    const hints = findings.map(({ hint }) => hint).join('\n')
    expect(hints).toContain('Say `audience: public` on those that the readers may see.')
    expect(hints).toContain('Say `audiences: { title: public }` in the record')
    expect(hints).toContain('Say `audiences: { organisation: public }` in the record')
  })

  test.each(kinds)('%s leaves out what is for customers', async (kind) => {
    const record = `${outage}${opened}events: [{ kind: detection, at: 2026-05-01, audience: public, text: Seen }]
impact: { audience: customer, text: zzz }
data: { involved: [{ category: name, text: zzz }] }
measures: [zzz]
advice: [zzz]
people: { count: 4321, groups: [zzz] }
causes: [zzz]
lessons: [{ kind: well, text: zzz }]
questions: [zzz]
`
    const told = await words(kind, record)
    expect(told).toContain('Seen')
    expect(told).not.toMatch(/zzz|4,321/)
  })

  test('has no name of the record in its metadata, which may be a code name', async () => {
    const reading = await sound(`${outage}${opened}events: [{ kind: detection, audience: public }]\n`)
    const [status, notice] = await Promise.all(
      ['status-update', 'customer-notice'].map(async (kind) => {
        const tree = await import('./writing.ts').then(({ write }) => write({ kind, reading }))
        return tree.ok ? tree.document.metadata : {}
      }),
    )
    expect(status).toEqual({ document: 'status-update', audience: 'public' })
    expect(notice).toMatchObject({ incident: 'a-1' })
  })
})

describe('no section is empty', () => {
  const minimal: Readonly<Record<string, string>> = {
    'controller-notice': `${breach.replace('role: controller', 'role: processor')}`,
    'authority-notification': breach,
    correction: breach,
  }
  const events = 'events: [{ kind: correction, audience: public, text: T, said: S, instead: I }]\n'

  test.each(documentKinds.flatMap(({ name }) => ['en', 'it'].map((tag) => [name, tag] as const)))(
    '%s in %s',
    async (kind, tag) => {
      const record = `${minimal[kind] ?? outage}${opened}${events}`.replaceAll(
        /: ([TSI])\b/g,
        ': { en: $1, it: $1 }',
      )
      const { children } = await treeOf({ kind, reading: await sound(record), tag })
      const empty = children.filter((node, index) => {
        const next = children[index + 1]
        if (node.type !== 'heading' || node.depth === 1) return false
        return next === undefined || (next.type === 'heading' && next.depth <= node.depth)
      })
      expect(empty.map(wordsOf)).toEqual([])
    },
  )
})

describe('what is opened to readers as a whole', () => {
  test('is opened as far as it says no audience of its own', async () => {
    const record = `${outage}${opened.replace('title', 'measures: public, data: public, people: public, title')}summary: { audience: public, text: A summary }
events: []
measures: [A measure, { text: zzz, audience: customer }]
data: { involved: [name, { category: password, audience: internal }] }
people: { count: 7 }
`
    const told = await words('status-update', record)
    expect(told).toContain('A measure')
    expect(told).toContain('Data involved: name')
    expect(told).toContain('it concerns 7 people')
    expect(told).not.toMatch(/zzz|password/)
  })

  test('can be closed, too', async () => {
    const record = `${outage}audiences: { people: internal }\nevents: [{ kind: detection, audience: customer, text: Seen }]\npeople: { count: 4321, groups: [zzz] }\n`
    expect(await words('customer-notice', record)).not.toMatch(/zzz|4,321/)
  })
})

describe('a status update', () => {
  const event = (at: string, more = '') =>
    `  - { kind: statement, to: public, at: ${at}, audience: public, text: { en: T${at.slice(8, 10)}, it: T${at.slice(8, 10)} }${more} }\n`
  const update = (events: string) => `${outage}${opened}events:\n${events}`

  test('tells the last three events, the most recent first', async () => {
    const told = await words(
      'status-update',
      update(['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'].map((day) => event(day)).join('')),
    )
    expect(told.match(/T\d\d/g)).toEqual(['T04', 'T03', 'T02'])
  })

  test('says when the next one follows, if the last word promised it', async () => {
    const promised = update(event('2026-05-01T10:00', ', next-update: 2026-05-01T15:30'))
    expect(await words('status-update', promised)).toContain(
      'We will publish the next update on 1 May 2026 at 15:30 (UTC+2) .',
    )
    expect(await words('status-update', promised, 'it')).toContain(
      'Pubblicheremo il prossimo aggiornamento il 1º maggio 2026 alle ore 15:30 (UTC+2) .',
    )
    const kept = `${promised}${event('2026-05-01T15:20')}`
    expect(await words('status-update', kept)).toContain('No time has been set for another update.')
    expect(await words('status-update', kept, 'en', '2026-05-01T12:00Z')).toContain('on 1 May 2026 at 15:30')
  })

  test('promises nothing that its readers may not see', async () => {
    const record = update(
      `${event('2026-05-01')}  - { kind: notification, to: customers, at: 2026-05-02, next-update: 2026-05-03, audience: customer }\n`,
    )
    expect(await words('status-update', record)).toContain('No time has been set')
  })
})

describe('a correction', () => {
  const correction = (fields: string) =>
    `${breach}events:
  - { id: post, kind: statement, to: public, at: 2026-05-01, audience: public, text: We wrote a post. }
  - { id: memo, kind: statement, to: public, at: 2026-05-02, text: zzz }
  - { kind: correction, to: customers, at: 2026-05-20, audience: customer, ${fields} }
`

  test('tells what we said and where, what is true, and when', async () => {
    const record = correction(
      'corrects: [post, memo], said: Nobody is concerned., instead: Three are concerned., known-since: 2026-05-18',
    )
    const told = await words('correction', record)
    expect(told).toMatch(
      /What we had said Nobody is concerned\. We said so here: 1 May 2026 : We wrote a post\. What is true Three are concerned\./,
    )
    expect(told).toContain('We learned it on 18 May 2026 . We corrected it on 20 May 2026 .')
    expect(told).not.toContain('zzz')
  })

  test.each([
    ['said: A', 'instead'],
    ['instead: A', 'said'],
  ])('with no more than `%s` is not written', async (fields, missing) => {
    const reading = await sound(correction(fields))
    const [finding] = await findingsOf({ kind: 'correction', reading })
    expect(finding).toMatchObject({
      code: 'value-missing',
      message: expect.stringContaining(`events[2].${missing}`),
    })
  })

  test('of a record without one says what to add', async () => {
    expect(await lines('correction', `${breach}events: []\n`)).toEqual(['value-missing: events: []'])
    const hidden = `${breach}events: [{ kind: correction, said: A, instead: B }]\n`
    const reading = await sound(hidden)
    const findings = await findingsOf({ kind: 'correction', reading })
    expect(findings.map(({ code }) => code)).toEqual(['value-missing'])
    expect(findings[0]?.hint).toContain('audience: customer')
  })
})

describe('a document of a law', () => {
  test.each([
    ['authority-notification', outage, 'document-unfit: kind: availability'],
    ['controller-notice', outage, 'document-unfit: kind: availability'],
    ['controller-notice', breach, 'document-unfit: organisation: { name: Example, role: controller }'],
    [
      'authority-notification',
      breach.replace('role: controller', 'role: processor'),
      'document-unfit: organisation: { name: Example, role: processor }',
    ],
  ])('%s is not written where the law does not apply', async (kind, record, line) => {
    expect(await lines(kind, `${record}events: [{ kind: review, audience: customer }]\n`)).toContain(line)
  })
})

describe('a notification to the authority', () => {
  const fixture = readFileSync('test/fixtures/2026-05-library.yaml', 'utf8')

  test('says what is still being established, and that it follows', async () => {
    const told = await words('authority-notification', `${breach}events: []\n`)
    expect(told).toMatch(/incomplete; further information follows in phases/)
    for (const part of [
      'Beginning of the breach ( field_44 , field_46 ): still being established',
      'Awareness of the controller ( field_48 ): still being established',
      'Type of breach ( field_55 ): still being established',
      'Number of data subjects ( field_67 , field_68 ): still being established',
      'How many records of data are concerned',
      'The likely consequences are still being assessed.',
    ])
      expect(told).toContain(part)
  })

  test('is new and gives the reasons for its delay, then follows up', async () => {
    const first = await words('authority-notification', fixture, 'en', '2026-05-12')
    expect(first).toContain('new notification')
    expect(first).toContain('Reasons for the delay')
    const second = await words('authority-notification', fixture)
    expect(second).toContain('follow-up notification')
    expect(second).toContain('( field_4 ): complete')
    expect(second).not.toContain('Reasons for the delay')
  })

  test('takes for itself no notification under another law', async () => {
    const record = (under: string) =>
      `${breach}parties: { dpa: { name: Authority, role: supervisory-authority } }\nevents: [{ kind: notification, to: dpa, at: 2026-05-01, under: [${under}], audience: regulator, text: T }, { kind: notification, to: dpa, at: 2026-05-02, audience: regulator, text: T }]\n`
    expect(await words('authority-notification', record('nis2-23-notification'))).toContain(
      'new notification',
    )
    expect(await words('authority-notification', record('gdpr-33'))).toContain('follow-up notification')
  })

  test('that the authority may not see stops the render', async () => {
    const record = `${breach}parties: { dpa: { name: Authority, role: supervisory-authority } }\nevents: [{ kind: notification, to: dpa, at: 2026-05-01, reasons: A reason }]\n`
    expect(await lines('authority-notification', record)).toContain(
      'audience-leak: events: [{ kind: notification, to: dpa, at: 2026-05-01, reasons: A reason }]',
    )
  })

  test('that the authority may not see says what to open: the notification, or the party that it names', async () => {
    const record = `${breach}parties: { dpa: { name: Authority, role: supervisory-authority } }\nevents: [{ kind: notification, to: dpa, at: 2026-05-01 }]\n`
    const hintOf = async (written: string) => {
      const findings = await findingsOf({ kind: 'authority-notification', reading: await sound(written) })
      return findings.find(({ message }) => message.includes('`parties.dpa.name`'))?.hint
    }
    expect(await hintOf(record)).toContain(
      'Say `audience: regulator` on `events[0]` if these readers may see it',
    )
    expect(await hintOf(`${record}audiences: { parties: internal }\n`)).toContain(
      'Say `audiences: { parties: regulator }`',
    )
  })
})

test.each([
  ['0', '0 people', '0 persone'],
  ['1', '1 person', '1 persona'],
  ['2', '2 people', '2 persone'],
  ['21', '21 people', '21 persone'],
  ['1000000', '1,000,000 people', '1.000.000 di persone'],
  ['{ about: 1 }', 'about 1 person', 'circa 1 persona'],
  ['{ at-least: 5 }', 'at least 5 people', 'almeno 5 persone'],
  ['{ at-most: 1 }', 'at most 1 person', 'al massimo 1 persona'],
  ['{ at-least: 1, at-most: 11 }', '1 to 11 people', 'tra 1 e 11 persone'],
  ['unknown', 'not yet known', 'non ancora noto'],
])('people are told in the form of their number: %s', async (count, english, italian) => {
  const reading = await sound(`${outage}events: []\npeople: { count: ${count} }\n`)
  const template = '{{#if people}}{{people people.count}}{{/if}}'
  const tell = async (tag: string) =>
    wordsOf(await treeOf({ kind: 'postmortem', reading, template, tag })).trim()
  expect([await tell('en'), await tell('it')]).toEqual([english, italian])
})
