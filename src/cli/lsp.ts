import type { ExitCode, Io } from './io.ts'

/** `forthright lsp`: a language server on standard input and output, until its client ends it. */
export async function lsp(io: Io, clientProcess: number | undefined): Promise<ExitCode> {
  const { serve } = await import('./language-server/serve.ts')
  return await serve({ io, input: process.stdin, output: process.stdout, clientProcess })
}
