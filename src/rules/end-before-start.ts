import { record } from './example.ts'
import { rule } from './rule.ts'
import { beforeAll, certainlyBefore } from './times.ts'

/** Something that ended before it began. */
export const endBeforeStart = rule({
  code: 'end-before-start',
  level: 'error',
  source: 'Logic: nothing ends before it begins',
  title: 'Something ends before it begins',
  explain: `An event's \`end\` is surely earlier than its \`at\`, or the impact ended before it began. Durations computed from them
would be negative. Correct one of the times; approximate and uncertain ones are not compared.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: attack, at: 2026-05-04, end: [|2026-05-03|] }
  - { kind: impact-start, at: 2026-05-04 }
  - { kind: impact-end, at: [|2026-05-02|] }`),
    good: record(`
events:
  - { kind: attack, at: 2026-05-04, end: 2026-05-06 }
  - { kind: impact-start, at: 2026-05-04 }
  - { kind: impact-end, at: 2026-05-06 }`),
    findings: [
      'Unexpected end on `2026-05-03`, expected none before the beginning on `2026-05-04`',
      'Unexpected end of impact on `2026-05-02`, expected none before its beginning on `2026-05-04`',
    ],
  },
  check({ incident: { events }, report }) {
    const hint = 'Correct one of the two times.'
    for (const { path, at, end } of events) {
      if (!certainlyBefore(end, at)) continue
      const message = `Unexpected end on \`${end?.text}\`, expected none before the beginning on \`${at?.text}\``
      report({ at: [...path, 'end'] }, message, { hint })
    }
    const starts = events.filter((event) => event.kind === 'impact-start')
    const [first] = starts
    if (!first) return
    const isTooEarly = beforeAll(starts.map((start) => start.at))
    for (const { path, at } of events.filter((event) => event.kind === 'impact-end')) {
      if (!isTooEarly(at)) continue
      const message = `Unexpected end of impact on \`${at?.text}\`, expected none before its beginning on \`${first.at?.text}\``
      const related = [{ message: 'The beginning', target: { at: [...first.path, 'at'] } }]
      report({ at: [...path, 'at'] }, message, { hint, related })
    }
  },
})
