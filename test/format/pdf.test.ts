import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import {
  type Letterhead,
  type Printable,
  type Printing,
  Unprintable,
  type ValueData,
} from '../../src/format/index.ts'
import {
  fonts,
  positions,
  printPdf,
  readPdf,
  rolesOf,
  tagsOf,
  textOf,
  visibleTexts,
  widest,
} from './pdf-reading.ts'
import { printable, sample } from './sample.ts'
import { parse } from './shape.ts'

const read = async (document: Printable, printing: Printing = {}) =>
  await readPdf(await printPdf(document, printing))
const markdown = async (text: string, document: Partial<Printable> = {}) =>
  await read({ ...printable(parse(text)), ...document })
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

vi.setConfig({ testTimeout: 30_000 })

describe('a page', () => {
  test('has a tag for every kind of node, in the order of reading', async () => {
    const { tags } = await read(sample())
    expect(tags.map(rolesOf)).toMatchInlineSnapshot(`
      [
        [
          "Root",
          [
            "Document",
            "H1",
            [
              "P",
              "Span",
              "Span",
              [
                "Link",
                "Span",
              ],
              [
                "Link",
                "Span",
              ],
              [
                "Link",
                "Span",
              ],
              [
                "Link",
                "Span",
              ],
            ],
            "P",
            "H2",
            [
              "L",
              [
                "LI",
                "Lbl",
                [
                  "LBody",
                  "P",
                ],
              ],
              [
                "LI",
                "Lbl",
                [
                  "LBody",
                  "P",
                ],
              ],
              [
                "L",
                [
                  "LI",
                  "Lbl",
                  [
                    "LBody",
                    "P",
                  ],
                ],
                [
                  "LI",
                  "Lbl",
                  [
                    "LBody",
                    "P",
                  ],
                ],
              ],
            ],
            [
              "L",
              [
                "LI",
                "Lbl",
                [
                  "LBody",
                  "P",
                ],
              ],
              [
                "LI",
                "Lbl",
                [
                  "LBody",
                  "P",
                  "P",
                ],
              ],
            ],
            [
              "BlockQuote",
              "P",
            ],
            "H3",
            [
              "Table",
              [
                "THead",
                [
                  "TR",
                  "TH",
                  "TH",
                  "TH",
                ],
              ],
              [
                "TBody",
                [
                  "TR",
                  "TD",
                  "TD",
                  "TD",
                ],
                [
                  "TR",
                  "TD",
                  [
                    "TD",
                    "Code",
                  ],
                  "TD",
                ],
              ],
            ],
            [
              "Table",
              [
                "THead",
                [
                  "TR",
                  "TH",
                  "TH",
                ],
              ],
              [
                "TBody",
                [
                  "TR",
                  "TD",
                  "TD",
                ],
              ],
            ],
            "Code",
          ],
        ],
      ]
    `)
  })

  test('reads as the document does', async () => {
    const { pages } = await read(sample())
    expect(pages.map(oneLine)).toMatchInlineSnapshot(`
      [
        "Notice of an incident Dear customer, on il 9 novembre 2025 our vendor Mixpanel detected unauthorised access; see our page (https://example.com/incident?a=1&b=2). Write to privacy@example.com or call us (help@example.com), or read https://example.com/faq. Il fornitore ha rilevato un accesso. What was involved • names • e-mail addresses 1. at work 2. at home 3. third 4. fourth with a second paragraph Beware of messages that you do not expect. How it went When What Hours 9 Nov Vendor detects 0 25 Nov Vendor tells us id|7 384 When What happened, told at such length that no line of this document could hold it 25 November 2025 The vendor tells us which data were involved, and we remove it from our services events: - kind: detection",
      ]
    `)
  })

  test('says its title, language, document and time, and that it is tagged', async () => {
    const { info, marked, outline } = await read({ ...sample(), language: 'it-CH' })
    expect(marked).toBe(true)
    expect(info).toMatchObject({
      Title: 'Notice of an incident',
      Language: 'it-CH',
      Keywords: 'kind: customer-notice, incident: 2025-11-mixpanel',
      CreationDate: 'D:20251125093000Z',
    })
    expect(outline).toEqual(['Notice of an incident'])
  })

  test('says when it was made if it is told, and nothing if nobody knows', async () => {
    const told = await read(sample(), { made: Date.UTC(2026, 0, 2) })
    expect(told.info['CreationDate']).toBe('D:20260102000000Z')
    const untold = await read({ ...sample(), dated: undefined })
    expect(untold.info['CreationDate']).toBeUndefined()
  })

  test('says that it keeps to PDF/UA-1', async () => {
    const bytes = await printPdf(sample())
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1<')
  })

  test('links where the text links, and prints the address that the text does not say', async () => {
    const { links, pages } = await read(sample())
    expect([...new Set(links)]).toEqual([
      'https://example.com/incident?a=1&b=2',
      'mailto:privacy@example.com',
      'mailto:help@example.com',
      'https://example.com/faq',
    ])
    expect(oneLine(pages.join(' '))).toContain('our page (https://example.com/incident?a=1&b=2)')
    expect(oneLine(pages.join(' '))).toContain('call us (help@example.com)')
  })

  test('says the language of a passage', async () => {
    const { tags } = await read(sample())
    expect(
      tagsOf(tags, 'P')
        .filter(({ lang }) => lang === 'it')
        .map(textOf)
        .map(oneLine),
    ).toEqual(['Il fornitore ha rilevato un accesso.'])
  })

  test('is the same twice, and whatever was printed between', async () => {
    const hash = async (document: Printable) =>
      createHash('sha256')
        .update(await printPdf(document))
        .digest('hex')
    const first = await hash(sample())
    await hash(printable(parse('# 日本語')))
    await hash(printable(parse('# other')))
    expect(await hash(sample())).toBe(first)
  })
})

