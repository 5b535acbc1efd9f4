import { record } from './example.ts'
import { rule } from './rule.ts'

/** A record whose file has another name than the incident. */
export const idDiffersFromFile = rule({
  code: 'id-differs-from-file',
  level: 'advice',
  source: 'Practice: one name for one thing',
  title: 'The id of the record is not the name of its file',
  explain: `A record is asked for by the name of its file, and its documents are named by its \`id\`. Where the two differ, a document
does not lead back to its record, mostly because the file is a copy. Rename one of them; a folder may have the name instead of the
file. Nothing is said where neither begins with a year and a month.`,
  needs: ['id'],
  examples: {
    bad: record('id: [|2026-05-mailer|]'),
    good: record('id: incident'),
    findings: ['Unexpected id `2026-05-mailer` in the file `incident.yaml`, expected `incident`'],
  },
  check({ incident: { id }, file, report }) {
    const [name = '', folder] = file.split(/[\\/]/).reverse()
    const stem = /^(.+)\.(?:ya?ml|md|markdown)$/i.exec(name)?.[1]
    if (id === '' || stem === undefined || stem === id || folder === id) return
    if (![stem, id].some((one) => /^\d{4}-\d\d(?!\d)/.test(one))) return
    report({ at: ['id'] }, `Unexpected id \`${id}\` in the file \`${name}\`, expected \`${stem}\``, {
      hint: 'Rename the file or change the id.',
      // Which of the two is right, only the author knows.
      ...(isName(stem) && {
        fix: { title: `Write \`${stem}\``, edits: [{ target: { at: ['id'] }, text: stem }] },
      }),
    })
  },
})

/** Whether a name of a file can be an id and looks like one, rather than like `notes`. */
function isName(stem: string): boolean {
  return /^(?:\d{4}-\d\d(?!\d)|[A-Za-z]+-)[A-Za-z0-9._-]*$/.test(stem)
}
