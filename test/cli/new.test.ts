import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersSchema } from '../../src/cli/new/answers.ts'
import type { Answer } from './answering.ts'
import { emptyFolder, forthright, projectRoot, type Setting } from './run.ts'

const flags = [
  '--title',
  'Mail provider breached',
  '--organisation',
  'Acme',
  '--kind',
  'personal-data-breach',
]

/** What somebody answers whose vendor told them at 14:05 yesterday. The tests' clock says 23 November 2026, 13:00 in Rome. */
const toldByVendor: readonly Answer[] = [
  'Breach at our mail provider',
  'personal-data-breach',
  'yesterday 14:05',
  'vendor',
  'Datacorp',
  '2026-11',
  "don't know",
  'customers with a newsletter account',
  'about 1,200',
  ['unknown', 'name', 'email-address'],
  'Acme',
  'controller',
  'Italy',
  'privacy@acme.example',
  '',
  '2026-11-mail',
  'write',
]

async function codes(cwd: string): Promise<readonly string[]> {
  const { out } = await forthright(['check', '--json'], { cwd })
  return JSON.parse(out).findings.map(
    ({ level, code }: { level: string; code: string }) => `${level} ${code}`,
  )
}

function record(cwd: string, name: string): string {
  return readFileSync(join(cwd, 'incidents', name), 'utf8')
}

