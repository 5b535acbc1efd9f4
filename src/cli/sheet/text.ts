import type { Paint } from '../io.ts'
import { clean } from '../reporters/text.ts'
import type { Row, Sheet } from './model.ts'

const width = 110

/** A sheet for a terminal. */
export function printSheet({ title, lead, sections, tail }: Sheet, paint: Paint): string {
  const blocks = [
    [paint('bold', clean(title)), ...lead.flatMap((line) => wrap(line, 0)).map((line) => paint('dim', line))],
    ...sections.flatMap(({ title: heading, tone, entries, lines }) => [
      [paint('bold', paint(tone, clean(heading)))],
      ...entries.map((entry) => [
        ...wrap(`${entry.heading} [${entry.name}]`, 2).map((line) => paint('bold', line)),
        ...rowsOf(entry.rows, paint),
      ]),
      ...(lines.length > 0 ? [lines.flatMap((line) => listed(line, 2))] : []),
    ]),
    ...(tail.length > 0 ? [tail.flatMap((line) => wrap(line, 0))] : []),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function rowsOf(rows: readonly Row[], paint: Paint): string[] {
  const column = Math.max(...rows.map(({ label }) => label.length)) + 2
  return rows.flatMap(({ label, values }) => {
    const indent = 4 + column
    const lines = values.flatMap((value) =>
      values.length === 1 ? wrap(value, indent) : listed(value, indent),
    )
    const head = paint('dim', clean(label.padEnd(column)))
    return lines.map((line, index) => (index === 0 ? `    ${head}${line.slice(indent)}` : line))
  })
}

function listed(text: string, indent: number): string[] {
  return wrap(text, indent + 2).map((line, index) =>
    index === 0 ? `${' '.repeat(indent)}- ${line.slice(indent + 2)}` : line,
  )
}

function wrap(text: string, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of clean(text).split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one)
}
