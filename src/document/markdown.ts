import type { Root, RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { token, tokenPattern } from './holes.ts'

/** Tables are all we take of GFM: its automatic links are found in the tree and would make links of plain values. */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

const processor = unified().use(remarkParse).use(tables).freeze()

/** Parses Markdown: CommonMark with tables. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** Top-level nodes of a section, and which hole each of its tokens stands for. */
export interface Section {
  readonly nodes: readonly RootContent[]
  readonly holes: readonly number[]
}

/** Parses the text that a template printed. The nodes are shared between documents: copy, never change them. */
export type SectionParser = (text: string) => readonly Section[]

const cacheLimit = 5000

/**
 * A parser that remembers. Parsing is the dearest step of a document, and tokens make the text independent of the values:
 * two records whose template took the same turns print the same text, section by section, once the tokens are numbered
 * anew in each section. The same text has the same tree.
 */
export function makeSectionParser(): SectionParser {
  const cache = new Map<string, readonly RootContent[]>()
  return (text) =>
    splitSections(text).map((section) => {
      const holes: number[] = []
      const renumbered = section.replace(tokenPattern, (_, number: string) =>
        token(holes.push(Number(number)) - 1),
      )
      const known = cache.get(renumbered)
      if (known) return { nodes: known, holes }
      const nodes = parseMarkdown(renumbered).children
      if (cache.size >= cacheLimit) cache.clear()
      cache.set(renumbered, nodes)
      return { nodes, holes }
    })
}

/**
 * Cuts at each heading that begins a line. Such a heading ends every open block but a fenced or HTML one, and nothing
 * before it can change what follows but a link definition; where a text might have one of these it stays whole.
 */
function splitSections(text: string): readonly string[] {
  return /^ {0,3}(```|~~~|<)|\]:/m.test(text) ? [text] : text.split(/(?<![^\r\n])(?=#{1,6} )/)
}
