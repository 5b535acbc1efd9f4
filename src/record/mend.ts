import type * as v from 'valibot'
import type { Fix } from './finding.ts'
import { nearestWord, onlyNearWord } from './nearest.ts'
import type { MapNode, Node, Path } from './node.ts'
import { aboutOf } from './number.ts'
import { type Mend, placeOf } from './report.ts'
import { languageTag } from './schema/index.ts'
import type { Source } from './source.ts'

/** What a fault of the schema says, as far as a mend depends on it. */
export interface Misfitting {
  readonly issue: v.BaseIssue<unknown>
  readonly value: unknown
  readonly path: Path
  /** The words of which the value should be one. */
  readonly known: readonly string[]
  readonly node: Node | undefined
  /** Whether a comma may have cut the value short. */
  readonly isCut: boolean
}

/**
 * How to mend a value that the schema refuses. It is safe where the value as it is written has one meaning; who may see
 * something is never widened by a guess.
 */
export function mendOf(fault: Misfitting): Mend | undefined {
  const { path, node } = fault
  if (node?.type !== 'scalar') return undefined
  const made = termMend(fault) ?? formMend(fault)
  if (!made) return undefined
  const edits = [{ target: { at: path }, text: made.text }]
  return { title: `Write \`${made.text}\``, safe: made.safe, edits }
}

interface Made {
  readonly text: string
  readonly safe: boolean
}

const surely = (text: string): Made => ({ text, safe: true })

function termMend({ issue, value, path, known }: Misfitting): Made | undefined {
  if (issue.type !== 'picklist' || typeof value !== 'string') return undefined
  const isAudience = path.at(-1) === 'audience' || path[0] === 'audiences'
  const sure = isAudience ? undefined : onlyNearWord(value, known)
  if (sure !== undefined) return surely(sure)
  const meant = nearestWord(value, known) ?? onlyHolder(value, known)
  return meant === undefined ? undefined : { text: meant, safe: false }
}

/** A value whose meaning is plain, in a form that the field does not take. */
function formMend({ issue, value, path, node, isCut }: Misfitting): Made | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    // A number is quoted as it is written: `1.10` is another version than `1.1`.
    const written = node?.type === 'scalar' ? (node.text ?? String(value)) : String(value)
    return issue.type === 'string' && path.at(-2) !== 'sources' ? surely(`"${written}"`) : undefined
  }
  if (typeof value !== 'string') return undefined
  const isWord = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)
  if (issue.type === 'array' && isWord) return surely(`[${value}]`)
  if (issue.type === 'literal' && value === '1') return surely('1')
  if (issue.type === 'boolean' && /^(?:yes|on)$/i.test(value)) return surely('true')
  if (issue.type === 'boolean' && /^(?:no|off)$/i.test(value)) return surely('false')
  const about = issue.expected === '"unknown"' ? aboutOf(value) : undefined
  if (about !== undefined) return { text: `{ about: ${about} }`, safe: !isCut }
  const upper = value.toUpperCase()
  if (issue.message === 'country' && /^[a-z]{2}$/i.test(value)) return surely(upper)
  if (issue.message === 'region' && /^[a-z]{2}(-[a-z0-9]{1,3})?$/i.test(value)) return surely(upper)
  const tag = value.replaceAll('_', '-')
  if (issue.message === 'language' && languageTag.test(tag)) return surely(tag)
  if (issue.message === 'url' && /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value)) {
    return { text: `https://${value}`, safe: false }
  }
  return undefined
}

/** The only known word that holds another: `email-address` for `email`, `personal-data-breach` for `databreach`. */
export function onlyHolder(written: string, known: readonly string[]): string | undefined {
  const part = lettersOf(written)
  const holders = known.filter((word) => part.length > 3 && lettersOf(word).includes(part))
  return holders.length === 1 ? holders[0] : undefined
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '')
}

/** The line to add for a field that is missing, where only one can be right: the format's version, and the id. */
export function missingFieldFix(source: Source, root: MapNode, name: string): Fix | undefined {
  const value = name === 'forthright' ? '1' : name === 'id' ? idOfFile(source.path) : undefined
  const [first] = root.entries
  if (value === undefined || !first) return undefined
  const { line, column } = source.pointAt(first.key.start)
  const isPlainLine = column === 1 && /^[\w-]+[ \t]*:(?:[ \t]|$)/.test(source.lineText(line))
  if (!isPlainLine) return undefined
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n'
  // The version stands first, and the id after it.
  const start = first.key.value === 'forthright' ? startOfNext(source, first.value.end) : first.key.start
  if (start === undefined) return undefined
  const text = `${name}: ${value}`
  const place = placeOf(source, { start, end: start })
  return { title: `Write \`${text}\``, safe: true, edits: [{ place, text: text + lineBreak }] }
}

function startOfNext({ text }: Source, from: number): number | undefined {
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(from))?.[0]
  return rest === undefined ? undefined : from + rest.length
}

/** The id that the name of a file says, if YAML would read it as a text. */
function idOfFile(path: string): string | undefined {
  const stem = /([A-Za-z0-9][\w.-]*)\.(?:ya?ml|md|markdown)$/i.exec(path.split(/[\\/]/).at(-1) ?? '')?.[1]
  return stem !== undefined && /[A-Za-z-]/.test(stem) && !/^(?:true|false|null)$/i.test(stem)
    ? stem
    : undefined
}
