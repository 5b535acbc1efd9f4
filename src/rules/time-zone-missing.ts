import type { Event, Path } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** A time of day of which nobody says in which zone. */
export const timeZoneMissing = rule({
  code: 'time-zone-missing',
  level: 'warning',
  source: 'ISO 8601-1:2019 (local time); RFC 3339',
  title: 'A time of day has no zone',
  explain: `A time of day without an offset is read in the record's \`timezone\`, and without that in UTC, which may be hours from what
was meant; a period of 72 hours would end at the wrong time. Add \`timezone\` to the record (\`Europe/Rome\`), or an offset to the time
(\`14:05+02:00\`, \`14:05Z\`). The first such time is reported.`,
  needs: ['events', 'timezone'],
  examples: {
    bad: record(`
events:
  - { kind: detection, at: 2026-05-09 }
  - { kind: awareness, at: [|2026-05-25T14:05|] }`),
    good: record(`
timezone: Europe/Rome
events:
  - { kind: detection, at: 2026-05-09 }
  - { kind: awareness, at: 2026-05-25T14:05 }`),
    findings: ['Unexpected `2026-05-25T14:05` in a record without `timezone`, expected an offset'],
  },
  check({ incident, has, report }) {
    if (has(['timezone'])) return
    const first = incident.events.flatMap(timesOf).find(([, moment]) => moment && isLocal(moment))
    if (!first) return
    const [path, moment] = first
    report(
      { at: path },
      `Unexpected \`${moment?.text}\` in a record without \`timezone\`, expected an offset`,
      {
        hint: 'Add `timezone` to the record, or an offset to the time.',
      },
    )
  },
})

function timesOf({
  path,
  at,
  end,
  learned,
  knownSince,
  nextUpdate,
  sources,
}: Event): [Path, Moment | undefined][] {
  return [
    [[...path, 'at'], at],
    [[...path, 'end'], end],
    [[...path, 'learned'], learned],
    [[...path, 'known-since'], knownSince],
    [[...path, 'next-update'], nextUpdate],
    ...sources.map((claim): [Path, Moment | undefined] => [[...claim.path.slice(0, -1), 'says'], claim.says]),
  ]
}

function isLocal({ text }: Moment): boolean {
  return text.split('/').some((part) => {
    const time = /\d[T ](\d\d.*)$/.exec(part)?.[1]
    return time !== undefined && !/(Z|[+-]\d\d(:?\d\d)?)[~?%]?$/i.test(time)
  })
}
