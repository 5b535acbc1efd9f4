import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot } from '../cli/run.ts'
import { replace } from './editing.ts'
import { found, id, writeLetters } from './finding.ts'
import { record } from './letter.ts'

let cwd = ''

beforeAll(async () => {
  cwd = await writeLetters(['en'])
})

test('a finding stands at its place in the file, and beside it that of the record', async () => {
  const [one, ...others] = await found(cwd, 'md', 'en', replace('2 April 2026', '3 April 2026'))
  expect(others).toEqual([])
  const lines = readFileSync(join(cwd, 'out', `${id}.customer-notice.en.md`), 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes('2 April 2026'))
  expect(one?.place.start).toMatchObject({
    line: line + 1,
    column: (lines[line] ?? '').indexOf('2 April') + 1,
  })
  const at = record.split('\n').findIndex((text) => text.includes('2026-04-02'))
  expect(one?.related?.[0]).toMatchObject({
    file: join('incidents', `${id}.yaml`),
    place: { start: { line: at + 1, column: 9, offset: record.indexOf('2026-04-02') } },
  })
})

test('of a Word file the line is the paragraph', async () => {
  const [one] = await found(cwd, 'docx', 'en', replace('2 April 2026', '3 April 2026'))
  expect(one?.place.start.column).toBe(1)
})

describe('documents nobody touched are clean', () => {
  const incidents = ['2025-11-mixpanel', '2025-11-cloudflare']
  const documents = [
    'customer-notice',
    'faq',
    'status-update',
    'executive-summary',
    'public-postmortem',
    'postmortem',
    'timeline',
  ]
  const clean = { code: 0, err: '' }

  test.each(documents)('%s', async (document) => {
    const out = emptyFolder()
    const argv = [
      'render',
      document,
      ...incidents,
      '--locale',
      'en,it',
      '--format',
      'md,html,docx',
      '--out',
      out,
    ]
    expect((await forthright(argv)).code).toBe(0)
    const files = filesIn(out)
    expect(files.length).toBe(12)
    expect(await forthright(['verify', ...files])).toEqual({
      ...clean,
      out: '12 documents verified: every fact is that of the record\n',
    })
  })

  test.each(documents)('%s as of a day', async (document) => {
    const out = emptyFolder()
    const asOf = ['--as-of', '2025-11-27']
    const argv = [
      'render',
      document,
      ...incidents,
      '--locale',
      'en,it',
      '--format',
      'md,html,docx',
      '--out',
      out,
    ]
    expect((await forthright([...argv, ...asOf])).code).toBe(0)
    const files = filesIn(out)
    const says = files.filter((file) => !file.endsWith('.md'))
    expect(await forthright(['verify', ...says])).toMatchObject(clean)
    expect(await forthright(['verify', ...files, ...asOf])).toMatchObject(clean)
  })

  test.each(['correction', 'authority-notification'])('%s', async (document) => {
    const out = emptyFolder()
    const argv = ['render', document, '2025-11-mixpanel', '--locale', 'en,it', '--format', 'md,html,docx']
    expect((await forthright([...argv, '--out', out])).code).toBe(0)
    expect(await forthright(['verify', ...filesIn(out)])).toMatchObject(clean)
  })

  test.each(['gdpr-34', 'us-ca-1798-82', 'us-ma-93h-3'])('the letter of the profile %s', async (profile) => {
    const out = emptyFolder()
    const argv = [
      'render',
      'customer-notice',
      '2025-11-mixpanel',
      '--locale',
      'en',
      '--format',
      'md,html,docx',
      '--out',
      out,
    ]
    expect((await forthright([...argv, '--profile', profile])).code).toBe(0)
    const files = filesIn(out)
    expect(files.length).toBe(3)
    expect(await forthright(['verify', ...files])).toMatchObject(clean)
  })

  test('a letter in every language', async () => {
    const out = emptyFolder()
    const files = readdirSync(join(projectRoot, 'templates', 'customer-notice'))
    const tags = files.map((name) => name.replace(/\..*$/, '')).join(',')
    const options = ['--locale', tags, '--fallback', 'en', '--format', 'md,html,docx']
    const argv = ['render', 'customer-notice', '2025-11-mixpanel', ...options, '--out', out]
    expect((await forthright(argv)).code).toBe(0)
    expect(await forthright(['verify', ...filesIn(out), '--fallback', 'en'])).toMatchObject(clean)
  })

  test('a letter with texts in another language', async () => {
    const folder = emptyFolder()
    const file = join(folder, `${id}.yaml`)
    writeFileSync(file, record.replace(', it: Abbiamo interrotto il collegamento.', ''))
    const argv = ['customer-notice', file, '--locale', 'it', '--fallback', 'en', '--format', 'md,html,docx']
    expect((await forthright(['render', ...argv, '--out', folder])).code).toBe(0)
    const files = filesIn(folder).filter((name) => !name.endsWith('.yaml'))
    const verified = await forthright(['verify', ...files, '--record', file, '--fallback', 'en'])
    expect(verified).toMatchObject(clean)
  })
})