describe('forthright new asks', () => {
  test('what somebody can tell in the first hour, and says how it understood a time', async () => {
    const cwd = emptyFolder()
    const { code, out, err } = await forthright(['new'], { cwd, answers: toldByVendor })
    expect({ code, out }).toEqual({ code: 0, out: `${join('incidents', '2026-11-mail.yaml')}\n` })
    expect(err).toContain('Understood: 22 November 2026, 14:05 (UTC+1), Europe/Rome')
    expect(err).toContain('Concerned: customers with a newsletter account – about 1,200 people')
    expect(err).toContain('GDPR art. 33(1): until 25 November 2026, 14:05')
    expect(err).toContain('forthright clocks 2026-11-mail')
    expect(record(cwd, '2026-11-mail.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=https://unpkg.com/forthright/schema/incident.schema.json
      # What was known in the first hour. What nobody knows yet says \`unknown\` or \`undetermined\`;
      # fill it in as you learn it.
      forthright: 1
      id: 2026-11-mail
      title:
        en: Breach at our mail provider
      language: en
      timezone: Europe/Rome # of times without an offset
      kind: personal-data-breach # personal-data-breach | security | availability | integrity | safety
      status: investigating # investigating | identified | monitoring | resolved | closed
      # The risk to people’s rights and freedoms, which decides whom the law wants told:
      # unlikely | not-high | high | undetermined | undisclosed
      risk: undetermined

      organisation:
        name: Acme
        role: controller
        country: IT
        contact: { email: privacy@acme.example }

      parties:
        datacorp:
          name: Datacorp
          role: processor

      # What happened, when, and by whom. Times are as precise as they are known: 2026-04, 2026-04-02~,
      # 2026-04-09T14:05, unknown.
      # Events are internal until they say otherwise, for example \`audience: customer\`.
      events:
        - kind: compromise
          by: datacorp
          at: 2026-11
          learned: 2026-11-22T14:05+01:00
          sources: [disclosure]
          text:
            en: The incident began.
        # When the vendor noticed it is not known yet; ask, and add:
        # - { kind: detection, by: datacorp, at: … }
        - kind: vendor-disclosure
          by: datacorp
          to: us
          at: 2026-11-22T14:05+01:00
          sources: [disclosure]
          text:
            en: The vendor informed us of the incident.

      data:
        involved: [name, email-address]
        # There may be more; what was surely not involved:
        # not-involved: [password]

      people:
        count: { about: 1200 }
        groups:
          - en: customers with a newsletter account
        # Where they live says which law protects them:
        # residence: [{ region: IT }, { region: EU }]

      sources:
        disclosure:
          # Add where it is kept: url, or the number of the ticket or message in the title.
          title: What the vendor told us
          publisher: Datacorp
          date: 2026-11-22T14:05+01:00

      # Add these as you learn them; docs/record.md says what each takes:
      # summary, impact, causes, consequences, measures, advice, lessons, actions, questions, sources
      "
    `)
    expect(await codes(cwd)).toEqual(['warning risk-undecided'])
  })

  test('in Italian, as the machine’s user reads', async () => {
    const cwd = emptyFolder()
    const answers = [
      'Violazione presso il fornitore',
      'personal-data-breach',
      'oggi alle 9:30',
      'us',
      'non so',
      'then',
      '',
      'almeno 500',
      ['unknown'],
      'Acme',
      'unknown',
      'Italia',
      '',
      '',
      '',
      'write',
    ]
    const { code, err } = await forthright(['new'], { cwd, answers, env: { LANG: 'it_IT.UTF-8' } })
    expect(code).toBe(0)
    expect(err).toContain('Inteso: 23 novembre 2026, ore 09:30 (UTC+1), Europe/Rome')
    expect(err).toContain('GDPR art. 33(1): scadenza 26 novembre 2026, ore 09:30')
    expect(record(cwd, '2026-11-violazione-presso-il-fornitore.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=https://unpkg.com/forthright/schema/incident.schema.json
      # Ciò che si sapeva nella prima ora. Dove non si sa ancora sta \`unknown\` o \`undetermined\`;
      # completare via via che si viene a sapere.
      forthright: 1
      id: 2026-11-violazione-presso-il-fornitore
      title:
        it: Violazione presso il fornitore
      language: it
      timezone: Europe/Rome # degli orari senza scarto da UTC
      kind: personal-data-breach # personal-data-breach | security | availability | integrity | safety
      status: investigating # investigating | identified | monitoring | resolved | closed
      # Il rischio per i diritti e le libertà delle persone, da cui dipende chi la legge vuole informato:
      # unlikely | not-high | high | undetermined | undisclosed
      risk: undetermined

      organisation:
        name: Acme
        # Assunto perché nessun termine sfugga; resta da decidere:
        # controller | joint-controller | processor | sub-processor | other
        role: controller
        country: IT
        # A chi possono rivolgersi i lettori: contact: { email: privacy@example.com }

      # Che cosa è successo, quando e a opera di chi. Gli orari hanno la precisione che si ha: 2026-04, 2026-04-02~,
      # 2026-04-09T14:05, unknown.
      # Gli eventi sono per uso interno finché non dicono altro, ad esempio \`audience: customer\`.
      events:
        # Non si sa ancora quando sia iniziato; accertarlo e aggiungere:
        # - { kind: compromise, at: … }
        - kind: detection
          by: us
          at: 2026-11-23T09:30+01:00
          text:
            it: Abbiamo rilevato l’incidente.
        - kind: awareness
          by: us
          at: 2026-11-23T09:30+01:00
          text:
            it: Abbiamo accertato con ragionevole certezza che sono coinvolti dati personali.

      people:
        count: { at-least: 500 }
        # Dal luogo in cui vivono dipende la legge che le protegge:
        # residence: [{ region: IT }, { region: EU }]

      # Quali dati personali sono coinvolti e quali certamente no, ad esempio:
      # data: { involved: [name, email-address], not-involved: [password] }

      # Da aggiungere via via; docs/record.md dice che cosa va in ciascuno:
      # summary, impact, causes, consequences, measures, advice, lessons, actions, questions, sources
      "
    `)
    expect(await codes(cwd)).toEqual(['warning personal-data-without-data', 'warning risk-undecided'])
  })

  test('again, and says why, where an answer is not clear', async () => {
    const cwd = emptyFolder()
    const answers = [
      '  ',
      'Outage',
      'availability',
      '09/04/2026',
      'next week',
      '14:05',
      'now',
      'us',
      ...['', '', 'a few', '20', 'Acme', 'Atlantis', 'IT', 'nobody', '', 'Mars/Base', 'Europe/Rome'],
      '../x',
      'outage',
      'write',
    ]
    const { code, err } = await forthright(['new'], { cwd, answers })
    expect(code).toBe(0)
    for (const words of [
      'A record needs a few words',
      '09/04/2026 may mean 2026-04-09 or 2026-09-04',
      '“next week” is not clear',
      'That would be 23 November 2026, 14:05 (UTC+1), which is still to come',
      '“a few” is not clear',
      'There is no country “Atlantis”',
      '“nobody” is no e-mail address',
      'There is no time zone “Mars/Base”',
      '“../x” cannot be a name',
    ])
      expect(err).toContain(words)
    expect(await codes(cwd)).toEqual([])
  })

  test('takes “don’t know” for every answer but the title', async () => {
    const cwd = emptyFolder()
    const unknown = ['', 'unknown', '', '', '', ['unknown'], '', 'unknown', '', '', '', '']
    const answers = ['Something is odd', 'unknown', ...unknown, 'write'] satisfies readonly Answer[]
    const { code } = await forthright(['new'], { cwd, answers })
    expect(code).toBe(0)
    const [name = ''] = readdirSync(join(cwd, 'incidents'))
    expect(record(cwd, name)).toContain('kind: security')
    expect(await codes(cwd)).toEqual([])
  })

  test.each([
    ['Escape', null, 130],
    ['the end of input', undefined, 2],
  ])('%s ends it anywhere, and nothing is written', async (_, end, expected) => {
    for (const [index] of toldByVendor.entries()) {
      const cwd = emptyFolder()
      const answers = [...toldByVendor.slice(0, index), ...(end === null ? [end] : [])]
      const { code, err } = await forthright(['new'], { cwd, answers })
      expect({ code, files: readdirSync(cwd) }).toEqual({ code: expected, files: [] })
      expect(err).toMatch(/Nothing was written\.\n$/)
    }
  })

  test('and writes nothing if the answer is to stop', async () => {
    const cwd = emptyFolder()
    const { code } = await forthright(['new'], { cwd, answers: [...toldByVendor.slice(0, -1), 'stop'] })
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 130, files: [] })
  })

  test('not what a flag or the project file says, and the record leaves that to the project', async () => {
    const cwd = emptyFolder()
    writeFileSync(
      join(cwd, 'forthright.config.yaml'),
      'organisation: { name: Acme, role: controller, country: IT, contact: { email: privacy@acme.example } }\nlanguage: it\ntimezone: Europe/Rome\n',
    )
    const answers = ['ieri', 'customer', '', '', '', ['name'], 'uno', 'write']
    const { code, err } = await forthright(['new', '--title', 'Fuga di dati', '--kind', 'unknown'], {
      cwd,
      answers,
    })
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(record(cwd, 'uno.yaml')).not.toMatch(/^(language|timezone|organisation):/m)
    expect(record(cwd, 'uno.yaml')).toContain('# Il resto è in forthright.config.yaml: language, timezone')
    expect(await codes(cwd)).toEqual([])
  })
})

