import { join, resolve } from 'node:path'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { tracked } from './progress.ts'
import type { RenderedFile, RenderOptions } from './render-job.ts'
import { readOrder } from './render-order.ts'
import { openRecordWriter, type RecordWriter } from './render-record.ts'
import { shareOut } from './sharing.ts'
import { openBatch } from './writing.ts'

/** `forthright render`: documents of records. Nothing is written unless every one of them can be. */
export async function render(
  io: Io,
  kindName: string,
  records: readonly string[],
  options: RenderOptions,
): Promise<ExitCode> {
  const order = await readOrder(kindName, options)
  const { locales, printers } = order
  const count = records.length * (locales?.length ?? 1) * printers.length
  if (count > 1 && options.out === undefined) {
    throw new Misuse(
      `${count} files would result, and standard output can hold one.`,
      'Name a folder for them: --out DIR.',
    )
  }
  if (options.trace && options.out === undefined) {
    throw new Misuse('A trace stands beside its document.', 'Name a folder for both: --out DIR.')
  }
  const faults = new Set<string>()
  const unreviewed = new Set<string>()
  const output = openOutput(io, options.out)
  const shares = await shareOut(io, { kind: kindName, options }, records)
  let own: RecordWriter | undefined
  try {
    for await (const [index, record] of tracked(io, [...records.entries()], 'records', options)) {
      let written = await shares?.take(index)
      // What no thread could write is written here, and fails here if it has to.
      if (!written) {
        own ??= await openRecordWriter(io, order)
        written = await own(record)
      }
      if (written.remarks !== '') io.stderr.write(written.remarks)
      for (const fault of written.faults) faults.add(fault)
      for (const file of written.unreviewed) unreviewed.add(file)
      if (faults.size === 0) for (const file of written.files) output.give(file)
    }
    if (faults.size > 0) {
      for (const fault of faults) io.stderr.write(`${fault}\n\n`)
      io.stderr.write('Nothing was written.\n')
      return 1
    }
    for (const path of output.finish()) if (!options.quiet) io.stderr.write(`${path}\n`)
    for (const file of options.quiet ? [] : unreviewed)
      io.stderr.write(`${file}: no native professional of this language has reviewed the template.\n`)
    return 0
  } finally {
    output.discard()
    await shares?.end()
  }
}

/** Where documents go: into a folder, all of them or none, or to standard output. */
interface Output {
  readonly give: (file: RenderedFile) => void
  /** Lets them appear, and says where. */
  readonly finish: () => readonly string[]
  readonly discard: () => void
}

function openOutput(io: Io, folder: string | undefined): Output {
  if (folder === undefined) {
    const kept: RenderedFile[] = []
    return {
      give: (file) => kept.push(file),
      finish() {
        const bytes = kept.find(({ content }) => typeof content !== 'string')
        if (bytes && io.stdout.isTty)
          throw new Misuse(
            `A terminal cannot show ${bytes.name}.`,
            'Name a folder for it, --out DIR, or send the output to a file.',
          )
        for (const { content } of kept) io.stdout.write(content)
        return []
      },
      discard: () => undefined,
    }
  }
  const batch = openBatch(io)
  const names = new Set<string>()
  return {
    give({ name, content }) {
      if (names.has(name))
        throw new Misuse(
          `Two documents would be written to ${join(folder, name)}.`,
          'Give each record an `id` of its own.',
        )
      names.add(name)
      batch.add(resolve(io.cwd, folder, name), content)
    },
    finish() {
      batch.finish()
      return [...names].map((name) => join(folder, name))
    },
    discard: batch.discard,
  }
}