describe('headings', () => {
  test('a document without a title gets one, and no level is left out', async () => {
    const { tags } = await markdown('# a\n\n### b\n\n# c\n\n###### d')
    expect(tagsOf(tags, 'Document').map(rolesOf)).toEqual([['Document', 'H1', 'H2', 'H2', 'H3']])
    const untitled = await markdown('words\n\n### b')
    expect(untitled.tags.map(textOf).map(oneLine)).toEqual(['Notice of an incident words b'])
  })
})

describe('a table', () => {
  const row = '| 18 November 2025 | Vendor | The vendor told us what had happened, at some length. |\n'
  const head = '# Report\n\n| When | Who | What happened |\n| - | - | - |\n'

  test('over several pages has its head on each, and its cells in one table', async () => {
    const { pages } = await markdown(head + row.repeat(60))
    expect(pages.length).toBeGreaterThan(1)
    const bytes = await printPdf(printable(parse(head + row.repeat(60))))
    const shown = await visibleTexts(bytes)
    expect(shown.length).toBe(pages.length)
    for (const text of shown) expect(text).toMatch(/When\s+Who\s+What happened/)
  })

  test('a cell taller than a page breaks, and nothing of it is lost', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`)
    const { pages } = await markdown(`${head}| a | b | ${words.join(' ')} |\n`)
    const text = pages.join(' ')
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  test.each([
    ['a hash', 'e3b0c44298fc1c149afbf4c8996fb924'.repeat(4)],
    ['an address', `https://example.com/${'a-path/'.repeat(30)}?and=${'x'.repeat(80)}`],
    ['code', `\`arn:aws:iam::123456789012:role/${'very-long-name'.repeat(8)}\``],
    ['a word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
    ['letters', 'W'.repeat(120)],
    ['Japanese', '情報漏えいに関するお知らせ'.repeat(8)],
  ])('%s that is wider than its column stays on the page', async (_, value) => {
    const text = `# ${value}\n\n${value}\n\n> - ${value}\n\n| a | b | c | d |\n| - | - | - | - |\n| ${value} | word | ${value} | ${value} |\n`
    const bytes = await printPdf(printable(parse(text)))
    expect(await widest(bytes)).toBeLessThanOrEqual(210 - 24)
    // Broken without a character that nobody wrote: it can be copied.
    if (!value.startsWith('Donau')) {
      const { pages } = await readPdf(bytes)
      expect(pages.join('').replace(/\s/g, '')).toContain(value.replaceAll('`', ''))
    }
  })
})

