import type { Entry, MapNode, Node } from '../../record/index.ts'
import { lineStart } from '../lines.ts'
import type { Mark } from './marks.ts'

/** An entry of a map or an item of a list: what comments speak of, and what moves. */
export interface Unit {
  /** Absent of an item. */
  readonly key: Entry['key'] | undefined
  readonly value: Node
  /** The offset of the key or the dash; in brackets that of the value. */
  readonly start: number
  readonly end: number
  /** How far `start` is indented. */
  readonly column: number
  /** Whether it stands in brackets or braces. */
  readonly isFlow: boolean
  /** How its value is written. */
  readonly notation: 'scalar' | 'block' | 'flow'
  /** The entries or items of its value. */
  readonly units: readonly Unit[]
}

/** The entries of a record, with all that is in them. */
export function unitsOf(text: string, root: MapNode, marks: readonly Mark[]): readonly Unit[] {
  const dashes = marks.filter(({ kind }) => kind === 'dash').map(({ start }) => start)
  let nextDash = 0
  /** The first dash at an offset or after it; they are asked for in their order. */
  const dashFrom = (offset: number): number => {
    while ((dashes[nextDash] ?? offset) < offset) nextDash += 1
    const dash = dashes[nextDash] ?? offset
    nextDash += 1
    return dash
  }

  const isFlowAt = (node: Node, isInside: boolean): boolean =>
    isInside || (node.type !== 'scalar' && /[[{]/.test(text.charAt(node.start)))

  const children = (node: Node, isInside: boolean): readonly Unit[] => {
    if (node.type === 'scalar') return []
    const isFlow = isFlowAt(node, isInside)
    if (node.type === 'map')
      return node.entries.map(({ key, value }) =>
        unit(key, value, key.start, Math.max(key.end, value.end), isFlow),
      )
    let from = node.start
    return node.items.map((item) => {
      const start = isFlow ? item.start : dashFrom(from)
      from = Math.max(item.end, start + 1)
      return unit(undefined, item, start, from, isFlow)
    })
  }

  const unit = (key: Unit['key'], value: Node, start: number, end: number, isFlow: boolean): Unit => ({
    key,
    value,
    start,
    end,
    column: columnOf(text, start),
    isFlow,
    notation: value.type === 'scalar' ? 'scalar' : isFlowAt(value, isFlow) ? 'flow' : 'block',
    units: children(value, isFlow),
  })

  return children(root, false)
}

/** How far an offset is from the beginning of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}
