import {
  type Finding,
  makeSource,
  type Node,
  outline,
  placeOf,
  readRecord,
  type Source,
  type Span,
  toValue,
  yamlOf,
} from '../../record/index.ts'
import { canonicalMoment } from '../../time/index.ts'
import { layOut } from './layout.ts'
import { inReadingOrder } from './order.ts'
import { Unformattable } from './unformattable.ts'

/** A record in canonical form, or why it cannot be brought into it. */
export type Formatting =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly source: Source; readonly findings: readonly Finding[] }

/**
 * The canonical form of a record: fields in the order of the reference, an indentation of two, no needless quotation marks,
 * times in one notation, LF, one line break at the end. Of a Markdown record this is said of the front matter; the rest stays
 * as it is. Comments stay with what they are about. The result is read back: it has to say the same, with the same comments.
 *
 * @param path as the user gave it; `.md` and `.markdown` are read as Markdown, all else as YAML
 * @param text the file's whole text, without a byte order mark
 * @returns the text, the same one if it is in canonical form; else the findings that say why it was left as it is
 * @example
 * const formatting = await formatRecord('a.yaml', 'id: "a"\nforthright: 1\n')
 * if (formatting.ok) formatting.text // 'forthright: 1\nid: a\n'
 */
export async function formatRecord(path: string, text: string): Promise<Formatting> {
  const source = makeSource(path, text)
  const yaml = await yamlOf(source)
  if (!yaml) return { ok: false, source, findings: (await readRecord(path, text)).findings }
  const broken = yaml.findings.filter(({ level }) => level === 'error')
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
  return { ok: false, source, findings: [wouldChange(source, yaml.root)] }
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
    if (root.entries.length === 0) return text
    const lines = layOut(style, root, part)
    const isWhole = part.start === 0 && part.end === text.length
    const lineBreak = !isWhole && /\r\n/.test(text) ? '\r\n' : '\n'
    return text.slice(0, part.start) + lines.map((line) => line + lineBreak).join('') + text.slice(part.end)
  } catch (error) {
    if (error instanceof Unformattable) return cannotFormat(source, error)
    throw error
  }
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

/** What stands in the way of formatting, by its first character. */
const obstacles: Readonly<Record<string, readonly [unexpected: string, expected: string, hint: string]>> = {
  '!': ['tag', 'a value without a tag', 'Remove the tag, and quote the value if it is a text'],
  '&': ['anchor', 'a value without an anchor', 'Remove the anchor'],
  '*': ['alias', 'the value itself', 'Write the value out in place of the alias'],
  '?': ['mark', 'a key before its colon', 'Write the key without the mark before it'],
}

function cannotFormat(source: Source, { start, end, written }: Unformattable): Finding {
  const [unexpected, expected, hint] = obstacles[written.charAt(0)] ?? [
    'text',
    'nothing but comments between values',
    'Make a comment of it, or quote the value to which it belongs',
  ]
  return refusal(
    source,
    { start, end },
    {
      message: `Unexpected ${unexpected} \`${written}\`, expected ${expected}`,
      hint: `${hint}; the file was left as it is.`,
    },
  )
}

function wouldChange(source: Source, { start }: Span): Finding {
  return refusal(
    source,
    { start, end: Math.min(start + 1, source.text.length) },
    {
      message: 'Unexpected notation, expected one that says the same in canonical form',
      hint: 'Write the record in a simpler notation; the file was left as it is.',
    },
  )
}

function refusal(source: Source, span: Span, said: Pick<Finding, 'message' | 'hint'>): Finding {
  const place = placeOf(source, span)
  return Object.freeze({ file: source.path, code: 'cannot-format', level: 'error', ...said, place })
}
