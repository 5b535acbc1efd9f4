import type { ForeignFile } from './importer.ts'
import { mayBeJson, openJson } from './json/importer.ts'
import { at, has, isList, items, peek, type View, viewOf } from './json/view.ts'

/** What a file seems to be that no importer takes, and what may be done about it. */
export interface Likeness {
  /** With its article: `a webhook of PagerDuty about a service`. */
  readonly what: string
  readonly hint?: string
}

/** What a text begins with, of files that are no text or no data. */
const beginnings: readonly (readonly [RegExp, Likeness])[] = [
  [
    /^PK\p{Cc}{2}/u,
    {
      what: 'archive (ZIP, or a file of Word or Excel)',
      hint: 'Unpack it, or save the sheet as CSV or the text as Markdown.',
    },
  ],
  [/^%PDF-/, { what: 'PDF', hint: 'Save the text of it as Markdown.' }],
  [/^\p{Cc}[\ufffd‹]\p{Cc}/u, { what: 'compressed file (gzip)', hint: 'Unpack it: `gunzip FILE`.' }],
  [/^.?PNG\r\n|^.{2,10}JFIF|^GIF8/su, { what: 'picture', hint: 'Write down what it shows.' }],
  [/^\{\\rtf/, { what: 'text in RTF', hint: 'Save the text of it as Markdown.' }],
  [/^\s*<(?:!doctype html|html)\b/i, { what: 'web page', hint: 'Save the text of it as Markdown.' }],
  [/^\s*<\?xml\b/i, { what: 'XML', hint: 'Export it as JSON or CSV.' }],
  [
    /^(?:---\r?\n)?(?:#[^\n]*\n)*forthright[ \t]*:/,
    { what: 'record of forthright', hint: 'It needs no importing: run `forthright check`.' },
  ],
]

const binary: Likeness = { what: 'bytes that are no text', hint: 'Export it as text: Markdown, CSV or JSON.' }

/** Whether a file is text: what is not has zero bytes, or many other control characters. */
export function isText({ text }: ForeignFile): boolean {
  const some = text.slice(0, 8000)
  const controls = some.match(/(?![\t\n\r\f])\p{Cc}/gu) ?? []
  return !some.includes('\0') && controls.length <= some.length / 10
}

/** Whether a file begins as one that nobody imports, whatever its name says. */
export function looksOtherwise({ text }: ForeignFile): boolean {
  return beginnings.some(([pattern]) => pattern.test(text.slice(0, 2000)))
}

const ofJson: readonly (readonly [(view: View) => boolean, Likeness])[] = [
  [
    (view) => has(view, 'component_update'),
    {
      what: 'webhook of Statuspage about a component',
      hint: 'Import the webhook or page with the incident.',
    },
  ],
  [
    (view) => /^service\./.test(peek(at(view, 'event', 'event_type')) ?? ''),
    { what: 'webhook of PagerDuty about a service', hint: 'Import those about the incident.' },
  ],
  [
    (view) => has(view, 'profile', 'team_id'),
    { what: 'list of users of Slack', hint: 'Import the days of the channel.' },
  ],
  [
    (view) => has(view, 'is_archived', 'members'),
    { what: 'list of channels of Slack', hint: 'Import the days of the channel.' },
  ],
  [
    (view) => has(view, 'receiver', 'alerts', 'groupLabels'),
    {
      what: 'notification of Alertmanager',
      hint: 'Write its alert as an event of a record: `forthright new`.',
    },
  ],
  [(view) => peek(at(view, 'type')) === 'bundle' && has(view, 'objects'), { what: 'bundle of STIX' }],
  [
    (view) => has(view, 'iid', 'title'),
    { what: 'list of issues of GitLab', hint: 'Save the text of the issue as Markdown.' },
  ],
  [
    (view) => has(at(view, 'fields'), 'summary') && has(view, 'key'),
    { what: 'list of issues of Jira', hint: 'Export it as CSV: Jira’s lists of issues are read so.' },
  ],
  [
    (view) => has(view, 'page', 'incidents'),
    { what: 'answer of Statuspage without an incident', hint: 'Import the one of an incident.' },
  ],
  [(view) => has(view, '$schema', 'properties'), { what: 'JSON schema' }],
  [
    (view) => has(view, 'name', 'version') && (has(view, 'dependencies') || has(view, 'scripts')),
    { what: 'description of a package' },
  ],
]

/** What a file looks like that nobody recognizes; nothing if it looks like nothing in particular. */
export function looksLike(file: ForeignFile): Likeness | undefined {
  const begun = beginnings.find(([pattern]) => pattern.test(file.text.slice(0, 2000)))
  if (begun) return begun[1]
  if (file.text.trim() === '') return { what: 'empty file', hint: 'Name another file.' }
  if (!isText(file)) return binary
  if (/\.(?:eml|msg|mbox)$/i.test(file.path))
    return { what: 'mail', hint: 'Save the text of it as Markdown.' }
  if (!mayBeJson(file.text)) return undefined
  const { partial } = openJson(file).reading
  if (!partial) return undefined
  const root = viewOf(partial)
  const inner = at(root, 'issues')
  const first = isList(root) ? items(root)[0] : (items(inner)[0] ?? root)
  return first && ofJson.find(([fits]) => fits(first))?.[1]
}
