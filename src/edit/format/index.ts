import {
  type Finding,
  makeSource,
  type Node,
  outline,
  placeOf,
  readRecord,
  readYaml,
  type Source,
  toValue,
  yamlOf,
} from '../../record/index.ts'
import { canonicalMoment } from '../../time/index.ts'
import { Unformattable } from './gap.ts'
import { layOut } from './layout.ts'

/** A record in canonical form, or why it cannot be brought into it. */
export type Formatting =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly source: Source; readonly findings: readonly Finding[] }

/**
 * The canonical form of a record: fields in the order of the reference, an indentation of two, no needless quotation marks,
 * times in one notation, LF, one line break at the end. Of a Markdown record this is said of the front matter; the rest stays
 * as it is. Comments stay with what they are about. The result is read back: it has to say the same, with the same comments.
 *
 * @param text without a byte order mark
 */
export async function formatRecord(path: string, text: string): Promise<Formatting> {
  const source = makeSource(path, text)
  const yaml = await yamlOf(source)
  if (!yaml) return { ok: false, source, findings: (await readRecord(path, text)).findings }
  const broken = readYaml(source, yaml.part).findings.filter(({ level }) => level === 'error')
  if (broken.length > 0) return { ok: false, source, findings: broken }
  const once = await format(source, yaml)
  if (typeof once !== 'string') return { ok: false, source, findings: [once] }
  if (once === text) return { ok: true, text }
  const { commentsOf } = await import('./comments.ts')
  const again = await yamlAt(path, once)
  const isSame =
    again !== undefined &&
    said(yaml.root) === said(again.yaml.root) &&
    commentsOf(inside(text, yaml.part)) === commentsOf(inside(once, again.yaml.part)) &&
    (await format(again.source, again.yaml)) === once
  if (isSame) return { ok: true, text: once }
  return { ok: false, source, findings: [cannotFormat(source, yaml.root.start)] }
}

type Yaml = NonNullable<Awaited<ReturnType<typeof yamlOf>>>

function inside(text: string, { start, end }: Yaml['part']): string {
  return text.slice(start, end)
}

async function yamlAt(path: string, text: string): Promise<{ source: Source; yaml: Yaml } | undefined> {
  const source = makeSource(path, text)
  const yaml = await yamlOf(source)
  return yaml && { source, yaml }
}

async function format(source: Source, { part, root }: Yaml): Promise<string | Finding> {
  const { text } = source
  const outlined = outline(root)
  const keys = new Map<Node, readonly string[]>()
  const moments = new Map<Node, string>()
  for (const { node, kind, keys: known } of outlined) {
    if (known) keys.set(node, inReadingOrder(known))
    if (kind === 'moment' && node.type === 'scalar' && typeof node.value === 'string') {
      const canonical = canonicalMoment(node.value)
      if (canonical !== node.value) moments.set(node, canonical)
    }
  }
  try {
    const style = { text, keysOf: (map: Node) => keys.get(map), rewrite: (node: Node) => moments.get(node) }
    const lines = root.entries.length === 0 ? undefined : layOut(style, root, part)
    if (lines === undefined) return text
    const isWhole = part.start === 0 && part.end === text.length
    const lineBreak = !isWhole && /\r\n/.test(text) ? '\r\n' : '\n'
    return text.slice(0, part.start) + lines.map((line) => line + lineBreak).join('') + text.slice(part.end)
  } catch (error) {
    if (error instanceof Unformattable) return cannotFormat(source, error.offset)
    throw error
  }
}

/** What an event or another item is comes first, and what it says last; any other map is in the order of the reference. */
function inReadingOrder(keys: readonly string[]): readonly string[] {
  if (!keys.includes('text') || !keys.includes('sources')) return keys
  const rank = (key: string): number =>
    key === 'id' ? 0 : key === 'kind' || key === 'type' ? 1 : key === 'text' ? 3 : 2
  return [...keys].sort((a, b) => rank(a) - rank(b))
}

/** What a tree says, whatever the order of its keys and the notation of its times. */
function said(root: Extract<Node, { type: 'map' }>): string {
  const times = new Map(
    outline(root).flatMap(({ node, kind }) =>
      kind === 'moment' && node.type === 'scalar'
        ? [[node, canonicalMoment(String(node.value))] as const]
        : [],
    ),
  )
  const plain = (node: Node): unknown => {
    if (node.type === 'sequence') return node.items.map(plain)
    if (node.type === 'scalar') return times.get(node) ?? [typeof node.value, node.text ?? toValue(node)]
    return node.entries.map(({ key, value }) => [key.value, plain(value)]).sort()
  }
  return JSON.stringify(plain(root))
}

function cannotFormat(source: Source, offset: number): Finding {
  return Object.freeze({
    file: source.path,
    code: 'cannot-format',
    level: 'error',
    message: 'Unexpected mark between values, expected nothing but comments',
    place: placeOf(source, { start: offset, end: Math.min(offset + 1, source.text.length) }),
    hint: 'Write the values without tags, anchors and `?`; the file was left as it is.',
  })
}
