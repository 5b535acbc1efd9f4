import type { Moment } from '../time/index.ts'
import type {
  Action,
  Claim,
  Contact,
  Contract,
  Count,
  DataItem,
  Event,
  Fact,
  Group,
  Incident,
  Item,
  Party,
  Reference,
  Residence,
  SourceItem,
  Text,
} from './incident.ts'
import type { Path } from './node.ts'
import type { Audience, AudienceField } from './terms.ts'
import type { Written } from './validate.ts'

type WrittenText = string | Readonly<Record<string, string>>
type WrittenCount = NonNullable<NonNullable<Written['people']>['count']>
type WrittenItem = NonNullable<Written['advice']>[number]
type WrittenContact = NonNullable<NonNullable<Written['organisation']>['contact']>

/** What making an incident needs from outside the record's values. */
export interface Making {
  /** The moment written at a path, `undefined` when it says `unknown` or could not be read (which is then reported). */
  readonly momentAt: (path: Path, text: string) => Moment | undefined
  /** The part of a path that is really in the file: a bare text is its item's only place. */
  readonly existing: (path: Path) => Path
  /** The zone of times without an offset. */
  readonly timezone: string
  /** Where an item of a list stands in the file, if some before it were left out. */
  readonly positionOf?: (field: string, index: number) => number
}

/**
 * Makes an incident of the fields that the schema accepted. A field that is missing because it is broken gets an empty
 * value; whoever reads it must have asked first whether it is valid.
 */
