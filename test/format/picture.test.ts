import type { RootContent } from 'mdast'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test, vi } from 'vitest'
import type { PaperDrawing } from '../../src/document/index.ts'
import { docx } from '../../src/format/docx.ts'
import { html } from '../../src/format/html.ts'
import type { Printable, Printing } from '../../src/format/index.ts'
import { Unprintable } from '../../src/format/index.ts'
import { json } from '../../src/format/json.ts'
import { markdown } from '../../src/format/markdown.ts'
import { text } from '../../src/format/text.ts'
import { fonts, printPdf, readPdf, tagsOf, textOf } from './pdf-reading.ts'
import { printable } from './sample.ts'
import { parse } from './shape.ts'
import { all, openWord, wordsIn } from './word.ts'

const line = (y: number, text: string, x = 10) => ({
  x,
  y,
  anchor: 'start' as const,
  gap: 8,
  pieces: [{ text, size: 13, bold: false, colour: '#1c1d1f' }],
})
const paper: PaperDrawing = {
  shapes:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="24 0 500 600" width="500" height="600"><rect x="30" y="10" width="50" height="580" fill="#1f5fa8"/></svg>',
  words: [line(100, 'Seen by Δημόκριτος'), line(500, 'Told on 1 June to مرحبا')],
  width: 500,
  height: 600,
  breaks: [400],
}
const drawing = {
  onPaper: () => paper,
  svg: '<svg viewBox="0 0 1 1"><title>A &lt;title&gt;</title></svg>\n',
  title: 'A "title" <b>',
  description: 'words',
  id: 'timeline',
  width: 100,
  height: 500,
  breaks: [],
}
const withPicture = (picture: RootContent) => {
  const tree = parse('# Title\n\nBefore.\n\nAfter.')
  tree.children.splice(2, 0, picture)
  return printable(tree)
}
const drawn = withPicture({ type: 'picture', subject: 'timeline', drawing })
const undrawn = withPicture({ type: 'picture', subject: 'timeline' })

test('HTML shows a picture as it was drawn, in a named region that the keyboard can reach', () => {
  expect(html.pictures).toBe(true)
  expect(html.print(drawn)).toContain(
    `<p>Before.</p>
<div class="picture" role="region" tabindex="0" aria-label="A &#x22;title&#x22; <b>">${drawing.svg.trim()}</div>
<p>After.</p>`,
  )
})

test.each([markdown, text, json])('$name does not show pictures', (format) => {
  expect(format.pictures).toBe(false)
  expect(format.print(drawn)).toBe(format.print(undrawn))
})

test.each([html, markdown, text])('$name passes over a picture that nobody drew', (format) => {
  const without = { ...undrawn, tree: parse('# Title\n\nBefore.\n\nAfter.') }
  expect(format.print(undrawn)).toBe(format.print(without))
})

test('JSON says that it stands there', () => {
  expect(JSON.parse(json.print(drawn))).toMatchObject({
    content: [{}, {}, { type: 'picture', subject: 'timeline' }, {}],
  })
})

test('HTML has the parts of a tall picture for paper, and says nothing of them aloud', () => {
  const page = html.print(
    withPicture({ type: 'picture', subject: 'timeline', drawing: { ...drawing, breaks: [200, 380] } }),
  )
  const [, parts = ''] = /<div class="parts" aria-hidden="true">(.*?)<\/div>/.exec(page) ?? []
  expect(
    [...parts.matchAll(/viewBox="([^"]*)" width="100"><use href="#timeline">/g)].map(([, box]) => box),
  ).toEqual(['0 0 100 200', '0 200 100 180', '0 380 100 120'])
  expect(page.match(/<title>A &lt;title/g)).toHaveLength(1)
})

const onPaper = (changes: Partial<PaperDrawing>) =>
  withPicture({
    type: 'picture',
    subject: 'timeline',
    drawing: { ...drawing, onPaper: () => ({ ...paper, ...changes }) },
  })

describe('PDF', () => {
  test('shows a picture with its words in our fonts, and tells who does not see it what it shows', async () => {
    const { pages, tags } = await readPdf(await printPdf(drawn))
    const figures = tagsOf(tags, 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['A "title" <b> words'])
    expect(figures.map(textOf).join('')).toContain('Seen by Δημόκριτος')
    expect(pages).toHaveLength(1)
  })

  test('cuts it between its parts, and sets no word twice', async () => {
    const tall = onPaper({
      words: [100, 500, 900, 1300].map((y) => line(y, `at ${y}`)),
      height: 1500,
      breaks: [400, 800, 1200],
    })
    const { pages } = await readPdf(await printPdf(tall))
    expect(pages.length).toBeGreaterThan(1)
    for (const y of [100, 500, 900, 1300]) expect(pages.join(' ').split(`at ${y}`)).toHaveLength(2)
  })

  test('gives one that would be too small pages that lie', async () => {
    const bytes = await printPdf(onPaper({ width: 1400 }))
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    const document = await task.promise
    const lies: boolean[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
      lies.push(width > height)
    }
    await task.destroy()
    expect(new Set(lies)).toEqual(new Set([true, false]))
  })

  test('tells of a character in it that no font has', async () => {
    await expect(printPdf(onPaper({ words: [line(100, 'ꦧ')] }))).rejects.toThrow(Unprintable)
  })

  test('is the same every time', async () => {
    expect(await printPdf(drawn)).toEqual(await printPdf(drawn))
  })
})

describe('Word', () => {
  const print = async (document: Printable, printing: Printing = {}) =>
    docx.print(document, { fonts, ...printing })

  test('shows the parts of a picture in lines and in dots, with what it shows in words', async () => {
    const file = openWord(await print(drawn))
    const body = file.part('word/document.xml')
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual([
      'A "title" <b> words',
      'A "title" <b> (2)',
    ])
    expect(all(body, 'asvg:svgBlip')).toHaveLength(2)
    const svg = new TextDecoder().decode(file.bytes('word/media/image1.svg'))
    expect(svg).toContain('#1f5fa8')
    expect(svg).not.toMatch(/<text|<style|<image|href=/)
  })

  test('has words in it that mean something to XML', async () => {
    const file = openWord(await print(onPaper({ words: [line(100, 'a ]]> <b> &amp; "')] })))
    expect(all(file.part('word/document.xml'), 'asvg:svgBlip')).not.toEqual([])
  })

  test('gives one that would be too small a section whose pages lie', async () => {
    const body = openWord(await print(onPaper({ width: 1400 }))).part('word/document.xml')
    expect(all(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient'])).toEqual([
      'landscape',
      'portrait',
    ])
  })

  test('tells of a character in it that no font has', async () => {
    await expect(print(onPaper({ words: [line(100, 'ꦧ')] }))).rejects.toThrow(Unprintable)
  })

  test('is the same every time', async () => {
    expect(await print(drawn)).toEqual(await print(drawn))
  })

  test('without what draws it is printed without it, and says so', async () => {
    vi.resetModules()
    vi.doMock('@myriaddreamin/typst-ts-node-compiler', () => {
      throw new Error('not installed')
    })
    const fresh = await import('../../src/format/docx.ts')
    const remarks: string[] = []
    const bytes = await fresh.docx.print(drawn, { fonts, remark: (what) => remarks.push(what) })
    vi.doUnmock('@myriaddreamin/typst-ts-node-compiler')
    expect(remarks).toEqual([expect.stringContaining('left out')])
    const body = openWord(bytes).part('word/document.xml')
    expect(all(body, 'w:drawing')).toEqual([])
    expect(wordsIn(body)).toContain('After.')
  })
})
