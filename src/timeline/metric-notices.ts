import type { Risk } from '../record/index.ts'
import { isBreach, isProcessor, type MetricDefinition, never } from './metric-definition.ts'
import { type EventIndex, select } from './metric-selectors.ts'

const told = select('vendor-disclosure', { to: ['us'] })
const aware = [select('awareness', { by: 'us' }), told]
const knowing = [...aware, select('detection', { by: 'us' })]

const letter = select('notification', { to: ['customers'], isCorrection: false })
const noticeToAuthority = select('notification', {
  by: 'us',
  to: ['supervisory-authority'],
  under: 'gdpr-33-1',
  isCorrection: false,
})
const noticeToController = select('notification', {
  by: 'us',
  to: ['customers', 'controller', 'joint-controller', 'customer'],
  under: 'gdpr-33-2',
  isCorrection: false,
})
const anyNotice = select('notification', {
  by: 'us',
  to: ['customers', 'controller', 'joint-controller', 'customer', 'supervisory-authority', 'authority'],
  isCorrection: false,
})

const hasRisk =
  (...risks: readonly Risk[]) =>
  ({ incident }: EventIndex): boolean =>
    risks.includes(incident.risk ?? 'undetermined')
const needsAuthority = hasRisk('not-high', 'high')
const mayNeedLetter = hasRisk('high', 'undetermined', 'undisclosed')

/** Whom we told, and how long it took: what the law and the reader of a letter ask. */
export const noticeMetrics = [
  {
    key: 'assessment-time',
    begins: knowing,
    ends: [select('risk-assessment', { by: 'us' })],
    source: 'IAPP and RadarFirst, privacy incident benchmarks',
    isExpected: (index) => isBreach(index) && hasRisk('undetermined')(index),
    restricted: 'regulator',
    reversible: ['awareness'],
  },
  {
    key: 'authority-notification-time',
    begins: aware,
    ends: [noticeToAuthority],
    source: 'GDPR art. 33(1), 72 hours',
    note: 'The clock `gdpr-33-1` says whether it was in time; this says how long it took.',
    isExpected: (index) => isBreach(index) && !isProcessor(index) && needsAuthority(index),
    restricted: 'regulator',
  },
  {
    key: 'controller-notification-time',
    begins: knowing,
    ends: [noticeToController],
    source: 'GDPR art. 33(2), without undue delay',
    note: 'Ours to those for whom we process the data.',
    appliesTo: isProcessor,
    isExpected: isBreach,
  },
  {
    key: 'notification-lag',
    begins: knowing,
    ends: [letter],
    source: 'GDPR art. 34(1), without undue delay',
    note: 'Also called subject notification time: to the first letter of several. The law names no number.',
    appliesTo: (index) => !isProcessor(index),
    isExpected: (index) => isBreach(index) && mayNeedLetter(index),
    restricted: 'regulator',
  },
  {
    key: 'discovery-to-notification',
    begins: [select('detection')],
    ends: [anyNotice],
    source: 'IAPP and RadarFirst, occurred, discovered, notified',
    note: 'From the first detection by anybody to our first notice to anybody outside.',
    isExpected: never,
    isGeneral: true,
  },
  {
    key: 'occurrence-to-notification',
    begins: [select('compromise')],
    ends: [anyNotice],
    source: 'IAPP and RadarFirst, occurred, discovered, notified',
    isExpected: never,
  },
  {
    key: 'notification-spread',
    begins: [letter],
    ends: [letter],
    source: 'forthright',
    note: 'From the first batch of letters to the last; does not apply where there was one.',
    way: 'spread',
    isExpected: never,
  },
  {
    key: 'statement-lag',
    begins: [select('impact-start')],
    ends: [select('statement', { by: 'us', isCorrection: false })],
    source: 'Etsy morgue, status time',
    isExpected: never,
    reversible: ['impact-start'],
  },
  {
    key: 'correction-lag',
    begins: [select(['notification', 'statement'], { by: 'us', isCorrection: false })],
    ends: [select('correction', { by: 'us' })],
    source: 'CCADB incident reports, corrections',
    note: 'From what the first correction says that it corrects, or else from the first of our notices and statements.',
    way: 'corrected',
    isExpected: never,
    reversible: ['notification', 'statement'],
  },
] as const satisfies readonly MetricDefinition[]
