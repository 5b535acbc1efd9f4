import Handlebars from 'handlebars'
import type { TemplateFault } from './template-fault.ts'

/** Parses a template's text; the first fault of its syntax is given back, not thrown. */
export function parseTemplate(
  text: string,
): { readonly program: hbs.AST.Program } | { readonly fault: TemplateFault } {
  try {
    return { program: Handlebars.parse(text) }
  } catch (error) {
    const end = error instanceof Error && 'endColumn' in error ? error.endColumn : undefined
    return { fault: faultOf(text, error instanceof Error ? error.message : String(error), end) }
  }
}

const hint = 'Close each `{{#if}}`, `{{#each}}` and `{{…}}`.'

/** Handlebars tells where it stopped only in words. */
function faultOf(text: string, message: string, end: unknown): TemplateFault {
  const [, opened, closed, at, column] = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message) ?? []
  if (opened !== undefined) {
    const said = `Unexpected \`{{/${closed}}}\`, expected \`{{/${opened}}}\` to close this`
    return { line: Number(at), column: Number(column) + 1, length: opened.length, message: said, hint }
  }
  const open = message.endsWith("got 'EOF'") ? openBlock(text) : undefined
  if (open) {
    const said = `Unexpected end of the template, expected \`{{/${open.name}}}\` to close this`
    return { ...placeOf(text, open.offset), length: open.name.length, message: said, hint }
  }
  const [, problem, line, start] = /^(.*) - (\d+):(\d+)$/.exec(message) ?? []
  if (line !== undefined) {
    const length = Math.max(1, (typeof end === 'number' ? end : 0) - Number(start))
    const said = `Unexpected template syntax (${problem}), expected a field of the document`
    return { line: Number(line), column: Number(start) + 1, length, message: said }
  }
  const said = 'Unexpected template syntax, expected a closed `{{…}}` and a closed block'
  return { ...placeOf(text, stoppedAt(text, message)), length: 1, message: said, hint }
}

/** The last block that is opened and not closed: where its name begins. */
function openBlock(text: string): { readonly name: string; readonly offset: number } | undefined {
  const open: { name: string; offset: number }[] = []
  for (const match of text.matchAll(
    /\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|(\{\{~?([#^/])[>*]?\s*)([\w.-]+)/g,
  )) {
    const [, before = '', sign, name] = match
    if (name === undefined) continue
    if (sign === '/') open.pop()
    else open.push({ name, offset: match.index + before.length })
  }
  return open.at(-1)
}

/** The message shows up to twenty characters before the place, without line breaks, and an arrow under it. */
function stoppedAt(text: string, message: string): number {
  const [first = '', shown = '', arrow = ''] = message.split('\n')
  const line = Number(/on line (\d+)/.exec(first)?.[1] ?? 1)
  const before = shown.slice(0, arrow.indexOf('^')).replace(/^\.{3}/, '')
  const rows = text.split('\n')
  const lineStart = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0)
  const lineEnd = lineStart + (rows[line - 1]?.length ?? 0)
  for (let offset = lineStart; offset <= lineEnd; offset++) {
    if (
      text
        .slice(Math.max(0, offset - 200), offset)
        .replaceAll('\n', '')
        .endsWith(before)
    )
      return offset
  }
  return lineStart
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
