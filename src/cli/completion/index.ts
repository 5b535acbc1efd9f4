import type { Command } from 'commander'
import { commandFacts, globalOptions } from '../command-facts.ts'
import type { ExitCode, Io } from '../io.ts'
import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import { knownWords } from './known.ts'
import { zshCompletion } from './zsh.ts'

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

export type Shell = keyof typeof shells

/** `forthright completion`: what a shell needs to complete the command line. */
export async function completion(io: Io, shell: Shell, program: Command): Promise<ExitCode> {
  const known = await knownWords(io)
  io.stdout.write(shells[shell](commandFacts(program), globalOptions(program), known))
  return 0
}
