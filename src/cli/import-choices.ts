import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { columnNames, type ImportOptions, importers, isColumnName } from '../import/index.ts'
import { type Io, Misuse } from './io.ts'

/** The format may be said as an option or as the first word: `import markdown FILE`. A file of that name goes first. */
export function formatAndPaths(
  io: Io,
  named: readonly string[],
  option: string,
): { readonly format: string; readonly paths: readonly string[] } {
  const [first = '', ...rest] = named
  const known = ['auto', ...importers.map(({ name }) => name)]
  const isWord = known.includes(first) && !existsSync(resolve(io.cwd, first))
  if (!known.includes(option))
    throw new Misuse(`There is no format ${option}.`, `These are there: ${known.join(', ')}.`)
  const paths = isWord ? rest : named
  if (paths.length === 0) throw new Misuse('Nothing to import: name a file or a folder.')
  return { format: isWord ? first : option, paths }
}

/** What of chats and tables is said on the command line. */
export interface Choices {
  readonly messages?: string
  readonly columns?: string
  readonly dates?: 'day-first' | 'month-first'
}

/** What the user says of chats and tables. */
export function choicesOf({
  messages,
  columns,
  dates,
}: Choices): Pick<ImportOptions, 'messages' | 'columns' | 'dates'> {
  const pairs = columns?.split(',').map((pair) => {
    const [, name = '', head = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (head === '')
      throw new Misuse(`${pair} names no column.`, 'Write it as in --columns time=Ora,text=Testo.')
    if (!isColumnName(name))
      throw new Misuse(
        `There is nothing called ${name} in a table.`,
        `Write one of ${columnNames.join(', ')}.`,
      )
    return [name, head] as const
  })
  return {
    ...(messages === undefined ? {} : { messages: messages.split(',') }),
    ...(pairs === undefined ? {} : { columns: Object.fromEntries(pairs) }),
    ...(dates === undefined ? {} : { dates }),
  }
}
