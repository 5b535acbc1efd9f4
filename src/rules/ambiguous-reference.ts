import { resolverOf } from '../timeline/index.ts'
import { record } from './example.ts'
import { referencesOf } from './references.ts'
import { rule } from './rule.ts'

/** An `after` or `before` that names a kind of which there are several events. */
export const ambiguousReference = rule({
  code: 'ambiguous-reference',
  level: 'error',
  source: 'Practice: an order must have one meaning',
  title: '`after` or `before` names a kind of event that the record has several times',
  explain: `\`after: notification\` says which event is meant only while the record has one notification. With two, the order
would depend on a guess. Give the event that you mean an \`id\` and write that.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: detection, at: 2026-05-01 }
  - { kind: detection, at: 2026-05-04 }
  - { kind: containment, after: [|detection|] }`),
    good: record(`
events:
  - { kind: detection, at: 2026-05-01 }
  - { id: second-alarm, kind: detection, at: 2026-05-04 }
  - { kind: containment, after: second-alarm }`),
    findings: ['Unexpected `detection`, the kind of 2 events, expected the id of one'],
  },
  check({ incident, report }) {
    const resolve = resolverOf(incident)
    for (const { name, path } of referencesOf(incident).events) {
      const resolution = resolve(name)
      if (resolution.event || resolution.candidates.length < 2) continue
      const { candidates } = resolution
      const message = `Unexpected \`${name}\`, the kind of ${candidates.length} events, expected the id of one`
      const hint = 'Give the event that you mean an `id`, and write that.'
      const related = candidates.map((event) => ({
        message: `It may be this one${event.at ? `, of ${event.at.text}` : ''}`,
        target: { at: [...event.path, 'kind'] },
      }))
      report({ at: path }, message, { hint, related })
    }
  },
})