describe('forthright new without a terminal', () => {
  test.each(['yaml', 'md'])('writes a %s record from flags that passes check', async (format) => {
    const cwd = emptyFolder()
    const vendor = ['--vendor', 'Datacorp', '--detected', '2026-04-02', '--disclosed', '2026-04-09T14:05Z']
    const made = await forthright(['new', '2026-04-mail', ...flags, ...vendor, '--format', format], { cwd })
    expect(made).toMatchObject({ code: 0, out: `${join('incidents', `2026-04-mail.${format}`)}\n` })
    expect((await codes(cwd)).filter((code) => code.startsWith('error'))).toEqual([])
  })

  const answers = {
    title: 'Storage outage',
    kind: 'availability',
    'reported-by': 'customer',
    learned: '2026-11-22T14:05+01:00',
    began: '2026-11-22',
    count: { about: 1200 },
    organisation: { name: 'Acme', country: 'IT' },
    language: 'it',
  }

  test('takes answers as JSON from standard input or a file', async () => {
    const cwd = emptyFolder()
    const input = JSON.stringify(answers)
    expect(await forthright(['new', 'one', '--from', '-'], { cwd, input })).toMatchObject({ code: 0 })
    writeFileSync(join(cwd, 'answers.json'), input)
    expect(await forthright(['new', 'two', '--from', 'answers.json'], { cwd })).toMatchObject({ code: 0 })
    expect(record(cwd, 'two.yaml')).toBe(record(cwd, 'one.yaml').replace('id: one', 'id: two'))
    expect(record(cwd, 'one.yaml')).toContain('it: Un cliente ci ha segnalato l’incidente.')
    expect(await codes(cwd)).toEqual([])
  })

  test.each([
    [{ ...answers, kind: 'oops' }, 'answers.json:3:11: error'],
    [{ ...answers, learned: '09/04/2026' }, 'expected `2026-04-09` or `2026-09-04`'],
    [{ ...answers, lerned: 'now' }, 'lerned'],
    [{ ...answers, organisation: { name: 'Acme', country: 'Italy' } }, 'answers.json'],
  ])('tells what is wrong with answers, and where: %#', async (wrong, words) => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'answers.json'), JSON.stringify(wrong, null, 2))
    const { code, err } = await forthright(['new', 'x', '--from', 'answers.json'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(readdirSync(cwd)).toEqual(['answers.json'])
  })

  test('never overwrites, not even a record of that id in the other notation, and says so before it asks', async () => {
    const cwd = emptyFolder()
    await forthright(['new', 'one', ...flags], { cwd })
    const again = await forthright(['new', 'one', '--format', 'md'], { cwd, answers: [] })
    expect(again.code).toBe(2)
    expect(again.err).toContain('nothing is overwritten')
  })

  test.each([
    [['new', 'x'], 'needs a title'],
    [['new', '../x', ...flags], 'cannot be the name'],
    [['new', 'x', '--title', 'T', '--organisation', 'A', '--kind', 'oops'], "'oops' is invalid"],
    [['new', 'x', ...flags, '--role', 'controler'], 'Did you mean controller?'],
    [['new', 'x', ...flags, '--country', 'Atlantis'], 'There is no country'],
    [['new', 'x', ...flags, '--count', 'many'], '--count'],
    [['new', 'x', ...flags, '--timezone', 'Mars/Base'], 'There is no zone'],
    [['new', 'x', ...flags, '--learned', '2026-13-01'], '--learned: “2026-13-01” is not clear'],
    [['new', 'x', ...flags, '--learned', '09/04/2026'], '2026-04-09 or 2026-09-04'],
  ])('%j is a misuse, and nothing is written', async (argv, words) => {
    const cwd = emptyFolder()
    const { code, err } = await forthright(argv, { cwd })
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 2, files: [] })
    expect(err).toContain(words)
  })

  test('takes what its page shows', async () => {
    const page = readFileSync(join(projectRoot, 'docs', 'new.md'), 'utf8')
    const input = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const cwd = emptyFolder()
    expect(await forthright(['new', '2026-04-mail', '--from', '-'], { cwd, input })).toMatchObject({
      code: 0,
    })
    expect((await codes(cwd)).filter((code) => code.startsWith('error'))).toEqual([])
    for (const key of Object.keys(answersSchema.entries)) expect(page).toContain(`\`${key}\``)
  })

  test('leaves out what events say in a language for which it has no words', async () => {
    const cwd = emptyFolder()
    await forthright(['new', 'x', ...flags, '--language', 'fr'], { cwd })
    expect(record(cwd, 'x.yaml')).toContain('language: fr')
    expect(record(cwd, 'x.yaml')).not.toContain('text:')
  })
})

