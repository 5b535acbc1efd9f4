import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openRegimes } from '../../src/clocks/index.ts'
import { colours } from '../../src/picture/colours.ts'
import { barOpacity } from '../../src/picture/marks.ts'
import { textWidth } from '../../src/picture/widths.ts'
import { draw, expectSound, fixture, textBoxes, timelineOf } from './drawing.ts'
import { markBoxes } from './geometry.ts'
import { busyDay, recordWith } from './records.ts'
import { elementsOf, wordsOf } from './xml.ts'

const { clocks: clocksOf } = await openRegimes()
const mixpanel = readFileSync('incidents/2025-11-mixpanel.yaml', 'utf8')

const records: readonly (readonly [name: string, text: string])[] = [
  ['the shipped one', mixpanel],
  ['two years and few events', fixture('dwell.yaml')],
  ['four years', fixture('starwood.yaml')],
  ['half an hour', fixture('minutes.yaml')],
  ['a chain of five', fixture('chain.yaml')],
  ['many scripts and long words', fixture('scripts.yaml')],
  ['many periods', fixture('clocks.yaml')],
  ['sixty events in a day', busyDay(60)],
  ['a single event', fixture('single.yaml')],
  ['no time known', fixture('undated.yaml')],
  ['times to the second', fixture('drift.yaml')],
  ['no events', recordWith([])],
]

describe.each(records)('a picture of %s', (_, text) => {
  test.each(['en', 'it'])('has no text on another, and nothing that is not SVG (%s)', async (tag) => {
    expectSound(await draw(text, { tag, fallback: 'en', clocks: clocksOf }))
  })

  test('can be cut into pages where nothing is read', async () => {
    const picture = await draw(text, { clocks: clocksOf })
    const root = expectSound(picture)
    const read = [...textBoxes(root), ...markBoxes(root)]
    for (const y of picture.breaks)
      expect(read.filter(({ top, bottom }) => top < y && y < bottom)).toEqual([])
    const edges = [0, ...picture.breaks, picture.height]
    expect(edges).toEqual(edges.toSorted((a, b) => a - b))
  })

  test('is the same every time', async () => {
    const [once, again] = [await draw(text), await draw(text)]
    expect({ ...once, onPaper: once.onPaper() }).toEqual({ ...again, onPaper: again.onPaper() })
  })

  test('has all of its words apart for paper, none of them cut by a break', async () => {
    const { shapes, words, width, height, breaks } = (await draw(text)).onPaper()
    expect(shapes).not.toContain('<text')
    expect(shapes).not.toContain('var(')
    for (const { x, y, anchor, pieces } of words) {
      const long = pieces.reduce((sum, { bold, size, text: piece }) => {
        return sum + textWidth(piece, size, bold ? 'bold' : 'regular')
      }, 0)
      const start = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
      expect(start).toBeGreaterThanOrEqual(-1)
      expect(start + long).toBeLessThanOrEqual(width + 1)
      expect(y).toBeLessThan(height)
      expect(breaks.filter((at) => at > y - 10 && at < y + 3)).toEqual([])
    }
  })

  test('says in words what it shows', async () => {
    const { svg, title, description } = await draw(text)
    const root = expectSound({ ...(await draw(text)), svg })
    const named = (id: string | undefined) =>
      elementsOf(root).find(({ attributes }) => attributes['id'] === id)
    expect(root.attributes['role']).toBe('img')
    expect(wordsOf(named(root.attributes['aria-labelledby']) ?? root)).toBe(title)
    expect(wordsOf(named(root.attributes['aria-describedby']) ?? root)).toBe(description)
    const { entries } = await timelineOf(text)
    expect(description.split('\n')).toHaveLength(entries.length === 0 ? 1 : entries.length + 1)
  })
})

