import type { Prompter, PromptWords, Terminal } from './prompter.ts'

/** Where a terminal says that it has fewer, or none, as some do that no window stands behind, a cursor would be lost in it. */
const LEAST_COLUMNS = 20

/**
 * Opens questions on a terminal: with a cursor, or line by line where the terminal has none (`TERM=dumb`) or somebody asks
 * for what a screen reader can follow (`ACCESSIBLE`).
 */
export async function openPrompter(terminal: Terminal, words: PromptWords): Promise<Prompter> {
  const { input, output, env } = terminal
  const isNarrow = output.columns < LEAST_COLUMNS
  if (env['TERM'] === 'dumb' || env['ACCESSIBLE'] || !output.isTTY || isNarrow) {
    const { openPlainPrompter } = await import('./plain.ts')
    return openPlainPrompter(input, output, words)
  }
  const { openCursorPrompter } = await import('./cursor.ts')
  return openCursorPrompter(terminal, words)
}
