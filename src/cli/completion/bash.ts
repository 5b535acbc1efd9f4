import type { CommandFacts, OptionFacts } from '../command-facts.ts'
import { argumentValues, type KnownWords, optionValues, type Values } from './values.ts'

/** Completion for bash: `source <(forthright completion bash)`. */
export function bashCompletion(
  commands: readonly CommandFacts[],
  globals: readonly OptionFacts[],
  known: KnownWords,
): string {
  const firsts = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]
  const groups = [
    ...new Set(commands.flatMap(({ name }) => (name.includes(' ') ? (name.split(' ')[0] ?? '') : []))),
  ]
  const inGroup = (group: string): string =>
    commands
      .flatMap(({ name }) => (name.startsWith(`${group} `) ? name.slice(group.length + 1) : []))
      .join(' ')
  return `# Completion of forthright for bash. Put this into ~/.bashrc: source <(forthright completion bash)
_forthright_records() {
  local file
  for file in incidents/*.yaml incidents/*.yml incidents/*.md; do
    [[ -e $file ]] || continue
    file=\${file##*/}
    printf '%s\\n' "\${file%.*}"
  done
}
_forthright_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_forthright_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); }
_forthright_folders() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); }
_forthright_records_or_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -W "$(_forthright_records)" -- "$cur"; compgen -f -- "$cur")
}
_forthright() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' place=0 index word takes=''
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=''
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ -z $command ]]; then
      [[ $word == -* ]] || command=$word
${groups.map((group) => `    elif [[ $command == ${group} && $word != -* ]]; then command="${group} $word"\n`).join('')}    elif [[ $word == = ]]; then continue
    elif [[ $word == -* ]]; then continue
    elif [[ $takes == *" \${COMP_WORDS[index-1]} "* || \${COMP_WORDS[index-1]} == = ]]; then continue
    else ((place += 1))
    fi
    case $command in
${commands.map((command) => `      ${quoted(command.name)}) takes=' ${flagsWithValue(command).join(' ')} ' ;;\n`).join('')}    esac
  done
  case $command in
    '')
      _forthright_words '${[...firsts, ...globals.flatMap(flagsOf)].join(' ')}'
      ;;
${groups.map((group) => `    ${group})\n      _forthright_words '${inGroup(group)}'\n      ;;\n`).join('')}${commands.map((command) => oneCommand(command, known)).join('')}  esac
}
complete -F _forthright forthright
`
}

function oneCommand(command: CommandFacts, known: KnownWords): string {
  const options = command.options.filter(({ value }) => value !== undefined)
  const cases = options.map((option) => {
    const pattern = flagsOf(option).join(' | ')
    return `        ${pattern}) ${actionOf(optionValues(command, option, known))} return ;;\n`
  })
  const places = command.arguments.map((argument, index) => {
    const pattern = argument.variadic ? '*' : String(index)
    return `        ${pattern}) ${actionOf(argumentValues(argument, known))} ;;\n`
  })
  return `    ${quoted(command.name)})
${cases.length > 0 ? `      case $prev in\n${cases.join('')}      esac\n` : ''}      if [[ $cur == -* ]]; then
        _forthright_words '${command.options.flatMap(flagsOf).join(' ')}'
        return
      fi
${places.length > 0 ? `      case $place in\n${places.join('')}      esac\n` : ''}      ;;
`
}

function actionOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `_forthright_words '${values.words.join(' ')}';`
    case 'records':
      return '_forthright_records_or_files;'
    case 'files':
      return '_forthright_files;'
    case 'folders':
      return '_forthright_folders;'
    case 'free':
      return ':;'
  }
}

function quoted(name: string): string {
  return name.includes(' ') ? `'${name}'` : name
}

function flagsOf({ short, long }: OptionFacts): string[] {
  return short === undefined ? [long] : [short, long]
}

function flagsWithValue({ options }: CommandFacts): string[] {
  return options.filter(({ value }) => value !== undefined).flatMap(flagsOf)
}
