import type { Io } from './io.ts'

/** An outside where nothing is read, written or asked, and no time passes: for who needs commands and runs none. */
export const nowhere: Io = {
  cwd: '.',
  env: {},
  stdin: {
    isTty: false,
    read: async () => '',
    readBytes: async () => new Uint8Array(),
    openPrompter: () => Promise.reject(new Error('nobody is asked')),
  },
  stdout: { isTty: false, write: () => undefined },
  stderr: { isTty: false, write: () => undefined },
  zone: () => 'UTC',
  now: () => 0,
  watchInterrupts: () => ({ settle: async () => undefined, signal: () => undefined, stop: () => undefined }),
}