describe('a file that cannot be held against a record', () => {
  const nested = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
  const page = (metas: string): string =>
    `<!doctype html><html lang="en"><head>${metas}</head><body>12</body></html>`
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`
  const letter = meta('document', 'customer-notice')

  test.each([
    ['no ZIP archive', 'a.customer-notice.en.docx', 'PK', 'edited-file-unreadable'],
    ['nothing', 'a.customer-notice.en.docx', '', 'edited-file-unreadable'],
    ['a ZIP archive of something else', 'a.docx', zipSync({ a: strToU8('b') }), 'edited-file-unreadable'],
    [
      'XML that is not well-formed',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8('<w:p>') }),
      'edited-file-unreadable',
    ],
    [
      'a document type',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'edited-file-unreadable',
    ],
    ['no UTF-8', 'a.md', Uint8Array.of(0xff, 0xfe), 'edited-file-unreadable'],
    ['lists without end', 'a.md', nested, 'edited-file-unreadable'],
    ['a name that says nothing', 'letter.md', 'Hello', 'edited-record-unknown'],
    ['a page that says nothing', 'a.html', page(''), 'edited-record-unknown'],
    [
      'a record that is not there',
      'a.html',
      page(letter + meta('incident', 'nobody')),
      'edited-record-unknown',
    ],
    [
      'a path in the place of a record',
      'a.html',
      page(letter + meta('incident', '../../etc/passwd')),
      'edited-record-unknown',
    ],
    [
      'no such document',
      'a.html',
      page(meta('document', 'register') + meta('incident', id)),
      'edited-record-unknown',
    ],
    [
      'no such profile',
      'a.html',
      page(letter + meta('incident', id) + meta('profile', 'none')),
      'edited-record-unknown',
    ],
    [
      'no such time',
      'a.html',
      page(letter + meta('incident', id) + meta('as-of', 'soon')),
      'edited-record-unknown',
    ],
    [
      'no such language',
      'a.html',
      page(letter + meta('incident', id)).replace('"en"', '"xx"'),
      'edited-record-unknown',
    ],
  ])('%s', async (_, name, content, code) => {
    const file = join(emptyFolder(), name)
    writeFileSync(file, content)
    const untouched = join('out', `${id}.customer-notice.en.md`)
    const ran = await forthright(['verify', file, untouched, '--json'], { cwd })
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({ findings: [{ file, code, level: 'error' }] })
  })

  test.each([
    ['divisions without end', 'html', '<div>'.repeat(50_000)],
    ['numbers without end', 'md', '12 '.repeat(50_000)],
    ['letters without end', 'md', 'a'.repeat(200_000)],
    ['addresses without end', 'md', 'a@'.repeat(50_000)],
    ['nothing at all', 'md', ''],
  ])('%s are findings', async (_, format, content) => {
    const file = join(emptyFolder(), `${id}.customer-notice.en.${format}`)
    writeFileSync(file, content)
    const args = ['--record', id, '--document', 'customer-notice', '--locale', 'en']
    const ran = await forthright(['verify', file, ...args, '--json'], { cwd })
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('edited-section-missing')
  })

  test('a file that is not there, or of another sort, is a wrong command', async () => {
    for (const name of ['nowhere.md', 'letter.pdf', '.'])
      expect(await forthright(['verify', name], { cwd })).toMatchObject({ code: 2, out: '' })
  })
})

describe('headings that a law prescribes', () => {
  const profile = 'us-ca-1798-82'
  const headings = [
    'Notice of Data Breach',
    'What Happened',
    'What Information Was Involved',
    'What We Are Doing',
    'What You Can Do',
    'For More Information',
  ]
  let folder = ''
  beforeAll(async () => {
    folder = emptyFolder()
    const argv = ['customer-notice', '2025-11-mixpanel', '--locale', 'en', '--format', 'md', '--out', folder]
    expect((await forthright(['render', ...argv, '--profile', profile])).code).toBe(0)
  })
  const verified = async (edit: (text: string) => string): Promise<readonly string[]> => {
    const [file = ''] = filesIn(folder)
    const own = join(emptyFolder(), basename(file))
    const text = readFileSync(file, 'utf8')
    writeFileSync(own, edit(text))
    const { out } = await forthright(['verify', own, '--json'])
    const { findings }: { findings: readonly { code: string; message: string }[] } = JSON.parse(out)
    return findings.map(({ code, message }) => `${code}: ${message}`)
  }

  test.each(headings)('%s has to stay', async (heading) => {
    expect(await verified((text) => text.replace(`# ${heading}\n`, '# Something else\n'))).toEqual([
      `edited-heading-changed: Unexpected heading “Something else”, expected “${heading}”`,
    ])
  })

  test.each(headings)('%s may stand in capitals', async (heading) => {
    expect(await verified((text) => text.replace(`# ${heading}\n`, `# ${heading.toUpperCase()}\n`))).toEqual(
      [],
    )
  })
})

