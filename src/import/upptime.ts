import { makeSource, readYaml } from '../record/index.ts'
import { upptimeIssues } from './github/outage.ts'
import type { ForeignFile, Imported, Importer, ImportOptions } from './importer.ts'
import { jsonImporter, mayBeJson, noteLeftOver } from './json/importer.ts'
import { at, has, items, members, pass, peek, textOf, type View, viewOf } from './json/view.ts'
import { fileNameOf } from './names.ts'
import {
  addEvent,
  addNote,
  addSource,
  draftOf,
  findingIn,
  type Heading,
  type Sketch,
  sketchOf,
  tell,
} from './sketch.ts'
import { addTimed, isoTime, tellTime } from './times.ts'

const issues = jsonImporter({
  name: 'upptime',
  about:
    'outages that Upptime recorded: its GitHub issues (JSON), or the files of `history/` (YAML, `summary.json`)',
  likeness: (root) => (sitesOf(root).length > 0 ? 1 : upptimeIssues.likeness(root)),
  incidents: (root) => {
    const sites = sitesOf(root)
    return sites.length === 0
      ? upptimeIssues.incidents(root)
      : sites.filter(wasDown).map((view) => ({ views: [view], sketch: (sketch) => sketchSite(sketch, view) }))
  },
})

/** The sites in `history/summary.json`. */
function sitesOf(root: View): readonly View[] {
  return items(root).filter((view) => has(view, 'slug', 'uptimeDay', 'dailyMinutesDown'))
}

function wasDown(site: View): boolean {
  return members(at(site, 'dailyMinutesDown')).length > 0 || peek(at(site, 'status')) !== 'up'
}

/** A site with the days on which it was down: the summary says of each how long, and not from when. */
function sketchSite(sketch: Sketch, site: View): Heading {
  const name = textOf(at(site, 'name')) ?? 'Site'
  for (const { key, value } of members(at(site, 'dailyMinutesDown'))) {
    const minutes = textOf(value)
    const day = isoTime(key)
    if (minutes === undefined) continue
    if (day === undefined) tellTime(sketch, value.node, key)
    addEvent(sketch, value.node, {
      kind: 'impact-start',
      at: day,
      text: `${day === undefined ? `${key}: ` : ''}Down for ${minutes} ${minutes === '1' ? 'minute' : 'minutes'} of the day.`,
    })
  }
  const url = textOf(at(site, 'url'))
  if (url !== undefined) addSource(sketch, name, url)
  pass(at(site, 'icon'), at(site, 'slug'))
  return { id: `upptime-${peek(at(site, 'slug')) ?? name}`, title: `${name} was down`, kind: 'availability' }
}

/** Outages that Upptime recorded: its issues as JSON, or a file of `history/`, which tells how a site is now. */
export const upptime: Importer = {
  ...issues,
  extensions: ['.json', '.yml', '.yaml', '.md'],
  recognize: (file) =>
    mayBeJson(file.text)
      ? issues.recognize(file)
      : isHistory(file) || isSummary(file) || outage.test(file.text)
        ? 1
        : 0,
  read(file, options) {
    if (mayBeJson(file.text)) return issues.read(file, options)
    if (outage.test(file.text)) return { incidents: [readOutage(file, options)], findings: [] }
    if (isSummary(file)) {
      const message = 'Unexpected table of sites as they are now, expected outages'
      const hint = `Import the issues: ${ghCommand}.`
      const start = { start: 0, end: 0 }
      const told = { code: 'import-none', level: 'error' as const, message, hint }
      return { incidents: [], findings: [findingIn(makeSource(file.path, file.text), start, told)] }
    }
    const source = makeSource(file.path, file.text.replace(/^\ufeff/, ''))
    const { node, findings } = readYaml(source)
    const view = node && fieldsOf(viewOf(node))
    const status = peek(view?.('status'))
    if (!node || !view || status === undefined || status === 'up') {
      const message = `Unexpected ${status === undefined ? 'file' : `status \`${status}\``}, expected a site that is down`
      const none = findingIn(source, { start: 0, end: 0 }, { code: 'import-none', level: 'error', message })
      return { incidents: [], findings: [...findings, none] }
    }
    const sketch = sketchOf(source, options)
    sketch.findings.push(...findings.map((finding) => ({ ...finding, level: 'warning' as const })))
    const url = textOf(view('url'))
    const said = [
      url,
      status,
      peek(view('code')) === undefined ? undefined : `HTTP ${textOf(view('code'))}`,
    ].filter((one) => one !== undefined)
    textOf(view('status'))
    pass(view('generator'), view('responseTime'))
    addTimed(sketch, view('lastUpdated'), { kind: 'observation', text: said.join(', ') })
    noteLeftOver(sketch, { ...viewOf(node), placed: view('status')?.placed ?? new Set() })
    const site = fileNameOf(file.path).replace(/\.\w+$/, '')
    const heading = {
      id: `${site}-${status}`,
      title: `${site || url || 'Site'} is ${status}`,
      kind: 'availability' as const,
    }
    return { incidents: [draftOf(sketch, heading)], findings: [] }
  },
}

function isHistory({ text }: ForeignFile): boolean {
  return /^(?:- )?generator: Upptime\b/m.test(text) && /^(?:- )?status: /m.test(text)
}

// What Upptime writes into an issue: "In [`7642467`](address), Shop (https://shop.example) was **down**".
const outage =
  /^In \[`[0-9a-f]{7,40}`\]\([^)]{0,300}\)\s{0,4}, (.{1,200}?) \(\S*\) (?:was|experienced) \*\*(?:down|degraded)/m

/** The text of an issue, saved as Markdown: it says what happened, and not when. */
function readOutage(file: ForeignFile, options: ImportOptions): Imported {
  const source = makeSource(file.path, file.text.replace(/^\ufeff/, ''))
  const sketch = sketchOf(source, options)
  const name = outage.exec(source.text)?.[1] ?? 'Site'
  const parts = source.text.split(/^(?=In \[`|\*\*Resolved)/m)
  let at = 0
  for (const part of parts) {
    const span = { start: at, end: at + part.length }
    at = span.end
    const kind = outage.test(part) ? 'detection' : /^\*\*Resolved/.test(part) ? 'resolution' : undefined
    if (kind) addEvent(sketch, span, { kind, text: part })
    else addNote(sketch, span, 'Issue', part)
  }
  tell(
    sketch,
    { start: 0, end: 1 },
    {
      code: 'import-time',
      message: 'Unexpected issue without its times, expected when it was opened and closed',
      hint: `Write the times in the draft, or import the issue as JSON: ${ghCommand}.`,
    },
  )
  return draftOf(sketch, { id: `upptime-${name}-down`, title: `${name} was down`, kind: 'availability' })
}

const ghCommand =
  '`gh issue list --label status --state all --json number,title,body,comments,createdAt,closedAt,state,url,labels`'

/** The table that Upptime keeps in the README of its repository. */
function isSummary({ text }: ForeignFile): boolean {
  return /^<!-- This summary is generated by Upptime\b/m.test(text)
}

/** The fields of a file: a map, or, in older files, a list of maps with one key each. */
function fieldsOf(root: View): (name: string) => View | undefined {
  const all = [root, ...items(root)].flatMap((view) => members(view))
  return (name) => all.find(({ key }) => key === name)?.value ?? at(root, name)
}
