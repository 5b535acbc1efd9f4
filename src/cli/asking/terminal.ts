import type { Prompter, PromptWords, Terminal } from './prompter.ts'

/**
 * Opens questions on a terminal: with a cursor, or line by line where the terminal has none (`TERM=dumb`) or somebody asks
 * for what a screen reader can follow (`ACCESSIBLE`).
 */
export async function openPrompter(terminal: Terminal, words: PromptWords): Promise<Prompter> {
  const { input, output, env } = terminal
  if (env['TERM'] === 'dumb' || env['ACCESSIBLE'] || !output.isTTY) {
    const { openPlainPrompter } = await import('./plain.ts')
    return openPlainPrompter(input, output, words)
  }
  const { openCursorPrompter } = await import('./cursor.ts')
  return openCursorPrompter(terminal, words)
}
