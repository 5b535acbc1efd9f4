import { type MetricDefinition, never } from './metric-definition.ts'
import { select } from './metric-selectors.ts'

/** How a vendor knew: by noticing, or by being told by a vendor of its own. */
const vendorKnew = [select('detection', { by: 'vendor' }), select('vendor-disclosure', { to: ['vendor'] })]

/** How what a vendor knew reached us. */
export const vendorMetrics = [
  {
    key: 'vendor-disclosure-lag',
    begins: vendorKnew,
    ends: [select('vendor-disclosure', { by: 'vendor' })],
    source: 'GDPR art. 33(2), without undue delay',
    note: 'One for each party that told the next: from when it noticed or was told, whichever came first. What a party told others is not taken for what it told us.',
    way: 'hops',
    isExpected: never,
  },
  {
    key: 'vendor-evidence-lag',
    begins: vendorKnew,
    ends: [select('evidence', { by: 'vendor' }), select('evidence', { by: 'us' })],
    source: 'forthright; GDPR art. 28(3)(f), assistance of the processor',
    note: 'One for each vendor that told us, and for one behind it that gave evidence. Evidence that we obtained ourselves counts where only one vendor told us.',
    way: 'vendors',
    isExpected: never,
    reversible: ['detection', 'vendor-disclosure'],
  },
  {
    key: 'awareness-lag',
    begins: [select('vendor-disclosure', { to: ['us'] })],
    ends: [select('awareness', { by: 'us' })],
    source: 'EDPB Guidelines 9/2022, on the controller that a processor informs',
    note: 'Should be next to nothing: a controller counts as aware once its processor has informed it.',
    isExpected: never,
    reversible: ['vendor-disclosure'],
  },
] as const satisfies readonly MetricDefinition[]
