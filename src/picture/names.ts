import { toString as plainText } from 'mdast-util-to-string'
import { mayShow, proseInline } from '../document/index.ts'
import { type Language, tagChain } from '../language/index.ts'
import type { Audience, Event, EventKind, Incident, Role, Text } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { showable } from './xml.ts'

/** Who reads a picture, and in which language. */
export interface Readers {
  readonly language: Language
  readonly audience: Audience
  /** The language to take a text from that this one lacks. */
  readonly fallback?: string | undefined
}

/** What a record's things are called before some readers. */
export interface Names {
  /** A text in the readers' language; empty if there is none, or none for them. */
  readonly text: (text: Text | undefined) => string
  readonly kind: (kind: EventKind) => string
  readonly party: (id: string) => string
  readonly role: (id: string) => string | undefined
  /** When an event happened, with its end if it lasted. */
  readonly time: (event: Event, bounds: Moment | undefined) => NamedTime
}

/** A time in words: whole, and apart as a day and the hours of that day if it is so precise. */
export interface NamedTime {
  readonly whole: string
  readonly day: string
  readonly hours: string | undefined
}

/** Names things for some readers. */
export function namesFor(incident: Incident, { language, audience, fallback }: Readers): Names {
  const { vocabulary, dates } = language
  const { picture } = vocabulary

  const text = (value: Text | undefined): string => {
    if (!value || !mayShow(audience, value.audience)) return ''
    const tags = Object.keys(value.languages)
    const tag = value.isVerbatim
      ? tags[0]
      : (closest(language.tag, tags) ?? (fallback === undefined ? undefined : closest(fallback, tags)))
    const found = tag === undefined ? undefined : value.languages[tag]?.value
    if (found === undefined) return ''
    return showable(
      value.kind === 'prose'
        ? proseInline(found)
            .map((node) => plainText(node))
            .join('')
        : found,
    )
  }

  const label = (labels: Readonly<Record<string, string>>, key: string): string | undefined =>
    Object.hasOwn(labels, key) ? labels[key] : undefined
  const own = (key: string): string =>
    text(Object.hasOwn(incident.terms, key) ? incident.terms[key] : undefined)

  const party = (id: string): string => {
    const seen = mayShow(audience, 'customer')
    if (id === 'us') return (seen && showable(incident.organisation.name.value)) || picture.us
    const known = incident.parties.find((one) => one.id === id)
    if (known) return mayShow(audience, known.name.audience) ? showable(known.name.value) : picture.other
    return label(vocabulary.words, id) ?? (seen ? showable(id) : picture.other)
  }

  return {
    text,
    party,
    kind: (kind) => label(vocabulary.events, kind) ?? (own(kind) || showable(kind)),
    role: (id) => {
      const role = roleOf(incident, id)
      return role && role !== 'other' && mayShow(audience, 'customer')
        ? label(vocabulary.roles, role)
        : undefined
    },
    time: (event, bounds) => {
      const time = event.at ? lasting(event.at, event.end) : bounds
      const zone = incident.timezone
      const hours = dates.hours(time, zone)
      // Of a time of day that is not exact the day is none the less known: what it is said with stands beside the hours.
      const onDay = time && hours !== undefined ? { ...time, approximate: false, uncertain: false } : time
      return {
        whole: dates.write(time, { zone, day: false }),
        day: dates.write(onDay, { zone, day: true }),
        hours,
      }
    },
  }
}

/** What a party is to the data. */
export function roleOf(incident: Incident, id: string): Role | undefined {
  return id === 'us' ? incident.organisation.role : incident.parties.find((one) => one.id === id)?.role
}

/** An event that lasted, as one stretch of time. */
function lasting(at: Moment, end: Moment | undefined): Moment & { readonly lasting?: boolean } {
  if (!end || end.latest < at.earliest) return at
  return {
    ...at,
    latest: end.latest,
    interval: true,
    lasting: true,
    approximate: at.approximate || end.approximate,
  }
}

function closest(wanted: string, tags: readonly string[]): string | undefined {
  return (
    tagChain(wanted).find((tag) => tags.includes(tag)) ?? tags.find((tag) => tag.startsWith(`${wanted}-`))
  )
}
