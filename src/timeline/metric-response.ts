import { always, isAttack, isOngoing, type MetricDefinition, never, whileOpen } from './metric-definition.ts'
import { select } from './metric-selectors.ts'

const detected = select('detection', { by: 'us' })
const told = select('vendor-disclosure', { to: ['us'] })

/** How we came to notice it: by ourselves, or by being told. VERIS counts both as discovery. */
const discovered = [detected, told]

/** How an attack, a failure and the response to it went on. */
export const responseMetrics = [
  {
    key: 'time-to-compromise',
    begins: [select('attack')],
    ends: [select('compromise')],
    source: 'VERIS, timeline.compromise',
    isExpected: never,
  },
  {
    key: 'time-to-exfiltration',
    begins: [select('compromise')],
    ends: [select('exfiltration')],
    source: 'VERIS, timeline.exfiltration',
    isExpected: never,
  },
  {
    key: 'time-to-detect',
    begins: [select('compromise'), select('impact-start')],
    ends: [detected, select('detection'), told],
    source: 'VERIS timeline.discovery; NIST SP 800-61',
    note: 'Our own detection, or else that of whoever noticed it, or else when a vendor told us. Some tools count to the moment at which the team was told. One for each compromise after a containment.',
    way: 'waves',
    isExpected: always,
    reversible: ['impact-start'],
  },
  {
    key: 'time-to-acknowledge',
    begins: discovered,
    ends: [select('acknowledgement', { by: 'us' })],
    source: 'AWS Security Incident Response User Guide, mean time to acknowledge',
    note: 'Some tools count from the start of the incident.',
    isExpected: never,
    reversible: ['vendor-disclosure'],
  },
  {
    key: 'time-to-respond',
    begins: discovered,
    ends: [
      select(['declaration', 'escalation', 'containment', 'removal', 'mitigation', 'recovery'], { by: 'us' }),
    ],
    source: 'AWS Security Incident Response User Guide, mean time to respond',
    note: 'To the first thing that was done, not to the end of it. “MTTR” alone may mean respond, repair, recover or resolve. One for each compromise after a containment.',
    way: 'waves',
    isExpected: whileOpen,
    reversible: ['detection', 'vendor-disclosure'],
    isGeneral: true,
  },
  {
    key: 'time-to-contain',
    begins: discovered,
    ends: [select('containment')],
    source: 'VERIS, timeline.containment; AWS Security Incident Response User Guide, mean time to contain',
    note: 'Does not apply to what was contained before we knew of it. One for each compromise after a containment.',
    way: 'waves',
    isExpected: (index) => isAttack(index) && isOngoing(index),
    reversible: ['detection', 'vendor-disclosure'],
  },
  {
    key: 'dwell-time',
    begins: [select('compromise')],
    ends: [select('containment')],
    source: 'AWS Security Incident Response User Guide, attacker dwell time',
    note: 'Others count to the detection, which is our `time-to-detect`. One for each compromise after a containment.',
    way: 'waves',
    isExpected: isOngoing,
  },
  {
    key: 'time-to-mitigate',
    begins: [select('impact-start')],
    ends: [select('mitigation')],
    source: 'Rootly and FireHydrant, time to mitigate',
    isExpected: never,
    reversible: ['impact-start'],
  },
  {
    key: 'time-to-repair',
    begins: discovered,
    ends: [select('impact-end')],
    source: 'Datadog Incident Management, time to repair',
    note: 'To the first end of impact after we noticed it; `impact-duration` has all of them.',
    isExpected: never,
    reversible: ['detection', 'vendor-disclosure'],
  },
  {
    key: 'time-to-resolve',
    begins: [select('declaration')],
    ends: [select('resolution')],
    source: 'Datadog Incident Management, time to resolve',
    isExpected: whileOpen,
  },
  {
    key: 'impact-duration',
    begins: [select('impact-start')],
    ends: [select('impact-end')],
    source: 'Datadog Incident Management, customer impact duration',
    note: 'The union of all stretches of impact: overlaps count once, pauses not at all.',
    way: 'union',
    isExpected: always,
  },
  {
    key: 'removal-lag',
    begins: [select('awareness', { by: 'us' }), ...discovered.toReversed()],
    ends: [select('removal')],
    source: 'GDPR art. 33(3)(d); NIST SP 800-61, eradication',
    isExpected: (index) =>
      index.first([told]) !== undefined &&
      (whileOpen(index) || index.incident.parties.some(({ former }) => former)),
  },
  {
    key: 'postmortem-time',
    begins: [select('resolution'), select('impact-end')],
    ends: [select('review')],
    source: 'OneUptime, postmortem posted',
    note: 'To the first review, which a record dates at its end.',
    isExpected: never,
    reversible: ['resolution', 'impact-end'],
  },
] as const satisfies readonly MetricDefinition[]