test('a letter of which somebody wrote every sentence anew says the same', async () => {
  const fixture = join(projectRoot, 'test', 'fixtures', '2026-06-acme.yaml')
  const folder = emptyFolder()
  const argv = ['customer-notice', fixture, '--locale', 'de', '--format', 'md', '--out', folder]
  expect((await forthright(['render', ...argv])).code).toBe(0)
  const [file = ''] = filesIn(folder)
  let text = readFileSync(file, 'utf8')
  for (const [before, after] of Object.entries({
    'Ein Fehler zeigte einige Stunden lang Bestellungen den falschen Personen.':
      'Wegen eines technischen Fehlers wurden Bestellungen über mehrere Stunden Personen angezeigt, für die sie nicht bestimmt waren.',
    'Der Fehler trat auf.': 'Unser System zeigte erstmals fremde Bestellungen an.',
    'Wir hatten Gewissheit.': 'Unsere Fachabteilung bestätigte den Vorfall zweifelsfrei.',
    'Stockroom verarbeitet als Auftragsverarbeiter personenbezogene Daten in unserem Auftrag, und zwar im Rahmen der folgenden Leistung: Abwicklung von Bestellungen.':
      'Unser Dienstleister Stockroom wickelt für uns Bestellungen ab und verarbeitet dabei personenbezogene Daten in unserem Auftrag.',
    'Zahl der betroffenen Personen: etwa 1.000.000.': 'Insgesamt sind rund 1 Million Personen betroffen.',
    'Nicht betroffen sind: Kundschaft der Läden.': 'Kundinnen und Kunden unserer Läden sind nicht betroffen.',
    '- Name\n': '- Ihr Name (Vor- und Nachname)\n',
    '- Kennung des Benutzerkontos': '- die Kennung Ihres Benutzerkontos',
    '- Passwörter': '- Ihr Passwort',
    '- Zahlungsdaten': '- Ihre Zahlungsdaten, zum Beispiel Kreditkartendaten',
    'Jemand könnte vorgeben, Sie zu kennen.':
      'Es ist nicht auszuschließen, dass jemand vorgibt, Sie zu kennen. Bitte seien Sie deshalb besonders aufmerksam.',
    'Nehmen Sie keine unerwarteten Anrufe an.':
      'Bitte nehmen Sie keine Anrufe an, die Sie nicht erwarten. Geben Sie niemals Passwörter weiter.',
    'Wenn Sie Fragen haben oder mehr wissen möchten:': 'Zögern Sie nicht, sich an uns zu wenden:',
    '## Was wir noch tun werden': '## Unsere nächsten zwei Schritte',
  })) {
    expect(text).toContain(before)
    text = text.replace(before, after)
  }
  writeFileSync(file, text)
  expect(await forthright(['verify', file, '--record', fixture])).toMatchObject({ code: 0, err: '' })
})