describe('a picture', () => {
  test('puts ourselves first, then vendors, others, authorities', async () => {
    const { svg } = await draw(
      recordWith(
        ['garante', 'press', 'cloud', 'us'].map((by) => ({ kind: 'observation', by, at: '2026-03-04' })),
        {
          parties: {
            garante: { name: 'Garante', role: 'supervisory-authority' },
            press: { name: 'Gazzetta', role: 'other' },
            cloud: { name: 'Nuvola', role: 'processor' },
          },
        },
      ),
    )
    const heads = ['Acme', 'Nuvola', 'Gazzetta', 'Garante'].map(
      (name) => svg.indexOf(`middle" x="${''}`) && svg.indexOf(`>${name}</text>`),
    )
    expect(heads).toEqual(heads.toSorted((a, b) => a - b))
    expect(Math.min(...heads)).toBeGreaterThan(0)
  })

  test('cuts a long stretch and says how long it was', async () => {
    const root = expectSound(
      await draw(
        recordWith([
          { kind: 'compromise', at: '2024-03-04T10:00' },
          { kind: 'detection', at: '2026-03-04T10:00' },
          { kind: 'containment', at: '2026-03-04T10:03' },
        ]),
      ),
    )
    const words = textBoxes(root).map(({ text }) => text)
    expect(words).toContain('730 days')
    expect(words).toContain('Time left out')
  })

  test('tells the length of a stretch as the metrics do', async () => {
    const root = expectSound(await draw(mixpanel))
    const words = textBoxes(root).map(({ text }) => text)
    expect(words).toContain('15 to 17 days')
    expect(words).not.toContain('Time left out')
  })

  test('shows an imprecise time as a soft span, an unknown one hollow, a lasting one as a bar', async () => {
    const { svg } = await draw(mixpanel)
    expect(svg).toContain('fill="url(#timeline-both-detection-and-analysis)"')
    expect(svg).toContain('class="f-paper s-containment-eradication-recovery hollow"')
    expect(svg).toContain('dashes')
    expect(svg).toContain('class="f-detection-and-analysis bar"')
  })

  test('is in the language of the document', async () => {
    const { svg } = await draw(mixpanel, { tag: 'it' })
    for (const word of ['lang="it"', 'Cronologia: ', '9 novembre 2025', 'Rilevazione', 'da 15 a 17 giorni']) {
      expect(svg).toContain(word)
    }
  })

  test('shows legal periods to ourselves and to an authority alone', async () => {
    const clocks = clocksOf
    const record = recordWith(
      [
        { kind: 'awareness', at: '2026-03-02T08:00', audience: 'public' },
        { kind: 'notification', to: 'garante', at: '2026-03-04T10:00', audience: 'public' },
        { id: 'early', kind: 'awareness', at: '2026-02-01T08:00', under: ['nis2-23'] },
      ],
      {
        kind: 'personal-data-breach',
        risk: 'high',
        organisation: { name: 'Acme', role: 'controller', country: 'IT' },
        parties: {
          garante: { name: 'Garante', role: 'supervisory-authority', country: 'IT' },
          bank: { name: 'Bank', role: 'customer' },
        },
        contracts: [
          {
            id: 'bank-clause',
            party: 'bank',
            anchor: 'awareness',
            period: { hours: 24 },
            title: 'Clause of the bank',
          },
        ],
      },
    )
    const internal = await draw(record, { clocks })
    expectSound(internal)
    expect(internal.svg).toContain('>art. 33(1)</text>')
    expect(internal.svg).toContain('>Clause of')
    const regulator = await draw(record, { clocks, audience: 'regulator' })
    expectSound(regulator)
    expect(regulator.svg).toContain('>art. 33(1)</text>')
    expect(regulator.svg).not.toContain('>Clause of')
    for (const audience of ['customer', 'public'] as const)
      expect((await draw(record, { clocks, audience })).svg).not.toContain('GDPR')
  })

  test('tells what became of each period, once for those that are the same', async () => {
    const root = expectSound(await draw(fixture('clocks.yaml'), { clocks: clocksOf }))
    const words = textBoxes(root).map(({ text }) => text)
    for (const state of ['Done late', 'Done in time', 'Not decided yet']) expect(words).toContain(state)
    // Nobody has judged it by any day, so that it is not said to be overdue.
    expect(words.join(' ')).toContain('NIS2 art. 23(4)(b) UK GDPR art. 33(1) Not recorded as done')
    expect(words).not.toContain('Overdue')
    const classes = elementsOf(root).map(({ attributes }) => attributes['class'])
    expect(classes.filter((one) => one === 's-missed tick')).toHaveLength(1)
    expect(classes.filter((one) => one === 's-missed beyond')).toHaveLength(1)
    expect(classes.filter((one) => one === 's-met tick')).toHaveLength(1)
  })

  test('judges periods by the day of which it is', async () => {
    const timeline = await timelineOf(fixture('clocks.yaml'), '2026-03-05T23:00')
    const { svg } = await draw(fixture('clocks.yaml'), { timeline, clocks: clocksOf })
    expect(svg).toContain('>Overdue<')
  })

  test('says how many periods it has no room for', async () => {
    const contracts = Array.from({ length: 9 }, (_, index) => ({
      id: `clause-${index}`,
      title: `Clause ${index}`,
      party: 'cloud',
      anchor: 'awareness',
      period: { hours: 10 + index },
    }))
    const record = recordWith([{ kind: 'awareness', at: '2026-03-02T08:00' }], { contracts })
    const { svg } = await draw(record, { clocks: (seen) => clocksOf(seen).slice(0, 9) })
    expect(svg).toContain('not shown: 3')
    expect(
      (await draw(record, { heading: false, clocks: (seen) => clocksOf(seen).slice(0, 9) })).svg,
    ).toContain('not shown: 3')
  })

  test('breaks no name within a word that a column has room for', async () => {
    const root = expectSound(await draw(fixture('starwood.yaml')))
    const words = textBoxes(root).map(({ text }) => text)
    for (const name of ['International', 'Commissioner’s']) expect(words).toContain(name)
  })

  test('ends a bar where the record gives the minute, softly where it gives the day', async () => {
    const lasting = (end: string) =>
      draw(
        recordWith([
          { kind: 'mitigation', at: '2026-03-04T08:00', end },
          { kind: 'observation', at: end },
          { kind: 'closure', at: '2026-03-08T10:00' },
        ]),
      )
    expect((await lasting('2026-03-04T11:00')).svg).not.toContain('timeline-out-')
    expect((await lasting('2026-03-06')).svg).toContain('timeline-out-containment')
  })

  test('leaves its title to the page that it stands in', async () => {
    const whole = await draw(mixpanel)
    const part = await draw(mixpanel, { heading: false })
    expectSound(part)
    expect(part.title).toBe(whole.title)
    expect(part.height).toBeLessThan(whole.height)
    expect(part.svg).not.toContain('t-title f-ink')
  })

  test('can be fixed to light or dark for what knows no variables', async () => {
    const light = await draw(mixpanel, { theme: 'light' })
    const dark = await draw(mixpanel, { theme: 'dark' })
    expect(light.svg).not.toMatch(/var\(|@media/)
    expect(light.svg).toContain(colours.paper.light)
    expect(dark.svg).toContain(colours.paper.dark)
    expect((await draw(mixpanel)).svg).toMatch(/@media screen and \(prefers-color-scheme:dark\)/)
  })

  test('keeps its rules and ids to itself', async () => {
    const { svg } = await draw(mixpanel, { prefix: 'one' })
    const style = wordsOf(
      elementsOf(expectSound(await draw(mixpanel))).find(({ name }) => name === 'style') ?? {
        name: '',
        attributes: {},
        children: [],
      },
    )
    for (const rule of style.trim().split('\n'))
      expect(rule).toMatch(/^(@media (screen and \(prefers-color-scheme:dark\)|print)\{)?\.forthright[ {]/)
    expect(style).not.toMatch(/url\(|@import|http/)
    expect(
      [...svg.matchAll(/ id="([^"]*)"/g)].every(([, id]) => id === 'one' || id?.startsWith('one-')),
    ).toBe(true)
  })
})

describe('who may see what', () => {
  const secret = (word: string) => ({ kind: 'observation', at: '2026-03-05', text: `Secret ${word}.` })
  const text = recordWith(
    [
      { id: 'a', kind: 'detection', at: '2026-03-04', audience: 'public', text: 'Seen by all.' },
      { ...secret('one'), id: 'b', by: 'cloud' },
      { kind: 'removal', after: ['a', 'b'], audience: 'public', text: 'Removed.' },
      { ...secret('two'), audience: 'customer', by: 'cdn', to: 'cloud' },
    ],
    { title: 'Hidden title', id: 'hidden-id' },
  )

  test('what is internal is not in a picture for customers, nor what follows from it', async () => {
    const { svg } = await draw(text, { audience: 'customer' })
    expect(svg).toContain('Secret two')
    expect(svg).toContain('Acme')
    expect(svg).not.toContain('Secret one')
    expect(svg).toContain('4 March 2026 or later')
  })

  test('a public picture names nobody', async () => {
    const { svg, title, description } = await draw(text, { audience: 'public' })
    expect(title).toBe('Timeline')
    for (const word of [
      'Secret',
      'Hidden',
      'hidden-id',
      'Acme',
      'Cloud',
      'Delivery',
      'controller',
      'supplier',
    ]) {
      expect(svg).not.toContain(word)
      expect(description).not.toContain(word)
    }
    expect(svg).toContain('Seen by all.')
  })
})

describe('the colours', () => {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const mixed = (front: string, back: string, opacity: number): string =>
    `#${[1, 3, 5]
      .map((at) => [front, back].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)))
      .map(([a = 0, b = 0]) => Math.round(a * opacity + b * (1 - opacity)))
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (high + 0.05) / (low + 0.05)
  }

  test.each(['light', 'dark'] as const)(
    'are readable when it is %s (WCAG 2.2, 1.4.3 and 1.4.11)',
    (shade) => {
      for (const [name, shades] of Object.entries(colours)) {
        if (['paper', 'tint'].includes(name)) continue
        const [least, bar] = name === 'leader' ? [3, 0] : [4.5, 3]
        for (const ground of [colours.paper[shade], colours.tint[shade]]) {
          const found = contrast(shades[shade], ground)
          expect({ name, enough: found >= least }).toEqual({ name, enough: true })
          const pale = contrast(mixed(shades[shade], ground, barOpacity), ground)
          expect({ name, enough: pale >= bar }).toEqual({ name, enough: true })
        }
      }
    },
  )
})

test('what is said of a time of day that is not exact is said once', async () => {
  const events = [{ kind: 'detection', at: '2026-01-02T10:00~', text: 'Seen.' }]
  const words = async (tag: string): Promise<string[]> => {
    const root = expectSound(await draw(recordWith(events), { tag, fallback: 'en', clocks: clocksOf }))
    return elementsOf(root).flatMap((each) => (each.name === 'text' ? wordsOf(each) : []))
  }
  expect((await words('en')).filter((one) => one.includes('about'))).toEqual(['about 10:00'])
  expect((await words('it')).filter((one) => one.includes('circa'))).toEqual(['10:00 circa'])
})
