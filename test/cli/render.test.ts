import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { openMail } from '../format/mail.ts'
import { png } from '../format/png.ts'
import { all, first, openWord, outline, wordsIn } from '../format/word.ts'
import { emptyFolder, forthright, projectRoot } from './run.ts'

/** The languages in which templates are shipped. */
const languages = readdirSync(join(projectRoot, 'templates/postmortem'))
  .map((name) => name.replace('.md.hbs', ''))
  .sort()
  .join(', ')

describe('forthright render', () => {
  test('prints the letter in Italian', async () => {
    const { code, out, err } = await forthright([
      'render',
      'customer-notice',
      '2025-11-mixpanel',
      '--locale',
      'it',
    ])
    expect({ code, err }).toEqual({
      code: 0,
      err: 'templates/customer-notice/it.md.hbs: no native professional of this language has reviewed the template.\n',
    })
    expect(out).toContain('Gentile cliente,')
    expect(out).toContain('**9 novembre 2025**: Mixpanel ha rilevato')
  })

  test('takes the language of the record by default', async () => {
    const { out } = await forthright(['render', 'customer-notice', '2025-11-mixpanel'])
    expect(out).toContain('Dear customer,')
  })

  test('writes many files into a folder, whole', async () => {
    const cwd = emptyFolder()
    const records = ['2025-11-mixpanel', '2025-11-cloudflare'].flatMap((id) => [id])
    const argv = [
      'render',
      'postmortem',
      ...records,
      '--locale',
      'en,it',
      '--format',
      'md,html,txt,json',
      '--out',
      'build',
    ]
    const { code, out, err } = await forthright(argv, { cwd })
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(readdirSync(join(cwd, 'build'))).toHaveLength(16)
    expect(err).toContain(join('build', '2025-11-mixpanel.postmortem.it.html'))
  })

  test('writes Word documents and mails', async () => {
    const cwd = emptyFolder()
    const argv = [
      'render',
      'customer-notice',
      '2025-11-mixpanel',
      '--locale',
      'it',
      '--format',
      'docx,eml',
      '--out',
      '.',
    ]
    expect(await forthright(argv, { cwd })).toMatchObject({ code: 0, out: '' })
    const word = openWord(readFileSync(join(cwd, '2025-11-mixpanel.customer-notice.it.docx')))
    expect(outline(word)[0]).toBe(
      'Title: Incidente di sicurezza presso Mixpanel, il nostro precedente fornitore di analisi web',
    )
    expect(wordsIn(word.part('word/footer1.xml'))).toBe('Pagina  di ')
    const mail = await openMail(readFileSync(join(cwd, '2025-11-mixpanel.customer-notice.it.eml')))
    expect(mail.from).toMatchObject({ name: 'OpenAI', address: 'mixpanelincident@openai.com' })
    expect(mail.text).toContain('Gentile cliente,')
    expect(mail.date).toBeUndefined()
  })

  test('their time is that of SOURCE_DATE_EPOCH, and of no clock', async () => {
    const argv = ['render', 'postmortem', '2025-11-mixpanel', '--format', 'docx']
    const env = { SOURCE_DATE_EPOCH: '1785945600' }
    const { out } = await forthright(argv, { env })
    const word = openWord(Buffer.from(out, 'latin1'))
    expect(word.text('docProps/core.xml')).toContain('2026-08-05T16:00:00Z')
    expect(await forthright(argv, { env: { SOURCE_DATE_EPOCH: 'today' } })).toMatchObject({
      code: 2,
      out: '',
    })
  })

  test('a terminal is not given bytes', async () => {
    const argv = ['render', 'postmortem', '2025-11-mixpanel', '--format', 'docx']
    const { code, out, err } = await forthright(argv, { tty: true })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('--out DIR')
  })

  test('the brand of the project stands at the head of a Word document', async () => {
    const cwd = emptyFolder()
    writeFileSync(
      join(cwd, 'r.yaml'),
      readFileSync(join(projectRoot, 'incidents', '2025-11-mixpanel.yaml'), 'utf8'),
    )
    writeFileSync(join(cwd, 'logo.png'), png)
    const brand = 'brand: { logo: { file: logo.png, alt: The sign }, letterhead: [OpenAI, 1 Road] }\n'
    writeFileSync(join(cwd, 'forthright.config.yaml'), brand)
    const argv = ['render', 'customer-notice', 'r.yaml', '--format', 'docx']
    const { out } = await forthright(argv, { cwd })
    const header = openWord(Buffer.from(out, 'latin1')).part('word/header1.xml')
    expect(all(header, 'w:p').map(wordsIn)).toEqual(['', 'OpenAI', '1 Road', ''])
    expect(first(header, 'wp:docPr')?.attributes['descr']).toBe('The sign')

    writeFileSync(join(cwd, 'logo.png'), 'no picture')
    const unreadable = await forthright(argv, { cwd })
    expect(unreadable).toMatchObject({ code: 1, out: '' })
    expect(unreadable.err).toContain('error picture-unreadable')

    rmSync(join(cwd, 'logo.png'))
    const missing = await forthright(argv, { cwd })
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toContain('Unexpected logo `logo.png`, expected a file that is there')
  })

  test('as of a day it knows what was known then', async () => {
    const argv = ['render', 'customer-notice', '2025-11-mixpanel', '--as-of', '2025-11-27']
    const { out } = await forthright(argv)
    expect(out).toContain('what was known at the following time: 27 November 2025')
    expect(out).toContain('It does not concern users of ChatGPT')
    expect(out).not.toContain('19 December')
  })

  test('a missing translation names the field and its line; a fallback shows it and says so', async () => {
    const cwd = emptyFolder()
    const record = readFileSync(join(projectRoot, 'incidents', '2025-11-mixpanel.yaml'), 'utf8')
    writeFileSync(join(cwd, 'r.yaml'), record.replace(/^ {6}it: Attivi l.*$/m, ''))
    const argv = ['render', 'customer-notice', 'r.yaml', '--locale', 'it']
    const refused = await forthright(argv, { cwd })
    expect(refused).toMatchObject({ code: 1, out: '' })
    const line = record.split('\n').findIndex((text) => text.includes('it: Attivi l')) - 1
    expect(refused.err).toContain(`r.yaml:${line}:`)
    expect(refused.err).toContain('translation-missing')
    const shown = await forthright([...argv, '--fallback', 'en'], { cwd })
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('sono riportate in inglese')
    expect(shown.out).toContain('Switch on multi-factor authentication')
    const page = await forthright([...argv, '--fallback', 'en', '--format', 'html'], { cwd })
    expect(page.out).toMatch(/lang="en"[^>]*>[^<]*Switch on multi-factor/)
  })

  test('a template of one’s own is used, and its faults are told in its own lines', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'mine', 'customer-notice'), { recursive: true })
    const file = join(cwd, 'mine', 'customer-notice', 'en.md.hbs')
    const argv = ['render', 'customer-notice', '2025-11-mixpanel', '--templates', 'mine']
    writeFileSync(file, '# {{title}}\n\nHello from {{organisation.name}}.\n')
    expect((await forthright(argv, { cwd })).out).toContain('Hello from OpenAI.')
    writeFileSync(file, '# {{title}}\n\n{{#if organisation.nam}}x{{/if}}\n')
    const { code, err } = await forthright(argv, { cwd })
    expect(code).toBe(1)
    expect(err).toContain(`${join('mine', 'customer-notice', 'en.md.hbs')}:3:7`)
    expect(err).toContain('Unexpected field `organisation.nam`')
  })

  test('a template that prints what its readers may not see is refused, and nothing is written', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'mine', 'customer-notice'), { recursive: true })
    writeFileSync(
      join(cwd, 'mine', 'customer-notice', 'en.md.hbs'),
      '# {{title}}\n\n{{#each causes}}{{text}}{{/each}}\n',
    )
    const argv = ['render', 'customer-notice', '2025-11-mixpanel', '--templates', 'mine', '--out', 'build']
    const { code, out, err } = await forthright(argv, { cwd })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('audience-leak')
    expect(err).not.toContain('smishing')
    expect(existsSync(join(cwd, 'build'))).toBe(false)
  })

  test('says of each template once that nobody reviewed it, unless it is told to be quiet', async () => {
    const cwd = emptyFolder()
    const argv = [
      'render',
      'faq',
      '2025-11-mixpanel',
      '2025-11-cloudflare',
      '--locale',
      'en,it',
      '--out',
      'o',
    ]
    const { err } = await forthright(argv, { cwd })
    const remarks = err.split('\n').filter((line) => line.includes('has reviewed'))
    expect(remarks).toEqual([
      expect.stringContaining('templates/faq/en.md.hbs:'),
      expect.stringContaining('templates/faq/it.md.hbs:'),
    ])
    const quiet = await forthright([...argv, '--quiet', '--as-of', '2025-11-27'], { cwd })
    expect({ code: quiet.code, err: quiet.err }).toEqual({ code: 0, err: '' })
  })

  test('says nothing of a template that somebody reviewed, or that says nothing of it', async () => {
    for (const head of ['---\nreviewed: [{ by: A, role: B, date: 2026-03-01 }]\n---\n', '']) {
      const cwd = emptyFolder()
      mkdirSync(join(cwd, 'own', 'postmortem'), { recursive: true })
      writeFileSync(join(cwd, 'own', 'postmortem', 'en.md.hbs'), `${head}# {{title}}\n`)
      const argv = ['render', 'postmortem', '2025-11-mixpanel', '--locale', 'en', '--templates', 'own']
      expect((await forthright(argv, { cwd })).err).toBe('')
    }
  })

  test('its help lists every document under its readers', async () => {
    const { out } = await forthright(['render', '--help'])
    const listed = [...out.matchAll(/^ {2}for (an authority|customers|the public|ourselves) +(.+)$/gm)]
    const readers = {
      customer: 'customers',
      regulator: 'an authority',
      public: 'the public',
      internal: 'ourselves',
    }
    for (const { name, audience } of documentKinds) {
      const line = listed.find(([, words]) => words === readers[audience])
      expect(line?.[2]?.split(', ')).toContain(name)
    }
    expect(listed.flatMap(([, , names]) => names?.split(', '))).toHaveLength(documentKinds.length)
  })

  test('a record with an error renders nothing', async () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'r.yaml'), 'forthright: 1\nid: [\n')
    const { code, out, err } = await forthright(['render', 'postmortem', 'r.yaml'], { cwd })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('yaml-syntax')
  })

  test.each(['it_IT', 'it_IT.UTF-8', 'IT'])('the language %s is written as systems write it', async (tag) => {
    const { code, out } = await forthright(['render', 'faq', '2025-11-mixpanel', '--locale', tag])
    expect({ code, begins: out.slice(0, 20) }).toEqual({ code: 0, begins: '# Domande e risposte' })
  })

  test('so is the language for texts that are missing', async () => {
    const argv = ['render', 'faq', '2025-11-mixpanel', '--locale', 'de_DE', '--fallback', 'it_IT']
    expect((await forthright(argv)).out).toContain('Italienisch')
  })

  test('a template in a language without a vocabulary says what is missing', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'mine', 'faq'), { recursive: true })
    writeFileSync(join(cwd, 'mine', 'faq', 'ja.md.hbs'), '# {{title}}\n')
    const argv = ['render', 'faq', '2025-11-mixpanel', '--locale', 'ja', '--templates', 'mine']
    const { code, err } = await forthright(argv, { cwd })
    expect({ code, err }).toEqual({
      code: 2,
      err: `forthright: There is a faq in ja, and no vocabulary.\nWrite vocabulary/ja.yaml in the folder of your templates. It can be written in: ${languages}.\n`,
    })
  })

  test.each([
    [['render', 'postmortm', '2025-11-mixpanel'], 'Did you mean postmortem?'],
    [['render', 'postmortem', '2025-11-mixpanel', '--locale', 'xx'], `It can be written in: ${languages}.`],
    [['render', 'postmortem', '2025-11-mixpanel', '--locale', ''], '--locale names no language.'],
    [['render', 'postmortem', '2025-11-mixpanel', '--locale', ' , '], '--locale names no language.'],
    [['render', 'postmortem', '2025-11-mixpanel', '--format', 'pfd'], 'Did you mean pdf?'],
    [['render', 'postmortem', '2025-11-mixpanel', '--format', 'md,html'], '--out DIR'],
    [['render', 'postmortem', '2025-11-mixpanel', '--as-of', 'yesterday'], '--as-of'],
    [['render', 'postmortem', '2025-11-mixpanel', '--templates', 'nowhere'], 'There is no folder nowhere'],
  ])('%j is a misuse', async (argv, words) => {
    const { code, out, err } = await forthright(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})

describe('forthright render --format pdf', () => {
  const record = (name: string): string =>
    `forthright: 1\nid: r\ntitle: T\nlanguage: en\nkind: availability\norganisation:\n  role: other\n  name: ${name}\nsummary: { text: It broke., audience: customer }\nevents: []\n`
  const write = (name: string): string => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'r.yaml'), record(name))
    return cwd
  }
  const argv = ['render', 'customer-notice', 'r.yaml', '--format', 'pdf']
  const unreviewed =
    'templates/customer-notice/en.md.hbs: no native professional of this language has reviewed the template.\n'

  test('writes the same file twice', async () => {
    const cwd = write('Acme')
    const { code, err } = await forthright([...argv, '--out', 'a'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: `${join('a', 'r.customer-notice.en.pdf')}\n${unreviewed}` })
    await forthright([...argv, '--out', 'b'], { cwd })
    const [first, second] = ['a', 'b'].map((one) => readFileSync(join(cwd, one, 'r.customer-notice.en.pdf')))
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true)
  })

  test('prints into a pipe, but not onto a terminal', async () => {
    const cwd = write('Acme')
    const piped = await forthright(argv, { cwd })
    expect(piped).toMatchObject({ code: 0, err: unreviewed })
    expect(piped.out).toMatch(/^%PDF-/)
    const shown = await forthright(argv, { cwd, tty: true })
    expect(shown).toMatchObject({ code: 2, out: '' })
    expect(shown.err).toContain('--out DIR')
  })

  test('a character that no font has is told at its place in the record, and nothing is written', async () => {
    const cwd = write('ธนาคาร')
    const { code, out, err } = await forthright([...argv, '--out', 'o'], { cwd })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('r.yaml:8:9: error font-missing: Unexpected `ธ` (U+0E18)')
    expect(err).toContain('npm install @expo-google-fonts/noto-sans-thai')
    expect(existsSync(join(cwd, 'o'))).toBe(false)
  })

  test('a character of a template is told in the template', async () => {
    const cwd = write('Acme')
    mkdirSync(join(cwd, 'mine', 'customer-notice'), { recursive: true })
    writeFileSync(join(cwd, 'mine', 'customer-notice', 'en.md.hbs'), '# {{title}}\n\nสวัสดี\n')
    const { code, err } = await forthright([...argv, '--templates', 'mine'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain(`${join('mine', 'customer-notice', 'en.md.hbs')}:3:1: error font-missing`)
  })

  test('says that it was made at SOURCE_DATE_EPOCH', async () => {
    const cwd = write('Acme')
    const { out } = await forthright(argv, { cwd, env: { SOURCE_DATE_EPOCH: '1700000000' } })
    expect(out).toContain('2023-11-14T22:13:20')
    const wrong = await forthright(argv, { cwd, env: { SOURCE_DATE_EPOCH: 'yesterday' } })
    expect(wrong).toMatchObject({ code: 2, out: '' })
  })

  describe('with a project that says how letters look', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"><rect width="9" height="4"/></svg>'
    const project = (logo: string): string => {
      const cwd = write('Acme')
      const brand = `brand:\n  logo: { file: ${logo}, alt: Acme }\n  letterhead: [Via Roma 1]\n`
      writeFileSync(join(cwd, 'forthright.config.yaml'), brand)
      writeFileSync(join(cwd, 'logo.svg'), svg)
      writeFileSync(join(cwd, 'broken.png'), 'no picture')
      return cwd
    }

    test('its letterhead stands on the first page', async () => {
      const plain = await forthright(argv, { cwd: write('Acme') })
      const { code, out } = await forthright(argv, { cwd: project('logo.svg') })
      expect(code).toBe(0)
      expect(out).toMatch(/\/Author \(Acme\)/)
      expect(plain.out).not.toContain('/Author')
    })

    test.each([
      ['nowhere.png', 'expected a file that is there'],
      ['broken.png', 'expected a PNG or an SVG'],
    ])('a logo like %s is told in the project file', async (logo, words) => {
      const { code, out, err } = await forthright(argv, { cwd: project(logo) })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain('forthright.config.yaml:2:17: error picture-unreadable')
      expect(err).toContain(words)
    })
  })

  test.each([
    ['nowhere', 'There is no folder nowhere for fonts'],
    ['r.yaml', 'r.yaml is a file'],
    ['.', 'holds no font'],
  ])('--fonts %s is a misuse', async (folder, words) => {
    const { code, err } = await forthright([...argv, '--fonts', folder], { cwd: write('Acme') })
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  test('a broken font is told by its name', async () => {
    const cwd = write('ธนาคาร')
    mkdirSync(join(cwd, 'f'))
    writeFileSync(join(cwd, 'f', 'x.ttf'), 'no font')
    const { code, err } = await forthright([...argv, '--fonts', 'f'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain(join('f', 'x.ttf'))
  })
})

describe('forthright timeline', () => {
  test('prints a table of the events in order', async () => {
    const { code, out } = await forthright(['timeline', '2025-11-mixpanel', '--format', 'md'])
    expect(code).toBe(0)
    expect(out).toContain('15 to 17 days')
    expect(out.indexOf('Removal')).toBeGreaterThan(out.indexOf('Vendor disclosure'))
  })
  test('has its picture in HTML, which does not depend on the day', async () => {
    const argv = ['timeline', '2025-11-mixpanel', '--format', 'html']
    const { out } = await forthright(argv)
    expect(out.match(/<svg [^>]*role="img"/g)).toHaveLength(1)
    expect(out).toContain('>art. 33(1)</text>')
    expect((await forthright(argv, { env: { SOURCE_DATE_EPOCH: '4102444800' } })).out).toBe(out)
    for (const format of ['text', 'md']) {
      const { out: words } = await forthright(['timeline', '2025-11-mixpanel', '--format', format])
      expect(words).not.toMatch(/<svg|!\[/)
    }
  })

  test('shows an audience only what it may see', async () => {
    const { out } = await forthright(['timeline', '2025-11-mixpanel', '--audience', 'customer', '--json'])
    const ids = JSON.parse(out).events.map((event: { id: string }) => event.id)
    expect(ids).toContain('vendor-detected')
    expect(ids).not.toContain('vendor-first-notice')
  })
})

describe('forthright render, misused', () => {
  const record = (id: string): string =>
    `forthright: 1\nid: ${id}\ntitle: T\nlanguage: en\nkind: availability\norganisation: { name: A, role: other }\nsummary: { text: It broke., audience: customer }\nevents: []\n`

  test('two records of one id do not overwrite each other', async () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'a.yaml'), record('same'))
    writeFileSync(join(cwd, 'b.yaml'), record('same'))
    const { code, err } = await forthright(['render', 'customer-notice', 'a.yaml', 'b.yaml', '--out', 'o'], {
      cwd,
    })
    expect(code).toBe(2)
    expect(err).toContain('Two documents would be written')
    expect(existsSync(join(cwd, 'o'))).toBe(false)
  })

  test.each([
    ['customer_notice', 'Did you mean customer-notice?'],
    ['', 'holds no template'],
  ])('a folder of templates with %j in it is refused', async (inside, words) => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'mine', inside), { recursive: true })
    const { code, err } = await forthright(
      ['render', 'customer-notice', '2025-11-mixpanel', '--templates', 'mine'],
      { cwd },
    )
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  test('a format named twice means both, a language in capitals is the same', async () => {
    const cwd = emptyFolder()
    const argv = ['render', 'timeline', '2025-11-mixpanel', '-l', 'IT', '-f', 'md', '-f', 'txt', '-o', 'o']
    expect((await forthright(argv, { cwd })).code).toBe(0)
    expect(readdirSync(join(cwd, 'o'))).toHaveLength(2)
  })

  test('a folder is not a record', async () => {
    const { code, err } = await forthright(['render', 'postmortem', 'incidents'])
    expect(code).toBe(2)
    expect(err).toContain('incidents is a folder')
  })
})

