/** Where a text is to stand: in a block, or between brackets or braces, where more characters mean something. */
export type Context = 'block' | 'flow'

/** Characters that nobody would see, or that some reader refuses or takes for a line break: they are written as escapes. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd\u{e0000}-\u{e007f}]/u

/** What YAML 1.2 reads as something else than a text, and what older readers do. */
const notText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan|\d+(?::\d\d)+|=|<<)$/i

/** A text as YAML that reads back as the same text: plain if it can be, else in quotation marks. */
export function writeText(text: string, context: Context): string {
  if (isPlain(text, context)) return text
  if (hidden.test(text)) return escaped(text)
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

function isPlain(text: string, context: Context): boolean {
  if (text === '' || text.trim() !== text || hidden.test(text) || notText.test(text)) return false
  if (/^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|: | #|:$/.test(text)) return false
  return context === 'block' || !/[,[\]{}]/.test(text)
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(new RegExp(hidden.source, 'gu'), (found) =>
    [...Array(found.length).keys()]
      .map((index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** Lines of text are so long at most, where they can be broken. */
const WIDTH = 110

/**
 * A text as a block scalar, its lines without indentation: literal where it has several lines, folded where it is one long
 * line. Nothing if it can be neither.
 *
 * @param room how many columns are taken by indentation
 */
export function blockLines(text: string, room: number): readonly string[] | undefined {
  const lines = text.split('\n')
  if (lines.some((line) => hidden.test(line) || /\s$/.test(line)) || /^\s/.test(text)) return undefined
  if (lines.length > 1) return lines.at(-1) === '' ? undefined : ['|-', ...lines]
  return text.length > WIDTH && /^\S+(?: \S+)*$/.test(text)
    ? ['>-', ...wrapped(text, WIDTH - room)]
    : undefined
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
