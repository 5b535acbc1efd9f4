import type { Readable, Writable } from 'node:stream'
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import type { ExitCode, Io } from '../io.ts'
import { answer } from './answer.ts'
import { onlyWellFormed } from './messages.ts'

/** What a server stands on. */
export interface Wire {
  readonly io: Io
  readonly input: Readable
  readonly output: Writable
  /** The process of the client, if the command line names it; else the client may say so itself. */
  readonly clientProcess?: number | undefined
  /** How often to see whether the client's process is still there, in milliseconds. */
  readonly patience?: number
}

/**
 * Serves one client.
 *
 * @returns when the client says `exit`, closes the stream or is gone: 0 if it had asked to shut down before, else 1, as the
 *   protocol wants it
 */
export function serve({ io, input, output, clientProcess, patience = 3000 }: Wire): Promise<ExitCode> {
  return new Promise((resolve) => {
    let watch: NodeJS.Timeout | undefined
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      clearInterval(watch)
      stop()
      connection.dispose()
      input.destroy()
      resolve(watchDog.shutdownReceived ? 0 : 1)
    }
    const watchOver = (id: number | null | undefined): void => {
      if (watch || typeof id !== 'number') return
      watch = setInterval(() => {
        if (!isRunning(id)) end()
      }, patience)
    }
    const watchDog = {
      shutdownReceived: false,
      initialize: ({ processId }: { readonly processId: number | null }) => watchOver(processId),
      exit: end,
    }
    const connection: Connection = createConnection(
      (logger) => {
        const writer = new StreamMessageWriter(output)
        const messageStrategy = onlyWellFormed(writer, logger)
        return createProtocolConnection(new StreamMessageReader(input), writer, logger, { messageStrategy })
      },
      watchDog,
      ProposedFeatures.all,
    )
    const stop = answer(connection, io)
    watchOver(clientProcess)
    input.once('end', end)
    input.once('close', end)
    output.once('close', end)
    connection.listen()
  })
}

/** A process that belongs to somebody else cannot be asked, but it is there. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
