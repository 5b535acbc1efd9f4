import type { DocumentLink } from 'vscode-languageserver-types'
import { entryOf, type Node } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { textIn } from './event-card.ts'
import { wordIn } from './text-edits.ts'
import type { Voice } from './voice.ts'

/** Every value that is a web address: pages of sources, contacts, tickets. Of a source, its title is said. */
export function linksIn(analysis: Analysis, { language }: Voice): readonly DocumentLink[] {
  const { node: root, parts, source } = analysis.reading
  const found = new Map<number, DocumentLink>()
  const titles = new Map<Node | undefined, string | undefined>()
  const sources = root && entryOf(root, 'sources')?.value
  for (const { key, value } of sources?.type === 'map' ? sources.entries : []) {
    const title = parts.sources.find(({ id }) => id === key.value)?.title
    titles.set(entryOf(value, 'url')?.value, textIn(title, language.tag, parts.language))
  }
  const visit = (node: Node): void => {
    if (node.type === 'sequence') for (const item of node.items) visit(item)
    else if (node.type === 'map') for (const { value } of node.entries) visit(value)
    else if (typeof node.value === 'string' && !node.source && /^https?:\/\/\S+$/i.test(node.value)) {
      const span = wordIn(source.text, node)
      const tooltip = titles.get(node)
      // What is written in another way, over several lines, is left to whoever reads it.
      if (source.text.slice(span.start, span.end) !== node.value) return
      const range = analysis.positions.rangeOf(span)
      found.set(span.start, { range, target: node.value, ...(tooltip === undefined ? {} : { tooltip }) })
    }
  }
  if (root) visit(root)
  return [...found.values()]
}
