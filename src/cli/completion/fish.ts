import type { CommandFacts, OptionFacts } from '../command-facts.ts'
import { argumentValues, type KnownWords, optionValues, type Values } from './values.ts'

/** Completion for fish: a file `forthright.fish` in `~/.config/fish/completions`. */
export function fishCompletion(
  commands: readonly CommandFacts[],
  globals: readonly OptionFacts[],
  known: KnownWords,
): string {
  const firsts = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]
  const lines = [
    ...firsts.map((word) => {
      const own = commands.find(({ name }) => name === word || name.startsWith(`${word} `))
      return complete(`-n __fish_use_subcommand -f -a ${word}`, own?.summary)
    }),
    ...globals.map((option) => complete(`-n __fish_use_subcommand ${flags(option)}`, option.description)),
    ...commands.flatMap((command) => oneCommand(command, known)),
  ]
  return `# Completion of forthright for fish. Write it to ~/.config/fish/completions/forthright.fish
function __forthright_records
    for file in incidents/*.yaml incidents/*.yml incidents/*.md
        string replace -r '.*/(.*)\\.[^.]*$' '$1' -- $file
    end
end
# How many arguments follow a command: options and what belongs to them do not count.
function __forthright_place
    set -l taking (string split ' ' -- $argv[2])
    set -l count -(count (string split ' ' -- $argv[1]))
    set -l before
    for word in (commandline -opc)[2..]
        if not string match -q -- '-*' $word
            contains -- "$before" $taking; or set count (math $count + 1)
        end
        set before $word
    end
    echo $count
end
${lines.join('\n')}
`
}

function oneCommand(command: CommandFacts, known: KnownWords): string[] {
  const [first = '', second] = command.name.split(' ')
  const seen = [first, ...(second === undefined ? [] : [second])]
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ')
  const next =
    second === undefined
      ? []
      : [
          complete(
            `-n ${quoted(`__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${second}`)} -f -a ${second}`,
            command.summary,
          ),
        ]
  const options = command.options.map((option) => {
    const values = option.value === undefined ? '' : ` ${optionAction(optionValues(command, option, known))}`
    return complete(`-n ${quoted(seen)} ${flags(option)}${values}`, option.description)
  })
  const taking = command.options
    .filter(({ value }) => value !== undefined)
    .flatMap(({ short, long }) => [long, ...(short === undefined ? [] : [short])])
  const places = command.arguments.map((argument, index) => {
    const place = `test (__forthright_place ${quoted(command.name)} ${quoted(taking.join(' '))})`
    const condition = `${seen}; and ${place} ${argument.variadic ? '-ge' : '-eq'} ${index}`
    return `complete -c forthright -n ${quoted(condition)} ${argumentAction(argumentValues(argument, known))}`
  })
  return [...next, ...options, ...places]
}

function flags({ short, long }: OptionFacts): string {
  return `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`
}

function optionAction(values: Values): string {
  return values.kind === 'files' ? '-r -F' : values.kind === 'free' ? '-x' : `-x ${listed(values)}`
}

function argumentAction(values: Values): string {
  if (values.kind === 'records') return `-F ${listed(values)}`
  return values.kind === 'files' ? '-F' : values.kind === 'free' ? '-f' : `-f ${listed(values)}`
}

function listed(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-a ${quoted(values.words.join(' '))}`
    case 'records':
      return "-a '(__forthright_records)'"
    case 'folders':
      return "-a '(__fish_complete_directories)'"
    default:
      return ''
  }
}

function complete(rest: string, description: string | undefined): string {
  return `complete -c forthright ${rest}${description ? ` -d ${quoted(description)}` : ''}`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
