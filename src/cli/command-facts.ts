import type { Argument, Command, Option } from 'commander'

/** A command as its users see it: what completion and the manual page are made from. */
export interface CommandFacts {
  /** Its words: `check`, or `add event`. */
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly arguments: readonly ArgumentFacts[]
  readonly options: readonly OptionFacts[]
}

export interface ArgumentFacts {
  readonly name: string
  readonly description: string
  readonly required: boolean
  readonly variadic: boolean
  readonly choices: readonly string[]
}

export interface OptionFacts {
  /** `-r`, if it has one. */
  readonly short: string | undefined
  /** `--reporter`. */
  readonly long: string
  /** What its value is called, where it takes one: `name`. */
  readonly value: string | undefined
  readonly description: string
  readonly choices: readonly string[]
}

/** All commands that do something, in the order of the help. */
export function commandFacts(program: Command): readonly CommandFacts[] {
  return program.commands.flatMap((command) => factsOf(command, []))
}

/** The options that stand before any command. */
export function globalOptions(program: Command): readonly OptionFacts[] {
  return [...program.options.map(optionFacts), help]
}

function factsOf(command: Command, above: readonly string[]): readonly CommandFacts[] {
  const words = [...above, command.name()]
  if (command.commands.length > 0) return command.commands.flatMap((one) => factsOf(one, words))
  return [
    {
      name: words.join(' '),
      summary: command.summary() || command.description(),
      description: command.description(),
      arguments: command.registeredArguments.map(argumentFacts),
      options: [...command.options.filter((option) => !option.hidden).map(optionFacts), help],
    },
  ]
}

const help: OptionFacts = {
  short: '-h',
  long: '--help',
  value: undefined,
  description: 'print help',
  choices: [],
}

function argumentFacts(argument: Argument): ArgumentFacts {
  const { description, required, variadic, argChoices } = argument
  return { name: argument.name(), description, required, variadic, choices: argChoices ?? [] }
}

function optionFacts({ short, long, flags, description, argChoices }: Option): OptionFacts {
  const value = /[<[]([^>\].]+)/.exec(flags)?.[1]
  return { short, long: long ?? short ?? '', value, description, choices: argChoices ?? [] }
}
