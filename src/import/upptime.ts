import { makeSource, readYaml } from '../record/index.ts'
import { upptimeIssues } from './github/outage.ts'
import type { ForeignFile, Importer } from './importer.ts'
import { jsonImporter, mayBeJson, noteLeftOver } from './json/importer.ts'
import { at, items, members, pass, peek, textOf, type View, viewOf } from './json/view.ts'
import { fileNameOf } from './names.ts'
import { draftOf, findingIn, sketchOf } from './sketch.ts'
import { addTimed } from './times.ts'

const issues = jsonImporter({
  name: 'upptime',
  about: 'outages that Upptime recorded: its GitHub issues (JSON), or a file of `history/` (YAML)',
  ...upptimeIssues,
})

/** Outages that Upptime recorded: its issues as JSON, or a file of `history/`, which tells how a site is now. */
export const upptime: Importer = {
  ...issues,
  extensions: ['.json', '.yml', '.yaml'],
  recognize: (file) => (mayBeJson(file.text) ? issues.recognize(file) : isHistory(file) ? 1 : 0),
  read(file, options) {
    if (mayBeJson(file.text)) return issues.read(file, options)
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

/** The fields of a file: a map, or, in older files, a list of maps with one key each. */
function fieldsOf(root: View): (name: string) => View | undefined {
  const all = [root, ...items(root)].flatMap((view) => members(view))
  return (name) => all.find(({ key }) => key === name)?.value ?? at(root, name)
}
