import { blockLines, writeText } from './scalar.ts'

/** A value that a record may hold. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

type Fields = { readonly [key: string]: Value }

/** A short list or map stands on one line. */
const SHORT = 100

/** A map in block style, a line each; what is inside it is indented by two. */
export function blockMap(fields: Fields, room = 0): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const name = `${writeText(key, 'block')}:`
    if (typeof value === 'string') {
      const [mark = '', ...lines] = blockLines(value, room + 2) ?? []
      return lines.length > 0
        ? [`${name} ${mark}`, ...indented(lines)]
        : [`${name} ${writeText(value, 'block')}`]
    }
    const flow = flowValue(value)
    const isShort = flow.length + name.length + room <= SHORT && !flow.includes('\\n')
    if (isShort || !isMap(value)) return [`${name} ${flow}`]
    return [name, ...indented(blockMap(value, room + 2))]
  })
}

/** A value on one line. */
export function flowValue(value: Value, quoted = false): string {
  if (typeof value === 'string') return quoted ? JSON.stringify(value) : writeText(value, 'flow')
  if (isList(value)) return `[${value.map((item) => flowValue(item, quoted)).join(', ')}]`
  if (!isMap(value)) return String(value)
  const entries = Object.entries(value).map(
    ([key, one]) => `${quoted ? JSON.stringify(key) : writeText(key, 'flow')}: ${flowValue(one, quoted)}`,
  )
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`))
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function isMap(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
