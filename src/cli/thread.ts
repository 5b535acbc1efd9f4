// The code of a thread that writes documents of records: it is told the job when it starts, then one record after the other.
import { parentPort, workerData } from 'node:worker_threads'
import type { Io } from './io.ts'
import { nowhere } from './nowhere.ts'
import type { WrittenRecord } from './render-job.ts'
import { readOrder } from './render-order.ts'
import { openRecordWriter } from './render-record.ts'
import type { ThreadStart } from './threads.ts'

const { job, cwd, env, onTerminal }: ThreadStart = workerData
const io: Io = {
  ...nowhere,
  cwd,
  env,
  stderr: { ...nowhere.stderr, isTty: onTerminal },
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: () => Date.now(),
}
const writer = readOrder(job.kind, job.options).then((order) => openRecordWriter(io, order))

/** What fails here is tried once more where it can be told. */
async function attempt(record: string): Promise<WrittenRecord | undefined> {
  try {
    return await (await writer)(record)
  } catch {
    return undefined
  }
}

let last = Promise.resolve()
parentPort?.on('message', (record: string) => {
  last = last.then(async () => parentPort?.postMessage(await attempt(record)))
})
