import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carried } from '../../src/lsp/carry.ts'
import { type Finding, makeSource, placeOf } from '../../src/record/index.ts'

test('what is carried over an edit underlines the same text, and what the edit left alone is carried', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '🙂'), maxLength: 40 })
  const cut = fc.nat({ max: 40 })
  fc.assert(
    fc.property(
      text,
      cut,
      cut,
      text,
      fc.array(fc.tuple(cut, cut), { maxLength: 5 }),
      (before, a, b, written, spans) => {
        const [from, to] = [a, b].map((at) => Math.min(at, before.length)).sort((one, two) => one - two)
        if (from === undefined || to === undefined) return
        const after = before.slice(0, from) + written + before.slice(to)
        const [old, present] = [makeSource('a.yaml', before), makeSource('a.yaml', after)]
        const findings = spans.map(([one, two]): Finding => {
          const [start = 0, end = 0] = [one, two]
            .map((at) => Math.min(at, before.length))
            .sort((x, y) => x - y)
          return {
            file: 'a.yaml',
            code: `c${start}-${end}`,
            level: 'advice',
            message: '',
            place: placeOf(old, { start, end }),
          }
        })
        const kept = carried(findings, old, present)
        for (const { code, place } of kept) {
          const [start, end] = code.slice(1).split('-').map(Number)
          expect(after.slice(place.start.offset, place.end.offset)).toBe(before.slice(start, end))
          expect(place).toEqual(placeOf(present, { start: place.start.offset, end: place.end.offset }))
        }
        const untouched = findings.filter(({ place }) => place.end.offset <= from || place.start.offset >= to)
        expect(kept.length).toBeGreaterThanOrEqual(untouched.length)
      },
    ),
  )
})
