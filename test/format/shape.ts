import type { Nodes, Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified()
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze()

/** Reads Markdown as the project reads it. */
export function parse(text: string): Root {
  return parser.parse(text)
}

/** A tree as plain data without positions, `data` and spread, neighbouring texts joined: what has to stay the same. */
export function shape(node: Nodes): unknown {
  const { position: _position, data: _data, ...rest } = node
  const own = Object.entries(rest).filter(
    ([key, value]) => key !== 'spread' && key !== 'checked' && value !== null,
  )
  if (!('children' in node)) return Object.fromEntries(own)
  const children: unknown[] = []
  let text: { type: 'text'; value: string } | undefined
  for (const child of node.children) {
    if (child.type === 'text' && text) text.value += child.value
    else {
      text = child.type === 'text' ? { type: 'text', value: child.value } : undefined
      children.push(text ?? shape(child))
    }
  }
  return { ...Object.fromEntries(own), children }
}