test.skipIf(!existsSync('/proc/self'))(
  'a folder in which nothing can be made is told, and soon',
  async () => {
    const { code, err } = await forthright([
      'render',
      'postmortem',
      '2025-11-mixpanel',
      '--out',
      '/proc/none/in',
    ])
    expect(code).toBe(3)
    expect(err).toBe('forthright: /proc/none: it is not there, and nothing can be made there.\n')
  },
)

describe('a timeline for readers who may not see all of it', () => {
  const record = `forthright: 1
id: r
title: R
language: en
timezone: UTC
kind: security
organisation: { name: Acme, role: controller }
parties: { shade: { name: Shade, role: processor } }
events:
  - { id: secret, kind: attack, by: shade, at: 2026-05-11T03:12Z, text: Hush, sources: [leak] }
  - { id: shown, kind: removal, after: secret, audience: public, text: Removed., sources: [leak, post] }
sources:
  leak: { title: Leak }
  post: { title: Post, audience: public }
`
  test.each(['json', 'csv'])('%s tells neither its times nor its sources', async (format) => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'r.yaml'), record)
    const { out } = await forthright(['timeline', 'r.yaml', '--format', format, '--audience', 'public'], {
      cwd,
    })
    expect(out).toContain('Removed.')
    expect(out).not.toMatch(/03:12|05-11|shade|leak|Hush|secret/)
  })
})

describe('forthright explain', () => {
  test.each([
    ['vendor-disclosure-missing', 'GDPR art. 33(2)'],
    ['gdpr-33-1', 'at the latest 72 hours'],
    ['vendor-disclosure', 'kind of event'],
    ['time-to-contain', 'Formula: containment − (detection or vendor-disclosure)'],
    ['time-to-contain', 'Source: VERIS'],
    ['vendor-disclosure-lag', 'One for each party that told the next'],
    ['translation-missing', 'error'],
  ])('%s', async (term, words) => {
    const { code, out } = await forthright(['explain', term])
    expect(code).toBe(0)
    expect(out).toContain(words)
  })
  test('suggests what may have been meant', async () => {
    const { code, err } = await forthright(['explain', 'vendor-disclosure-missin'])
    expect(code).toBe(2)
    expect(err).toContain('Did you mean vendor-disclosure-missing?')
  })
})

describe('forthright schema', () => {
  test('prints the JSON Schema', async () => {
    const { out } = await forthright(['schema'])
    expect(JSON.parse(out)).toMatchObject({
      required: expect.arrayContaining(['forthright', 'id', 'events']),
    })
  })
})
