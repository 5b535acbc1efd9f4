import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  hostileTexts,
  items,
  kindsOf,
  projectFile,
  recordWith,
  roles,
  workplace,
} from '../cli/hostile-project.ts'
import { forthright } from '../cli/run.ts'
import { openMail } from '../format/mail.ts'
import { fromCorpus } from '../naughty.ts'
import { findBrowser, startBrowser, type Visitor } from './browser.ts'

const found = findBrowser()
// Nobody has to have a browser to pass the tests; nobody shall believe that these ran without one.
const withoutBrowser = found === undefined && process.env['CI'] === undefined
const name = withoutBrowser
  ? 'NOT RUN: no Chromium or Chrome was found; install one, or name it in FORTHRIGHT_BROWSER'
  : `pages in a real browser (${fromCorpus})`
if (withoutBrowser) console.warn(name)

describe.skipIf(withoutBrowser)(name, () => {
  let visitor: Visitor
  let hostile: Awaited<ReturnType<typeof hostileTexts>>
  beforeAll(async () => {
    if (found === undefined)
      throw new Error('no Chromium or Chrome was found: install it, or name one in FORTHRIGHT_BROWSER')
    visitor = await startBrowser(found)
    hostile = await hostileTexts()
  })
  afterAll(async () => visitor?.close())

  test('what a page does is seen', async () => {
    const seen = async (body: string): Promise<readonly string[]> =>
      (await visitor.visit(`<!doctype html><title>a</title><body>${body}`)).deeds
    expect(await seen('<p>nothing')).toEqual([])
    for (const body of [
      '<script>document.title = 1</script>',
      '<svg onload="alert(1)"></svg>',
      '<p onclick="alert(1)">a',
      '<a href="javascript:alert(1)">a</a>',
      '<img src="/a.png">',
      '<p style="background: url(/a.png)">a',
      '<link rel="stylesheet" href="/a.css">',
      '<form action="/a"></form>',
      '<meta http-equiv="refresh" content="9; url=/other">',
      '<!-- a comment -->',
    ])
      expect({ body, deeds: (await seen(body)).length > 0 }).toEqual({ body, deeds: true })
  })

  describe.each(roles)('of a record of a %s', (role) => {
    test.each(['line', 'prose'] as const)(
      'hostile as %s, they run nothing and say what the document says',
      async (kind) => {
        const texts = kind === 'line' ? hostile.lines : hostile.proses
        for (const start of [0, Math.floor(texts.length / 2)]) {
          const record = recordWith(texts, kind, role, items, start)
          const cwd = workplace(record, projectFile(texts[start] ?? ''))
          for (const document of kindsOf(role)) {
            const argv = [
              'render',
              document,
              '2026-05-whole',
              '--format',
              'html,json,eml',
              '--quiet',
              '--out',
              'build',
            ]
            expect(await forthright(argv, { cwd })).toMatchObject({ code: 0, err: '' })
            const file = (extension: string): Buffer =>
              readFileSync(join(cwd, 'build', `2026-05-whole.${document}.en.${extension}`))
            const expected = read(JSON.parse(file('json').toString()))
            const page = await visitor.visit(file('html').toString())
            expect({ document, deeds: page.deeds }).toEqual({ document, deeds: [] })
            expect(plain(page.text)).toBe(plain(expected.text))
            expect(plain(page.title)).toBe(plain(expected.title))
            const mail = await visitor.visit((await openMail(file('eml'))).html ?? '')
            expect({ document, deeds: mail.deeds }).toEqual({ document, deeds: [] })
            expect(plain(mail.text)).toBe(plain(expected.text))
          }
          for (const argv of [
            ['timeline', '2026-05-whole', '--format', 'html'],
            ['register', '--audience', 'internal', '--format', 'html'],
          ]) {
            const { code, out } = await forthright(argv, { cwd })
            expect({ code, deeds: (await visitor.visit(out)).deeds }).toEqual({ code: 0, deeds: [] })
          }
          const { out } = await forthright(['timeline', '2026-05-whole', '--format', 'svg'], { cwd })
          expect((await visitor.visit(out, 'image/svg+xml')).deeds).toEqual([])
        }
      },
    )
  })
})

/** The title and the words of a document as data. */
function read(document: unknown): { readonly title: string; readonly text: string } {
  if (typeof document !== 'object' || document === null) throw new Error('no document')
  const title = 'title' in document ? String(document.title) : ''
  return { title, text: 'content' in document ? wordsIn(document.content) : '' }
}

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('')
  if (typeof node !== 'object' || node === null) return ''
  if ('children' in node) return wordsIn(node.children)
  return 'value' in node && typeof node.value === 'string' ? node.value : ''
}

/** A text without blanks, and without what no page can show. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD\uD800-\uDFFF]/gu, '')
}
