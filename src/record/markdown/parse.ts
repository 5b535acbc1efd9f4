import type { RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Span } from '../node.ts'
import type { Source } from '../source.ts'
import { inlineConstructs } from './inline-constructs.ts'

/** A block of Markdown with its offsets in the whole source. */
export interface Block extends Span {
  readonly type: RootContent['type']
  /** Of a heading: 1 to 6; else 0. */
  readonly depth: number
  /** The offset at which the line of its start begins. */
  readonly lineStart: number
  readonly children: readonly Block[]
}

function blocksAndTables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [gfmTable(), { disable: { null: inlineConstructs } }]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()]
}

const processor = unified().use(remarkParse).use(blocksAndTables).freeze()

/** The blocks of a part of a source. */
export function parseBlocks(source: Source, body: Span): Block[] {
  const text = source.text.slice(body.start, body.end)
  // The parser drops a byte order mark and would count every offset from after it.
  const start = text.startsWith('\uFEFF') ? body.start + 1 : body.start
  return processor.parse(source.text.slice(start, body.end)).children.map((node) => toBlock(node, start))
}

function toBlock(node: RootContent, base: number): Block {
  const start = base + (node.position?.start.offset ?? 0)
  const column = node.position?.start.column ?? 1
  return {
    type: node.type,
    depth: node.type === 'heading' ? node.depth : 0,
    start,
    end: base + (node.position?.end.offset ?? 0),
    lineStart: start - column + 1,
    children: 'children' in node ? node.children.map((child) => toBlock(child, base)) : [],
  }
}
