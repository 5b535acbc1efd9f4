import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openRegimes } from '../../src/clocks/index.ts'
import { colours } from '../../src/picture/colours.ts'
import type { Timeline } from '../../src/timeline/index.ts'
import { draw, expectSound, fixture, textBoxes, timelineOf } from './drawing.ts'
import { busyDay, recordWith } from './records.ts'
import { elementsOf, wordsOf } from './xml.ts'

const mixpanel = readFileSync('incidents/2025-11-mixpanel.yaml', 'utf8')

const records: readonly (readonly [name: string, text: string])[] = [
  ['the shipped one', mixpanel],
  ['two years and few events', fixture('dwell.yaml')],
  ['sixty events in a day', busyDay(60)],
  ['a single event', fixture('single.yaml')],
  ['no time known', fixture('undated.yaml')],
  ['times to the second', fixture('drift.yaml')],
  ['no events', recordWith([])],
]

describe.each(records)('a picture of %s', (_, text) => {
  test.each(['en', 'it'])('has no text on another, and nothing that is not SVG (%s)', async (tag) => {
    expectSound(await draw(text, { tag, fallback: 'en' }))
  })

  test('is the same every time', async () => {
    expect(await draw(text)).toEqual(await draw(text))
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
    const law = await openRegimes()
    const clocks = (timeline: Timeline) => law.clocks(timeline)
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
    expect(internal.svg).toContain('>GDPR art.</text>')
    expect(internal.svg).toContain('bank-clause')
    const regulator = await draw(record, { clocks, audience: 'regulator' })
    expectSound(regulator)
    expect(regulator.svg).toContain('>GDPR art.</text>')
    expect(regulator.svg).not.toContain('bank-clause')
    for (const audience of ['customer', 'public'] as const)
      expect((await draw(record, { clocks, audience })).svg).not.toContain('GDPR')
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
      expect(rule).toMatch(/^(@media screen and \(prefers-color-scheme:dark\)\{)?\.forthright[ {]/)
    expect(style).not.toMatch(/url\(|@import|http/)
    expect([...svg.matchAll(/ id="([^"]*)"/g)].every(([, id]) => id?.startsWith('one-'))).toBe(true)
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
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (high + 0.05) / (low + 0.05)
  }

  test.each(['light', 'dark'] as const)(
    'are readable when it is %s (WCAG 2.2, 1.4.3 and 1.4.11)',
    (shade) => {
      for (const [name, shades] of Object.entries(colours)) {
        if (['paper', 'tint', 'line'].includes(name)) continue
        for (const ground of [colours.paper[shade], colours.tint[shade]]) {
          expect({ name, enough: contrast(shades[shade], ground) >= 4.5 }).toEqual({ name, enough: true })
        }
      }
    },
  )
})
