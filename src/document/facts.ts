import { fill } from '../language/index.ts'
import type {
  Action,
  Audience,
  Cause,
  Contact,
  Count,
  Event,
  Fact,
  Group,
  Incident,
  Item,
  Lesson,
  Measure,
  Party,
  Path,
  Question,
  SourceItem,
  Text,
} from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { type Metric, phaseOf, resolverOf, type Timeline, timelineSeenBy } from '../timeline/index.ts'
import { mayShow, narrowest } from './audience.ts'
import type { factsShape } from './facts-shape.ts'
import type { Content, Hole } from './holes.ts'
import { addresseeOf, filingsOf, selectEvents } from './selections.ts'
import type { ModelOf } from './shape.ts'
import type { Telling } from './telling.ts'
import { closest, textHole } from './texts.ts'
import { clockInstants, hasClock, lastingFrom } from './times.ts'
import { unknownsOf } from './unknowns.ts'
import { isProcessingForUs, vendorOf } from './vendor.ts'

/** What a record offers to every template. */
export type Facts = ModelOf<typeof factsShape>

type EventFacts = Facts['detection']
type ItemFacts = { readonly text: Hole }

/** Makes of a record the model that templates see: every value a hole, every absent one a hole that says so. */
export function tellFacts(telling: Telling): Facts {
  const { language, fallback, audience, holes } = telling
  const timeline = timelineSeenBy(telling.timeline, (event) => mayShow(audience, event.audience))
  const { incident } = timeline
  const boundsOf = new Map(timeline.entries.map(({ event, bounds }) => [event, bounds]))
  const { vocabulary } = language

  const hole = (content: Content, origin: Path, who: Audience, tag?: string): Hole =>
    holes.make({ content, origins: [origin], audience: who, language: tag })
  const absent = (origin: Path, who: Audience = 'public'): Hole => hole({ kind: 'absent' }, origin, who)

  const text = (value: Text | undefined, origin: Path, who: Audience = 'public'): Hole =>
    value ? textHole(telling, value, who) : absent(origin, who)
  const plain = (fact: Fact<string> | undefined, origin: Path, who: Audience = 'public'): Hole =>
    fact
      ? holes.make({
          content: { kind: 'text', value: fact.value },
          origins: [fact.path],
          audience: narrowest([fact.audience, who]),
          keptBy: mayShow(fact.audience, who) ? undefined : origin,
        })
      : absent(origin, who)
  const moment = (value: Moment | undefined, origin: Path, who: Audience): Hole =>
    value ? hole({ kind: 'moment', value }, origin, who) : absent(origin, who)
  const count = (fact: Fact<Count> | undefined, origin: Path): Hole =>
    fact ? hole({ kind: 'count', value: fact.value }, fact.path, fact.audience) : absent(origin)
  const label = (
    labels: Readonly<Record<string, string>>,
    key: string | undefined,
    origin: Path,
    who: Audience,
  ): Hole => {
    if (key === undefined) return absent(origin, who)
    const own = ownValue(labels, key)
    if (own !== undefined) return hole({ kind: 'text', value: own }, origin, who)
    const term = ownValue(incident.terms, key)
    if (!term)
      return key.startsWith('x-') ? hole({ kind: 'unlabelled', term: key }, origin, who) : absent(origin, who)
    const tags = Object.keys(term.languages)
    if (closest(language.tag, tags) ?? (fallback && closest(fallback, tags))) return text(term, origin, who)
    const readers = narrowest([term.audience, who])
    return hole({ kind: 'untranslated', languages: tags, term: key }, term.path, readers)
  }

  const contact = (value: Contact | undefined, origin: Path): Facts['organisation']['contact'] => {
    const email = value?.email
    const facts = {
      name: plain(value?.name, [...origin, 'name']),
      email: email
        ? hole(
            { kind: 'address', value: email.value, url: `mailto:${email.value}` },
            email.path,
            email.audience,
          )
        : absent([...origin, 'email']),
      url: address(value?.url, [...origin, 'url']),
      phone: plain(value?.phone, [...origin, 'phone']),
      address: plain(value?.address, [...origin, 'address']),
    }
    if (!value || !mayShow(audience, incident.audiences.organisation)) holes.markAbsent(facts)
    return facts
  }
  const address = (fact: Fact<string> | undefined, origin: Path): Hole =>
    fact
      ? hole({ kind: 'address', value: fact.value, url: fact.value }, fact.path, fact.audience)
      : absent(origin)

  const partyName = (id: string | undefined, origin: Path, who: Audience): Hole => {
    if (id === undefined) return absent(origin, who)
    if (id === 'us') return plain(incident.organisation.name, origin, who)
    const party = incident.parties.find((one) => one.id === id)
    return party ? plain(party.name, origin, who) : label(vocabulary.words, id, origin, who)
  }

  const sourceTitles = ({ sources, path }: Event, who: Audience): Hole[] => {
    const titles = sources.flatMap(({ name }) => {
      const source = incident.sources.find((one) => one.id === name)
      return source ? [text(source.title, source.path, who)] : []
    })
    holes.restrict(titles, who, path)
    return titles
  }

  /** What happened; a correction without a text of its own tells what is true instead. */
  const eventText = (event: Event | undefined, path: Path, who: Audience): Hole => {
    if (event?.text) return text(event.text, path)
    const name = event?.instead && ownValue(vocabulary.events, event.kind)
    if (!event?.instead || name === undefined) return label(vocabulary.events, event?.kind, path, who)
    const pattern = vocabulary.words['labelled'] ?? '{0}: {1}'
    return text(prefixed(event.instead, pattern, name), path)
  }

  const eventFacts = (event: Event | undefined): EventFacts => {
    const path = event?.path ?? ['events']
    const who = event?.audience ?? 'public'
    const bounds = event && boundsOf.get(event)
    const phase = event && phaseOf(event.kind)
    const facts = {
      text: eventText(event, path, who),
      kind: label(vocabulary.events, event?.kind, path, who),
      phase: label(vocabulary.phases, phase, path, who),
      by: partyName(event?.by, path, who),
      to: partyName(event?.to, event && event.to === undefined ? [...path, 'to'] : path, who),
      at: moment(
        event?.at ? lastingFrom(event.at, event.end) : bounds,
        event && (event.at || !bounds) ? [...path, 'at'] : path,
        who,
      ),
      learned: moment(event?.learned, [...path, 'learned'], who),
      sources: event ? sourceTitles(event, who) : [],
      stage: label(vocabulary.stages, event?.stage, [...path, 'stage'], who),
      reasons: text(event?.reasons, [...path, 'reasons'], who),
    }
    if (event) holes.restrict(facts, who, path)
    else holes.markAbsent(facts)
    return facts
  }

  /** What began: when it ended is told apart from it. */
  const beginningFacts = (event: Event | undefined): EventFacts =>
    eventFacts(event?.at ? { ...event, end: undefined } : event)
  /** What ended; the end of what began, if no event says of its own that it was over. */
  const endFacts = (end: Event | undefined, start: Event | undefined): EventFacts =>
    end || !start?.end
      ? eventFacts(end)
      : { ...eventFacts(start), at: moment(start.end, [...start.path, 'end'], start.audience) }

  const visible = <Kind extends { readonly audience: Audience }>(values: readonly Kind[]): Kind[] =>
    values.filter((value) => mayShow(audience, value.audience))

  /** A list of which these readers may see nothing is not empty to them: to ask for it is to ask for what they may not see. */
  const guarded = <Kind extends { readonly audience: Audience; readonly path: Path }, Made>(
    values: readonly Kind[],
    make: (value: Kind) => Made,
  ): readonly Made[] => {
    const shown = visible(values)
    const made = shown.map(make)
    const [first] = values
    if (first && shown.length === 0) holes.restrict(made, first.audience, first.path)
    return made
  }

  const causeFacts = (cause: Cause): Facts['causes'][number] => ({
    ...itemFacts(cause),
    kind: label(vocabulary.causes, cause.kind, cause.path, cause.audience),
  })
  const actionFacts = (action: Action): Facts['actions'][number] => ({
    ...itemFacts(action),
    owner: plain(action.owner, [...action.path, 'owner']),
    due: moment(action.due, [...action.path, 'due'], action.audience),
    kind: label(vocabulary['action-kinds'], action.kind, action.path, action.audience),
    status: label(vocabulary['action-statuses'], action.status, action.path, action.audience),
    ticket: plain(action.ticket, [...action.path, 'ticket']),
  })
  const questionFacts = (question: Question): Facts['unknowns'][number] => ({
    ...itemFacts(question),
    owner: plain(question.owner, [...question.path, 'owner']),
    due: moment(question.due, [...question.path, 'due'], question.audience),
  })
  /** The same, as if the record had no more: for lists of which a document says nothing if they are empty. */
  const seen: typeof guarded = (values, make) => visible(values).map(make)

  const itemFacts = (item: Item): ItemFacts => ({ text: text(item.text, item.path) })
  const measureFacts = (measure: Measure): Facts['measures']['taken'][number] => ({
    ...itemFacts(measure),
    by: partyName(measure.by === 'us' ? undefined : measure.by, [...measure.path, 'by'], measure.audience),
  })
  const dataTerms = (items: Incident['dataInvolved']): Hole[] =>
    visible(items).map((item) =>
      item.text
        ? text(item.text, item.path)
        : label(vocabulary.data, item.category, item.path, item.audience),
    )

  const first = (test: (event: Event) => boolean): Event | undefined =>
    timeline.entries.map((entry) => entry.event).find(test)
  const { disclosure, vendor, isNamed, readers: vendorReaders } = vendorOf(timeline, audience)
  const vendorPath: Path = vendor?.path ?? ['parties']
  const hidden = (): Hole => absent(disclosure?.path ?? vendorPath, vendorReaders)
  const processing = isNamed && isProcessingForUs(incident.organisation.role) ? vendor?.role : undefined
  const vendorFacts = {
    name: isNamed ? plain(vendor?.name, vendorPath, vendorReaders) : hidden(),
    service: isNamed ? text(vendor?.service, [...vendorPath, 'service'], vendorReaders) : hidden(),
    role: isNamed
      ? label(
          vocabulary.roles,
          vendor?.role,
          vendorPath,
          narrowest([incident.audiences.parties, vendorReaders]),
        )
      : hidden(),
    isProcessor: processing === 'processor',
    isSubProcessor: processing === 'sub-processor',
    isFormer: isNamed && (vendor?.former ?? false),
  }
  if (!isNamed) holes.markAbsent(vendorFacts)

  const eventLabel = (kind = ''): string => {
    const own = ownValue(incident.terms, kind)?.languages ?? {}
    const tag = closest(language.tag, Object.keys(own)) ?? ''
    return ownValue(vocabulary.events, kind) ?? own[tag]?.value ?? kind
  }
  /** What begins or ends a duration, where no event has done so yet. */
  const namesOf = (selector: Metric['definition']['begins'][number] | undefined): string =>
    (selector?.name === undefined ? (selector?.kinds ?? []) : [selector.name])
      .map((name) => eventLabel(name))
      .join(' / ')
  /** An event in a formula, with who did it where that is somebody else and these readers may know. */
  const anchorOf = (event: Event, { party, from, to }: Metric): string => {
    const name = eventLabel(event.kind)
    const isClear = from?.kind !== to?.kind && (event.by === party || event.kind === 'vendor-disclosure')
    const who = incident.parties.find(({ id }) => id === event.by)?.name
    if (isClear || !who || !mayShow(audience, who.audience)) return name
    return fill(vocabulary.words['formula-by'] ?? '{0} ({1})', name, who.value)
  }
  const formula = (metric: Metric): string => {
    const { from, to, definition } = metric
    const { begins, ends, way } = definition
    return fill(
      vocabulary.words[way === 'spread' ? 'formula-spread' : 'formula'] ?? '{0} – {1}',
      from ? anchorOf(from, metric) : namesOf(begins[0]),
      to ? anchorOf(to, metric) : namesOf(ends[0]),
    )
  }
  const isShown = (metric: Metric): boolean =>
    metric.state !== 'not-applicable' && mayShow(audience, metric.audience)
  const metricName = ({ key, definition: { names } }: Metric, origin: Path, who: Audience): Hole => {
    if (!names) return label(vocabulary.metrics, key, origin, who)
    const tags = Object.keys(names)
    const tag = closest(language.tag, tags) ?? closest(fallback ?? language.tag, tags) ?? tags[0] ?? ''
    return hole({ kind: 'text', value: names[tag] ?? key }, origin, who)
  }
  /** Whose duration it is adds to it: readers who may see the one and not the other are told the one. */
  const named = (id: string | undefined): string | undefined => {
    const party = incident.parties.find((one) => one.id === id)
    return party && !mayShow(audience, party.name.audience) ? undefined : id
  }
  const metricFacts = (metric: Metric): Facts['metrics'][number] => {
    const path = metric.to?.path ?? metric.from?.path ?? ['events']
    const who = metric.audience
    const origins = metric.events.map((event) => event.path)
    return {
      name: metricName(metric, path, who),
      party: partyName(named(metric.party), path, who),
      told: partyName(named(metric.told === 'us' ? undefined : metric.told), path, who),
      value: metric.value
        ? holes.make({ content: { kind: 'duration', value: metric.value }, origins, audience: who })
        : absent(path, who),
      state: label(vocabulary['metric-states'], stateOf(metric, timeline), path, who),
      formula: hole({ kind: 'text', value: formula(metric) }, path, who),
      isRecorded: metric.value !== undefined,
    }
  }

  const sourceFacts = (source: SourceItem): Facts['sources'][number] => ({
    title: text(source.title, source.path),
    publisher: plain(source.publisher, [...source.path, 'publisher']),
    url: address(source.url, [...source.path, 'url']),
    date: moment(source.date, [...source.path, 'date'], source.audience),
    read: moment(source.read, [...source.path, 'read'], source.audience),
    isSecondHand: source.secondHand,
  })

  /** Who did something, for a sentence that names it; an attacker without a name is called so in the language's own words. */
  const actorOf = (id: string): { readonly value: string; readonly audience: Audience } =>
    (id === 'us' ? incident.organisation : incident.parties.find((one) => one.id === id))?.name ?? {
      value: ownValue(vocabulary.words, id) ?? id,
      audience: 'public',
    }
  const unknowns = visible(unknownsOf(timeline)).map((unknown): Facts['unknowns'][number] => {
    const { event, path } = unknown
    const pattern = vocabulary.unknowns[unknown.key] ?? unknown.key
    const by = event && actorOf(event.by)
    const value = event && by ? fill(pattern, eventLabel(event.kind), by.value) : pattern
    return {
      text: hole({ kind: 'text', value }, path, narrowest([unknown.audience, by?.audience ?? 'public'])),
      owner: absent(unknown.path),
      due: absent(unknown.path),
    }
  })

  const organisation = incident.organisation
  const measures = visible(incident.measures)
  const lessonsOf = (list: typeof guarded): Facts['lessons'] => {
    const of = (kind: Lesson['kind']) =>
      list(
        incident.lessons.filter((lesson) => lesson.kind === kind),
        itemFacts,
      )
    return { well: of('well'), badly: of('badly'), luck: of('luck') }
  }
  const shown = visible(timeline.entries.map(({ event }) => event))
  const clocks = shown.some(({ at, end }) => (at && hasClock(at)) || (end && hasClock(end)))
  const { people } = incident
  const groupHole = (group: Group): Hole => {
    const words = text(group.text, group.path)
    const filling = holes.fillingOf(words)
    if (!group.count?.value.known || !mayShow(audience, group.count.audience)) return words
    if (filling?.content.kind !== 'text') return words
    const counted = language.numbers.count(group.count.value)
    const value = fill(vocabulary.words['counted'] ?? '{0} ({1})', filling.content.value, counted)
    return holes.make({
      ...filling,
      content: { kind: 'text', value },
      origins: [...filling.origins, group.count.path],
    })
  }
  const isCounted = (fact: Fact<Count> | undefined): boolean =>
    (fact?.value.known && mayShow(audience, fact.audience)) ?? false
  const filing = filingsOf(timeline).at(-1)
  const chosen = selectEvents(timeline, shown, (event) => event === disclosure)
  const resolveReference = resolverOf(incident)
  const correctionFacts = (event: Event): Facts['corrections'][number] => {
    const { path, audience: who } = event
    const { at, text: words } = eventFacts(event)
    const corrected = event.corrects
      .flatMap(({ name }) => resolveReference(name).event ?? [])
      .filter((one) => shown.includes(one))
    return {
      at,
      knownSince: moment(event.knownSince, [...path, 'known-since'], who),
      text: words,
      said: text(event.said, [...path, 'said'], who),
      instead: text(event.instead, [...path, 'instead'], who),
      of: corrected.map(eventFacts),
    }
  }
  const partyFacts = (party: Party): Facts['otherParties'][number] => ({
    name: plain(party.name, party.path),
    role: label(vocabulary.roles, party.role, [...party.path, 'role'], incident.audiences.parties),
    service: text(party.service, [...party.path, 'service']),
  })
  const impact = timeline.metrics.find(({ key, value }) => key === 'impact-duration' && value)

  return {
    id: hole({ kind: 'text', value: incident.id }, ['id'], 'customer'),
    title: text(incident.title, ['title']),
    kind: label(vocabulary.kinds, incident.kind, ['kind'], incident.audiences.kind),
    severity: label(vocabulary.severities, incident.severity, ['severity'], 'internal'),
    status: label(vocabulary.statuses, incident.status, ['status'], incident.audiences.status),
    risk: label(vocabulary.risks, incident.risk, ['risk'], 'regulator'),
    isPersonalDataBreach: incident.kind === 'personal-data-breach',
    natures: visible(incident.natures).map((nature) =>
      label(vocabulary.natures, nature.value, nature.path, nature.audience),
    ),
    organisation: {
      name: plain(organisation.name, organisation.path),
      role: label(
        vocabulary.roles,
        organisation.role,
        [...organisation.path, 'role'],
        incident.audiences.organisation,
      ),
      contact: contact(organisation.contact, [...organisation.path, 'contact']),
      dpo: contact(organisation.dpo, [...organisation.path, 'dpo']),
    },
    vendor: vendorFacts,
    summary: itemText(incident.summary, ['summary']),
    impact: itemText(incident.impact, ['impact']),
    events: shown.map(eventFacts),
    hasTimesOfDay: clocks,
    inTimezone: hole(
      { kind: 'text', value: language.dates.inZone(incident.timezone, clockInstants(shown)) },
      ['timezone'],
      'public',
    ),
    timezone: hole({ kind: 'text', value: incident.timezone }, ['timezone'], 'public'),
    start: beginningFacts(first((event) => ['impact-start', 'compromise', 'attack'].includes(event.kind))),
    detection: eventFacts(first((event) => event.kind === 'detection')),
    disclosure: eventFacts(disclosure),
    awareness: eventFacts(first((event) => event.kind === 'awareness' && event.by === 'us')),
    removal: eventFacts(first((event) => event.kind === 'removal')),
    resolution: eventFacts(
      first((event) => event.kind === 'impact-end') ?? first((event) => event.kind === 'resolution'),
    ),
    notification: eventFacts(first((event) => event.kind === 'notification' && event.to === 'customers')),
    correction: eventFacts(first((event) => event.kind === 'correction')),
    data: {
      involved: dataTerms(incident.dataInvolved),
      notInvolved: dataTerms(incident.dataNotInvolved),
      records: count(incident.dataRecords, ['data', 'records']),
      areRecordsCounted: isCounted(incident.dataRecords),
    },
    people: {
      count: count(people.count, [...people.path, 'count']),
      isCounted: isCounted(people.count),
      groups: visible(people.groups).map(groupHole),
      notInvolved: visible(people.notInvolved).map(groupHole),
    },
    causes: guarded(incident.causes, causeFacts),
    consequences: visible(incident.consequences).map(itemFacts),
    measures: {
      taken: measures.filter((measure) => measure.status === 'taken').map(measureFacts),
      planned: measures.filter((measure) => measure.status === 'planned').map(measureFacts),
    },
    advice: visible(incident.advice).map(itemFacts),
    indicators: visible(incident.indicators).map((indicator) => ({
      ...itemFacts(indicator),
      type: label(vocabulary.indicators, indicator.type, indicator.path, indicator.audience),
      values: indicator.values.map((value) => plain(value, value.path)),
    })),
    lessons: lessonsOf(guarded),
    actions: guarded(incident.actions, actionFacts),
    unknowns: [...unknowns, ...guarded(incident.questions, questionFacts)],
    notes: guarded(incident.notes, (note) => ({
      ...itemFacts(note),
      title:
        note.title === undefined
          ? absent(note.path)
          : hole({ kind: 'text', value: note.title }, [...note.path, 'title'], note.audience),
    })),
    metrics: timeline.metrics.filter(isShown).map(metricFacts),
    impactDuration: impact && isShown(impact) ? metricFacts(impact).value : absent(['events']),
    sources: guarded(incident.sources, sourceFacts),
    disagreements: shown.flatMap((event) =>
      event.sources
        .filter((claim) => claim.says)
        .flatMap((claim) => {
          const source = incident.sources.find((one) => one.id === claim.name)
          if (!source) return []
          const who = narrowest([event.audience, source.audience])
          return [
            {
              event: label(vocabulary.events, event.kind, event.path, who),
              by: partyName(event.by, event.path, who),
              at: moment(event.at, [...event.path, 'at'], who),
              source: text(source.title, source.path, who),
              says: moment(claim.says, claim.path, who),
            },
          ]
        }),
    ),
    shown: {
      start: beginningFacts(chosen.start),
      end: endFacts(chosen.end, chosen.start),
      detection: eventFacts(chosen.detection),
      disclosure: eventFacts(chosen.disclosure),
      awareness: eventFacts(chosen.awareness),
      causes: seen(incident.causes, causeFacts),
      lessons: lessonsOf(seen),
      actions: seen(incident.actions, actionFacts),
      questions: seen(incident.questions, questionFacts),
    },
    milestones: chosen.milestones.map(eventFacts),
    latest: chosen.latest.map(eventFacts),
    told: {
      all: chosen.told.map(eventFacts),
      people: chosen.toPeople.map(eventFacts),
      public: chosen.toPublic.map(eventFacts),
      authorities: chosen.toAuthorities.map(eventFacts),
      controllers: chosen.toControllers.map(eventFacts),
    },
    corrections: chosen.corrections.map(correctionFacts),
    nextUpdate: chosen.promise
      ? moment(chosen.promise.nextUpdate, [...chosen.promise.path, 'next-update'], chosen.promise.audience)
      : absent(['events']),
    filing: eventFacts(filing),
    authority: partyName(
      addresseeOf(timeline, filing),
      filing?.path ?? ['parties'],
      filing?.audience ?? 'public',
    ),
    otherParties: actingParties(incident, shown).map(partyFacts),
    threatActors: incident.parties
      .filter(({ id, role }) => role === 'threat-actor' && shown.some(({ by }) => by === id))
      .map(({ name, aliases, path }) => ({
        name: plain(name, path),
        aliases: aliases.map((alias) => plain(alias, alias.path)),
      })),
    asOf: timeline.asOf ? hole({ kind: 'moment', value: timeline.asOf }, [], 'public') : absent([]),
  }
  /** A text that is there, but not for these readers: absent to a condition, so that a letter can go without it. */
  function itemText(item: Item | undefined, origin: Path): Hole {
    if (!item) return absent(origin)
    if (mayShow(audience, item.audience)) return text(item.text, item.path)
    return hole({ kind: 'absent' }, item.path, item.audience)
  }
}

