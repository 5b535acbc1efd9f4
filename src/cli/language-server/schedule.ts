/** What is done about a document when its text has changed: soon, and more thoroughly once the writer rests. */
export interface Schedule {
  /** @param isNew a document that was just opened is looked at without waiting */
  readonly changed: (uri: string, isNew?: boolean) => void
  readonly closed: (uri: string) => void
  readonly stop: () => void
}

/** How long to wait after a keystroke, in milliseconds: at least, and at most where looking takes long itself. */
const shortest = 20
const longest = 500
/** How long nobody types before what is slow is looked at. */
const rest = 350

/**
 * Makes a schedule. A look that takes long is waited for twice as long, so that a large record does not fall behind its
 * writer.
 *
 * @param look looks at a document; it never throws
 * @param now milliseconds
 */
export function makeSchedule(
  look: (uri: string, thorough: boolean) => Promise<void>,
  now: () => number,
): Schedule {
  const timers = new Map<string, readonly NodeJS.Timeout[]>()
  const costs = new Map<string, number>()

  const clear = (uri: string): void => {
    for (const timer of timers.get(uri) ?? []) clearTimeout(timer)
    timers.delete(uri)
  }
  const timed = async (uri: string): Promise<void> => {
    const start = now()
    await look(uri, false)
    costs.set(uri, now() - start)
  }

  return {
    changed: (uri, isNew = false) => {
      clear(uri)
      const wait = isNew ? 0 : Math.min(Math.max(2 * (costs.get(uri) ?? 0), shortest), longest)
      timers.set(uri, [
        setTimeout(() => void timed(uri), wait),
        setTimeout(() => void look(uri, true), wait + rest),
      ])
    },
    closed: (uri) => {
      clear(uri)
      costs.delete(uri)
    },
    stop: () => {
      for (const uri of [...timers.keys()]) clear(uri)
    },
  }
}
