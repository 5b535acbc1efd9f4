import type { Io } from './io.ts'
import type { RenderJob, WrittenRecord } from './render-job.ts'

/** Records that are worth a thread: it starts in the time in which some twenty are written. */
const worthwhile = 40

/** More threads would need much memory, and one thread puts the files where they belong. */
const most = 8

/** How many records each thread is given before their turn comes: none waits for work, and few wait to be taken. */
const ahead = 8

/** Records that are being written by several threads. */
export interface Shares {
  /** What became of the record of an index; each is taken once and in order. Undefined if its thread could not tell. */
  readonly take: (index: number) => Promise<WrittenRecord | undefined>
  readonly end: () => Promise<void>
}

/**
 * Shares many records out to threads; few, or where there are no threads, not. Each thread has every so-manieth record, so
 * that what it remembers from one to the next is the same in every run.
 */
export async function shareOut(
  io: Io,
  job: RenderJob,
  records: readonly string[],
): Promise<Shares | undefined> {
  if (io.threads === undefined || records.length < 2 * worthwhile) return undefined
  const { atOnce, start } = await io.threads()
  const size = Math.min(atOnce, most, Math.floor(records.length / worthwhile))
  if (size < 2) return undefined
  const threads = Array.from({ length: size }, () => start(job))
  const waiting: (Promise<WrittenRecord | undefined> | undefined)[] = []
  const giveUpTo = (end: number): void => {
    for (const record of records.slice(waiting.length, end))
      waiting.push(threads[waiting.length % size]?.write(record))
  }
  return {
    take(index) {
      giveUpTo(index + 1 + size * ahead)
      const written = waiting[index]
      waiting[index] = undefined
      return Promise.resolve(written)
    },
    end: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  }
}
