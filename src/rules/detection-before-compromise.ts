import { record } from './example.ts'
import { rule } from './rule.ts'
import { beforeAll } from './times.ts'

const causes: ReadonlySet<string> = new Set([
  'precursor',
  'attack',
  'compromise',
  'exfiltration',
  'impact-start',
])

/** A detection of what had not yet happened. */
export const detectionBeforeCompromise = rule({
  code: 'detection-before-compromise',
  level: 'error',
  source: 'Logic; VERIS timeline (compromise, exfiltration, discovery)',
  title: 'Something was detected before anything had happened',
  explain: `Nothing can be detected before it begins. If a detection is surely earlier than every attack, compromise,
exfiltration and other beginning in the record, one of the times is wrong, or the event that was detected is missing. A
beginning without a time, or with an approximate or uncertain one, is not held against the detection.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: compromise, at: 2026-05-09 }
  - { kind: exfiltration, at: 2026-05-10 }
  - { kind: detection, at: [|2026-05-08|] }`),
    good: record(`
events:
  - { kind: compromise, at: 2026-05-07 }
  - { kind: detection, at: 2026-05-08 }
  - { kind: exfiltration, at: 2026-05-10 }`),
    findings: ['Unexpected detection on `2026-05-08`, expected none before the compromise of `2026-05-09`'],
  },
  check({ incident, timeline, report }) {
    const begun = timeline.entries.map(({ event }) => event).filter((event) => causes.has(event.kind))
    const [first] = begun
    if (!first) return
    const isTooEarly = beforeAll(begun.map(({ at }) => at))
    for (const event of incident.events.filter(({ kind }) => kind === 'detection')) {
      if (!isTooEarly(event.at)) continue
      report(
        { at: [...event.path, 'at'] },
        `Unexpected detection on \`${event.at?.text}\`, expected none before the ${first.kind} of \`${first.at?.text}\``,
        {
          hint: 'Correct one of the times, or add what was detected.',
          related: [{ message: 'The first beginning', target: { at: [...first.path, 'at'] } }],
        },
      )
    }
  },
})
