import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { RenderJob, Thread, Threads, WrittenRecord } from './render-job.ts'

/** What a thread is told when it starts. */
export interface ThreadStart {
  readonly job: RenderJob
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard error is a terminal. */
  readonly onTerminal: boolean
}

/** Threads of this machine. Their code stands in a file of its own. */
export function openThreads(code: URL, start: Omit<ThreadStart, 'job'>): Threads {
  return { atOnce: availableParallelism(), start: (job) => startThread(code, { ...start, job }) }
}

/** A thread answers in the order in which it was asked; when it has died it answers nothing more. */
function startThread(code: URL, start: ThreadStart): Thread {
  const worker = new Worker(code, { workerData: start })
  const asked: ((written: WrittenRecord | undefined) => void)[] = []
  let dead = false
  const die = (): void => {
    dead = true
    for (const answer of asked.splice(0)) answer(undefined)
  }
  worker.on('message', (written: WrittenRecord | undefined) => asked.shift()?.(written))
  worker.on('error', die)
  worker.on('exit', die)
  return {
    write: (record) =>
      new Promise((resolve) => {
        if (dead) return resolve(undefined)
        asked.push(resolve)
        worker.postMessage(record)
      }),
    end: async () => void (await worker.terminate()),
  }
}
