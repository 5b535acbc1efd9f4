import { readMoment, readZone } from '../../time/index.ts'
import type { Node, ScalarNode, Span } from '../node.ts'
import { type Context, remark, scalar } from './context.ts'

const inEnglish = /\b(?:all\s+)?times?\s+(?:(?:are|given|shown|written)\s+)*(in\s+)?(?:the\s+)?/gi
const inItalian =
  /(?:\btutt[ie]\s+)?\b(?:(?:gli|le)\s+)?(?:orari|ore)\s+(?:(?:sono|indicat[ie]|espress[ie])\s+)*(in\s+|nel\s+fuso\s+(?:orario\s+)?(?:di\s+)?)?/gi
const zoneWords = /[A-Za-z+-][\w+-]*(?:\/[\w+-]+)*(?::\d\d)?(?:[ \t]+[A-Za-z][a-z]+){0,2}/y

const dayShape =
  /\b(?:all|tutt[oi]|times|gli orari)\b(?:[ \t]+(?!on\b|il\b|del\b)[\w/]+){0,6}?[ \t,]+(?:on|il|del)[ \t]+(\d{4}-\d\d-\d\d)(?!\d)/i

/** What a paragraph states about all times. */
export interface Statement {
  /** Whether it says nothing else. */
  readonly isAll: boolean
  /** The day that it gives. */
  readonly day: string | undefined
}

/**
 * Takes from a paragraph what it says about all times: `All times are in CET`, `All on 2025-11-18`. The zone and the day
 * go to the context.
 */
export function readStatement(context: Context, span: Span): Statement | undefined {
  const text = context.source.text.slice(span.start, span.end)
  const zone = findZone(text, span.start)
  const found = dayShape.exec(text)
  const day = found && beginsSentence(text, found.index) ? found : null
  if (!zone && !day) return undefined
  if (zone) context.zones.push(zone.node)
  if (day?.[1] !== undefined) context.day = day[1]
  const said = [zone, day && { start: day.index, end: day.index + day[0].length }]
  let rest = text
  for (const part of said) {
    if (part) rest = rest.slice(0, part.start) + ' '.repeat(part.end - part.start) + rest.slice(part.end)
  }
  return { isAll: !/[\p{L}\p{N}]/u.test(rest), day: day?.[1] }
}

/** `It failed three times in CI` states nothing. */
function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.;:,(*_\u2013\u2014\n])\s*$/.test(text.slice(Math.max(0, at - 8), at))
}

interface FoundZone extends Span {
  readonly node: ScalarNode
}

function findZone(text: string, base: number): FoundZone | undefined {
  for (const pattern of [inEnglish, inItalian]) {
    for (const match of text.matchAll(pattern)) {
      if (!beginsSentence(text, match.index)) continue
      const at = match.index + match[0].length
      zoneWords.lastIndex = at
      const words = zoneWords.exec(text)?.[0]
      const zone = words && knownZone(words, match[1] !== undefined)
      if (!zone) continue
      const end = at + zone.length
      return { start: match.index, end, node: scalar(zone, { start: base + at, end: base + end }) }
    }
  }
  return undefined
}

/** The longest beginning of some words that is a zone; after `in`, one that looks like a zone is for its reader to refuse. */
function knownZone(words: string, isSurelyZone: boolean): string | undefined {
  const [one = '', two, three] = [...words.matchAll(/[ \t]+|$/g)].map(({ index }) => words.slice(0, index))
  const zone = [three, two, one].find((some) => some !== undefined && readZone(some).ok)
  return zone ?? (isSurelyZone && /^[A-Z]{2,5}$|\//.test(one) ? one : undefined)
}

/**
 * The zone of the times without an offset: what the front matter says, or else the first that the text states.
 * Statements that contradict it are reported.
 */
export function settleZone(
  context: Context,
  written: (Span & { readonly value: Node }) | undefined,
): Node | undefined {
  const [first, ...others] = context.zones
  if (!first) return undefined
  const said = written ? { node: written.value, span: written } : { node: first, span: first }
  for (const zone of written ? [first, ...others] : others) {
    if (said.node.type !== 'scalar' || alike(String(said.node.value), String(zone.value))) continue
    remark(context, zone, {
      code: 'time-zone-conflict',
      message: `Unexpected zone \`${zone.value}\`, expected \`${said.node.value}\` as said ${written ? 'in the front matter' : 'before'}`,
      hint: 'Keep one of the two.',
      related: { message: 'The other zone', span: said.span },
    })
  }
  return written ? undefined : first
}

/** Whether two zones show the same time in winter and in summer: `CET` and `Europe/Rome` do. */
function alike(a: string, b: string): boolean {
  return ['2025-01-15T12:00', '2025-07-15T12:00'].every((time) => {
    const [one, other] = [readMoment(time, a), readMoment(time, b)]
    // A zone that cannot be read is reported as such.
    return !one.ok || !other.ok || one.moment.earliest === other.moment.earliest
  })
}
