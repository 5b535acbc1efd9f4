/** The regular expressions of the JSON Schema that are not those of `schema.ts` as they are. */

const date = String.raw`(\d{4}|\d{3}X|\d{2}XX)(-(\d{2}|XX)(-(\d{2}|XX))?)?`
const clock = String.raw`[T ]\d{2}(:\d{2}(:\d{2}([.,]\d+)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?`
const part = `${date}(${clock})?[?~%]?`

export const patterns = {
  /** Anything but space. */
  ink: String.raw`\S`,
  /** One line, perhaps with space around it, which is trimmed. */
  line: String.raw`^\s*\S[^\r\n]*\s*$`,
  extension: '^x-[a-z0-9-]+$',
  /** The shape of EDTF. Whether such a day exists, and which end comes first, is for the reader of times. */
  moment: `^(unknown|${part}(/(${part}|\\.\\.)?)?|(\\.\\.)?/${part})$`,
} as const

/** A whole pattern, `^...$`, with space around it. */
export function padded(source: string): string {
  return String.raw`^\s*(${source.replace(/^\^/, '').replace(/\$$/, '')})\s*$`
}

/** The source of an expression. JSON Schema knows no flags, so one without regard to case names both cases of its letters. */
export function sourceOf({ source, flags }: RegExp): string {
  if (!flags.includes('i')) return source
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|[a-z]/g, (found) => {
    if (found.startsWith('\\')) return found
    if (!found.startsWith('[')) return `[${found.toUpperCase()}${found}]`
    return found.replace(/\\.|[a-z]-[a-z]|[a-z]/g, (part) =>
      part.startsWith('\\') ? part : `${part.toUpperCase()}${part}`,
    )
  })
}