describe('categories in a sentence', () => {
  const sentence: Readonly<Record<string, readonly [list: string, more: string, strange: string]>> = {
    en: ['name, postal address and account identifier', 'health data', 'shoe size'],
    it: ['nome, indirizzo postale e identificativo dell’account', 'dati sanitari', 'numero di scarpe'],
    de: ['Name, Postanschrift und Kennung des Benutzerkontos', 'Gesundheitsdaten', 'Schuhgröße'],
    fr: ['nom, adresse postale et identifiant de compte', 'données de santé', 'pointure'],
    es: ['nombre, dirección postal e identificador de la cuenta', 'datos de salud', 'talla de zapato'],
    el: [
      'ονοματεπώνυμο, ταχυδρομική διεύθυνση και αναγνωριστικό λογαριασμού',
      'δεδομένα υγείας',
      'νούμερο παπουτσιού',
    ],
  }
  const fixture = join(projectRoot, 'test', 'fixtures', '2026-06-acme.yaml')
  const file = (tag: string): string => `2026-06-acme.executive-summary.${tag}.md`
  let folder = ''
  beforeAll(async () => {
    folder = emptyFolder()
    const tags = Object.keys(sentence).join()
    const argv = ['executive-summary', fixture, '--locale', tags, '--format', 'md', '--out', folder]
    expect((await forthright(['render', ...argv])).code).toBe(0)
  })
  const verified = async (tag: string, from: string, to: string): Promise<readonly string[]> => {
    const text = readFileSync(join(folder, file(tag)), 'utf8')
    expect(text).toContain(from)
    const own = join(emptyFolder(), file(tag))
    writeFileSync(own, text.replace(from, to))
    const { out } = await forthright(['verify', own, '--record', fixture, '--json'])
    const { findings }: { findings: readonly { level: string; message: string }[] } = JSON.parse(out)
    return findings.map(({ level, message }) => `${level}: ${message.split(' among')[0]}`)
  }

  test.each(Object.entries(sentence))('%s', async (tag, [list, more, strange]) => {
    const [first = '', rest = ''] = list.split(/(?<=^\S+), /u)
    expect(await verified(tag, list, `${first}, ${more}, ${rest}`)).toEqual([`error: Unexpected \`${more}\``])
    expect(await verified(tag, list, `${first}, ${strange}, ${rest}`)).toEqual([
      `warning: Unexpected \`${strange}\``,
    ])
    expect(await verified(tag, list, `${list}, ${strange}`)).toEqual([`warning: Unexpected \`${strange}\``])
    expect(await verified(tag, `${first}, ${rest}`, `${rest}, ${first}`)).toEqual([])
    const [lack, ...others] = await verified(tag, `${first}, ${rest}`, rest)
    expect([lack, others]).toEqual([expect.stringContaining(`lack of \`${first}\``), []])
  })
})

test('the same fault at many places is told once', async () => {
  const closing = 'We regret the concern and inconvenience that this may cause you.'
  const all = await findingsWith(closing, `${closing} ${'See https://evil.example/. '.repeat(30)}`)
  expect(all.map(({ message }) => message)).toEqual([
    'Unexpected `https://evil.example/`, expected nothing that the record does not say',
  ])
  expect(all[0]?.related?.length).toBe(5)
  expect(all[0]?.related?.[4]).toMatchObject({
    message: 'The same stands here, and at 24 more places below',
  })
})

test('the same fault at a few places is told at each', async () => {
  const closing = 'We regret the concern and inconvenience that this may cause you.'
  const all = await findingsWith(closing, `${closing} ${'See https://evil.example/. '.repeat(3)}`)
  expect(all.length).toBe(3)
})

async function findingsWith(from: string, to: string): Promise<Awaited<ReturnType<typeof found>>> {
  return found(cwd, 'md', 'en', replace(from, to))
}

test('what Word tracks counts as accepted', async () => {
  const ins = replace(
    '2 April 2026',
    '3 April 2026</w:t></w:r><w:del w:id="1"><w:r><w:delText>2 April 2026</w:delText></w:r></w:del><w:r><w:t>',
  )
  const findings = await found(cwd, 'docx', 'en', ins)
  expect(findings.map(({ message }) => message)).toEqual([
    'Unexpected `3 April 2026`, expected `2 April 2026`',
  ])
})

test.each(['text', 'sarif', 'github'])('findings are told as %s', async (reporter) => {
  const file = join(emptyFolder(), `${id}.customer-notice.en.md`)
  const text = readFileSync(join(cwd, 'out', `${id}.customer-notice.en.md`), 'utf8')
  writeFileSync(file, text.replace('2 April 2026', '3 April 2026'))
  const { code, out } = await forthright(['verify', file, '--reporter', reporter], { cwd })
  expect(code).toBe(1)
  expect(out).toContain('edited-value-changed')
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name))
}
