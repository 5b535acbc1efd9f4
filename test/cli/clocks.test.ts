import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const record = `forthright: 1
id: 2026-08-bank
title: { en: Ransomware, it: Ransomware }
language: en
timezone: Europe/Rome
kind: personal-data-breach
risk: high
organisation: { name: Banca, role: controller, country: IT, sectors: [] }
parties:
  garante: { name: Garante, role: supervisory-authority, country: IT }
  acme: { name: "Acme *S.p.A.*", role: customer }
people: { residence: [{ region: IT, count: 1000 }] }
events:
  - { kind: awareness, at: 2026-08-05T09:20, text: { en: x, it: x } }
contracts:
  - id: acme-dpa
    title: "Tell Acme; [a](b), \\\\ and <b>"
    party: acme
    anchor: awareness
    period: { hours: 48 }
`

function folderWith(text: string): string {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, 'r.yaml'), text)
  return cwd
}

describe('forthright clocks', () => {
  test('counts the 72 hours of the Mixpanel record from a window', async () => {
    const { code, out, err } = await forthright([
      'clocks',
      '2025-11-mixpanel',
      '--regime',
      'gdpr-33-1',
      '--json',
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { clocks } = JSON.parse(out)
    const clock = clocks.find((one: { id: string }) => one.id === 'gdpr-33-1')
    expect(clock).toMatchObject({
      state: 'needs-decision',
      anchor: { derived: true, earliest: '2025-11-09T08:00:00Z', latest: '2025-11-26T07:59:59Z' },
      target: { earliest: '2025-11-12T08:00:00Z', latest: '2025-11-29T07:59:59Z' },
      answer: null,
    })
    expect(clock.why).toContainEqual({
      key: 'risk-undecided',
      value: null,
      place: { field: 'risk', file: 'incidents/2025-11-mixpanel.yaml', line: 17 },
    })
  })

  test('proposes to record the awareness, and names the guidelines', async () => {
    const { out } = await forthright(['clocks', '2025-11-mixpanel'])
    expect(out.replaceAll(/\s+/g, ' ')).toContain('record it as an event of the kind `awareness`')
    expect(out.replaceAll(/\s+/g, ' ')).toContain('EDPB Guidelines 9/2022')
    expect(out).toContain('This is not legal advice.')
    expect(out).toContain('Not in force, never counted: COM(2025) 837, GDPR art. 33(1)')
    expect(out).toMatch(/Not shown: \d+, of places to which nothing in the record points/)
  })

  test.each(['en', 'it'])(
    'names each thing that it says of a duty by a word of its own, in %s',
    async (locale) => {
      const cwd = folderWith(record)
      const { out } = await forthright(
        ['clocks', 'r.yaml', '--as-of', '2026-08-06T15:00', '--locale', locale, '--format', 'md'],
        { cwd },
      )
      for (const duty of out.split(/^### /m).slice(1)) {
        const labels = [...duty.matchAll(/^- \*\*(.+?):\*\*/gm)].map(([, label]) => label)
        expect(labels).toEqual([...new Set(labels)])
      }
    },
  )

  test('asks which way a decision went that does not say it', async () => {
    const decided = record.replace(
      /^events:\n/m,
      (line) =>
        `${line}  - { kind: decision, at: 2026-08-06T10:00, under: [gdpr-34-1], reasons: We shall write. }\n`,
    )
    const argv = ['clocks', 'r.yaml', '--as-of', '2026-08-06T15:00', '--regime', 'gdpr-34-1']
    const { out } = await forthright(argv, { cwd: folderWith(decided) })
    expect(out).toContain('Somebody has to decide')
    expect(out.replaceAll(/\s+/g, ' ')).toContain('a decision names it without saying whether it applies')
  })

  test('says what is due, when, and how long it is to that', async () => {
    const cwd = folderWith(record)
    const { code, out } = await forthright(['clocks', 'r.yaml', '--as-of', '2026-08-06T15:00'], { cwd })
    expect(code).toBe(0)
    const [lead = '', running = '', soft = ''] = out.split(/^(?=Running|Due without|Done)/m)
    expect(lead).toContain('As of 6 August 2026, 15:00 (2026-08-06T13:00Z).')
    expect(running).toContain('8 August 2026, 09:20 (2026-08-08T07:20Z)')
    expect(running).toContain('8 August 2026, 10:00 (2026-08-08T08:00Z)')
    expect(running).toContain('1 day 18 hours')
    expect(running).toContain('the risk to people was assessed: likely to result in a high risk (r.yaml:7)')
    expect(running).toContain('(art. 33(3)(a))')
    expect(running.indexOf('[acme-dpa]')).toBeLessThan(running.indexOf('[gdpr-33-1]'))
    expect(soft).toContain('GDPR art. 34(1)')
    expect(soft).toContain('Running for')
  })

  test('speaks Italian', async () => {
    const cwd = folderWith(record)
    const { out } = await forthright(['clocks', 'r.yaml', '--as-of', '2026-08-06T15:00', '--locale', 'it'], {
      cwd,
    })
    expect(out).toContain('In corso (2)')
    expect(out).toContain('8 agosto 2026, ore 09:20 (2026-08-08T07:20Z)')
    expect(out).toContain('1 giorno e 18 ore')
    expect(out).toContain('consulenza legale')
  })

  test('what is over and was not done stands first', async () => {
    const cwd = folderWith(record)
    const { out } = await forthright(['clocks', 'r.yaml', '--as-of', '2026-08-20'], { cwd })
    expect(out).toMatch(/^Overdue \(2\)$/m)
    expect(out.indexOf('Overdue (2)')).toBeLessThan(out.indexOf('Due without a fixed period'))
  })

  test('does not know what was learned later', async () => {
    const cwd = folderWith(record)
    const { out } = await forthright(['clocks', 'r.yaml', '--as-of', '2026-08-01', '--regime', 'gdpr-33-1'], {
      cwd,
    })
    expect(out).toContain('Not yet running (1)')
  })

  test('prints Markdown in which nothing of the record is markup', async () => {
    const cwd = folderWith(record)
    const { out } = await forthright(['clocks', 'r.yaml', '--format', 'md', '--as-of', '2026-08-06'], { cwd })
    expect(out).toContain('# What is due: 2026-08-bank\n')
    expect(out).toContain('**To be told:** Acme \\*S.p.A.\\*')
    expect(out).not.toContain('[a](b)')
    expect(out).not.toMatch(/[^\\]<b>/)
  })

  test('prints the same calendar for the same instant', async () => {
    const cwd = folderWith(record)
    const argv = ['clocks', 'r.yaml', '--format', 'ics', '--as-of', '2026-08-06T15:00']
    const env = { SOURCE_DATE_EPOCH: '1785945600' }
    const { out } = await forthright(argv, { cwd, env })
    expect((await forthright(argv, { cwd, env })).out).toBe(out)
    expect(out).toContain(
      'UID:gdpr-33-1.2026-08-bank@forthright\r\nDTSTAMP:20260805T160000Z\r\nDTSTART:20260808T072000Z\r\n',
    )
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(out.match(/TRIGGER:-PT(24|4|1)H\r\n/g)).toHaveLength(6)
    expect(out.replaceAll('\r\n ', '')).toContain('Tell Acme\\; [a](b)\\, \\\\ and <b>')
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of out.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  test('colours only a terminal', async () => {
    const cwd = folderWith(record)
    const plain = await forthright(['clocks', 'r.yaml'], { cwd })
    expect(plain.out).not.toContain('\u001b')
    expect((await forthright(['clocks', 'r.yaml'], { cwd, tty: true })).out).toContain('\u001b[1m')
  })

  test('lists everything with --all', async () => {
    const some = JSON.parse((await forthright(['clocks', '2025-11-mixpanel', '--json'])).out)
    const all = JSON.parse((await forthright(['clocks', '2025-11-mixpanel', '--json', '--all'])).out)
    expect(all.clocks.length).toBeGreaterThan(some.clocks.length)
    expect(some.clocks.some((one: { hint: string }) => one.hint === 'none')).toBe(false)
    const { out } = await forthright(['clocks', '2025-11-mixpanel', '--all'])
    expect(out).toContain('GDPR art. 33(2): it is for others: the organisation is controller')
  })

  test('a record without places says which facts are missing', async () => {
    const cwd = folderWith(`forthright: 1
id: a-1
title: An outage
language: en
timezone: UTC
kind: availability
organisation: { name: Acme, role: processor }
events: [{ kind: impact-start, at: 2026-05-01, text: It failed. }]
`)
    const { out } = await forthright(['clocks', 'r.yaml'], { cwd })
    expect(out).toContain('the record does not say (`organisation.country`)')
    expect(out).toContain('the record does not say (`people.residence`)')
  })

  test.each([
    ['a regime that is none', ['--regime', 'gdpr-33-9'], 'Did you mean gdpr-33-'],
    ['a language that is none', ['--locale', 'xx'], 'There is no vocabulary for xx.'],
    ['a time that is none', ['--as-of', 'soon'], '--as-of: '],
  ])('refuses %s', async (_, more, message) => {
    const { code, out, err } = await forthright(['clocks', '2025-11-mixpanel', ...more])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test('prints no clocks of a wrong record', async () => {
    const cwd = folderWith(record.replace('role: controller', 'role: boss'))
    const { code, out, err } = await forthright(['clocks', 'r.yaml'], { cwd })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('r.yaml:8:')
  })

  test('shows what else is due of a record that only breaks a rule, and tells the fault', async () => {
    const late = record.replace(
      'contracts:',
      '  - { kind: notification, to: garante, at: 2026-08-09T12:00, text: { en: x, it: x } }\ncontracts:',
    )
    const args = ['clocks', 'r.yaml', '--as-of', '2026-08-10T15:00']
    const { code, out, err } = await forthright(args, { cwd: folderWith(late) })
    expect(code).toBe(0)
    expect(out).toContain('the record gives no reasons for the delay')
    expect(out).toContain('GDPR art. 34(1)')
    expect(err).toContain('late-notification-without-reasons')
    expect(err).not.toContain('Nothing was written')
  })

  test('names of parties and regimes that lead nowhere are found', async () => {
    const wrong = `${record.replace('party: acme', 'party: acne')}regimes: { include: [gdpr-35] }\n`
    const { err } = await forthright(['clocks', 'r.yaml'], { cwd: folderWith(wrong) })
    expect(err).toContain('Unexpected `acne`')
    expect(err).toContain('Unexpected `gdpr-35`, expected a regime that `forthright explain` lists')
  })
})

describe('forthright clocks, of a record in UTC', () => {
  const cwd = emptyFolder()
  writeFileSync(
    join(cwd, 'a-1.yaml'),
    `forthright: 1
id: a-1
title: A title
language: en
kind: security
organisation: { name: Example, role: controller }
events: [{ kind: detection, at: 2026-05-01T10:00 }]
contracts: [{ id: c1, title: Tell clients, party: customers, anchor: detection, period: { days: 40 } }]
`,
  )

  test('speaks of no brackets, and of customers where the contract does', async () => {
    const { out } = await forthright(['clocks', 'a-1.yaml'], { cwd })
    expect(out).toContain('Times are in UTC.\n')
    expect(out).not.toContain('brackets')
    expect(out).toMatch(/To be told +customers\n/)
    expect((await forthright(['clocks', 'a-1.yaml', '--locale', 'it'], { cwd })).out).toMatch(
      /Destinatari +clienti\n/,
    )
  })

  test('says in which languages it can speak', async () => {
    const { code, err } = await forthright(['clocks', 'a-1.yaml', '--locale', 'pt'], { cwd })
    expect({ code, err }).toEqual({
      code: 2,
      err: 'forthright: There is no vocabulary for pt.\nThere is one for: de, el, en, es, fr, it.\n',
    })
  })
})

describe('forthright explain', () => {
  test('tells a regime with its limbs, content and sources', async () => {
    const { out } = await forthright(['explain', 'dora-19-initial'])
    expect(out).toContain('Period: as soon as possible, at the latest 4 hours (dora)')
    expect(out).toContain('And: 24 hours (dora) from awareness, unless ')
    expect(out).toContain('What it must contain:')
    expect(out).toContain('Read in:')
  })

  test('says the period of a regime alone where its law does not say how soon, and that none is named', async () => {
    expect((await forthright(['explain', 'nis2-23-final'])).out).toContain('Period: at the latest 1 month (')
    expect((await forthright(['explain', 'gdpr-33-5'])).out).toContain('Period: no time is named\n')
  })

  test('lists what begins with, or has in its name, a word that is no name', async () => {
    const { code, err } = await forthright(['explain', 'us-hipaa'])
    expect(code).toBe(2)
    expect(err).toContain('There is nothing called us-hipaa.\nThese are there: us-hipaa-164-404, ')
    expect((await forthright(['explain', 'hipaa'])).err).toContain('us-hipaa-164-408-500')
  })
})
