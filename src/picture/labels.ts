import type { Told } from './story.ts'
import { textWidth } from './widths.ts'
import { type Font, wrap, wrapClause } from './wrap.ts'

/** A line of a label: pieces that follow each other, each in its own style. */
export type Line = readonly { readonly text: string; readonly style: Style }[]
export type Style = 'day' | 'hours' | 'kind' | 'who' | 'text'

/** What is written beside an event: its time in one column, what happened in the other. */
export interface Label {
  readonly times: readonly Line[]
  readonly words: readonly Line[]
  /** In pixels. */
  readonly height: number
}

export const lineHeight = 17
/** Between two pieces of a line. */
export const pieceGap = 8

export const fonts: Readonly<Record<Style, Font>> = {
  day: { size: 12.5, weight: 'bold' },
  hours: { size: 12.5, weight: 'regular' },
  kind: { size: 13.5, weight: 'bold' },
  who: { size: 12.5, weight: 'regular' },
  text: { size: 13, weight: 'regular' },
}

/** How much room columns and labels have. */
export interface Room {
  /** In pixels: the words beside gaps, the column of a period, the narrowest lane, and what is between lanes and times. */
  readonly gap: number
  readonly clock: number
  readonly lane: number
  readonly gutter: number
  /** For times, and for what happened. */
  readonly times: number
  readonly width: number
  /** What is left free even if nobody needs it. */
  readonly least: number
  /** How many lines of an event's text there may be. */
  readonly lines: number
}
export const screenRoom: Room = {
  gap: 108,
  clock: 116,
  lane: 92,
  gutter: 46,
  times: 150,
  width: 440,
  least: 440,
  lines: 2,
}
/** On paper, from the most to the least: it is narrow, and what stands on it cannot be made larger. */
export const paperRooms: readonly Room[] = [420, 350, 290, 230].map((width) => {
  return {
    gap: 76,
    clock: 96,
    lane: 74,
    gutter: 30,
    times: 118,
    width,
    least: 120,
    lines: width < 290 ? 4 : 3,
  }
})

/**
 * Writes the label of an event.
 *
 * @param dayAbove the day that the label above it gives, which need not be said again
 */
export function labelOf(event: Told, dayAbove: string | undefined, room: Room): Label {
  const times = timesOf(event, dayAbove, room.times)
  const who = event.to === undefined ? event.by : `${event.by} → ${event.to}`
  const words = [...headOf(event.kind, who, room), ...textOf(event, room)]
  return { times, words, height: Math.max(times.length, words.length) * lineHeight }
}

function timesOf({ whole, day, hours }: Told, dayAbove: string | undefined, width: number): readonly Line[] {
  if (hours === undefined) return lines(whole, width, 'day')
  const said = day === dayAbove ? [] : lines(day, width, 'day')
  return [...said, ...lines(hours, width, 'hours')]
}

function headOf(kind: string, who: string, { width }: Room): readonly Line[] {
  const taken =
    textWidth(kind, fonts.kind.size, 'bold') + pieceGap + textWidth(who, fonts.who.size, fonts.who.weight)
  if (taken <= width) {
    return [
      [
        { text: kind, style: 'kind' },
        { text: who, style: 'who' },
      ],
    ]
  }
  return [...lines(kind, width, 'kind'), ...lines(who, width, 'who')]
}

function textOf({ text }: Told, room: Room): readonly Line[] {
  if (text === '') return []
  return wrapClause(text, room.width, fonts.text, room.lines).map((line) => [{ text: line, style: 'text' }])
}

function lines(text: string, width: number, style: Style): readonly Line[] {
  return wrap(text, width, fonts[style]).map((line) => [{ text: line, style }])
}
