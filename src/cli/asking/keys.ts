import { PassThrough, type Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'

/** The keys of a terminal, handed on to one question after another. */
export interface Keys {
  /** What a question reads from: to it a terminal. */
  readonly input: Readable
  /** From now on somebody reads. */
  readonly open: () => void
  /** What is typed from now on waits for the next question. */
  readonly hold: () => void
  /** Lets go of the terminal. */
  readonly close: () => void
}

/** A terminal that can hand on each key as it is pressed. */
interface RawInput extends Readable {
  setRawMode?: (isRaw: boolean) => unknown
}

const bracketsOn = '\u001b[?2004h'
const bracketsOff = '\u001b[?2004l'

/**
 * Reads the keys of a terminal. The library's questions each take hold of it anew, and what is typed between two of them, or
 * pasted after a line break, would be lost: here it waits. What is pasted as a whole (bracketed paste) is one line.
 */
export function openKeys(terminal: RawInput, output: WriteStream): Keys {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const waiting: string[] = []
  const join = pasteJoiner()
  let isOpen = false
  let isBusy = false
  let isOver = false

  const pump = (): void => {
    if (isBusy) return
    const next = isOpen ? waiting.shift() : undefined
    if (next === undefined) {
      if (isOver && waiting.length === 0) input.end()
      return
    }
    isBusy = true
    input.write(next)
    // The question has to be done with a line before it is asked whether there is another.
    setImmediate(() => {
      isBusy = false
      pump()
    })
  }
  const onData = (chunk: unknown): void => {
    // A line that was typed before the terminal was ours ends in a line feed: to a question that is no Enter.
    const typed = join(String(chunk)).replace(/\r\n|\n/g, '\r')
    waiting.push(...(typed.match(/[^\r]*\r|[^\r]+$/g) ?? []))
    pump()
  }
  const onEnd = (): void => {
    isOver = true
    pump()
  }
  terminal.setEncoding('utf8')
  terminal.setRawMode?.(true)
  terminal.on('data', onData).once('end', onEnd).once('close', onEnd)
  output.write(bracketsOn)
  return {
    input,
    open() {
      isOpen = true
      pump()
    },
    hold() {
      isOpen = false
    },
    close() {
      terminal.off('data', onData).off('end', onEnd).off('close', onEnd).pause()
      terminal.setRawMode?.(false)
      output.write(bracketsOff)
      input.destroy()
    },
  }
}

/** Makes one line of what stands between the marks of a paste, which may come in several chunks. */
export function pasteJoiner(): (chunk: string) => string {
  let isPasting = false
  let rest = ''
  return (chunk) => {
    const text = rest + chunk
    rest = unfinished(text)
    const parts = text.slice(0, text.length - rest.length).split(marks)
    return parts
      .map((part) => {
        if (part === BEGIN || part === END) {
          isPasting = part === BEGIN
          return ''
        }
        return isPasting ? part.replace(controls, ' ') : part
      })
      .join('')
  }
}

const BEGIN = '\u001b[200~'
const END = '\u001b[201~'
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals mark a paste with it
const marks = /(\u001b\[20[01]~)/
const controls = /\p{Cc}+/gu

/** The beginning of a mark at the end of a chunk; a lone Escape is a key. */
function unfinished(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals mark a paste with it
  return /\u001b\[(?:2(?:0[01]?)?)?$/.exec(text)?.[0] ?? ''
}
