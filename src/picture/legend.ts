import type { Vocabulary } from '../language/index.ts'
import { tick } from './bars.ts'
import type { Colour } from './colours.ts'
import { zigzag } from './cuts.ts'
import { type Fade, type Look, looks, mark } from './marks.ts'
import { textAt } from './text.ts'
import { textWidth } from './widths.ts'
import { wrap } from './wrap.ts'
import { at, element } from './xml.ts'

/** What of a picture's signs has to be explained. */
export interface Signs {
  readonly looks: ReadonlySet<Look>
  readonly hollow: boolean
  readonly soft: boolean
  readonly lasting: boolean
  readonly cut: boolean
  /** A period as a bar, as an outline, and the sign that one was met. */
  readonly period: boolean
  readonly undecided: boolean
  readonly done: boolean
}

interface Item {
  readonly words: string
  readonly icon: (x: number, y: number) => string
  readonly iconWidth: number
}

const size = 12
const rowHeight = 22
const itemGap = 22

/** The signs that occur and what they mean, in as many rows as they need. */
export function drawLegend(
  signs: Signs,
  vocabulary: Vocabulary,
  box: { readonly left: number; readonly top: number; readonly width: number },
  fadeName: (fade: Fade, colour: Colour) => string,
): { readonly body: string; readonly height: number } {
  const parts: string[] = []
  let x = box.left
  let y = box.top
  for (const item of itemsOf(signs, vocabulary, fadeName)) {
    const most = box.width - item.iconWidth - 8
    const lines = wrap(item.words, most, { size, weight: 'regular' })
    const width = item.iconWidth + 8 + Math.max(...lines.map((line) => textWidth(line, size)), 0)
    if (x > box.left && x + width > box.left + box.width) {
      x = box.left
      y += rowHeight
    }
    parts.push(item.icon(x, y + 8))
    for (const [index, text] of lines.entries()) {
      if (index > 0) y += rowHeight - 6
      parts.push(textAt(x + item.iconWidth + 8, y + 12.5, { text, classes: 't-small f-quiet' }))
    }
    x += width + itemGap
  }
  return { body: parts.join(''), height: parts.length === 0 ? 0 : y + rowHeight - box.top }
}

/** A bar with the line across that is its end. */
function barIcon(x: number, y: number, paint: string): string {
  return [
    element('rect', { class: paint, x: x + 5, y: y - 9, width: 8, height: 15, rx: 2 }),
    element('path', { class: 's-other deadline', d: `${at('M', x, y + 7)}h18` }),
  ].join('')
}

function itemsOf(
  signs: Signs,
  { phases, picture }: Vocabulary,
  fadeName: (fade: Fade, colour: Colour) => string,
): Item[] {
  const only = (is: boolean, item: Item): Item[] => (is ? [item] : [])
  return [
    ...looks
      .filter((look) => signs.looks.has(look))
      .map((look) => ({
        words: look === 'other' ? picture['no-phase'] : (phases[look] ?? look),
        icon: (x: number, y: number) => mark(look, x + 8, y, false),
        iconWidth: 16,
      })),
    ...only(signs.hollow, {
      words: picture.undated,
      icon: (x, y) => element('circle', { class: 'f-paper s-quiet hollow', cx: x + 8, cy: y, r: 6.2 }),
      iconWidth: 16,
    }),
    ...only(signs.soft, {
      words: picture.imprecise,
      icon: (x, y) =>
        element('rect', {
          fill: `url(#${fadeName('both', 'quiet')})`,
          x: x + 2,
          y: y - 10,
          width: 11,
          height: 20,
        }),
      iconWidth: 16,
    }),
    ...only(signs.lasting, {
      words: picture.lasting,
      icon: (x, y) => element('rect', { class: 'f-quiet bar', x: x + 2, y: y - 8, width: 11, height: 16 }),
      iconWidth: 16,
    }),
    ...only(signs.cut, {
      words: picture['left-out'],
      icon: (x, y) => zigzag(x, x + 24, y),
      iconWidth: 24,
    }),
    ...only(signs.period, {
      words: picture.period,
      icon: (x, y) => barIcon(x, y, 'f-other bar'),
      iconWidth: 18,
    }),
    ...only(signs.undecided, {
      words: picture.undecided,
      icon: (x, y) => barIcon(x, y, 'f-paper s-other outline'),
      iconWidth: 18,
    }),
    ...only(signs.done, {
      words: picture.done,
      icon: (x, y) => tick(x + 8, y, 'quiet'),
      iconWidth: 16,
    }),
  ]
}
