import module from 'node:module'
import type { InterruptSignal } from './io.ts'
import { main } from './main.ts'

// From Node 22.1 on the compiled code is kept in the temporary folder: a tenth of the start. NODE_DISABLE_COMPILE_CACHE turns it off.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache()

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no fault.
    if (error.code === 'EPIPE') process.exit(0)
    if (stream === process.stdout)
      process.stderr.write(`forthright: the output cannot be written (${error.code ?? 'unknown'}).\n`)
    process.exit(3)
  })
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: {
    get isTty() {
      return process.stdin.isTTY === true
    },
    async openPrompter(words) {
      const { openPrompter } = await import('./asking/terminal.ts')
      return await openPrompter({ input: process.stdin, output: process.stderr, env: process.env }, words)
    },
    async read() {
      const { text } = await import('node:stream/consumers')
      return await text(process.stdin)
    },
    async readBytes() {
      const { buffer } = await import('node:stream/consumers')
      return await buffer(process.stdin)
    },
  },
  stdout: { isTty: process.stdout.isTTY === true, write: (content) => void process.stdout.write(content) },
  stderr: { isTty: process.stderr.isTTY === true, write: (content) => void process.stderr.write(content) },
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: () => Date.now(),
  async threads() {
    const { openThreads } = await import('./threads.ts')
    const start = { cwd: process.cwd(), env: { ...process.env }, onTerminal: process.stderr.isTTY === true }
    return openThreads(new URL('./thread.js', import.meta.url), start)
  },
  watchInterrupts() {
    let came: InterruptSignal | undefined
    const note = (signal: InterruptSignal): void => {
      came = signal
    }
    const signals = ['SIGINT', 'SIGTERM'] as const
    for (const signal of signals) process.on(signal, note)
    return {
      settle: () => new Promise((resolve) => setImmediate(resolve)),
      signal: () => came,
      stop: () => {
        for (const signal of signals) process.off(signal, note)
      },
    }
  },
})
