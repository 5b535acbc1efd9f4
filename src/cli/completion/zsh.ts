import type { ArgumentFacts, CommandFacts, OptionFacts } from '../command-facts.ts'
import { argumentValues, type KnownWords, optionValues, type Values } from './values.ts'

/** Completion for zsh: a file `_forthright` in a folder of `$fpath`, or `source <(forthright completion zsh)`. */
export function zshCompletion(
  commands: readonly CommandFacts[],
  globals: readonly OptionFacts[],
  known: KnownWords,
): string {
  const level = (words: readonly string[]): string => {
    const prefix = words.map((word) => `${word} `).join('')
    const depth = words.length
    const here = commands.filter(({ name }) => name.startsWith(prefix))
    const next = [...new Set(here.map(({ name }) => name.split(' ')[depth] ?? ''))]
    const described = next.map((word) => {
      const own = here.find(({ name }) => name === prefix + word)
      return `    ${quoted(`${word}:${own?.summary ?? here.find(({ name }) => name.startsWith(`${prefix + word} `))?.summary ?? ''}`)}\n`
    })
    const cases = next.map((word) => {
      const own = here.find(({ name }) => name === prefix + word)
      const body = own ? argumentsOf(own, known) : `        _forthright_${[...words, word].join('_')}\n`
      return `      ${word})\n${body}        ;;\n`
    })
    const groups = next.filter((word) => !here.some(({ name }) => name === prefix + word))
    const options = depth === 0 ? globals.map((option) => ` \\\n    ${optionSpec(option, '')}`).join('') : ''
    return `${groups.map((word) => level([...words, word])).join('')}_forthright${words.map((word) => `_${word}`).join('')}() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands
  commands=(
${described.join('')}  )
  _arguments -C${options} \\
    '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $line[1] in
${cases.join('')}      esac
      ;;
  esac
}
`
  }
  return `#compdef forthright
# Completion of forthright for zsh. Write it into a folder of $fpath as _forthright, or source it after compinit.
_forthright_records() {
  local -a ids
  ids=(incidents/*.(yaml|yml|md)(N:t:r))
  _alternative 'ids:id under incidents:compadd -a ids' 'files:file:_files'
}
${level([])}if [[ $funcstack[1] == _forthright ]]; then _forthright "$@"; else compdef _forthright forthright; fi
`
}

function argumentsOf(command: CommandFacts, known: KnownWords): string {
  const specs = [
    ...command.options.map((option) => optionSpec(option, actionOf(optionValues(command, option, known)))),
    ...command.arguments.map((argument, index) => argumentSpec(argument, index, known)),
  ]
  return `        _arguments -s${specs.map((spec) => ` \\\n          ${spec}`).join('')}\n`
}

function optionSpec({ short, long, value, description }: OptionFacts, action: string): string {
  const takes = value === undefined ? '' : `:${value}:${action}`
  const words = `[${escaped(description)}]${takes}`
  if (short === undefined) return quoted(`${long}${words}`)
  return `${quoted(`(${short} ${long})`)}{${short},${long}}${quoted(words)}`
}

function argumentSpec(argument: ArgumentFacts, index: number, known: KnownWords): string {
  const place = argument.variadic ? '*' : String(index + 1)
  const optional = argument.required || argument.variadic ? '' : ':'
  return quoted(`${place}:${optional}${argument.name}:${actionOf(argumentValues(argument, known))}`)
}

function actionOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`
    case 'records':
      return '_forthright_records'
    case 'files':
      return '_files'
    case 'folders':
      return '_files -/'
    case 'free':
      return ''
  }
}

/** What `_arguments` takes for itself. */
function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
