import type { Drawing, PaperDrawing } from '../document/index.ts'
import { type Assembled, assemble, type PictureOrder } from './assemble.ts'
import { styleSheet } from './colours.ts'
import { padding } from './columns.ts'
import { describe } from './describe.ts'
import { titleOf } from './heading.ts'
import { paperRooms, screenRoom } from './labels.ts'
import { lookRules, withoutWords } from './lettering.ts'
import { barOpacity } from './marks.ts'
import { type Story, tell } from './story.ts'
import { element, escapeXml } from './xml.ts'

/** A picture as SVG, and what to say of it where it cannot be seen. */
export interface Picture extends Drawing {
  /** How many events have a text, but none in this language. */
  readonly untranslated: number
}

const rules: Readonly<Record<string, string>> = {
  text: 'font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","Noto Sans",Roboto,"Segoe UI",sans-serif;font-size:13px;white-space:pre',
  ...lookRules(),
  '.middle': 'text-anchor:middle',
  '.end': 'text-anchor:end',
  '.leader': 'fill:none;stroke-width:1',
  '.solid': 'stroke-width:2;paint-order:stroke',
  '.hollow': 'stroke-width:2',
  '.bar': `fill-opacity:${barOpacity}`,
  '.dashes': 'stroke-width:2;stroke-dasharray:1 5;stroke-linecap:round',
  '.caps': 'stroke-width:2;stroke-linecap:round',
  '.arrow': 'stroke-width:1.6',
  '.perhaps': 'stroke-dasharray:4 3',
  '.cut': 'fill:none;stroke-width:1',
  '.ruler': 'fill:none;stroke-width:1',
  '.divider': 'stroke-width:1;stroke-dasharray:4 4',
  '.deadline': 'stroke-width:3',
  '.outline': 'stroke-width:1.6;stroke-dasharray:3 2.5',
  '.beyond': 'stroke-width:2;stroke-dasharray:2 3',
  '.tick': 'fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round',
}

/**
 * Draws a timeline: time runs down, each party has its lane, and what happened is written beside its mark.
 *
 * The SVG needs nothing else, and the same order gives the same bytes. It has no script, no link and nothing that is fetched.
 *
 * @example
 * const { svg } = drawTimeline({ timeline: buildTimeline(incident), language, audience: 'customer' })
 */
export function drawTimeline(order: PictureOrder): Picture {
  const { timeline, language, theme = 'auto', prefix = 'timeline' } = order
  const story = tell(timeline, order)
  const { above, lanes, definitions, top, width, height, breaks } = assemble(story, order, screenRoom)
  const title = titleOf(story, language)
  const description = describe(story, language)
  const body = [
    element('rect', { class: 'f-paper', width, height }),
    above,
    element('g', { transform: `translate(0 ${top})` }, lanes),
    '',
  ].join('\n')
  const style = styleSheet(theme, rules, definitions + body)
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      id: prefix,
      class: 'forthright',
      role: 'img',
      'aria-labelledby': `${prefix}-title`,
      'aria-describedby': `${prefix}-description`,
      'xml:lang': language.tag,
      lang: language.tag,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    `\n${element('title', { id: `${prefix}-title` }, escapeXml(title))}`,
    `\n${element('desc', { id: `${prefix}-description` }, escapeXml(description))}`,
    `\n${element('style', {}, `\n${style}\n`)}\n`,
    definitions,
    `${body}\n`,
  )
  let paper: PaperDrawing | undefined
  return {
    svg: `${svg}\n`,
    id: prefix,
    breaks,
    title,
    description,
    width,
    height,
    untranslated: story.untranslated,
    onPaper: () => {
      paper ??= onPaper(forPaper(story, order))
      return paper
    },
  }
}

/** In pixels: what a page that stands upright shows in letters that can be read with ease. */
const easy = 760

function forPaper(story: Story, order: PictureOrder): Assembled {
  const all = paperRooms.map((room) => assemble(story, order, room))
  const found = all.find(({ width }) => width <= easy) ?? all.at(-1)
  if (!found) throw new Error('there is no room on paper')
  return found
}

// A page has margins of its own.
const margin = { left: padding - 4, right: padding / 2 - 2, bottom: padding - 4 }

function onPaper({ above, lanes, definitions, top, breaks, ...whole }: Assembled): PaperDrawing {
  const upper = withoutWords(above, 0)
  const lower = withoutWords(lanes, top)
  const body = `${upper.shapes}${element('g', { transform: `translate(0 ${top})` }, lower.shapes)}`
  const width = whole.width - margin.left - margin.right
  const height = whole.height - margin.bottom
  const words = [...upper.words, ...lower.words]
  return {
    shapes: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'forthright',
        viewBox: `${margin.left} 0 ${width} ${height}`,
        width,
        height,
      },
      element('style', {}, styleSheet('light', rules, definitions + body)),
      definitions,
      body,
    ),
    words: words.map((word) => ({ ...word, x: word.x - margin.left })),
    width,
    height,
    breaks,
  }
}
