import fc from 'fast-check'
import type { Root } from 'mdast'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { docx } from '../../src/format/docx.ts'
import { columnWidths } from '../../src/format/docx-columns.ts'
import { stretches, wordLanguage } from '../../src/format/docx-scripts.ts'
import { wordAddress } from '../../src/format/docx-text.ts'
import type { Letterhead } from '../../src/format/letterhead.ts'
import type { Printable } from '../../src/format/printable.ts'
import { type Printing, Unprintable } from '../../src/format/printing.ts'
import { anyTree } from './arbitrary.ts'
import { fonts } from './pdf-reading.ts'
import { png } from './png.ts'
import { printable, sample } from './sample.ts'
import { parse } from './shape.ts'
import { all, first, openWord, outline, valOf, type WordFile, wordsIn } from './word.ts'

const open = async (document: Printable, printing?: Printing): Promise<WordFile> =>
  openWord(await docx.print(document, printing))
const written = async (text: string, more: Partial<Printable> = {}, printing?: Printing): Promise<WordFile> =>
  open({ ...printable(parse(text)), ...more }, printing)
const body = (file: WordFile) => file.part('word/document.xml')
const links = (file: WordFile): string[] =>
  all(file.part('word/_rels/document.xml.rels'), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] === 'External')
    .map(({ attributes }) => `${attributes['Id']} ${attributes['Target']}`)

