import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot } from '../cli/run.ts'
import { add, both, type Edit, edited, move, remove, replace } from './editing.ts'
import { record } from './letter.ts'

const formats = ['md', 'html', 'docx']
const id = '2026-04-datacorp'
let cwd = ''

beforeAll(async () => {
  cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', `${id}.yaml`), record)
  const argv = [
    'render',
    'customer-notice',
    id,
    '--locale',
    'en,it',
    '--format',
    formats.join(','),
    '--out',
    'out',
  ]
  const { code, err } = await forthright(argv, { cwd })
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
})

interface Told {
  readonly code: string
  readonly message: string
  readonly place: { readonly start: { readonly line: number; readonly column: number } }
  readonly related?: readonly { readonly file: string; readonly place: Told['place'] }[]
}

/** What is found in a file that somebody edited. */
async function found(format: string, language: string, edit: Edit): Promise<readonly Told[]> {
  const name = `${id}.customer-notice.${language}.${format}`
  const file = edited(format, readFileSync(join(cwd, 'out', name)), edit)
  const folder = emptyFolder()
  writeFileSync(join(folder, name), file)
  const { code, out, err } = await forthright(['verify', join(folder, name), '--json'], { cwd })
  expect(err).toBe('')
  const { findings }: { findings: readonly Told[] } = JSON.parse(out)
  expect(code).toBe(findings.length > 0 ? 1 : 0)
  return findings
}

const changed = (written: string, expected: string): string =>
  `edited-value-changed: Unexpected \`${written}\`, expected \`${expected}\``
const strange = (written: string): string =>
  `edited-value-unexpected: Unexpected \`${written}\`, expected nothing that the record does not say`
const lacking = (expected: string, section: string): string =>
  `edited-value-missing: Unexpected lack of \`${expected}\` under “${section}”, expected what the record says`
const misplaced = (category: string, isInvolved: boolean): string =>
  `edited-category-unexpected: Unexpected \`${category}\` among the data ${isInvolved ? 'involved' : 'not involved'}, expected what the record lists in \`data.${isInvolved ? 'involved' : 'not-involved'}\``
const gone = (section: string): string =>
  `edited-section-missing: Unexpected lack of the section “${section}”, expected every section of the document`

type Case = readonly [name: string, language: string, edit: Edit, expected: readonly string[]]

const english: readonly Case[] = [
  ['another day', 'en', replace('2 April', '3 April'), [changed('3 April 2026', '2 April 2026')]],
  [
    'another year alone',
    'en',
    replace('2 April 2026', '2 April 2025'),
    [changed('2 April 2025', '2 April 2026')],
  ],
  [
    'a date that another event has',
    'en',
    replace('9 April', '10 April'),
    [changed('10 April 2026', '9 April 2026')],
  ],
  ['less than a date', 'en', replace('2 April 2026', 'April 2026'), [changed('April 2026', '2 April 2026')]],
  ['another time of day', 'en', replace('14:05', '14:50'), [changed('14:50', '14:05')]],
  ['another count', 'en', replace('12,345', '12,354'), [changed('12,354', '12,345')]],
  ['another number in a sentence', 'en', replace('the 3 keys', 'the 4 keys'), [changed('4', '3')]],
  [
    'another address',
    'en',
    replace('privacy@acme.example', 'privacy@acme.invalid'),
    [changed('privacy@acme.invalid', 'privacy@acme.example')],
  ],
  ['another name', 'en', replace('Datacorp detected', 'Initech detected'), [changed('Initech', 'Datacorp')]],
  ['another sender', 'en', replace('>Acme<', '>Initech<'), [changed('Initech', 'Acme')]],
  [
    'names changed for each other',
    'en',
    replace('Datacorp told us', 'Acme told us'),
    [changed('Acme', 'Datacorp')],
  ],
  ['no phone number', 'en', remove('by telephone'), [lacking('+39 06 1234567', 'How to reach us')]],
  [
    'another phone number',
    'en',
    replace('+39 06 1234567', '+39 06 7654321'),
    [changed('+39 06 7654321', '+39 06 1234567')],
  ],
  ['another category', 'en', replace('postal address', 'passport'), [changed('passport', 'postal address')]],
  ['a category more', 'en', add('postal address', 'health data'), [misplaced('health data', true)]],
  [
    'a category more that nobody has a word for',
    'en',
    add('postal address', 'shoe size'),
    [misplaced('shoe size', true)],
  ],
  ['a category less', 'en', remove('postal address'), [lacking('postal address', 'Which data are involved')]],
  [
    'a category on the other side',
    'en',
    move('passwords', 'postal address'),
    [misplaced('passwords', true), lacking('passwords', 'Which data are not involved')],
  ],
  [
    'no section',
    'en',
    both(remove('What you can do</'), remove('unexpected messages')),
    [gone('What you can do')],
  ],
  [
    'a heading less, and denied data look involved',
    'en',
    remove('Which data are not involved'),
    [gone('Which data are not involved'), misplaced('passwords', true), misplaced('payment details', true)],
  ],
  ['a sentence in other words', 'en', replace('told us what it knew', 'informed us of the details'), []],
  ['a name replaced by a pronoun', 'en', replace('Datacorp told us', 'It told us'), []],
  ['a heading in other words', 'en', replace('What we have done', 'Our measures'), []],
  ['a date written otherwise', 'en', replace('2 April 2026', 'April 2, 2026'), []],
  ['a date without its year', 'en', replace('2 April 2026', '2 April'), []],
  ['a time written otherwise', 'en', replace('14:05', '2:05 pm'), []],
  ['a list in another order', 'en', move('>name<', 'postal address'), []],
  ['events in another order', 'en', move('We cut the connection', 'Datacorp detected'), []],
  [
    'a paragraph without facts',
    'en',
    add('We regret the concern and inconvenience that this may cause you.', 'We take this very seriously.'),
    [],
  ],
  [
    'a paragraph with a known date',
    'en',
    add(
      'We regret the concern and inconvenience that this may cause you.',
      'We have worked on it since 9 April 2026.',
    ),
    [],
  ],
  [
    'a paragraph with a date',
    'en',
    add(
      'We regret the concern and inconvenience that this may cause you.',
      'We will write again on 1 May 2026.',
    ),
    [strange('1 May 2026')],
  ],
  [
    'a paragraph with a link',
    'en',
    add(
      'We regret the concern and inconvenience that this may cause you.',
      'See https://evil.example/claim.',
    ),
    [strange('https://evil.example/claim')],
  ],
]

