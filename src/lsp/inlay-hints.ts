import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver-types'
import { outline } from '../record/index.ts'
import { type Moment, precisions, readMoment, toIso } from '../time/index.ts'
import type { Analysis } from './analysis.ts'
import { timeLines, type Voice } from './voice.ts'

/**
 * Beside each time of day in a stretch of the text, the same in the zone of the record and in UTC, as far as it is not
 * written so: `2026-05-06T17:40` has `15:40Z`. The day is said where it is another.
 */
export function hintsIn(analysis: Analysis, range: Range, voice: Voice): readonly InlayHint[] {
  const { reading, positions } = analysis
  const { node: root, parts } = reading
  if (root?.type !== 'map') return []
  const [from, to] = [positions.offsetAt(range.start), positions.offsetAt(range.end)]
  const places = new Map<number, Moment>()
  for (const { node, kind } of outline(root)) {
    if (kind !== 'moment' || node.type !== 'scalar' || node.source || node.end <= node.start) continue
    if (node.end < from || node.end > to) continue
    const moment = readMoment(node.text ?? String(node.value), parts.timezone)
    if (moment.ok) places.set(node.end, moment.moment)
  }
  return [...places].flatMap(([end, moment]) => {
    const labels = [parts.timezone, 'UTC'].flatMap((zone) => inZone(moment, zone) ?? [])
    if (labels.length === 0) return []
    const value = timeLines(voice, moment, parts.timezone).join('  \n')
    return {
      position: positions.positionAt(end),
      label: [...new Set(labels)].join(' · '),
      paddingLeft: true,
      tooltip: { kind: MarkupKind.Markdown, value },
    }
  })
}

/** A time in a zone, for which it was not written. */
function inZone(moment: Moment, zone: string): string | undefined {
  const { earliest, latest, precision } = moment
  if (precisions.indexOf(precision) < precisions.indexOf('hour')) return undefined
  // An hour that the clock shows twice, and one that is written without minutes, are ranges too.
  const ends = latest - earliest < 60_000 ? [earliest] : [earliest, latest]
  if (!ends.every(Number.isFinite)) return undefined
  const told = ends.map((epoch) => ({ there: partsOf(epoch, zone), here: partsOf(epoch, moment.zone) }))
  if (told.every(({ there, here }) => there.day === here.day && there.clock === here.clock)) return undefined
  const texts = told.map(({ there, here }) =>
    there.day === here.day ? there.clock : `${there.day} ${there.clock}`,
  )
  return `${texts.join('–')}${zone === 'UTC' ? 'Z' : ` ${zone}`}`
}

function partsOf(epoch: number, zone: string) {
  const [day = '', time = ''] = toIso(epoch, zone, 'minute').split('T')
  return { day, clock: time.slice(0, 5) }
}
