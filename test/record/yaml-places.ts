import { type Node, type ScalarNode, toValue } from '../../src/record/node.ts'
import { makeSource } from '../../src/record/source.ts'
import { readYaml } from '../../src/record/yaml/read.ts'

/** What is wrong with a tree's places: bounds, nesting, order, and scalars whose own text does not give their value. */
export function misplaced(text: string, node: Node): string[] {
  return [...disorder(node, 0, text.length), ...scalars(node).flatMap((scalar) => strayText(text, scalar))]
}

/** Nodes that reach beyond their parent or overlap what stands before them. */
export function disorder(node: Node, from: number, to: number): string[] {
  const here =
    node.start < from || node.end > to || node.start > node.end ? [`${node.start}-${node.end}`] : []
  let last = node.start
  const inside = (child: { start: number; end: number }): string[] => {
    const wrong =
      child.start < last || child.end > node.end ? [`${child.start}-${child.end} in ${node.start}`] : []
    last = child.end
    return wrong
  }
  if (node.type === 'sequence') {
    return [...here, ...node.items.flatMap((item) => [...inside(item), ...disorder(item, from, to)])]
  }
  if (node.type === 'map') {
    return [
      ...here,
      ...node.entries.flatMap(({ key, value }) => [
        ...inside(key),
        ...inside(value),
        ...disorder(value, from, to),
      ]),
    ]
  }
  return here
}

function strayText(text: string, scalar: ScalarNode): string[] {
  const own = text.slice(scalar.start, scalar.end)
  // The width of the indentation counts from the parent, which is not read again.
  if (/^[|>][-+]?[1-9]/.test(own)) return []
  // The blank lines that `+` keeps lie beyond the place.
  const normal = (value: unknown) =>
    /^[|>].?\+/.test(own) && typeof value === 'string' ? value.trimEnd() : value
  // In a list, for at the root `---` would begin a document; a second line may stand too far left for a list.
  const inList = !/[\r\n]/.test(own)
  if (!inList && /^(?:---|\.\.\.)\s/.test(own)) return []
  const { node } = readYaml(makeSource('again', inList ? `- ${own}` : own))
  const root = node?.type === 'sequence' ? node.items[0] : node
  const again = root ? toValue(root) : null
  if (own === '' && scalar.value === null) return []
  return Object.is(normal(again), normal(scalar.value)) ? [] : [`${JSON.stringify(own)} at ${scalar.start}`]
}

function scalars(node: Node): ScalarNode[] {
  if (node.type === 'scalar') return [node]
  if (node.type === 'sequence') return node.items.flatMap(scalars)
  return node.entries.flatMap(({ key, value }) => {
    const text: ScalarNode = { type: 'scalar', value: key.value, start: key.start, end: key.end }
    return [...(isText(key.value) ? [text] : []), ...scalars(value)]
  })
}

/** Whether a key alone would be read as the same text: `1` would be a number, `a:` a map. */
function isText(key: string): boolean {
  return /^[A-Za-z]/.test(key) && !/^(?:null|true|false)$|:$/i.test(key)
}
