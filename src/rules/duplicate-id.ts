import type { Path } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** An id that two things have. */
export const duplicateId = rule({
  code: 'duplicate-id',
  level: 'error',
  source: 'Practice: a name has one meaning',
  title: 'Two events, lessons or actions have the same id',
  explain: `An id is what other parts of the record refer to. If two things have it, a reference would mean the first, perhaps not the
one that you had in mind. An event without an \`id\` is known by its kind, so no other event may take that as its \`id\`.`,
  needs: [],
  examples: {
    bad: record(`
events:
  - { id: alarm, kind: detection, at: 2026-05-01 }
  - { id: [|alarm|], kind: detection, at: 2026-05-04 }`),
    good: record(`
events:
  - { id: alarm, kind: detection, at: 2026-05-01 }
  - { id: second-alarm, kind: detection, at: 2026-05-04 }
lessons:
  - { id: alarm, kind: well, text: The alarm rang. }`),
    findings: ['Unexpected `alarm`, the id of another event, expected one of its own'],
  },
  check({ incident, has, report }) {
    const lists = [
      ['event', incident.events],
      ['lesson', incident.lessons],
      ['action', incident.actions],
    ] as const
    for (const [what, things] of lists) {
      const first = new Map<string, Path>()
      // What has a written id comes second, so that there is something to underline.
      const isWritten = ({ path }: { path: Path }): boolean => has([...path, 'id'])
      for (const { id, path } of [...things.filter((one) => !isWritten(one)), ...things.filter(isWritten)]) {
        if (id === undefined) continue
        const known = first.get(id)
        if (known && has([...path, 'id'])) {
          report(
            { at: [...path, 'id'] },
            `Unexpected \`${id}\`, the id of another ${what}, expected one of its own`,
            {
              hint: 'Rename one of the two.',
              related: [{ message: 'It is the id of this too', target: { missing: [...known, 'id'] } }],
            },
          )
        }
        if (!known) first.set(id, path)
      }
    }
  },
})
