import type { Node, Path, Span } from '../record/index.ts'

/** What stands at an offset of a record that could be read: a key, a plain value, or the map or list around it. */
export interface Spot {
  readonly path: Path
  readonly part: 'key' | 'value' | 'inside'
  readonly span: Span
  /** Of a key or value: what it says. */
  readonly word: string | undefined
}

/**
 * Finds it. Values that come from the project's file are not in the text; in Markdown some values have the place of a whole
 * stretch, so the narrowest is meant.
 */
export function spotAt(root: Node, offset: number): Spot | undefined {
  let best: Spot | undefined
  const offer = (spot: Spot): void => {
    if (offset < spot.span.start || offset > spot.span.end || spot.span.source) return
    if (!best || rank(spot) > rank(best) || (rank(spot) === rank(best) && isNarrower(spot, best))) best = spot
  }
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'scalar') {
      offer({ path, part: 'value', span: node, word: node.text ?? String(node.value ?? '') })
      return
    }
    offer({ path, part: 'inside', span: node, word: undefined })
    if (node.type === 'sequence')
      for (const [index, item] of node.items.entries()) visit(item, [...path, index])
    else
      for (const { key, value } of node.entries) {
        offer({ path: [...path, key.value], part: 'key', span: key, word: key.value })
        visit(value, [...path, key.value])
      }
  }
  visit(root, [])
  return best
}

function rank({ part }: Spot): number {
  return part === 'inside' ? 0 : 1
}

function isNarrower(one: Spot, other: Spot): boolean {
  const [width, least] = [one, other].map(({ span }) => span.end - span.start)
  if (width !== least) return (width ?? 0) < (least ?? 0)
  // Of two that are as wide, the one that is further inside; in Markdown a field and its value may be the same words.
  return one.path.length > other.path.length || (one.part === 'value' && other.part === 'key')
}
