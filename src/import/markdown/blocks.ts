import type { RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { inlineConstructs, type Source, type Span } from '../../record/index.ts'

/** A block of Markdown with its offsets in the whole file. */
export interface Block extends Span {
  readonly type: RootContent['type']
  /** Of a heading: 1 to 6; else 0. */
  readonly depth: number
  readonly children: readonly Block[]
}

function blocksAndTables(this: Processor): void {
  const data = this.data()
  // Text that is only indented stays text: reports are pasted from wherever.
  data.micromarkExtensions = [
    gfmTable(),
    { disable: { null: [...inlineConstructs, 'codeIndented', 'definition'] } },
  ]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()]
}

const processor = unified().use(remarkParse).use(blocksAndTables).freeze()

/** The blocks of a file from an offset on. */
export function parseBlocks({ text }: Source, start: number): Block[] {
  const toBlock = (node: RootContent): Block => ({
    type: node.type,
    depth: node.type === 'heading' ? node.depth : 0,
    start: start + (node.position?.start.offset ?? 0),
    end: start + (node.position?.end.offset ?? 0),
    children: 'children' in node && isContainer(node.type) ? node.children.map(toBlock) : [],
  })
  return processor.parse(text.slice(start)).children.map(toBlock)
}

function isContainer(type: RootContent['type']): boolean {
  return ['list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(type)
}

/** The text of a stretch, without the indentation that its further lines share with its first. */
export function textOf({ text }: Source, { start, end }: Span): string {
  const lineStart = lineStartOf(text, start)
  const [first = '', ...lines] = text.slice(start, end).split(/\r\n|\n|\r/)
  const width = start - lineStart
  const indented = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const cut = Math.min(width, ...indented)
  return [first, ...lines.map((line) => line.slice(Math.min(cut, line.length - line.trimStart().length)))]
    .join('\n')
    .trim()
}

/** Where the line of an offset begins. Looked for step by step: a file without a break of some kind has none to be found. */
function lineStartOf(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1
  return at
}

/** The text of some blocks that follow each other. */
export function textOfAll(source: Source, blocks: readonly Span[]): string {
  const [first] = blocks
  const last = blocks.at(-1)
  return first && last ? textOf(source, { start: first.start, end: last.end }) : ''
}

/** The words of a heading: its marks, and anchors such as `{#timeline}`, left away. */
export function headingText({ text }: Source, block: Block): string {
  return text
    .slice(block.start, block.end)
    .replace(/^#{1,6}[ \t]*/, '')
    .replace(/\s*\r?\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/\\(?=[_.[\]()#-])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text of a table's cell. */
export function cellText({ text }: Source, cell: Block): string {
  return text
    .slice(cell.start, cell.end)
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .trim()
}

/** The texts of the cells of a table, row by row; the first row is its head. */
export function rowsOf(
  source: Source,
  table: Block,
): readonly (Span & { readonly cells: readonly string[] })[] {
  return table.children.map((row) => ({
    start: row.start,
    end: row.end,
    cells: row.children.map((cell) => cellText(source, cell)),
  }))
}
