import { record } from './example.ts'
import { rule } from './rule.ts'

const letters: ReadonlySet<string> = new Set(['notification', 'statement', 'correction'])

/** An event that others did, or that others will read, and that rests on nothing. */
export const eventWithoutSource = rule({
  code: 'event-without-source',
  level: 'advice',
  source: 'GDPR art. 33(5): the documentation shall enable the authority to verify compliance',
  title: 'An event does not say what it rests on',
  explain: `What another party did, we know from somewhere; what we tell others, they may ask us to prove. Name the e-mail, the log,
the ticket or the article under \`sources\`, once, and cite its key in the event. Internal events of our own are left
alone, and so are our letters, which prove themselves.`,
  needs: ['events'],
  examples: {
    bad: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { [|kind|]: detection, by: mailer, at: 2026-05-09 }`),
    good: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-09, sources: [letter] }
  - { kind: containment, at: 2026-05-10 }
sources:
  letter: { title: Letter of Mailer to us, date: 2026-05-25 }`),
    findings: ['Unexpected event by `mailer` without `sources`, expected what it rests on'],
  },
  check({ incident, report }) {
    for (const { path, kind, by, audience, sources } of incident.events) {
      if (sources.length > 0) continue
      if (by === 'us' && (audience === 'internal' || letters.has(kind))) continue
      const which = by === 'us' ? `for the audience \`${audience}\`` : `by \`${by}\``
      report(
        { missing: [...path, 'sources'] },
        `Unexpected event ${which} without \`sources\`, expected what it rests on`,
        { hint: 'Add `sources: [key]`, and the key to `sources` of the record.' },
      )
    }
  },
})