/** The processors, controllers and suppliers, of us or with us, that do something in some events. */
function actingParties({ parties }: Incident, events: readonly Event[]): readonly Party[] {
  const roles = new Set(['controller', 'joint-controller', 'processor', 'sub-processor', 'supplier'])
  return parties.filter(({ id, role }) => roles.has(role) && events.some(({ by }) => by === id))
}

/** A Markdown text after a label: on its first line, or, where it begins with other than a word, above it. */
function prefixed(words: Text, pattern: string, label: string): Text {
  const languages = Object.entries(words.languages).map(([tag, { value, path }]) => {
    const begins = /^[\p{L}\p{N}“«„"(]/u.test(value) && !/^\d+[.)]/.test(value)
    const all = begins ? fill(pattern, label, value) : `${fill(pattern, label, '').trim()}\n\n${value}`
    return [tag, { value: all, path }] as const
  })
  return { ...words, languages: Object.fromEntries(languages) }
}

/** What a map itself holds under a key, and not what every object has. */
function ownValue<Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

/** Why a duration has no value: one of its times is not known, its end is still to come, or nobody recorded it. */
function stateOf({ state, from, to }: Metric, { incident, asOf }: Timeline): string {
  if (state !== 'pending') return state
  if (from && to) return 'unknown'
  const isOver = !asOf && (incident.status === 'resolved' || incident.status === 'closed')
  return isOver ? 'not-recorded' : 'pending'
}
