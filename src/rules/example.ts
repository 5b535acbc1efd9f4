const head = [
  'forthright: 1',
  'id: 2026-05-mailer',
  'title: Unauthorised access at a mailing vendor',
  'language: en',
  'kind: security',
  'organisation: { name: Example Ltd, role: controller }',
]

/** A whole record from the fields that matter to an example: the other required ones are put before them. */
export function record(fields: string): string {
  const own = fields.trim()
  const written = own === '' ? [] : [own]
  const before = head.filter((line) => !isWritten(own, line))
  const after = isWritten(own, 'events:') ? [] : ['events: []']
  return `${[...before, ...written, ...after].join('\n')}\n`
}

function isWritten(fields: string, line: string): boolean {
  const key = line.slice(0, line.indexOf(':'))
  return new RegExp(`^(\\[\\|)?${key}(\\|\\])?:`, 'm').test(fields)
}

/** A whole record in Markdown: front matter with the required fields and an example's own, then its text. */
export function markdownRecord(body: string, fields = ''): string {
  const front = record(fields)
  const hasEvents = /^## (Timeline|Cronologia)/m.test(body)
  return `---\n${hasEvents ? front.replace('events: []\n', '') : front}---\n${body.trim()}\n`
}
