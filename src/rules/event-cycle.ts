import type { Event, Reference } from '../record/index.ts'
import { type Resolution, resolverOf } from '../timeline/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** Events that `after` and `before` place in a circle. */
export const eventCycle = rule({
  code: 'event-cycle',
  level: 'error',
  source: 'Logic: nothing comes before itself',
  title: '`after` and `before` place events in a circle',
  explain: `Each of these events is said to follow another one of them, so none can come first and there is no timeline. Remove
the \`after\` or \`before\` that is wrong.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: detection, at: 2026-05-01 }
  - { kind: containment, after: [|removal|] }
  - { kind: removal, after: containment }`),
    good: record(`
events:
  - { kind: detection, at: 2026-05-01 }
  - { kind: containment, after: detection }
  - { kind: removal, after: containment }`),
    findings: ['Unexpected circle of `removal` before `containment` before `removal`, expected one order'],
  },
  check({ incident, timeline, report }) {
    const resolve = resolverOf(incident)
    const positions = new Map(incident.events.map((event, position) => [event, position]))
    const position = ({ holder }: Link): number => positions.get(holder) ?? 0
    for (const cycle of timeline.cycles) {
      const links = cycle
        .flatMap((later, index) => linkOf(resolve, cycle.at(index - 1), later) ?? [])
        .sort((a, b) => position(a) - position(b))
      const [first, ...others] = links
      if (!first) continue
      const start = cycle.indexOf(first.earlier)
      const names = [...cycle.slice(start), ...cycle.slice(0, start), first.earlier].map(
        ({ id }) => `\`${id}\``,
      )
      report(
        { at: first.reference.path },
        `Unexpected circle of ${names.join(' before ')}, expected one order`,
        {
          hint: 'Remove the reference that is wrong.',
          related: others.map(({ reference }) => ({
            message: 'This belongs to the circle',
            target: { at: reference.path },
          })),
        },
      )
    }
  },
})

interface Link {
  readonly earlier: Event
  /** The event that says so. */
  readonly holder: Event
  readonly reference: Reference
}

function linkOf(
  resolve: (name: string) => Resolution,
  earlier: Event | undefined,
  later: Event,
): Link | undefined {
  if (!earlier) return undefined
  const names = (event: Event) => (one: Reference) => resolve(one.name).event === event
  const after = later.after.find(names(earlier))
  if (after) return { earlier, holder: later, reference: after }
  const before = earlier.before.find(names(later))
  return before && { earlier, holder: earlier, reference: before }
}
