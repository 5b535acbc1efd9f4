import { Lexer } from 'yaml'

/**
 * Every comment of a YAML text, sorted: an independent reader's word for it. In a file of its own: it is loaded only where
 * something changes, and a bundle gives a CommonJS module's names to a static import alone.
 */
export function commentsOf(text: string): string {
  const tokens = [...new Lexer().lex(text.replace(/\r\n?/g, '\n'))].filter((token) => token.startsWith('#'))
  return JSON.stringify(tokens.map((token) => token.trimEnd()).sort())
}
