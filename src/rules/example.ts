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
  const keys = new Set(own.split('\n').map((line) => keyOf(line)))
  const before = head.filter((line) => !keys.has(keyOf(line)))
  const after = keys.has('events') ? [] : ['events: []']
  return `${[...before, ...(own === '' ? [] : [own]), ...after].join('\n')}\n`
}

/** The field that a line begins, be it marked as a whole or in part. */
function keyOf(line: string): string | undefined {
  return /^(?:\[\|)?(\w+)(?:\|\])?:/.exec(line)?.[1]
}

/** A whole record in Markdown: front matter with the required fields and an example's own, then its text. */
export function markdownRecord(body: string, fields = ''): string {
  const front = record(fields)
  const hasEvents = /^## (Timeline|Cronologia)/m.test(body)
  return `---\n${hasEvents ? front.replace('events: []\n', '') : front}---\n${body.trim()}\n`
}
