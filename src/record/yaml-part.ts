import { readYamlTree } from './check-tree.ts'
import type { Finding } from './finding.ts'
import { halve, readFrontMatter } from './markdown/front-matter.ts'
import type { MapNode, Span } from './node.ts'
import type { Source } from './source.ts'

/** The YAML of a record, for whoever changes it: all of the text, or its front matter. */
export interface YamlOfRecord {
  readonly part: Span
  readonly root: MapNode
  /** What the YAML reader found wrong with single values and keys. */
  readonly findings: readonly Finding[]
}

/** The YAML of a record; nothing if it cannot be read as a map. */
export async function yamlOf(source: Source): Promise<YamlOfRecord | undefined> {
  const { text, path } = source
  if (!isMarkdownPath(path)) {
    const { node, findings } = await readYamlTree(source)
    return node?.type === 'map' ? { part: { start: 0, end: text.length }, root: node, findings } : undefined
  }
  const halves = halve(source)
  if (!('yaml' in halves)) return undefined
  const { node, findings } = await readFrontMatter(source, halves.yaml)
  return node?.type === 'map' ? { part: halves.yaml, root: node, findings } : undefined
}

/** Whether a record is read as Markdown. */
export function isMarkdownPath(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}
