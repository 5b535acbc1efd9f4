import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml'
import type { ScalarNode } from '../node.ts'

type Value = ScalarNode['value']

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

interface Resolver {
  readonly resolve: (text: string, explicit: boolean, tag: string) => Value | typeof NOT_RESOLVED
}

const resolvers = new Map<string, Resolver>([
  ['null', nullCoreTag],
  ['bool', boolCoreTag],
  ['int', intCoreTag],
  ['float', floatCoreTag],
])

const coreTags: ReadonlySet<string> = new Set(['str', 'map', 'seq', ...resolvers.keys()])

/**
 * The value of an unquoted text by the core schema of YAML 1.2, where `yes`, `NO` and dates are texts.
 *
 * @example plainValue('12') // 12
 * @example plainValue('no') // 'no'
 */
export function plainValue(text: string): Value {
  switch (text.charCodeAt(0)) {
    case 43: // + - . 0 to 9
    case 45:
    case 46:
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55:
    case 56:
    case 57:
      return numberValue(text)
    case 70: // F N T f n t ~
    case 78:
    case 84:
    case 102:
    case 110:
    case 116:
    case 126:
      return words.get(text) ?? (words.has(text) ? null : text)
    default:
      return text === '' ? null : text
  }
}

/** The name of a tag of the core schema, `str` for `!!str`; nothing for any other tag. */
export function coreTagOf(tag: string): string | undefined {
  if (tag === '!') return 'str'
  const verbatim = '!<tag:yaml.org,2002:'
  const name = tag.startsWith(verbatim) ? tag.slice(verbatim.length, -1) : tag.slice(2)
  return coreTags.has(name) && (tag.startsWith('!!') || tag.startsWith(verbatim)) ? name : undefined
}

/** The value of a text under a tag of the core schema; nothing if it is no such value. */
export function taggedValue(name: string, text: string): Value | undefined {
  if (name === 'str') return text
  const value = resolvers.get(name)?.resolve(text, true, name)
  return value === NOT_RESOLVED ? undefined : value
}

/** The first character of a text that no record may hold: a control character, half a pair, or no character at all. */
export function strayCharacter(text: string): string | undefined {
  return /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.exec(text)?.[0]
}

/** The first `\U` escape of a double-quoted text, given as written, that lies beyond Unicode. */
export function strayEscape(written: string): string | undefined {
  if (!written.includes('\\U')) return undefined
  for (const [found] of written.matchAll(/\\(?:U[0-9A-Fa-f]{8}|[\s\S])/g)) {
    if (found.length > 2 && Number.parseInt(found.slice(2), 16) > 0x10ffff) return found
  }
  return undefined
}

function numberValue(text: string): Value {
  const whole = intCoreTag.resolve(text, false, 'int')
  if (whole !== NOT_RESOLVED) return whole
  const number = floatCoreTag.resolve(text, false, 'float')
  return number === NOT_RESOLVED ? text : number
}