describe('whatever somebody pastes', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'a: b # c',
      '--- \n---\n',
      '{{secret}}',
      'it\'s "so": [x',
      '<!-- x -->',
      '\u202eevil\u0000',
      '\ud800',
      '\ufffd',
      '\uffff',
      '~',
      'null',
      '- x',
      '\u2028',
      '*x*',
      '0x10',
    ),
  )

  test.each([
    ['en', 'yaml'],
    ['en', 'md'],
    ['it', 'yaml'],
    ['it', 'md'],
  ])('the record in %s as %s can be read', async (language, format) => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, hostile, async (title, vendor, group, name) => {
        const cwd = emptyFolder()
        const answers: Answer[] = [...toldByVendor]
        answers.splice(0, 1, `x${title}`)
        answers.splice(2, 1, '?')
        answers.splice(4, 1, vendor)
        answers.splice(6, 1, '?')
        answers.splice(7, 2, group, '12')
        answers.splice(10, 1, name)
        const setting: Setting = { cwd, answers: answers.map((one) => (one === "don't know" ? '' : one)) }
        const made = await forthright(['new', '--language', language, '--format', format], setting)
        expect(made.code, made.err).toBe(0)
        const found = await codes(cwd)
        expect(found.filter((code) => code !== 'warning risk-undecided')).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
