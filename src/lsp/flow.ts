import type { Path, Span } from '../record/index.ts'

/** Where a cursor stands in a text that is being written: in which map or list, and what of it is written already. */
export interface Cursor {
  /** The place of the value that is written, or of the map whose key is. */
  readonly path: Path
  /** `either` where a key may begin as well as a plain value. */
  readonly role: 'key' | 'value' | 'either'
  /** What stands before the cursor of the word under it. */
  readonly typed: string
  /** The whole word, to be replaced. */
  readonly span: Span
  /** The other keys of the map, if a key may be written. */
  readonly siblings: readonly string[]
  /** The column of the word, from 0. */
  readonly column: number
  /** Whether it is inside brackets or braces. */
  readonly isFlow: boolean
  /** Whether a colon follows the word already. */
  readonly hasColon: boolean
}

interface Level {
  readonly type: 'map' | 'list'
  readonly path: Path
  readonly keys: string[]
  /** Of a map, the key whose value is read; of a list, how many items are complete. */
  key: string | undefined
  index: number
}

/** Whether brackets and quotation marks that are opened from an offset on are closed before another, and where. */
export function closingOf(text: string, start: number, end: number): number | undefined {
  let depth = 0
  for (let at = start; at < end; at++) {
    const letter = text.charAt(at)
    if (opensQuote(text, at)) {
      const close = quoteEnd(text, at, end)
      if (close === undefined) return undefined
      at = close - 1
    } else if (letter === '#' && /\s/.test(text.charAt(at - 1))) at = lineEnd(text, at) - 1
    else if (letter === '{' || letter === '[') depth += 1
    else if (letter === '}' || letter === ']') {
      depth -= 1
      if (depth <= 0) return at + 1
    }
  }
  return undefined
}

/** Whether a quotation mark begins a text; one inside a word is an apostrophe. */
function opensQuote(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return (letter === '"' || letter === "'") && /(?:^|[[{,:]\s*)$/.test(text.slice(Math.max(0, at - 80), at))
}

/** The end of a quoted text that begins at an offset; `undefined` if it is not closed. */
export function quoteEnd(text: string, start: number, end: number): number | undefined {
  const mark = text.charAt(start)
  for (let at = start + 1; at < end; at++) {
    if (mark === '"' && text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === mark) {
      if (mark === "'" && text.charAt(at + 1) === mark) at += 1
      else return at + 1
    }
  }
  return undefined
}

/** The offset of the end of the line that an offset is on. */
export function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/)
  return found < 0 ? text.length : from + found
}

/**
 * The cursor in a flow collection, `{ kind: , by: acme }`.
 *
 * @param start the offset of its first bracket or brace
 * @param base the path of the collection
 */
export function flowCursor(text: string, start: number, offset: number, base: Path): Cursor | undefined {
  const levels: Level[] = []
  let wordStart = start
  for (let at = start; at < offset; at++) {
    const letter = text.charAt(at)
    const top = levels.at(-1)
    if ((letter === '"' || letter === "'") && text.slice(wordStart, at).trim() === '') {
      const close = quoteEnd(text, at, offset)
      if (close === undefined) break
      at = close - 1
    } else if (letter === '#' && /\s/.test(text.charAt(at - 1))) {
      at = lineEnd(text, at) - 1
      if (at >= offset - 1) return undefined
    } else if (letter === '{' || letter === '[') {
      levels.push(levelAt(letter === '{' ? 'map' : 'list', pathIn(top, base)))
      wordStart = at + 1
    } else if (letter === '}' || letter === ']') {
      levels.pop()
      wordStart = at + 1
    } else if (letter === ',' && top) {
      finish(top, text.slice(wordStart, at))
      wordStart = at + 1
    } else if (
      letter === ':' &&
      top?.type === 'map' &&
      top.key === undefined &&
      /[\s,}\]]|^$/.test(text.charAt(at + 1))
    ) {
      top.key = unquoted(text.slice(wordStart, at))
      top.keys.push(top.key)
      wordStart = at + 1
    }
  }
  const top = levels.at(-1)
  return top && cursorAt(text, offset, wordStart, top)
}

function levelAt(type: Level['type'], path: Path): Level {
  return { type, path, keys: [], key: undefined, index: 0 }
}

function pathIn(level: Level | undefined, base: Path): Path {
  if (!level) return base
  return [...level.path, level.type === 'list' ? level.index : (level.key ?? '')]
}

function finish(level: Level, word: string): void {
  if (level.type === 'map' && level.key === undefined && word.trim() !== '') level.keys.push(unquoted(word))
  level.key = undefined
  level.index += 1
}

function cursorAt(text: string, offset: number, wordStart: number, top: Level): Cursor {
  const lead = /^\s*/.exec(text.slice(wordStart, offset))?.[0].length ?? 0
  const from = wordStart + lead
  const rest = /^[^,:{}[\]\s#]*/.exec(text.slice(offset))?.[0].length ?? 0
  const isKey = top.type === 'map' && top.key === undefined
  const end = offset + rest
  return {
    path: isKey ? top.path : pathIn(top, []),
    role: isKey ? 'key' : top.type === 'list' ? 'either' : 'value',
    typed: unquoted(text.slice(from, offset)),
    span: {
      start: from,
      end: /["']/.test(text.charAt(from)) && text.charAt(end) === text.charAt(from) ? end + 1 : end,
    },
    siblings: isKey ? [...top.keys, ...keysAfter(text, end)] : [],
    column: from - (Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1),
    isFlow: true,
    hasColon: /^["']?[ \t]*:/.test(text.slice(end)),
  }
}

/** The keys that follow on the same level up to the closing brace. */
function keysAfter(text: string, from: number): string[] {
  const keys: string[] = []
  let depth = 0
  let start = from
  for (let at = from; at < text.length; at++) {
    const letter = text.charAt(at)
    if (opensQuote(text, at)) at = (quoteEnd(text, at, text.length) ?? text.length) - 1
    else if (letter === '{' || letter === '[') depth += 1
    else if (letter === '}' || letter === ']') {
      if (depth === 0) break
      depth -= 1
    } else if (letter === ',' && depth === 0) start = at + 1
    else if (letter === ':' && depth === 0 && /\s/.test(text.charAt(at + 1)) && start > from) {
      keys.push(unquoted(text.slice(start, at)))
      start = text.length
    }
  }
  return keys
}

/** A word without the quotation marks around it. */
export function unquoted(word: string): string {
  return word.trim().replace(/^["']/, '').replace(/["']$/, '')
}
