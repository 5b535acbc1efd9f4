import { Interrupted, type Io } from './io.ts'

/** Milliseconds after which work counts as long, between two looks at it on a terminal, and between two lines of a log. */
const [patience, look, logLine] = [1000, 100, 10_000]

/**
 * Hands out pieces of work one after the other. Where it takes long it says on standard error how far it is: on a terminal
 * in one line that is wiped away at the end, in a log in a plain line now and then. An interruption is noticed between two
 * pieces, so that whoever loops can clean up.
 *
 * @param what the pieces, in the plural
 * @throws Interrupted
 */
export async function* tracked<Piece>(
  io: Io,
  pieces: readonly Piece[],
  what: string,
  { quiet = false } = {},
): AsyncGenerator<Piece, void, void> {
  const started = io.now()
  const interrupts = io.watchInterrupts()
  const onTerminal = io.stderr.isTty && io.env['TERM'] !== 'dumb'
  let looked = started
  let told = started
  let shown = false
  try {
    for (const [done, piece] of pieces.entries()) {
      const now = io.now()
      if (now - looked >= look) {
        looked = now
        await interrupts.settle()
        const signal = interrupts.signal()
        if (signal) throw new Interrupted(signal)
        const due = onTerminal ? now - started >= patience : now - told >= logLine
        if (due && !quiet) {
          told = now
          const line = standing(done, pieces.length, what, now - started)
          io.stderr.write(onTerminal ? `\r\u001b[K${line}` : `${line}\n`)
          shown = onTerminal
        }
      }
      yield piece
    }
  } finally {
    if (shown) io.stderr.write('\r\u001b[K')
    interrupts.stop()
  }
}

/** How far it is, how fast, and how long it will take. */
function standing(done: number, all: number, what: string, elapsed: number): string {
  const rate = (done * 1000) / elapsed
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)
  return `${done} of ${all} ${what}, ${speed} a second, ${left(rate === 0 ? 0 : (all - done) / rate)} left`
}

function left(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  return whole < 3600 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`
}
