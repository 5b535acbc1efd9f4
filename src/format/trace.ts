import type { Nodes } from 'mdast'
import { type Origin, originsOf, type WrittenDocument } from '../document/index.ts'

/** A value of a document and where in the record it comes from. */
interface TracedValue {
  /** The nearest heading above it. */
  readonly section: string | null
  /** The words as they stand in the document. */
  readonly value: string
  /** One place, or several where the value was put together. */
  readonly origins: readonly Origin[]
}

/**
 * The origin of every value that a document took from its record, in the order of the document, as JSON. What is not in
 * it, a template wrote.
 */
export function traceOf({ tree, language, metadata, title }: WrittenDocument): string {
  const values: TracedValue[] = []
  let section: string | null = null
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') section = wordsOf(node)
    // Its values stand in words beside it.
    if (node.type === 'picture') return
    const origins = originsOf(node)
    if (origins.length > 0) {
      values.push({ section, value: wordsOf(node), origins: origins.map(placeOf) })
      return
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return `${JSON.stringify({ forthright: 1, title, language, metadata, values }, null, 2)}\n`
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(wordsOf).join(isBlockParent(node) ? ' ' : '')
  return ''
}

function isBlockParent({ type }: Nodes): boolean {
  return (
    type === 'list' || type === 'listItem' || type === 'blockquote' || type === 'table' || type === 'tableRow'
  )
}

/** An origin works its place out when it is asked for: this asks. */
function placeOf({ field, file, line, column }: Origin): Origin {
  return { field, file, line, column }
}
