/** A record with as many events as one likes, all on one day. */
export function busyDay(count: number): string {
  const kinds = [
    'observation',
    'escalation',
    'detection',
    'mitigation',
    'acknowledgement',
    'recovery',
    'decision',
  ]
  const parties = ['us', 'us', 'cloud', 'us', 'cdn']
  const steps = [1, 7, 13, 2, 0, 31, 4, 9]
  let minute = 7 * 60
  const events = Array.from({ length: count }, (_, index) => {
    minute += steps[index % steps.length] ?? 0
    const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
    return {
      kind: kinds[index % kinds.length],
      by: parties[index % parties.length],
      at: `2026-03-04T${time}`,
      text: `Step ${index + 1} of the work was done, and what came of it was written down at once.`,
    }
  })
  return recordWith(events)
}

/** A record with some events, written as JSON, which is YAML. */
export function recordWith(events: readonly object[], more: object = {}): string {
  return JSON.stringify({
    forthright: 1,
    id: 'a-1',
    title: 'A busy day',
    language: 'en',
    timezone: 'Europe/Rome',
    kind: 'availability',
    organisation: { name: 'Acme', role: 'controller' },
    parties: {
      cloud: { name: 'Cloud Provider', role: 'supplier' },
      cdn: { name: 'Delivery Network', role: 'supplier' },
    },
    events,
    ...more,
  })
}
