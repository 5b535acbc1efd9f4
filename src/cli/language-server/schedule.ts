/** What is done about a document when its text has changed: soon, and more thoroughly once the writer rests. */
export interface Schedule {
  /** @param isNew a document that was just opened is looked at without waiting */
  readonly changed: (uri: string, isNew?: boolean) => void
  readonly closed: (uri: string) => void
  readonly stop: () => void
}

/** How long to gather changes before looking, in milliseconds: an editor sends those of one command in several messages. */
const gather = 20
/** How long to leave the machine alone after a look, at most. Otherwise for as long as the look took. */
const longestBreak = 500
/** How long nobody types before what is slow is looked at. */
const rest = 350

interface Waiting {
  look: NodeJS.Timeout | undefined
  thorough: NodeJS.Timeout | undefined
  /** Before this there is no other look. */
  free: number
}

/**
 * Makes a schedule. Who types without a pause is answered all the same: a keystroke does not put off a look that is due. Half
 * of the time is left to other things, so that a large record does not fall behind its writer.
 *
 * @param look looks at a document; it never throws
 * @param now milliseconds
 */
export function makeSchedule(
  look: (uri: string, thorough: boolean) => Promise<void>,
  now: () => number,
): Schedule {
  const documents = new Map<string, Waiting>()

  const timed = async (uri: string, waiting: Waiting): Promise<void> => {
    waiting.look = undefined
    const start = now()
    await look(uri, false)
    const end = now()
    waiting.free = end + Math.min(end - start, longestBreak)
  }

  return {
    changed: (uri, isNew = false) => {
      const waiting = documents.get(uri) ?? { look: undefined, thorough: undefined, free: 0 }
      documents.set(uri, waiting)
      const wait = isNew ? 0 : Math.max(gather, waiting.free - now())
      waiting.look ??= setTimeout(() => void timed(uri, waiting), wait)
      clearTimeout(waiting.thorough)
      waiting.thorough = setTimeout(() => void look(uri, true), wait + rest)
    },
    closed: (uri) => {
      const waiting = documents.get(uri)
      clearTimeout(waiting?.look)
      clearTimeout(waiting?.thorough)
      documents.delete(uri)
    },
    stop: () => {
      for (const { look: soon, thorough } of documents.values()) {
        clearTimeout(soon)
        clearTimeout(thorough)
      }
      documents.clear()
    },
  }
}
