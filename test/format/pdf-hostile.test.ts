import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Printable, Unprintable } from '../../src/format/index.ts'
import { anyText, anyTree } from './arbitrary.ts'
import { everywhere } from './everywhere.ts'
import { hostile } from './hostile.ts'
import { linksOverPages, printPdf, readPdf, type Tag } from './pdf-reading.ts'
import { printable } from './sample.ts'

const corpus = process.env['FORTHRIGHT_CORPUS']
const naughty = corpus === undefined ? [] : readNaughty(join(corpus, 'naughty'))

/** How often each tag stands in a document, wherever its pages break: what no text may change. */
function counts(tags: readonly Tag[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  const walk = (tag: Tag | string): void => {
    if (typeof tag === 'string') return
    // A table or a list that goes on over pages is met on each of them.
    if (/^(?:H\d|Link|BlockQuote|Code|Lbl|TD|TH)$/.test(tag.role))
      found[tag.role] = (found[tag.role] ?? 0) + 1
    for (const child of tag.children) walk(child)
  }
  for (const tag of tags) walk(tag)
  if (found['Link'] !== undefined) found['Link'] -= linksOverPages(tags)
  return found
}

/** Documents with these texts in all places, one below the other. */
function together(values: readonly string[]): Printable {
  const trees = values.map((value) => everywhere(value).children)
  const title = values.map((value) => `x${value}x`).join(' ')
  return { ...printable({ type: 'root', children: trees.flat() }), title, metadata: { kind: title } }
}

/** Pages with these texts in all places have the tags and the links that harmless texts give them, or say what they lack. */
async function expectInert(values: readonly string[]): Promise<void> {
  if (values.length === 0) return
  const bytes = await printPdf(together(values)).catch((error: unknown) => {
    if (error instanceof Unprintable) return error
    throw error
  })
  if (bytes instanceof Unprintable) {
    for (const { message } of bytes.reasons) expect(message).toMatch(/^Unexpected `/)
    const lacking = values.filter((value) => bytes.reasons.some(({ text }) => text === `x${value}x`))
    expect(lacking).not.toEqual([])
    return await expectInert(values.filter((value) => !lacking.includes(value)))
  }
  const { links, tags } = await readPdf(bytes)
  expect(counts(tags)).toEqual(await harmless(values.length))
  expect([...new Set(links)]).toEqual(['https://example.com'])
}

const harmlessCounts = new Map<number, ReturnType<typeof counts>>()

async function harmless(length: number): Promise<ReturnType<typeof counts>> {
  const known = harmlessCounts.get(length)
  if (known) return known
  const { tags } = await readPdf(await printPdf(together(Array.from({ length }, () => 'y'))))
  harmlessCounts.set(length, counts(tags))
  return counts(tags)
}

/** As many at a time as make a document of some pages. */
function groups(values: readonly string[]): string[][] {
  const size = 12
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}

vi.setConfig({ testTimeout: 60_000 })

test.each(groups(hostile).map((group) => [group]))('%j stay text', expectInert)

test('any text stays text', async () => {
  const property = fc.asyncProperty(fc.array(anyText, { minLength: 8, maxLength: 12 }), expectInert)
  await fc.assert(property, { numRuns: 10 })
})

test('any document prints, or says what it lacks', async () => {
  const property = fc.asyncProperty(anyTree(), async (tree) => {
    try {
      await readPdf(await printPdf(printable(tree)))
    } catch (error) {
      expect(error).toBeInstanceOf(Unprintable)
    }
  })
  await fc.assert(property, { numRuns: 40 })
})

test('nothing in a text is evaluated', async () => {
  const program = '#read("/etc/passwd") #eval("1+1") #sys.inputs \\u{41} $x$ <label> @label // x'
  const { pages } = await readPdf(await printPdf(printable(everywhere(program))))
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('#eval("1+1") #sys.inputs \\u{41} $x$ <label>')
})

describe.skipIf(corpus === undefined)('the corpus of naughty strings (FORTHRIGHT_CORPUS)', () => {
  test.each(groups(naughty.length > 0 ? naughty : ['']).map((group) => [group]))('%j stay text', expectInert)
})

function readNaughty(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const strings: unknown = name.endsWith('.json')
      ? JSON.parse(readFileSync(join(folder, name), 'utf8'))
      : []
    return Array.isArray(strings) ? strings.filter((each) => typeof each === 'string') : []
  })
}

test.each(['\u202e', '\u2066\u2069', '\ufeff', '\u200b', '\u00ad'])(
  'a heading of nothing that is seen is one: %j',
  async (value) => {
    const heading = (depth: 1 | 2) => ({
      type: 'heading' as const,
      depth,
      children: [{ type: 'text' as const, value }],
    })
    const { tags } = await readPdf(
      await printPdf({ ...printable({ type: 'root', children: [heading(1), heading(2)] }), title: value }),
    )
    expect(counts(tags)).toEqual({ H1: 1, H2: 1 })
  },
)
