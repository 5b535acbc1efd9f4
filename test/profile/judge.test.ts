import { describe, expect, test } from 'vitest'
import { documentKinds, makeSectionParser, openLibrary, writeDocument } from '../../src/document/index.ts'
import { judge, profileFindings, profileOf } from '../../src/profile/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'
import { shelfWith } from '../document/writing.ts'

const record = `forthright: 1
id: a-1
title: { en: Breach at a mail provider, it: Violazione presso un fornitore di posta }
language: en
kind: personal-data-breach
risk: high
organisation:
  name: Acme
  role: controller
  contact: { email: privacy@acme.example }
summary: { audience: customer, text: { en: Somebody read a list of names., it: Qualcuno ha letto un elenco di nomi. } }
events:
  - { kind: compromise, at: 2026-05-01, audience: customer, text: { en: It began., it: È cominciato. } }
  - { kind: notification, by: us, to: customers, at: 2026-05-09, audience: customer, text: { en: We wrote., it: Abbiamo scritto. } }
data: { involved: [name] }
consequences: [{ en: You may get false messages., it: Potrebbe ricevere messaggi falsi. }]
measures: [{ en: We closed the account., it: Abbiamo chiuso l’account. }]
advice: [{ en: Be careful., it: Faccia attenzione. }]
`

async function judged(
  id: string,
  { text = record, tag = 'en', template }: { text?: string; tag?: string; template?: string } = {},
) {
  const profile = profileOf(id)
  const kind = documentKinds.find(({ name }) => profile?.documents.includes(name))
  if (!profile || !kind) throw new Error(`no profile ${id}`)
  const reading = await readRecord('a-1.yaml', text)
  expect(reading.findings).toEqual([])
  const name = profile.variant === undefined ? kind.name : `${kind.name}-${profile.variant}`
  const library = openLibrary(
    shelfWith(template === undefined ? {} : { [`${name}/${tag}.md.hbs`]: template }),
  )
  const found = library.template({ ...kind, name }, tag)
  const language = await library.language(tag)
  if (!found.ok || !language.ok) throw new Error('no words')
  const writing = writeDocument({
    kind,
    reading,
    timeline: buildTimeline(reading.incident),
    template: found.value,
    language: language.value,
    parse: makeSectionParser(),
  })
  if (!writing.ok) throw new Error(writing.findings[0]?.message)
  const judgement = judge(profile, writing.document, reading.incident)
  const findings = profileFindings(judgement, kind.name, reading)
  return {
    isMet: judgement.isMet,
    judgement,
    findings: findings.map(
      ({ level, code, message, place }) => `${place.start.line} ${level} ${code}: ${message}`,
    ),
  }
}

