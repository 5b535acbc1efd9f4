import type { Nodes } from 'mdast'
import type { Origin } from './write.ts'

/** The origins of a node's value; none if a template wrote it. */
export function originsOf(node: Nodes): readonly Origin[] {
  if (node.data === undefined || !('origin' in node.data) || !Array.isArray(node.data.origin)) return []
  return node.data.origin.filter(isOrigin)
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'object' && value !== null && 'field' in value && 'file' in value && 'line' in value
}

/** Whether a field as it is written, such as `events[3].at`, is another one or lies within it. */
export function isFieldWithin(field: string, outer: string): boolean {
  return field === outer || field.startsWith(`${outer}.`) || field.startsWith(`${outer}[`)
}