const italian: readonly Case[] = [
  ['another day', 'it', replace('2 aprile', '3 aprile'), [changed('3 aprile 2026', '2 aprile 2026')]],
  [
    'another year alone',
    'it',
    replace('2 aprile 2026', '2 aprile 2025'),
    [changed('2 aprile 2025', '2 aprile 2026')],
  ],
  ['another time of day', 'it', replace('14:05', '14:50'), [changed('14:50', '14:05')]],
  ['another count', 'it', replace('12.345', '12.354'), [changed('12.354', '12.345')]],
  [
    'another name',
    'it',
    replace('Datacorp ha rilevato', 'Initech ha rilevato'),
    [changed('Initech', 'Datacorp')],
  ],
  [
    'another address',
    'it',
    replace('privacy@acme.example', 'privacy@acme.invalid'),
    [changed('privacy@acme.invalid', 'privacy@acme.example')],
  ],
  [
    'a category more',
    'it',
    add('indirizzo postale', 'dati relativi alla salute'),
    [misplaced('dati relativi alla salute', true)],
  ],
  [
    'a category less',
    'it',
    remove('indirizzo postale'),
    [lacking('indirizzo postale', 'Quali dati sono coinvolti')],
  ],
  [
    'a category on the other side',
    'it',
    move('indirizzo postale', 'dati di pagamento'),
    [lacking('indirizzo postale', 'Quali dati sono coinvolti'), misplaced('indirizzo postale', false)],
  ],
  ['a sentence in other words', 'it', replace('ci ha detto quanto sapeva', 'ci ha fornito i dettagli'), []],
  [
    'a first of the month',
    'it',
    add('Distinti saluti', 'Le scriveremo di nuovo il 1º maggio 2026.'),
    [strange('1º maggio 2026')],
  ],
  ['a paragraph without facts', 'it', add('Distinti saluti', 'Restiamo a disposizione.'), []],
]

/** In a page a line has its tags around the words, in Markdown it has none: an edit of `>words<` is one of `words` there. */
function inFormat(format: string, edit: Edit): Edit {
  return (blocks) => {
    if (format !== 'md') return edit(blocks)
    const marks = blocks.map((block) =>
      block.replace(/^(#+ |- )?(.*)$/, (_, mark = '', words = '') => `${mark}>${words}</`),
    )
    edit(marks)
    const plain = marks.map((block) => block.replace(/^(#+ |- )?>(.*)<\/$/, '$1$2'))
    blocks.splice(0, blocks.length, ...plain)
  }
}

describe.each(formats)('an edited letter as %s', (format) => {
  test.each([...english, ...italian])('%s (%s)', async (_, language, edit, expected) => {
    const findings = await found(format, language, inFormat(format, edit))
    const told = findings.map(({ code, message }) => `${code}: ${message}`)
    expect(told.length, told.join('\n')).toBe(expected.length)
    for (const [index, one] of expected.entries()) expect(told[index]).toContain(one)
  })
})

test('a finding stands at its place in the file, and beside it that of the record', async () => {
  const [one, ...others] = await found('md', 'en', replace('2 April 2026', '3 April 2026'))
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
  const [one] = await found('docx', 'en', replace('2 April 2026', '3 April 2026'))
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

test('what Word tracks counts as accepted', async () => {
  const ins = replace(
    '2 April 2026',
    '3 April 2026</w:t></w:r><w:del w:id="1"><w:r><w:delText>2 April 2026</w:delText></w:r></w:del><w:r><w:t>',
  )
  const findings = await found('docx', 'en', ins)
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
