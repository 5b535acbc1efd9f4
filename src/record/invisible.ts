import type { Finding } from './finding.ts'
import type { Node } from './node.ts'
import { findingAt } from './report.ts'
import type { Source } from './source.ts'

// Marks that turn the direction of what follows, spaces without width, and tag characters. What joins letters (U+200C,
// U+200D) and the marks of one direction (U+200E, U+200F) are needed to write some languages.
const invisible = /[\u200b\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu

// Nobody mends more in one go.
const MAX_FINDINGS = 50

/**
 * Finds characters that nobody sees and that make a text read otherwise than it is: in what is written, also in comments,
 * and in what escapes stand for.
 */
export function findInvisible(source: Source, root: Node | undefined): Finding[] {
  const findings: Finding[] = []
  for (const { 0: found, index } of source.text.matchAll(invisible)) {
    if (findings.push(findingOf(source, { start: index, end: index + found.length }, found)) === MAX_FINDINGS)
      break
  }
  if (root && /\\[uUx]/.test(source.text)) findEscaped(source, root, findings)
  return findings
}

function findEscaped(source: Source, node: Node, findings: Finding[]): void {
  if (findings.length >= MAX_FINDINGS) return
  if (node.type === 'sequence') for (const item of node.items) findEscaped(source, item, findings)
  if (node.type === 'map') for (const { value } of node.entries) findEscaped(source, value, findings)
  if (node.type !== 'scalar' || typeof node.value !== 'string') return
  const found = node.value.match(invisible)?.[0]
  if (found === undefined || source.text.slice(node.start, node.end).includes(found)) return
  findings.push(findingOf(source, node, found))
}

function findingOf(source: Source, { start, end }: { start: number; end: number }, found: string): Finding {
  const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return findingAt(
    source,
    { type: 'scalar', value: null, start, end },
    { at: [] },
    {
      code: 'invisible-character',
      level: 'warning',
      message: `Unexpected character ${name}, expected text that can be seen`,
      hint: 'Remove the character: it can make a text look like another.',
    },
  )
}
