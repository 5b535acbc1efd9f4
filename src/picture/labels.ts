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
const timesWidth = 150
export const wordsWidth = 440
/** Between two pieces of a line. */
export const pieceGap = 8

export const fonts: Readonly<Record<Style, Font>> = {
  day: { size: 12.5, weight: 'bold' },
  hours: { size: 12.5, weight: 'regular' },
  kind: { size: 13.5, weight: 'bold' },
  who: { size: 12.5, weight: 'regular' },
  text: { size: 13, weight: 'regular' },
}
const mostTextLines = 2

/**
 * Writes the label of an event.
 *
 * @param dayAbove the day that the label above it gives, which need not be said again
 */
export function labelOf(event: Told, dayAbove: string | undefined): Label {
  const times = timesOf(event, dayAbove)
  const who = event.to === undefined ? event.by : `${event.by} → ${event.to}`
  const words = [...headOf(event.kind, who), ...textOf(event)]
  return { times, words, height: Math.max(times.length, words.length) * lineHeight }
}

function timesOf({ whole, day, hours }: Told, dayAbove: string | undefined): readonly Line[] {
  if (hours === undefined) return lines(whole, timesWidth, 'day')
  const said = day === dayAbove ? [] : lines(day, timesWidth, 'day')
  return [...said, ...lines(hours, timesWidth, 'hours')]
}

function headOf(kind: string, who: string): readonly Line[] {
  const taken =
    textWidth(kind, fonts.kind.size, 'bold') + pieceGap + textWidth(who, fonts.who.size, fonts.who.weight)
  if (taken <= wordsWidth) {
    return [
      [
        { text: kind, style: 'kind' },
        { text: who, style: 'who' },
      ],
    ]
  }
  return [...lines(kind, wordsWidth, 'kind'), ...lines(who, wordsWidth, 'who')]
}

function textOf({ text }: Told): readonly Line[] {
  if (text === '') return []
  return wrapClause(text, wordsWidth, fonts.text, mostTextLines).map((line) => [
    { text: line, style: 'text' },
  ])
}

function lines(text: string, width: number, style: Style): readonly Line[] {
  return wrap(text, width, fonts[style]).map((line) => [{ text: line, style }])
}
