import type { Finding } from '../finding.ts'
import type { MapNode, Node, Span } from '../node.ts'
import type { Source } from '../source.ts'
import { type Fault, faultAt } from '../yaml/fault.ts'
import { allSyntaxErrors, readYaml } from '../yaml/read.ts'

/** The two halves of a Markdown record. */
export interface Halves {
  readonly yaml: Span
  readonly body: Span
}

const missing: Fault = {
  code: 'front-matter-missing',
  message: 'Unexpected beginning, expected front matter: a line `---`, YAML fields, a line `---`',
  hint: 'Begin the file with `---`, the fields such as `id` and `events`, and another `---`.',
}

const unclosed: Fault = {
  code: 'front-matter-unclosed',
  message: 'Unexpected end of the file in the front matter, expected a line `---` after its fields',
  hint: 'Write `---` on a line of its own between the fields and the text.',
}

/** Where the front matter and the body of a record stand, or what is wrong with their marks. */
export function halve(source: Source): Halves | Finding {
  const { text } = source
  const open = /^---[ \t]*(?:\r\n|\n|\r|$)/.exec(text)
  if (!open) {
    const end = /^[^\r\n]*/.exec(text)?.[0].length ?? 0
    return faultAt(source, { start: 0, end }, missing)
  }
  const start = open[0].length
  // Without a look behind, the mark would be found in the middle of a line after a lone carriage return.
  const close = /(?<=^|[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(start))
  if (!close) return faultAt(source, { start: 0, end: 3 }, unclosed)
  const end = start + close.index
  return { yaml: { start, end }, body: { start: end + close[0].length, end: text.length } }
}

/** The fields of the front matter; no node if they could not be read. */
export async function readFrontMatter(
  source: Source,
  yaml: Span,
): Promise<{ node: Node | undefined; findings: readonly Finding[] }> {
  const reading = readYaml(source, yaml)
  if (reading.findings.some(({ code }) => code === 'yaml-syntax')) {
    return { node: undefined, findings: await allSyntaxErrors(source, yaml) }
  }
  // Nothing between the marks is a record whose every field is missing: the schema says which.
  const isEmpty = reading.findings.some(({ code }) => code === 'yaml-empty')
  const empty: MapNode = { type: 'map', entries: [], ...yaml }
  return isEmpty ? { node: empty, findings: [] } : reading
}
