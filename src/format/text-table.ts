import type { Table } from 'mdast'
import { inline, type References } from './text-inline.ts'
import { displayWidth, pad } from './text-width.ts'
import { wrap } from './text-wrap.ts'

const gap = '  '

/** A table in columns if they fit into the width, else each row as a block of labelled lines. */
export function table(node: Table, width: number, references: References): string[] {
  const rows = node.children.map((row) => row.children.map((cell) => inline(cell.children, references)))
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const total = widths.reduce((sum, each) => sum + each, 0) + gap.length * (widths.length - 1)
  if (total > width) return body.length === 0 ? wrap(head.join(' '), width) : labelled(head, body, width)
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, node.align?.[column] ?? 'left')).join(gap)
  return [line(head), widths.map((each) => '-'.repeat(each)).join(gap), ...body.map(line)]
}

function labelled(head: readonly string[], body: readonly (readonly string[])[], width: number): string[] {
  return body.flatMap((row, index) => {
    const lines = row.flatMap((cell, column) => labelledCell(head[column] ?? '', cell, width))
    return index === 0 ? lines : ['', ...lines]
  })
}

function labelledCell(label: string, cell: string, width: number): string[] {
  if (cell === '') return []
  const [first = '', ...rest] = wrap(label === '' ? cell : `${label}: ${cell}`, width)
  // Lines after the first stand a little to the right, so that every label can be seen.
  return [
    first,
    ...wrap(rest.join(' '), width - gap.length).flatMap((line) => (line === '' ? [] : [gap + line])),
  ]
}
