import type { Language } from '../language/index.ts'
import type { PictureClock } from './clock.ts'
import type { Colour } from './colours.ts'
import type { Column } from './columns.ts'
import type { Scale } from './scale.ts'
import { type Stretch, stretchOf } from './story.ts'
import { type Font, wrap } from './wrap.ts'
import { element, showable } from './xml.ts'

const nameFont: Font = { size: 12.5, weight: 'bold' }
const noteFont: Font = { size: 12, weight: 'regular' }
const barWidth = 10

/** What became of a clock as a colour: the words beside it say the same. */
export function colourOf({ state }: Pick<PictureClock, 'state'>): Colour {
  if (state === 'met' || state === 'running') return state
  return state === 'overdue' || state === 'late' ? 'missed' : 'other'
}

/** The times that the scale has to show for clocks. */
export function stretchesOfClocks(clocks: readonly PictureClock[]): readonly Stretch[] {
  return clocks.flatMap(({ from, to }) => [stretchOf(from) ?? [], (to && stretchOf(to)) ?? []].flat())
}

/** The lines above a clock: its name, what became of it, and when it ends. */
export function clockHead(
  { label, to, state }: PictureClock,
  width: number,
  language: Language,
  zone: string,
) {
  const words = language.vocabulary.clocks.states
  const became = (Object.hasOwn(words, state) ? words[state] : undefined) ?? showable(state)
  const due = to ? language.dates.write(to, { zone, day: false }) : undefined
  return [
    ...wrap(showable(label), width, nameFont).map((text) => ({ text, classes: 't-day f-ink' })),
    ...wrap(became, width, noteFont).map((text) => ({ text, classes: `t-small f-${colourOf({ state })}` })),
    ...(due === undefined ? [] : wrap(due, width, noteFont)).map((text) => ({
      text,
      classes: 't-small f-quiet',
    })),
  ]
}

/** A clock as a bar from what began it to its end, which is a line across. */
export function drawClock(clock: PictureClock, column: Column, scale: Scale, fadeId: string): string {
  const begin = stretchOf(clock.from)
  if (!begin) return ''
  const end = clock.to && stretchOf(clock.to)
  const x = column.left + column.width / 2
  const top = scale.y(begin.from)
  const sure = end ? scale.y(end.from) : scale.bottom
  const last = end ? scale.y(end.to) : scale.bottom
  const bar = { x: x - barWidth / 2, width: barWidth, rx: 3 }
  const solid = end ? { class: `f-${colourOf(clock)} bar` } : { fill: `url(#${fadeId})` }
  return element(
    'g',
    {},
    element('rect', { ...solid, ...bar, y: top, height: Math.max(2, sure - top) }),
    last - sure > 6 ? element('rect', { fill: `url(#${fadeId})`, ...bar, y: sure, height: last - sure }) : '',
    end
      ? element('path', {
          class: `s-${colourOf(clock)} deadline`,
          d: `M${x - 18} ${Math.round(last * 10) / 10}h36`,
        })
      : '',
  )
}