describe('a letter under GDPR art. 34', () => {
  test.each(['en', 'it'])('in %s is met by a record that has everything', async (tag) => {
    const { isMet, findings, judgement } = await judged('gdpr-34', { tag })
    expect(findings).toEqual([])
    expect(isMet).toBe(true)
    expect(judgement.items.map(({ state }) => state)).toEqual(Array(6).fill('met'))
  })

  test('is traced to the sentence and the line that meet an item', async () => {
    const { judgement } = await judged('gdpr-34', { tag: 'it' })
    const consequences = judgement.items.find(({ item }) => item.id === 'consequences')
    expect(consequences?.passage?.text).toBe('Potrebbe ricevere messaggi falsi.')
    expect(consequences?.origins[0]).toMatchObject({
      field: 'consequences[0].it',
      file: 'a-1.yaml',
      line: 16,
    })
  })

  test.each<[field: RegExp, finding: string]>([
    [
      /^consequences.*\n/m,
      '1 error profile-item-missing: Unexpected lack of an item in the customer-notice, expected the likely consequences of the personal data breach (GDPR art. 34(2): art. 34(2) with art. 33(3)(c))',
    ],
    [
      /^measures.*\n/m,
      '1 error profile-item-missing: Unexpected lack of an item in the customer-notice, expected the measures',
    ],
    [
      /^ {2}contact.*\n/m,
      '7 error profile-item-missing: Unexpected lack of an item in the customer-notice, expected the name and contact',
    ],
    [
      /^advice.*\n/m,
      '1 advice profile-item-missing: Unexpected lack of an item in the customer-notice, expected recommendations',
    ],
  ])('without %s is told what is missing', async (field, finding) => {
    const { findings, isMet } = await judged('gdpr-34', { text: record.replace(field, '') })
    expect(findings).toEqual([expect.stringContaining(finding)])
    expect(isMet).toBe(finding.includes('advice profile'))
  })

  test('is missing what a template leaves out, though the record has it', async () => {
    const template = '# {{title}}\n\n{{#each events}}\n- {{datetime at}}\n{{/each}}\n'
    const { findings } = await judged('gdpr-34', { template })
    expect(findings.map((one) => /expected (the|rec|which)[^(]*/.exec(one)?.[0])).toHaveLength(6)
    expect(findings.join()).toContain('the nature of the personal data breach')
  })
})

const mild = record.replace('risk: high', 'risk: not-high')

test('a voluntary letter is not one for a high risk, which the law has told to people', async () => {
  const { findings, isMet } = await judged('voluntary')
  expect(isMet).toBe(false)
  expect(findings).toEqual([
    '6 error document-unfit: Unexpected customer-notice for the profile voluntary at the risk `high`, expected one of `unlikely`, `not-high`, `undetermined`, `undisclosed` (GDPR art. 34(1))',
  ])
  expect(await judged('voluntary', { text: mild })).toMatchObject({ isMet: true, findings: [] })
})

test('a voluntary letter must not claim article 34', async () => {
  const template = (words: string) =>
    `# {{title}}\n\n{{summary}} ${words}\n\n{{organisation.contact.email}}\n`
  const claims = [
    'under Article 34 of Regulation (EU) 2016/679',
    'as the GDPR, art. 34, asks',
    'ai sensi dell’art. 34 RGPD',
  ]
  for (const words of claims) {
    const { findings, isMet } = await judged('voluntary', { text: mild, template: template(words) })
    expect(isMet).toBe(false)
    expect(findings).toEqual([expect.stringContaining('error profile-item-forbidden')])
  }
  expect(
    await judged('voluntary', { text: mild, template: template('in room 34, under no law') }),
  ).toMatchObject({
    isMet: true,
  })
})

test('the letter of the product claims article 34 only where it applies', async () => {
  const under = record.replace('to: customers,', 'to: customers, under: [gdpr-34],')
  expect((await judged('voluntary', { text: under })).isMet).toBe(false)
  expect((await judged('voluntary', { text: under.replace('risk: high', 'risk: not-high') })).isMet).toBe(
    true,
  )
})

describe('a letter to California', () => {
  test('has the title and the headings of the law', async () => {
    const { isMet, judgement } = await judged('us-ca-1798-82')
    expect(isMet).toBe(true)
    const headings = judgement.items.filter(({ item }) => item.heading).map(({ passage }) => passage?.text)
    expect(headings).toEqual([
      'Notice of Data Breach',
      'What Happened',
      'What Information Was Involved',
      'What We Are Doing',
      'What You Can Do',
      'For More Information',
    ])
  })

  test('needs the date of the notice', async () => {
    const { findings } = await judged('us-ca-1798-82', {
      text: record.replace('at: 2026-05-09,', 'at: unknown,'),
    })
    expect(findings).toEqual([expect.stringContaining('the date of the notice')])
  })

  test('is asked for credit agencies only where such numbers were exposed', async () => {
    const { findings } = await judged('us-ca-1798-82', {
      text: record.replace('[name]', '[name, government-id]'),
    })
    expect(findings).toEqual([
      expect.stringContaining(
        'error profile-item-missing: Unexpected lack of an item in the customer-notice, expected the toll-free',
      ),
      expect.stringContaining(
        'advice profile-item-missing: Unexpected lack of an item in the customer-notice, expected an offer of identity',
      ),
    ])
  })

  test('is another’s letter when it is the one for Europe', async () => {
    const template = '# A title\n\n{{summary}}\n'
    const { findings } = await judged('us-ca-1798-82', { template })
    expect(findings.length).toBeGreaterThan(8)
  })
})

test('a letter to Massachusetts tells rights, and neither the nature of the breach nor numbers', async () => {
  expect(await judged('us-ma-93h-3')).toMatchObject({ isMet: true, findings: [] })
  const template =
    '# Notice\n\n{{summary}} A police report, a security freeze at no charge.\n\n{{#each advice}}{{text}}{{/each}}\n'
  const { findings } = await judged('us-ma-93h-3', { template })
  expect(findings).toEqual([
    '11 error profile-item-forbidden: Unexpected passage “Somebody read a list of names. A police report, a security …” in the customer-notice, expected nothing of the nature of the breach or of the unauthorized acquisition or use (M.G.L. c. 93H, s. 3(b): s. 3(b))',
  ])
})
