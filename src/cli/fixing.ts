import { type Fixing, fixText, type Mended } from '../edit/index.ts'
import type { Finding } from '../record/index.ts'
import { type Change, isWholeText, refuseExample, unifiedDiff, withoutMark, writeChanges } from './editing.ts'
import type { RecordFile } from './files.ts'
import { type Io, painter, usesColor } from './io.ts'
import type { ReporterName } from './reporters/findings.ts'
import { clean } from './reporters/text.ts'

/** What fixing made of some records: their files with the new texts, and what was mended. */
export interface FixedFiles {
  readonly files: readonly RecordFile[]
  readonly changes: readonly Change[]
  readonly mended: readonly Mended[]
}

/** Makes the safe fixes of records, in memory. A file that is not UTF-8 as a whole is left as it is. */
export async function fixFiles(
  io: Io,
  files: readonly RecordFile[],
  find: (file: RecordFile) => Promise<readonly Finding[]>,
): Promise<FixedFiles> {
  const fixed: RecordFile[] = []
  const changes: Change[] = []
  const mended: Mended[] = []
  for (const file of files) {
    refuseExample(io, file)
    const { mark, body } = withoutMark(file.text)
    const isOwn = ({ file: name }: Finding): boolean => name === file.path
    const fixing: Fixing = isWholeText(io, file)
      ? await fixText(body, async (text) => (await find({ path: file.path, text })).filter(isOwn))
      : { text: body, mended: [], left: [] }
    const changed = mark + fixing.text
    fixed.push({ path: file.path, text: changed })
    if (changed !== file.text) changes.push({ ...file, changed })
    mended.push(...fixing.mended)
  }
  return { files: fixed, changes, mended }
}

/** Prints what would be changed as a diff. */
export async function printDryRun(io: Io, { changes, mended }: FixedFiles): Promise<void> {
  io.stdout.write(await unifiedDiff(changes))
  io.stderr.write(`${fixedSummary(mended.length, true)}\n`)
}

/** Writes the mended records, and tells a person what was mended. */
export function writeFixed(io: Io, { changes, mended }: FixedFiles, reporter: ReporterName): void {
  writeChanges(io, changes)
  if (reporter === 'text') printMended(io, mended)
}

/** Prints what was mended, a line each, at the place where it was wrong. */
function printMended(io: Io, mended: readonly Mended[]): void {
  const paint = painter(usesColor(io.stdout, io.env))
  for (const { finding, fix } of mended) {
    const { line, column } = finding.place.start
    const place = paint('bold', clean(`${finding.file}:${line}:${column}`))
    io.stdout.write(
      `${place}: ${paint('green', 'fixed')} ${paint('dim', finding.code)}: ${clean(fix.title)}\n`,
    )
  }
  if (mended.length > 0) io.stdout.write('\n')
}

/** How many findings were mended, or would be. */
export function fixedSummary(count: number, dry: boolean): string {
  const findings = count === 1 ? '1 finding' : `${count} findings`
  return dry ? `${findings} would be mended; nothing was written` : `${findings} mended`
}
