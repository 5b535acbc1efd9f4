import { at, members, peek, textOf, type View } from '../json/view.ts'
import { addEvent, partyOf, type Sketch } from '../sketch.ts'
import { isoTime, noteZone, tellTime } from '../times.ts'
import { type Delay, delayInWords, delayOf, timeAfter } from './durations.ts'

/** Adds the events of a VERIS timeline; the delays in it become times where VERIS says how long they were. */
export function sketchTimeline(sketch: Sketch, incident: View): string | undefined {
  const timeline = at(incident, 'timeline')
  const begun = dateOf(sketch, at(timeline, 'incident'))
  const kind = beginningOf(incident)
  if (at(timeline, 'incident')) {
    addEvent(sketch, (at(timeline, 'incident') ?? incident).node, { kind, ...when(begun) })
  }
  const steps = [
    { field: 'compromise', kind: 'compromise', since: kind, what: 'Initial compromise' },
    { field: 'exfiltration', kind: 'exfiltration', since: 'compromise', what: 'Exfiltration' },
    { field: 'discovery', kind: 'detection', since: 'compromise', what: 'Discovery' },
    { field: 'containment', kind: 'containment', since: 'detection', what: 'Containment' },
  ] as const
  const times = new Map<string, string | undefined>([[kind, begun]])
  for (const { field, kind: step, since, what } of steps) {
    const view = at(timeline, field)
    const delay = delayOf(view)
    if (!view || !delay) continue
    // Where no compromise is told, VERIS counts from the incident itself.
    const from = times.has(since) ? since : kind
    const time = timeAfter(times.get(from), delay)
    times.set(step, time ?? (isShort(delay) ? times.get(from) : undefined))
    const { by, how } = step === 'detection' ? discovererOf(sketch, incident) : { by: undefined, how: '' }
    const text = `${what} ${delayInWords(delay)} after the ${words.get(from) ?? 'incident'}.${how}`
    addEvent(sketch, view.node, { kind: step, by, ...when(time), after: from, text })
  }
  if (!times.has('detection')) addDiscovery(sketch, incident)
  for (const plus of [
    at(incident, 'plus', 'timeline', 'notification'),
    at(incident, 'plus_timeline', 'notification'),
  ]) {
    const time = dateOf(sketch, plus)
    if (plus && time !== undefined) addEvent(sketch, plus.node, { kind: 'notification', at: time })
  }
  return begun
}

const words: ReadonlyMap<string, string> = new Map([
  ['compromise', 'compromise'],
  ['detection', 'discovery'],
])

/** Within minutes of a day is that day, roughly enough to count months from. */
function isShort({ unit }: Delay): boolean {
  return unit === 'Seconds' || unit === 'Minutes' || unit === 'Hours'
}

/** An error or a storm is no attack. */
function beginningOf(incident: View): 'attack' | 'impact-start' {
  const actions = members(at(incident, 'action')).map(({ key }) => key)
  const harmless =
    actions.length > 0 && actions.every((action) => /^(?:error|environmental|unknown)$/.test(action))
  return harmless ? 'impact-start' : 'attack'
}

/** A date in parts (`year`, `month`, `day`, `time`) as EDTF, as precise as it is. */
function dateOf(sketch: Sketch, view: View | undefined): string | undefined {
  const parts = ['year', 'month', 'day', 'time'].map((part) => at(view, part))
  const [year, month, day, time] = parts.map(peek)
  if (view === undefined || year === undefined) return undefined
  const date = [year, month, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
  const written = day !== undefined && month !== undefined && time !== undefined ? `${date}T${time}` : date
  const read = isoTime(written) ?? isoTime(date)
  if (read === undefined) {
    tellTime(sketch, view.node, written)
    return undefined
  }
  const [days = '', clock] = read.split('T')
  for (const part of parts.slice(0, days.split('-').length)) textOf(part)
  if (clock !== undefined) textOf(parts[3])
  noteZone(sketch, view.node, read)
  return read
}

function when(time: string | undefined): { readonly at?: string } {
  return time === undefined ? {} : { at: time }
}

/** Who discovered it, where `discovery_method` says so: an object since VERIS 1.3.1, one term before. */
function discovererOf(sketch: Sketch, incident: View): { by: string | undefined; how: string } {
  const method = at(incident, 'discovery_method')
  const [side, variety] = methodOf(method)
  if (side === undefined) return { by: undefined, how: '' }
  const how = ` Discovered ${side === 'internal' ? 'internally' : side === 'partner' ? 'by a partner' : 'externally'}${variety === undefined ? '' : `: ${variety}`}.`
  if (side === 'internal') return { by: undefined, how }
  if (side === 'partner') return { by: partyOf(sketch, 'Partner', 'supplier'), how }
  if (variety === undefined) return { by: partyOf(sketch, 'External party', 'other'), how }
  const role = /law enforcement/i.test(variety)
    ? 'law-enforcement'
    : /customer/i.test(variety)
      ? 'customer'
      : 'other'
  return { by: partyOf(sketch, variety, role), how }
}

type Side = 'internal' | 'external' | 'partner'

function methodOf(method: View | undefined): readonly [Side | undefined, string | undefined] {
  const old = /^(Int|Ext|Prt) - (.+)$/.exec(peek(method) ?? '')
  if (old) {
    textOf(method)
    const side = old[1] === 'Int' ? 'internal' : old[1] === 'Prt' ? 'partner' : 'external'
    return [side, /^(?:unknown|other)$/i.test(old[2] ?? '') ? undefined : old[2]]
  }
  for (const side of ['internal', 'external', 'partner'] as const) {
    const view = at(method, side)
    if (!view) continue
    const variety = textOf(at(view, 'variety', 0)) ?? textOf(at(view, 'variety'))
    return [side, variety === 'Unknown' || variety === 'Other' ? undefined : variety]
  }
  return [undefined, undefined]
}

/** A discovery of which no time is told is an event all the same, where the file says who made it. */
function addDiscovery(sketch: Sketch, incident: View): void {
  const { by, how } = discovererOf(sketch, incident)
  const view = at(incident, 'discovery_method')
  if (how !== '' && view) addEvent(sketch, view.node, { kind: 'detection', by, text: how })
}