export function toIncident(written: Written, making: Making): Incident {
  const language = written.language ?? 'und'
  const audiences = toAudiences(written.audiences)
  const { momentAt, existing, positionOf = (_field, index) => index } = making

  const time = (path: Path, text: string | undefined): Moment | undefined =>
    text === undefined ? undefined : momentAt(path, text)

  const toText = (path: Path, value: WrittenText, audience: Audience, kind: Text['kind']): Text => {
    const real = existing(path)
    const languages =
      typeof value === 'string'
        ? { [language]: { value, path: real } }
        : Object.fromEntries(
            Object.entries(value).map(([tag, one]) => [tag, { value: one, path: [...real, tag] }]),
          )
    return { path: real, audience, kind, isVerbatim: false, languages }
  }

  const toFact = <Value>(
    path: Path,
    value: Value | undefined,
    audience: Audience,
  ): Fact<Value> | undefined => (value === undefined ? undefined : { value, path, audience })

  const toReferences = (path: Path, names: readonly string[] | undefined): Reference[] =>
    (names ?? []).map((name, index) => ({ name, path: [...path, index] }))

  const toItem = (path: Path, item: WrittenItem, fallback: Audience): Item => {
    const audience = item.audience ?? fallback
    return {
      path,
      audience,
      text: toText([...path, 'text'], item.text, audience, 'prose'),
      learned: time([...path, 'learned'], item.learned),
      withdrawn: time([...path, 'withdrawn'], item.withdrawn),
      sources: toReferences([...path, 'sources'], item.sources),
    }
  }

  const toItems = <Extra extends WrittenItem, Made>(
    field: string,
    items: readonly Extra[] | undefined,
    fallback: Audience,
    extend: (item: Item, extra: Extra, path: Path) => Made,
  ): Made[] =>
    (items ?? []).map((item, index) => {
      const path = [field, positionOf(field, index)]
      return extend(toItem(path, item, fallback), item, path)
    })

  const toContact = (path: Path, contact: WrittenContact | undefined): Contact | undefined =>
    contact && {
      path,
      name: toFact([...path, 'name'], contact.name, audiences.organisation),
      email: toFact([...path, 'email'], contact.email, audiences.organisation),
      url: toFact([...path, 'url'], contact.url, audiences.organisation),
      phone: toFact([...path, 'phone'], contact.phone, audiences.organisation),
      address: toFact([...path, 'address'], contact.address, audiences.organisation),
    }

  const toEvents = (): Event[] => {
    const seen = new Map<string, number>()
    return (written.events ?? []).map((event, index): Event => {
      const path: Path = ['events', positionOf('events', index)]
      const nth = (seen.get(event.kind) ?? 0) + 1
      seen.set(event.kind, nth)
      const audience = event.audience ?? 'internal'
      return {
        id: event.id ?? (nth === 1 ? event.kind : `${event.kind}-${nth}`),
        isNamed: event.id !== undefined,
        path,
        kind: event.kind,
        by: event.by ?? 'us',
        to: event.to,
        at: time([...path, 'at'], event.at),
        end: time([...path, 'end'], event.end),
        after: oneOrMany([...path, 'after'], event.after),
        before: oneOrMany([...path, 'before'], event.before),
        learned: time([...path, 'learned'], event.learned),
        audience,
        sources: (event.sources ?? []).map((source, position): Claim => {
          const at: Path = [...path, 'sources', position]
          return typeof source === 'string'
            ? { name: source, path: at, says: undefined }
            : { name: source.id, path: [...at, 'id'], says: time([...at, 'says'], source.says) }
        }),
        stage: event.stage,
        under: toReferences([...path, 'under'], event.under),
        applies: event.applies,
        reasons:
          event.reasons === undefined
            ? undefined
            : toText([...path, 'reasons'], event.reasons, audience, 'prose'),
        corrects: toReferences([...path, 'corrects'], event.corrects),
        said: event.said === undefined ? undefined : toText([...path, 'said'], event.said, audience, 'prose'),
        instead:
          event.instead === undefined
            ? undefined
            : toText([...path, 'instead'], event.instead, audience, 'prose'),
        knownSince: time([...path, 'known-since'], event['known-since']),
        nextUpdate: time([...path, 'next-update'], event['next-update']),
        text: event.text === undefined ? undefined : toText([...path, 'text'], event.text, audience, 'prose'),
      }
    })
  }

  const toDataItems = (name: 'involved' | 'not-involved'): DataItem[] =>
    (written.data?.[name] ?? []).map((item, index): DataItem => {
      const path: Path = ['data', name, index]
      const audience = item.audience ?? audiences.data
      return {
        path,
        category: item.category,
        audience,
        text: item.text === undefined ? undefined : toText([...path, 'text'], item.text, audience, 'line'),
        learned: time([...path, 'learned'], item.learned),
        withdrawn: time([...path, 'withdrawn'], item.withdrawn),
      }
    })

  const toGroups = (name: 'groups' | 'not-involved'): Group[] =>
    (written.people?.[name] ?? []).map((group, index): Group => {
      const path: Path = ['people', name, index]
      const audience = group.audience ?? audiences.people
      return {
        path,
        audience,
        text: toText([...path, 'text'], group.text, audience, 'line'),
        count: toFact([...path, 'count'], toCount(group.count), audience),
        learned: time([...path, 'learned'], group.learned),
        withdrawn: time([...path, 'withdrawn'], group.withdrawn),
      }
    })

  const organisation = written.organisation
  return {
    id: written.id ?? '',
    title:
      written.title === undefined ? undefined : toText(['title'], written.title, audiences.title, 'line'),
    language,
    timezone: making.timezone,
    kind: written.kind,
    natures: (written.nature ?? []).map((value, index) => ({
      value,
      path: ['nature', index],
      audience: audiences.nature,
    })),
    severity: written.severity,
    status: written.status,
    risk: written.risk,
    audiences,
    organisation: {
      path: ['organisation'],
      name: {
        value: organisation?.name ?? '',
        path: ['organisation', 'name'],
        audience: audiences.organisation,
      },
      role: organisation?.role ?? 'other',
      country: toFact(['organisation', 'country'], organisation?.country, audiences.organisation),
      sectors: organisation?.sectors?.map((value, index) => ({
        value,
        path: ['organisation', 'sectors', index],
        audience: audiences.organisation,
      })),
      contact: toContact(['organisation', 'contact'], organisation?.contact),
      dpo: toContact(['organisation', 'dpo'], organisation?.dpo),
    },
    parties: Object.entries(written.parties ?? {}).map(([key, party]): Party => {
      const path: Path = ['parties', key]
      return {
        id: key,
        path,
        name: { value: party.name, path: [...path, 'name'], audience: audiences.parties },
        role: party.role,
        aliases: (party.aliases ?? []).map((value, index) => ({
          value,
          path: [...path, 'aliases', index],
          audience: audiences.parties,
        })),
        country: toFact([...path, 'country'], party.country, audiences.parties),
        service:
          party.service === undefined
            ? undefined
            : toText([...path, 'service'], party.service, audiences.parties, 'line'),
        former: party.former ?? false,
      }
    }),
    summary: written.summary && toItem(['summary'], written.summary, 'internal'),
    impact: written.impact && toItem(['impact'], written.impact, 'internal'),
    events: toEvents(),
    dataInvolved: toDataItems('involved'),
    dataNotInvolved: toDataItems('not-involved'),
    dataRecords: toFact(['data', 'records'], toCount(written.data?.records), audiences.data),
    people: {
      path: ['people'],
      audience: audiences.people,
      count: toFact(['people', 'count'], toCount(written.people?.count), audiences.people),
      groups: toGroups('groups'),
      notInvolved: toGroups('not-involved'),
      residence: written.people?.residence?.map((one, index): Residence => {
        const path: Path = ['people', 'residence', index]
        return {
          path,
          region: { value: one.region, path: [...path, 'region'], audience: audiences.people },
          count: toFact([...path, 'count'], toCount(one.count), audiences.people),
        }
      }),
    },
    causes: toItems('causes', written.causes, 'internal', (item, extra) => ({
      ...item,
      kind: extra.kind ?? 'contributing',
    })),
    consequences: toItems('consequences', written.consequences, audiences.consequences, (item) => item),
    measures: toItems('measures', written.measures, audiences.measures, (item, extra) => ({
      ...item,
      status: extra.status ?? 'taken',
      by: extra.by ?? 'us',
    })),
    advice: toItems('advice', written.advice, audiences.advice, (item) => item),
    indicators: toItems('indicators', written.indicators, 'internal', (item, extra, path) => ({
      ...item,
      type: extra.type,
      values: extra.values.map((value, index) => ({
        value,
        path: [...path, 'values', index],
        audience: item.audience,
      })),
    })),
    lessons: toItems('lessons', written.lessons, 'internal', (item, extra) => ({
      ...item,
      id: extra.id,
      kind: extra.kind,
    })),
    actions: toItems('actions', written.actions, 'internal', (item, extra, path): Action => {
      return {
        ...item,
        id: extra.id,
        owner: toFact([...path, 'owner'], extra.owner, item.audience),
        due: time([...path, 'due'], extra.due),
        kind: extra.kind,
        status: extra.status ?? 'open',
        ticket: toFact([...path, 'ticket'], extra.ticket, item.audience),
        answers: toReferences([...path, 'answers'], extra.answers),
      }
    }),
    questions: toItems('questions', written.questions, 'internal', (item, extra, path) => ({
      ...item,
      owner: toFact([...path, 'owner'], extra.owner, item.audience),
      due: time([...path, 'due'], extra.due),
    })),
    notes: toItems('notes', written.notes, 'internal', (item, extra) => ({
      ...item,
      title: extra.title,
    })),
    sources: Object.entries(written.sources ?? {}).map(([key, source]): SourceItem => {
      const path: Path = ['sources', key]
      const audience = source.audience ?? 'internal'
      return {
        id: key,
        path,
        audience,
        title: {
          ...toText([...path, 'title'], source.title, audience, 'line'),
          isVerbatim: typeof source.title === 'string',
        },
        publisher: toFact([...path, 'publisher'], source.publisher, audience),
        url: toFact([...path, 'url'], source.url, audience),
        date: time([...path, 'date'], source.date),
        read: time([...path, 'read'], source.read),
        secondHand: source['second-hand'] ?? false,
      }
    }),
    contracts: (written.contracts ?? []).map((contract, index): Contract => {
      const path: Path = ['contracts', positionOf('contracts', index)]
      return {
        path,
        id: contract.id,
        title: toText([...path, 'title'], contract.title, 'internal', 'line'),
        cite: contract.cite,
        party: contract.party,
        anchor: contract.anchor,
        period: contract.period,
        counting: contract.counting ?? 'elapsed',
      }
    }),
    regimes: {
      include: toReferences(['regimes', 'include'], written.regimes?.include),
      exclude: (written.regimes?.exclude ?? []).map(({ id, reason }, index) => ({
        name: id,
        path: ['regimes', 'exclude', index, 'id'],
        reason,
      })),
    },
    terms: Object.fromEntries(
      Object.entries(written.terms ?? {}).map(([key, label]) => [
        key,
        // A label tells nothing by itself: it is for whoever may see what it names.
        toText(['terms', key], label, 'public', 'line'),
      ]),
    ),
  }
}

function toAudiences(written: Written['audiences']): Readonly<Record<AudienceField, Audience>> {
  const of = (field: AudienceField): Audience => written?.[field] ?? 'customer'
  return {
    title: of('title'),
    kind: of('kind'),
    nature: of('nature'),
    status: of('status'),
    organisation: of('organisation'),
    parties: of('parties'),
    data: of('data'),
    people: of('people'),
    consequences: of('consequences'),
    measures: of('measures'),
    advice: of('advice'),
  }
}

function oneOrMany(path: Path, value: string | readonly string[] | undefined): Reference[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [{ name: value, path }]
  return value.map((name, index) => ({ name, path: [...path, index] }))
}

function toCount(count: WrittenCount | undefined): Count | undefined {
  if (count === undefined) return undefined
  if (count === 'unknown') return { known: false }
  if (typeof count === 'number') return { known: true, atLeast: count, atMost: count, approximate: false }
  const { about, 'at-least': least, 'at-most': most } = count
  if (about === undefined && least === undefined && most === undefined) return { known: false }
  return {
    known: true,
    atLeast: about ?? least ?? 0,
    atMost: about ?? most ?? Number.POSITIVE_INFINITY,
    approximate: about !== undefined,
  }
}
