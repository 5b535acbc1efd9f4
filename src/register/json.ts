import type { Count, DataItem, Group, SourceItem, Text } from '../record/index.ts'
import { type Moment, toIso } from '../time/index.ts'
import type { Notice, Notices } from './duties.ts'
import type { RegisterEntry } from './entry.ts'
import type { Statement } from './facts.ts'
import type { Occurrence } from './occurrence.ts'
import type { Listed, Told } from './readers.ts'
import type { Register } from './register.ts'

/**
 * A register as data: keys instead of words, times as ISO 8601 intervals in the record's zone, texts in every language
 * that they have. What these readers may not see is not in it; `withheld` says where something is left out.
 */
export function registerToJson({ audience, asOf, parts, leftOut, others }: Register): object {
  return {
    forthright: 1,
    audience,
    asOf: asOf?.text ?? null,
    entries: parts.map(({ entry, reading }) => ({
      file: reading.source.path,
      ...entryToJson(entry, asOf === undefined),
    })),
    leftOut,
    // How many other incidents there were is nobody's business but ours.
    ...(audience === 'internal' ? { others } : {}),
  }
}

function entryToJson(entry: RegisterEntry, isNow: boolean): object {
  const { incident, organisation } = entry
  const zone = incident.timezone
  return {
    id: entry.id,
    title: told(entry.title, words),
    kind: entry.kind ?? null,
    organisation: { name: organisation.name.value, role: organisation.role },
    status: isNow ? (incident.status ?? null) : null,
    occurred: told(entry.occurred, (one) => occurred(one, zone)),
    ended: told(entry.ended, (one) => occurred(one, zone)),
    detected: told(entry.detected, (one) => occurred(one, zone)),
    aware: told(entry.aware, (one) => ({
      ...occurred(one, zone),
      derived: one.derived,
      proposed: one.proposed,
    })),
    facts: listed(entry.facts, (one) => statement(one, zone)),
    causes: listed(entry.causes, words),
    data: listed(entry.data, data),
    people: {
      count: told(entry.count, number),
      groups: listed(entry.groups, group),
    },
    effects: listed(entry.effects, words),
    measures: {
      taken: listed(entry.taken, (one) => statement(one, zone)),
      planned: listed(entry.planned, words),
    },
    risk: told(entry.risk, (risk) => risk),
    riskReasons: listed(entry.riskReasons, words),
    authority: notices(entry.authority, zone),
    communication: notices(entry.communication, zone),
    sources: listed(entry.sources, source),
    gaps: entry.gaps,
  }
}

function told<Value>(one: Told<Value>, make: (value: Value) => unknown): object {
  return one.state === 'told' ? { state: one.state, value: make(one.value) } : { state: one.state }
}

function listed<Value>({ shown, withheld }: Listed<Value>, make: (value: Value) => unknown): object {
  return { items: shown.map(make), withheld }
}

function notices({ outcome, notices: sent, reasons }: Notices, zone: string): object {
  return {
    outcome,
    notices: listed(sent, (one: Notice) => ({
      ...statement(one, zone),
      to: one.event.to ?? null,
      stage: one.event.stage ?? null,
      judgement: one.judgement ?? null,
      reasons: one.event.reasons ? words(one.event.reasons) : null,
    })),
    reasons: listed(reasons, words),
  }
}

function statement(one: Statement, zone: string): object {
  if (!('event' in one)) return { text: words(one.text) }
  const { text } = one.event
  return { ...occurred(one, zone), text: text ? words(text) : null }
}

function occurred({ event, at }: Occurrence, zone: string): object {
  return {
    event: event.id,
    kind: event.kind,
    by: event.by,
    earliest: at ? iso(at.earliest, zone) : null,
    latest: at ? iso(at.latest, zone) : null,
    ...qualities(at),
  }
}

function qualities(at: Moment | undefined): object {
  return { approximate: at?.approximate ?? false, uncertain: at?.uncertain ?? false }
}

function iso(epoch: number, zone: string): string | null {
  return Number.isFinite(epoch) ? toIso(epoch, zone, 'second') : null
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function data({ category, text }: DataItem): object {
  return { category, text: text ? words(text) : null }
}

function group({ text, count }: Group): object {
  return { text: words(text), count: count ? number(count.value) : null }
}

function number(count: Count): object | null {
  return count.known
    ? { atLeast: count.atLeast, atMost: finite(count.atMost), approximate: count.approximate }
    : null
}

function source({ id, title, publisher, url, date, secondHand }: SourceItem): object {
  return {
    id,
    title: words(title),
    publisher: publisher?.value ?? null,
    url: url?.value ?? null,
    date: date?.text ?? null,
    secondHand,
  }
}

function words({ languages }: Text): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(languages).map(([tag, { value }]) => [tag, value]))
}