describe('scripts', () => {
  const values = [
    '株式会社サイバー',
    'شركة التقنية',
    'חברת האבטחה',
    'Ασφάλεια',
    'Безопасность',
    'Đà Nẵng Łódź',
    '🔒 👩‍💻 🇮🇹 👍🏽',
    '→ ≥ ✓ ☎ №',
  ]
  test.each(values)('%s can be read and found', async (value) => {
    const { pages } = await markdown(`# ${value}\n\n**${value}** _${value}_`)
    const squeezed = pages.join('').replace(/\s/g, '')
    for (const word of value.split(' ')) expect(squeezed.split(word).length - 1).toBeGreaterThanOrEqual(3)
  })

  test('a document from right to left has its bullets and its columns there', async () => {
    const text = '# عنوان\n\n- بقرة\n\n| أ | ب |\n| - | - |\n| واحد | اثنان |\n'
    const bytes = await printPdf({ ...printable(parse(text)), language: 'ar', direction: 'rtl' })
    expect((await readPdf(bytes)).info['Language']).toBe('ar')
    const at = await positions(bytes)
    expect(at('•')).toBeGreaterThan(at('بقرة'))
    expect(at('أ')).toBeGreaterThan(at('ب'))
  })

  test('a name in the other direction leaves the words around it where they are', async () => {
    const tree: Root = {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Beginning ' },
            { type: 'text', value: 'חברת האבטחה', data: origin },
            { type: 'text', value: ' 42 ends.' },
          ],
        },
      ],
    }
    const at = await positions(await printPdf(printable(tree)))
    expect(at('Beginning')).toBeLessThan(at('חברת'))
    expect(at('חברת')).toBeLessThan(at('42'))
  })

  test('a character that no font has is told, with its place and what to install', async () => {
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: 'ธนาคาร กรุงเทพ', data: origin }] },
        { type: 'paragraph', children: [{ type: 'text', value: '\u{10330} \u{10331}' }] },
      ],
    }
    const error = await printPdf(printable(tree)).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Unprintable)
    const [thai, gothic] = error instanceof Unprintable ? error.reasons : []
    expect(thai).toMatchObject({
      code: 'font-missing',
      text: 'ธนาคาร กรุงเทพ',
      origin: { field: 'organisation.name', file: 'r.yaml', line: 7, column: 9 },
    })
    expect(thai?.message).toContain('`ธ` (U+0E18)')
    expect(thai?.hint).toContain('npm install @expo-google-fonts/noto-sans-thai')
    expect(gothic?.origin).toBeUndefined()
    expect(gothic?.hint).toContain('--fonts DIR')
  })

  test('a font that the user names is used for it', async () => {
    const bytes = fonts.read({ package: 'dejavu-fonts-ttf', path: 'ttf/DejaVuMathTeXGyre.ttf' })
    if (!bytes) throw new Error('the font is not installed')
    const document = printable(parse('# 𝔄𝔅')) // not in what comes with us
    await expect(printPdf(document)).rejects.toBeInstanceOf(Unprintable)
    const own = { read: fonts.read, own: () => [{ name: 'mine/math.ttf', bytes }] }
    expect((await read(document, { fonts: own })).pages.join('')).toContain('𝔄𝔅')
    const broken = { read: fonts.read, own: () => [{ name: 'mine/x.ttf', bytes: bytes.subarray(0, 99) }] }
    await expect(printPdf(document, { fonts: broken })).rejects.toThrow('mine/x.ttf')
  })
})

describe('a letterhead', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"><rect width="9" height="4"/></svg>'
  const head: Letterhead = {
    organisation: 'Acme S.p.A.',
    colour: '#ffee00',
    lines: ['Acme S.p.A.', 'Via Roma 1, 00100 Roma'],
    logo: { format: 'svg', alt: 'Acme: three hills', bytes: new TextEncoder().encode(svg) },
  }

  test('stands above the title, its logo in words', async () => {
    const { info, pages, tags } = await read(sample(), { letterhead: head })
    expect(oneLine(pages[0] ?? '')).toMatch(/^Acme S\.p\.A\. Via Roma 1, 00100 Roma Notice of an incident/)
    expect(tagsOf(tags, 'Figure').map(({ alt }) => alt)).toEqual(['Acme: three hills'])
    expect(info['Author']).toBe('Acme S.p.A.')
  })

  test.each([
    '<text>Acme</text>',
    '<image href="/etc/passwd"/>',
    '<image xlink:href = "https://a.b/c.png"/>',
  ])('a logo with %s would look otherwise elsewhere', async (inside) => {
    const bytes = new TextEncoder().encode(svg.replace('</svg>', `${inside}</svg>`))
    const logo = { format: 'svg' as const, alt: 'x', bytes }
    await expect(printPdf(sample(), { letterhead: { ...head, logo } })).rejects.toThrow('logo')
  })

  test('a logo that cannot be read is told', async () => {
    const logo = { format: 'png' as const, alt: 'x', bytes: new Uint8Array([1, 2, 3]) }
    await expect(printPdf(sample(), { letterhead: { ...head, logo } })).rejects.toThrow('logo')
  })
})

const origin: ValueData = { origin: [{ field: 'organisation.name', file: 'r.yaml', line: 7, column: 9 }] }
