import type { Event } from '../../record/index.ts'
import { withoutRepeated } from '../../timeline/index.ts'
import type { Telling } from '../telling.ts'
import { clockInstants, hasClock } from '../times.ts'
import { dataFacts, peopleFacts } from './concerned.ts'
import { tellEvents } from './events.ts'
import { tellItems } from './items.ts'
import { measuresFacts } from './measures.ts'
import { isShown, tellMetric } from './metrics.ts'
import { openFacts } from './open.ts'
import { organisationFacts, otherParties, threatActors, vendorFacts } from './parties.ts'
import { addresseeOf, beginningAmong, filingsOf, selectEvents } from './selections.ts'
import type { Facts } from './shape.ts'
import { disagreements, sourceFacts } from './sources.ts'
import { valuesOf } from './values.ts'
import { vendorOf } from './vendor.ts'

/** Makes of a record the model that templates see: every value a hole, every absent one a hole that says so. */
export function tellFacts(telling: Telling): Facts {
  const values = valuesOf(telling)
  const { timeline, hole, absent, text, moment, label, partyName, visible, guarded, seen } = values
  const { incident } = timeline
  const { language, audience } = telling
  const { vocabulary } = language

  const shown = visible(timeline.entries.map(({ event }) => event))
  const first = (test: (event: Event) => boolean): Event | undefined =>
    timeline.entries.map((entry) => entry.event).find(test)
  const began = beginningAmong(timeline.entries.map(({ event }) => event))
  const vendor = vendorOf(timeline, audience)
  const chosen = selectEvents(timeline, shown, (event) => event === vendor.disclosure)
  const filing = filingsOf(timeline).at(-1)
  const impact = timeline.metrics.find(({ key, value }) => key === 'impact-duration' && value)

  const { eventFacts, beginningFacts, endFacts, correctionFacts } = tellEvents(values, shown)
  const items = tellItems(values)
  const { itemFacts, itemText, causeFacts, actionFacts, questionFacts, lessonFacts } = items
  const metricFacts = tellMetric(values)

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
    organisation: organisationFacts(values),
    vendor: vendorFacts(values, vendor),
    summary: itemText(incident.summary, ['summary']),
    impact: itemText(incident.impact, ['impact']),
    events: shown.map(eventFacts),
    hasTimesOfDay: shown.some(({ at, end }) => (at && hasClock(at)) || (end && hasClock(end))),
    inTimezone: hole(
      { kind: 'text', value: language.dates.inZone(incident.timezone, clockInstants(shown)) },
      ['timezone'],
      'public',
    ),
    timezone: hole({ kind: 'text', value: incident.timezone }, ['timezone'], 'public'),
    start: beginningFacts(first((event) => event === began)),
    detection: eventFacts(first((event) => event.kind === 'detection')),
    disclosure: eventFacts(vendor.disclosure),
    awareness: eventFacts(first((event) => event.kind === 'awareness' && event.by === 'us')),
    removal: eventFacts(first((event) => event.kind === 'removal')),
    resolution: eventFacts(
      first((event) => event.kind === 'impact-end') ?? first((event) => event.kind === 'resolution'),
    ),
    notification: eventFacts(first((event) => event.kind === 'notification' && event.to === 'customers')),
    correction: eventFacts(first((event) => event.kind === 'correction')),
    data: dataFacts(values),
    people: peopleFacts(values),
    causes: guarded(incident.causes, causeFacts),
    consequences: visible(incident.consequences).map(itemFacts),
    measures: measuresFacts(values, itemFacts),
    advice: visible(incident.advice).map(itemFacts),
    indicators: visible(incident.indicators).map(items.indicatorFacts),
    lessons: lessonFacts(guarded),
    actions: guarded(incident.actions, actionFacts),
    unknowns: [...openFacts(values), ...guarded(incident.questions, questionFacts)],
    notes: guarded(incident.notes, items.noteFacts),
    metrics: withoutRepeated(timeline.metrics.filter((metric) => isShown(values, metric))).map(metricFacts),
    impactDuration: impact && isShown(values, impact) ? metricFacts(impact).value : absent(['events']),
    sources: guarded(incident.sources, (source) => sourceFacts(values, source)),
    disagreements: disagreements(values, shown),
    shown: {
      start: beginningFacts(chosen.start),
      end: endFacts(chosen.end, chosen.start),
      detection: eventFacts(chosen.detection),
      disclosure: eventFacts(chosen.disclosure),
      awareness: eventFacts(chosen.awareness),
      causes: seen(incident.causes, causeFacts),
      lessons: lessonFacts(seen),
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
    otherParties: otherParties(values, shown),
    threatActors: threatActors(values, shown),
    asOf: timeline.asOf ? hole({ kind: 'moment', value: timeline.asOf }, [], 'public') : absent([]),
  }
}
