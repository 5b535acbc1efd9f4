import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Prompter } from '../../src/cli/asking/prompter.ts'
import { answersSchema } from '../../src/cli/new/answers.ts'
import type { Answer } from './answering.ts'
import { emptyFolder, forthright, projectRoot } from './run.ts'

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
  'Europe/Rome',
  'yesterday 14:05',
  'vendor',
  'Datacorp',
  '2026-11',
  "don't know",
  'customers with a newsletter account',
  'about 1,200',
  ['name', 'email-address'],
  'Acme',
  'controller',
  'Italy',
  'privacy@acme.example',
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
    expect(err).toContain('Understood: 22 November 2026, 14:05, Europe/Rome')
    expect(err).toContain('How many: about 1,200 people')
    expect(err).toContain('GDPR art. 33(1): until 25 November 2026, 14:05')
    expect(err).toContain(`forthright clocks ${join('incidents', '2026-11-mail.yaml')}`)
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
            en: Datacorp informed us of the incident.

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
          title: What Datacorp told us
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
      '',
      'oggi alle 9:30',
      'us',
      'non so',
      'then',
      '',
      'almeno 500',
      [],
      'Acme',
      'unknown',
      'Italia',
      '',
      '',
      'write',
    ]
    const { code, err } = await forthright(['new'], { cwd, answers, env: { LANG: 'it_IT.UTF-8' } })
    expect(code).toBe(0)
    expect(err).toContain('Inteso: 23 novembre 2026, ore 09:30, Europe/Rome')
    expect(err).toContain('GDPR art. 33(1): scadenza 26 novembre 2026, ore 09:30')
    expect(record(cwd, '2026-11-violazione-presso-il-fornitore.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=https://unpkg.com/forthright/schema/incident.schema.json
      # Ciò che si sapeva nella prima ora. Dove ancora non si sa è scritto \`unknown\` o \`undetermined\`:
      # da completare man mano.
      forthright: 1
      id: 2026-11-violazione-presso-il-fornitore
      title:
        it: Violazione presso il fornitore
      language: it
      timezone: Europe/Rome # per gli orari senza scarto da UTC
      kind: personal-data-breach # personal-data-breach | security | availability | integrity | safety
      status: investigating # investigating | identified | monitoring | resolved | closed
      # Il rischio per i diritti e le libertà delle persone, da cui dipende chi va informato per legge:
      # unlikely | not-high | high | undetermined | undisclosed
      risk: undetermined

      organisation:
        name: Acme
        # Presunto perché nessun termine sfugga; resta da decidere:
        # controller | joint-controller | processor | sub-processor | other
        role: controller
        country: IT
        # A chi si può rivolgere chi legge: contact: { email: privacy@example.com }

      # Che cosa è successo, quando e a opera di chi. Date e orari con la precisione che si ha: 2026-04, 2026-04-02~,
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
        # Dal luogo in cui risiedono dipende quale legge le tutela:
        # residence: [{ region: IT }, { region: EU }]

      # Quali dati personali sono coinvolti e quali certamente no, ad esempio:
      # data: { involved: [name, email-address], not-involved: [password] }

      # Da aggiungere man mano; docs/record.md spiega che cosa va in ciascuno:
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
      'Mars/Base',
      'Europe/Rome',
      '09/04/2026',
      'next week',
      '14:05',
      'now',
      'us',
      ...['', '', 'a few', '20', 'Acme', 'Atlantis', 'IT', 'nobody', ''],
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
      'That would be 23 November 2026, 14:05, Europe/Rome, which is still to come',
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
    const unknown = ['', '', 'unknown', '', '', '', [], '', 'unknown', '', '', '']
    const answers = ['Something is odd', 'unknown', ...unknown, 'write'] satisfies readonly Answer[]
    const { code } = await forthright(['new'], { cwd, answers })
    expect(code).toBe(0)
    const [name = ''] = readdirSync(join(cwd, 'incidents'))
    expect(record(cwd, name)).toContain('kind: security')
    expect(await codes(cwd)).toEqual(['warning placeholder-name'])
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

describe('forthright new lets correct', () => {
  test('a question by going back to it, with what was answered at hand', async () => {
    const cwd = emptyFolder()
    const [title = '', kind = '', zone = '', learned = '', reporter = '', ...others] = toldByVendor
    const first = [title, kind, zone, '<', 'America/New_York', learned, reporter]
    const answers = [...first, '<', '<', '', 'vendor', ...others]
    const { code, err } = await forthright(['new'], { cwd, answers })
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(record(cwd, '2026-11-mail.yaml')).toContain('at: 2026-11-22T14:05-05:00')
  })

  test('a zone in the end: the times are read anew, and asked again where they are then still to come', async () => {
    const cwd = emptyFolder()
    const answers = [...toldByVendor]
    answers[3] = 'today 12:30'
    answers.splice(-1, 1, 'change', 'timezone', 'America/New_York', 'today 06:30', 'write')
    const { code, err } = await forthright(['new'], { cwd, answers })
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(err).toContain('Understood: 23 November 2026, 12:30, Europe/Rome')
    expect(err).toContain('Understood: 23 November 2026, 06:30, America/New_York')
    expect(record(cwd, '2026-11-mail.yaml')).toContain('at: 2026-11-23T06:30-05:00')
  })

  test('a kind in the end: what it brings up is asked, and what no longer matters is gone', async () => {
    const cwd = emptyFolder()
    const answers = [...toldByVendor.slice(0, -1), 'change', 'kind', 'availability', 'write']
    await forthright(['new'], { cwd, answers })
    expect(record(cwd, '2026-11-mail.yaml')).not.toContain('involved')
    answers.splice(-1, 1, 'change', 'kind', 'personal-data-breach', ['password'], 'processor', 'write')
    const again = emptyFolder()
    const { code, err } = await forthright(['new'], { cwd: again, answers })
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(record(again, '2026-11-mail.yaml')).toContain('involved: [password]')
    expect(record(again, '2026-11-mail.yaml')).toContain('role: processor')
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

  test('never overwrites what came while somebody was answering, nor a link that leads nowhere', async () => {
    const cwd = emptyFolder()
    const path = join(cwd, 'incidents', 'one.yaml')
    const given = ['new', 'one', ...flags, '--timezone', 'UTC']
    const prompter: Prompter = {
      how: '',
      text: async () => '',
      select: async ({ choices }) => {
        const [first] = choices
        if (!first) throw new Error('nothing was offered')
        if (choices.some(({ value }) => value === 'write')) {
          mkdirSync(join(cwd, 'incidents'))
          writeFileSync(path, 'theirs')
        }
        return first.value
      },
      selectSeveral: async () => [],
      say: () => undefined,
      close: () => undefined,
    }
    const { code, err } = await forthright(given, { cwd, prompter })
    expect(code).toBe(2)
    expect(err).toContain('nothing is overwritten')
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    symlinkSync('nowhere', join(cwd, 'incidents', 'two.yaml'))
    expect(await forthright(['new', 'two', ...flags], { cwd })).toMatchObject({ code: 2 })
    expect(readdirSync(join(cwd, 'incidents'))).toEqual(['one.yaml', 'two.yaml'])
  })

  test('takes `now` in every language, and refuses times that cannot both be true', async () => {
    const cwd = emptyFolder()
    const input = JSON.stringify({ ...answers, learned: 'now' })
    expect(await forthright(['new', 'one', '--from', '-'], { cwd, input })).toMatchObject({ code: 0 })
    expect(record(cwd, 'one.yaml')).toContain('at: 2026-11-23T12:00Z')
    const late = ['--learned', '2026-11-01', '--began', '2026-11-02']
    const { code, err } = await forthright(['new', 'two', ...flags, ...late], { cwd })
    expect({ code, err }).toMatchObject({ code: 2 })
    expect(err).toContain('`learned` contradicts `began`, which is 2026-11-02.')
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