const svg = (body: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10">${body}</svg>`)

afterEach(() => {
  vi.useRealTimers()
})

test('prints every kind of node in a style of its own', async () => {
  const file = await open(sample())
  expect(outline(file)).toMatchInlineSnapshot(`
    [
      "Title: Notice of an incident",
      "Normal: Dear customer,
    on {val it-IT: il 9 novembre 2025} our vendor {bold: Mixpanel} detected {italic: unauthorised} access; see [{Hyperlink: our page}](rIdLink1). Write to [{Hyperlink: privacy@example.com}](rIdLink2) or [{Hyperlink: call us}](rIdLink3), or read [{Hyperlink: https://example.com/faq}](rIdLink4).",
      "Normal: {val it-IT: Il fornitore ha rilevato un accesso.}",
      "Heading1: What was involved",
      "ListBullet 2/0: names",
      "ListBullet 2/0: e-mail addresses",
      "ListNumber2 3/1: at work",
      "ListNumber2 3/1: at home",
      "ListNumber 4/0: third",
      "ListNumber 4/0: fourth",
      "ListContinue: with a second paragraph",
      "Quote: Beware of messages that you do not expect.",
      "Heading2: How it went",
      "| TableHeading: When | TableHeading: What | TableHeading: Hours",
      "| TableContents: 9 Nov | TableContents: Vendor detects | TableContents: 0",
      "| TableContents: 25 Nov | TableContents: Vendor tells us {HTMLCode: id|7} | TableContents: 384",
      "AfterTable: ",
      "| TableHeading: When | TableHeading: What happened, told at such length that no line of this document could hold it",
      "| TableContents: 25 November 2025 | TableContents: The vendor tells us which data were involved, and we remove it from our services",
      "AfterTable: ",
      "HorizontalLine: ",
      "HTMLPreformatted: events:
      - kind: detection",
    ]
  `)
  expect(links(file)).toMatchInlineSnapshot(`
    [
      "rIdLink1 https://example.com/incident?a=1&b=2",
      "rIdLink2 mailto:privacy@example.com",
      "rIdLink3 mailto:help@example.com",
      "rIdLink4 https://example.com/faq",
    ]
  `)
})

test('is made of parts that every program can read, whatever stands in the document', async () => {
  await fc.assert(
    fc.asyncProperty(anyTree(), async (tree) => {
      const file = await open({ ...printable(tree), pageNumber: '{0} <&> {1}' }, { letterhead })
      for (const name of file.names.filter((each) => /\.(xml|rels)$/.test(each))) file.part(name)
      const ids = all(file.part('word/_rels/document.xml.rels'), 'Relationship').map(
        ({ attributes }) => attributes['Id'],
      )
      expect(new Set(ids).size).toBe(ids.length)
      for (const { attributes } of all(body(file), 'w:hyperlink')) expect(ids).toContain(attributes['r:id'])
      for (const cell of all(body(file), 'w:tc')) expect(cell.children.at(-1)).toHaveProperty('name', 'w:p')
      // Word calls a file damaged whose body ends in a table.
      expect(first(body(file), 'w:body')?.children.at(-2)).not.toHaveProperty('name', 'w:tbl')
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('uses no style that it does not define', async () => {
  const file = await open(sample())
  const defined = all(file.part('word/styles.xml'), 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  )
  expect(new Set(defined).size).toBe(defined.length)
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
    for (const { attributes } of all(body(file), name)) expect(defined).toContain(attributes['w:val'])
})

test('takes the names that Word has for its own styles, and puts headings into the outline', async () => {
  const file = await open(sample())
  const styles = all(file.part('word/styles.xml'), 'w:style')
  const names = styles.map((style) => valOf(style, 'w:name'))
  for (const name of ['Normal', 'Title', 'heading 1', 'List Bullet', 'List Number 2', 'Quote', 'Hyperlink'])
    expect(names).toContain(name)
  const levels = styles.filter((style) => /^heading/.test(valOf(style, 'w:name') ?? ''))
  expect(levels.map((style) => valOf(style, 'w:outlineLvl'))).toEqual(['0', '1', '2', '3', '4', '5'])
})

describe('the bytes', () => {
  test('know no clock and no chance', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2001, 1, 3) })
    const then = await docx.print(sample())
    vi.setSystemTime(Date.UTC(2031, 5, 5))
    expect(await docx.print(sample())).toEqual(then)
  })

  test('are the same when another document was printed before', async () => {
    const before = await docx.print(sample())
    await docx.print(printable(parse('1. a\n\n[b](https://c.d)')), { letterhead })
    expect(await docx.print(sample())).toEqual(before)
    const headed = await docx.print(sample(), { letterhead })
    expect(await docx.print(sample(), { letterhead })).toEqual(headed)
  })

  test('begin with the part that says what the others are', async () => {
    expect((await open(sample())).names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
  })
})

describe('what the file says of itself', () => {
  test('is its title and its language, and no author and no time that nobody gave', async () => {
    const core = (await open(sample())).part('docProps/core.xml')
    expect(
      core.children.map((child) => (typeof child === 'string' ? child : [child.name, child.children])),
    ).toEqual([
      ['dc:title', ['Notice of an incident']],
      ['dc:language', ['en']],
    ])
  })

  test('is the instant that was given', async () => {
    const core = (await open(sample(), { made: 1_785_945_600_000 })).part('docProps/core.xml')
    expect(first(core, 'dcterms:created')?.children).toEqual(['2026-08-05T16:00:00Z'])
  })

  test('is from which record it comes', async () => {
    const custom = (await open(sample())).part('docProps/custom.xml')
    const properties = all(custom, 'property').map((one) => [
      one.attributes['name'],
      first(one, 'vt:lpwstr')?.children.join(''),
    ])
    expect(properties).toEqual([
      ['generator', 'forthright'],
      ['kind', 'customer-notice'],
      ['incident', '2025-11-mixpanel'],
    ])
  })
})

test('a page is A4 and tells its number in the words of the language', async () => {
  const file = await written('# x', { pageNumber: 'Pagina {0} di {1}' })
  expect(first(body(file), 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
  const footer = file.part('word/footer1.xml')
  expect(wordsIn(footer)).toBe('Pagina  di ')
  expect(all(footer, 'w:instrText').map(({ children }) => children.join())).toEqual(['PAGE', 'NUMPAGES'])
})

test('a document without a title of its own gets that of its record', async () => {
  expect(outline(await written('Text.'))).toEqual(['Title: Notice of an incident', 'Normal: Text.'])
})

test('a second title is a heading, and headings keep to what follows', async () => {
  const file = await written('# a\n\n# b\n\n## c\n\n###### d')
  expect(outline(file)).toEqual(['Title: a', 'Heading1: b', 'Heading1: c', 'Heading5: d'])
})

test('every ordered list counts by itself, from where it begins', async () => {
  const file = await written('1. a\n2. b\n\ntext\n\n7. c\n   1. d\n8. e\n   1. f')
  const numbering = file.part('word/numbering.xml')
  const startOf = (numId: string, level: string): string | undefined => {
    const num = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId)
    const abstract = all(numbering, 'w:abstractNum').find(
      ({ attributes }) => num && attributes['w:abstractNumId'] === valOf(num, 'w:abstractNumId'),
    )
    const found = abstract && all(abstract, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === level)
    return found && valOf(found, 'w:start')
  }
  const items = outline(file).flatMap((line) => /^ListNumber\d? (\d+)\/(\d): (\w)/.exec(line)?.slice(1) ?? [])
  const starts = Array.from({ length: items.length / 3 }, (_, index) => {
    const [num = '', level = '', words = ''] = items.slice(index * 3)
    return `${words} ${num} ${startOf(num, level)}`
  })
  expect(starts.map((start) => start.replace(/ \d+ /, ' '))).toEqual([
    'a 1',
    'b 1',
    'c 7',
    'd 1',
    'e 7',
    'f 1',
  ])
  const [a, b, c, d, e, f] = starts.map((start) => start.split(' ')[1])
  expect([a === b, c === e, new Set([a, c, d, f]).size]).toEqual([true, true, 4])
})

test('a list deeper than Word has levels stays a list', async () => {
  const deep = Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- ${level}`).join('\n')
  const lines = outline(await written(deep)).slice(1)
  expect(lines).toHaveLength(12)
  expect(lines.at(-1)).toMatch(/^ListBullet5 \d+\/8: 11$/)
})

test('what stands in a list or a quote stands as far in as its words', async () => {
  const file = await written('- a\n\n  b\n\n  > c\n\n> d\n>\n> - e')
  const places = all(body(file), 'w:p').map((one) => [
    valOf(one, 'w:pStyle'),
    first(one, 'w:ind')?.attributes['w:left'],
  ])
  expect(places.slice(1)).toEqual([
    ['ListBullet', undefined],
    ['ListContinue', undefined],
    ['Quote', '737'],
    ['Quote', undefined],
    ['ListBullet', '737'],
  ])
})

describe('a table', () => {
  test('repeats its head on every page, breaks no row, and is as wide as the text', async () => {
    const file = await written('| When | What |\n| - | -: |\n| 9 November 2025 | Vendor detects |')
    const [head, row] = all(body(file), 'w:tr')
    expect([head && first(head, 'w:tblHeader'), row && first(row, 'w:tblHeader')].map(Boolean)).toEqual([
      true,
      false,
    ])
    expect(all(body(file), 'w:cantSplit')).toHaveLength(2)
    const widths = all(body(file), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9072)
    expect(valOf(row ?? body(file), 'w:jc')).toBe('right')
  })

  test('does not touch the next, or Word would take the two for one', async () => {
    const file = await written('| a |\n| - |\n| b |\n\n\n| c |\n| - |\n| d |')
    const names = first(body(file), 'w:body')?.children.map((child) =>
      typeof child === 'string' ? '' : child.name,
    )
    expect(names).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })

  test('gives the room to the column that needs it', () => {
    const [when = 0, who = 0, event = 0] = columnWidths(
      [
        ['When', 'Who', 'Event'],
        ['9 November 2025', 'Datacorp', 'x'.repeat(10).concat(' ').repeat(12)],
      ],
      9072,
    )
    expect(event).toBeGreaterThan(when + who)
    expect(when).toBeGreaterThan(who)
  })

  test('keeps every column in sight, whatever stands in the others', () => {
    const widths = columnWidths([Array.from({ length: 8 }, (_, column) => 'word '.repeat(column * 40))], 9072)
    expect(Math.min(...widths)).toBeGreaterThan(300)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9072)
  })
})

describe('languages', () => {
  const passage = (text: string, lang: string): Root => ({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text, data: { lang } as object }] }],
  })

  test.each([
    ['it', { 'w:val': 'it-IT' }],
    ['de-AT', { 'w:val': 'de-AT' }],
    ['en', { 'w:val': 'en-GB' }],
    ['ja', { 'w:eastAsia': 'ja-JP' }],
    ['he', { 'w:bidi': 'he-IL' }],
  ])('a document in %s says so', async (language, expected) => {
    const styles = (await written('x', { language })).part('word/styles.xml')
    expect(first(first(styles, 'w:docDefaults') ?? styles, 'w:lang')?.attributes).toEqual(expected)
  })

  test.each([
    ['Il fornitore', 'it', 'Normal: {val it-IT: Il fornitore}'],
    ['個人情報 (2026)', 'ja', 'Normal: {eastAsia ja-JP: 個人情報} (2026)'],
    ['דוח 2026', 'he', 'Normal: {rtl, bidi he-IL: דוח 2026}'],
    ['تقرير 2026', 'fa', 'Normal: {rtl, bidi fa-IR: تقرير 2026}'],
  ])('a passage (%s) says its own', async (text, lang, expected) => {
    expect(outline(await open(printable(passage(text, lang))))[1]).toBe(expected)
  })

  test('letters of which there is no doubt say theirs, and others claim none', async () => {
    expect(outline(await written('Told 山田さん, 株式会社, דן, Bo, محمد and Ann.'))[1]).toBe(
      'Normal: Told {eastAsia ja-JP: 山田さん}, {eastAsia ja-JP: 株式会社}, {rtl, bidi he-IL: דן}, Bo, {rtl: محمد} and Ann.',
    )
    expect(outline(await written('株式会社 and محمد'))[1]).toBe('Normal: 株式会社 and {rtl: محمد}')
  })

  test('figures after a name from the right keep their place', () => {
    expect(stretches('a דן, 2026-05', 'ltr').map(({ text }) => text)).toEqual([
      'a ',
      'דן',
      '\u200E',
      ', 2026-05',
    ])
    expect(stretches('דן a 5', 'rtl').map(({ text }) => text)).toEqual(['דן ', 'a', '\u200F', ' 5'])
  })

  test('a passage that is a paragraph begins at its own side, a name stays in line', async () => {
    const [passage] = parse('א, 5').children
    const [name] = parse('דן').children
    if (!passage || !name) throw new Error('no paragraphs')
    passage.data = { lang: 'he' } as object
    expect(outline(await open(printable({ type: 'root', children: [passage, name] }))).slice(1)).toEqual([
      'Normal from the right: {rtl, bidi he-IL: א, 5}',
      'Normal: {rtl, bidi he-IL: דן}',
    ])
  })

  test('a document from the right has everything there', async () => {
    const file = await written('# שלום\n\n- א\n\n> ב\n\n| ג | ד |\n| - | - |\n| ה | ו |', {
      language: 'he',
      direction: 'rtl',
    })
    for (const one of all(body(file), 'w:p'))
      if (wordsIn(one) !== '') expect(first(one, 'w:bidi')).toBeDefined()
    expect(first(body(file), 'w:bidiVisual')).toBeDefined()
    const quote = all(body(file), 'w:p').find((one) => valOf(one, 'w:pStyle') === 'Quote')
    expect(quote && valOf(quote, 'w:left')).toBe('none')
  })

  test('a tag that is none claims nothing', () => {
    expect(wordLanguage('not a tag')).toBeUndefined()
    expect(wordLanguage('zh-Hant')).toEqual({ tag: 'zh-TW', script: 'east-asian' })
    expect(wordLanguage('sr-Latn')).toEqual({ tag: 'sr-Latn-RS', script: 'western' })
  })
})

describe('a link', () => {
  test.each([
    ['https://example.com/a b?c=d&e=f#g#h', 'https://example.com/a%20b?c=d&e=f#g%23h'],
    ['https://例え.jp/頁', 'https://xn--r8jz45g.jp/%E9%A0%81'],
    ['mailto:a@b.c', 'mailto:a@b.c'],
    ['https://example.com/{x}|"<y>', 'https://example.com/%7Bx%7D%7C%22%3Cy%3E'],
  ])('to %s goes to an address that Word takes', (url, expected) => {
    expect(wordAddress(url)).toBe(expected)
  })

  test.each(['https://', 'http://[', 'https://a:99999', `https://a.b/${'x'.repeat(3000)}`])(
    'to %s, which would make Word call the file damaged, becomes words',
    async (url) => {
      const file = await open(
        printable({
          type: 'root',
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'link', url, children: [{ type: 'text', value: 'x' }] }],
            },
          ],
        }),
      )
      expect(links(file)).toEqual([])
      expect(outline(file)[1]).toBe(`Normal: x (${url})`)
    },
  )
})

