import { makeSource } from '../../record/index.ts'
import type { ForeignFile, Importer } from '../importer.ts'
import { fileNameOf } from '../names.ts'
import { draftOf, findingIn, sketchOf } from '../sketch.ts'
import { epochTime } from '../times.ts'
import type { Cell } from './read.ts'
import { addRows, type Row } from './rows.ts'
import type { ColumnName } from './words.ts'

/**
 * The body file of The Sleuth Kit: a line for each file, with the times at which it was accessed, modified, changed and made.
 *
 * @see https://wiki.sleuthkit.org/index.php?title=Body_file
 */
export const bodyfile: Importer = {
  name: 'bodyfile',
  about: 'body files of The Sleuth Kit (`MD5|name|inode|…|crtime`)',
  extensions: ['.body', '.bodyfile'],
  recognize: (file) => (linesOf(file).some(({ text }) => line.test(text)) ? 1 : 0),
  read(file, options) {
    const source = makeSource(file.path, file.text.replace(/^\ufeff/, ''))
    const sketch = sketchOf(source, options)
    const rows = [...source.text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: text, index }) => rowsOf(text, index))
    if (rows.length === 0) {
      const message = 'Unexpected file without a line of a body file, expected eleven fields with `|` between'
      const told = { code: 'import-none', level: 'error' as const, message }
      return { incidents: [], findings: [findingIn(source, { start: 0, end: 0 }, told)] }
    }
    addRows(sketch, rows, undefined)
    const name = fileNameOf(source.path).replace(/\.\w+$/, '') || 'bodyfile'
    const heading = { id: name, title: name, kind: 'security' as const, guessed: true, confined: true }
    return { incidents: [draftOf(sketch, heading)], findings: [] }
  },
}

/** MD5, name, inode, mode, UID, GID, size, and four times in seconds since 1970. */
const line =
  /^([0-9a-f]*)\|(.*)\|([^|]*)\|([^|]*)\|(\d*)\|(\d*)\|(\d*)\|(-?[\d.]*)\|(-?[\d.]*)\|(-?[\d.]*)\|(-?[\d.]*)$/i

function linesOf({ text }: ForeignFile): readonly { readonly text: string }[] {
  return text
    .slice(0, 5000)
    .split(/\r?\n/)
    .filter((one) => one !== '' && !one.startsWith('#'))
    .slice(0, 3)
    .map((one) => ({ text: one }))
}

/** An event for each time of a file, with the letters of what happened then, as `mactime` writes them. */
function rowsOf(text: string, start: number): readonly Row[] {
  const [, hash = '', name = '', inode = '', mode = '', uid = '', gid = '', size = '', ...times] =
    line.exec(text) ?? []
  if (name === '') return []
  const [accessed, modified, changed, made] = times.map((time) =>
    Number(time) > 0 ? Number(time) : undefined,
  )
  const span = { start, end: start + text.length }
  const cell = (said: string): Cell => ({ text: said, ...span })
  const kinds = [
    ['m', modified],
    ['a', accessed],
    ['c', changed],
    ['b', made],
  ] as const
  const facts = { MD5: hash === '0' ? '' : hash, inode, mode, UID: uid, GID: gid, size }
  const others = Object.entries(facts).map(([head, said]) => ({ head, cell: cell(said) }))
  const each = [...new Set(kinds.flatMap(([, time]) => time ?? []))]
  if (each.length === 0) return [{ span, cells: new Map([['text', cell(name)]]), others }]
  return each.map((time, index): Row => {
    const letters = kinds.map(([letter, own]) => (own === time ? letter : '.')).join('')
    const cells = new Map<ColumnName, Cell>([['text', cell(`${letters} ${name}`)]])
    return { span, cells, others: index === 0 ? others : [], exact: epochTime(time) }
  })
}
