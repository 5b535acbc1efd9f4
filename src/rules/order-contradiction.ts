import { record } from './example.ts'
import { rule } from './rule.ts'
import { certainlyBefore } from './times.ts'

/** An order by `after` or `before` that the dates contradict. */
export const orderContradiction = rule({
  code: 'order-contradiction',
  level: 'error',
  source: 'Logic: an effect does not precede its cause',
  title: '`after` or `before` says another order than the dates',
  explain: `The record says that one event followed another, and their times say that it surely did not. One of the two is wrong,
and every interval that is computed from them would be too. Approximate and uncertain times are not held against the order.
An event without a time is checked as well: what it followed must not be later than what it preceded.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: detection, at: 2026-05-04 }
  - { kind: containment, at: 2026-05-01, after: [|detection|] }`),
    good: record(`
events:
  - { kind: detection, at: 2026-05-01 }
  - { kind: containment, at: 2026-05-01, after: detection }`),
    findings: [
      'Unexpected `2026-05-01` for `containment`, expected nothing before `2026-05-04`, when `detection` was',
    ],
  },
  check({ timeline, report }) {
    const hint = 'Correct one of the times, or remove the reference.'
    for (const { earlier, later, reference } of timeline.contradictions) {
      if (!certainlyBefore(later.at, earlier.at)) continue
      const message = `Unexpected \`${later.at?.text}\` for \`${later.id}\`, expected nothing before \`${earlier.at?.text}\`, when \`${earlier.id}\` was`
      const related = [earlier, later].map((event) => ({
        message: `The time of \`${event.id}\``,
        target: { at: [...event.path, 'at'] },
      }))
      report({ at: reference.path }, message, { hint, related })
    }
    const circular = new Set(timeline.cycles.flat())
    for (const { event, bounds } of timeline.entries) {
      if (event.at || !bounds || bounds.approximate || circular.has(event)) continue
      if (bounds.earliest <= bounds.latest) continue
      const message = `Unexpected order around \`${event.id}\`, expected what it follows not to be later than what it precedes`
      report({ missing: [...event.path, 'after'] }, message, { hint })
    }
  },
})