const letterhead: Letterhead = {
  organisation: 'Acme & Söhne',
  lines: ['Via Roma 12', 'Milano'],
  colour: '#0b4f9e',
  logo: { bytes: png, format: 'png', alt: 'Acme "A"' },
}

describe('a letterhead', () => {
  test('stands on the first page alone, its logo with a text for those who cannot see it', async () => {
    const file = await written('# x', {}, { letterhead })
    expect(first(body(file), 'w:titlePg')).toBeDefined()
    expect(all(body(file), 'w:headerReference').map(({ attributes }) => attributes['w:type'])).toEqual([
      'first',
    ])
    const header = file.part('word/header1.xml')
    expect(all(header, 'w:p').map(wordsIn)).toEqual(['', 'Acme & Söhne', 'Via Roma 12', 'Milano', ''])
    expect(first(header, 'wp:docPr')?.attributes).toMatchObject({ descr: 'Acme "A"' })
    expect(valOf(header, 'w:color')).toBe('0B4F9E')
    expect(file.bytes('word/media/image1.png')).toEqual(png)
    expect(all(body(file), 'w:footerReference')).toHaveLength(2)
  })

  test('shows a logo that is lines as lines, and in dots to programs that know nothing else', async () => {
    const logo: Letterhead['logo'] = {
      bytes: svg('<rect width="40" height="10" fill="red"/>'),
      format: 'svg',
      alt: 'Acme',
    }
    const printing = { fonts, letterhead: { organisation: 'x', lines: [], logo } }
    const file = await written('# x', {}, printing)
    const header = file.part('word/header1.xml')
    expect(first(header, 'wp:docPr')?.attributes).toMatchObject({ descr: 'Acme' })
    expect(first(header, 'asvg:svgBlip')).toBeDefined()
    expect([...file.bytes('word/media/image1.png').subarray(1, 4)]).toEqual(
      [...'PNG'].map((one) => one.charCodeAt(0)),
    )
    expect(await docx.print(printable(parse('# x')), printing)).toEqual(
      await docx.print(printable(parse('# x')), printing),
    )
  })

  test.each([
    ['a picture that no program shows', { logo: { bytes: png, format: 'svg' as const, alt: '' } }],
    ['an SVG that has text', { logo: { bytes: svg('<text>x</text>'), format: 'svg' as const, alt: '' } }],
    ['a picture that is none', { logo: { bytes: new Uint8Array(99), format: 'png' as const, alt: '' } }],
  ])('with %s is an error, not a loss', async (_, part) => {
    await expect(
      written('# x', {}, { fonts, letterhead: { organisation: 'x', lines: [], ...part } }),
    ).rejects.toThrow(Unprintable)
  })

  test('with a colour that is none has its usual one', async () => {
    const file = await written('# x', {}, { letterhead: { organisation: 'x', lines: [], colour: 'blue"/>' } })
    expect(first(file.part('word/header1.xml'), 'w:color')).toBeUndefined()
  })
})

test('a node that it does not know is an error, not a loss', async () => {
  const tree: Root = { type: 'root', children: [{ type: 'html', value: '<b>' }] }
  await expect(open(printable(tree))).rejects.toThrow('html')
})
