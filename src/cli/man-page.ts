import type { Command } from 'commander'
import { type CommandFacts, commandFacts, globalOptions, type OptionFacts } from './command-facts.ts'

/** The manual page `forthright(1)` in the language of troff (man macros). */
export function manPage(program: Command, version: string): string {
  const commands = commandFacts(program)
  return `${[
    `.TH FORTHRIGHT 1 "" "forthright ${version}" "User Commands"`,
    '.SH NAME',
    'forthright \\- incident records, and the documents that cannot contradict them',
    '.SH SYNOPSIS',
    ...commands.flatMap((command) => ['.br', synopsis(command)]),
    '.SH DESCRIPTION',
    text(program.description()),
    '.PP',
    text(
      'A record is a YAML or Markdown file. Where a command takes a record, it takes a path, or an id that is found under incidents/ here or in a folder above.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH OPTIONS',
    ...globalOptions(program).flatMap(option),
    '.SH EXIT STATUS',
    ...exits.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, text(meaning)]),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, text(meaning)]),
    '.SH FILES',
    ...files.flatMap(([name, meaning]) => ['.TP', `.I ${text(name)}`, text(meaning)]),
    '.SH EXAMPLES',
    ...examples.flatMap(([what, command]) => [
      text(what),
      '.PP',
      '.RS 4',
      '.nf',
      text(command),
      '.fi',
      '.RE',
      '.PP',
    ]),
  ].join('\n')}\n`
}

const exits = [
  ['0', 'Done.'],
  ['1', 'The record is wrong, or something was found.'],
  ['2', 'The command is wrong.'],
  ['3', 'The machine failed.'],
  ['130, 143', 'Interrupted; nothing was written.'],
] as const

const environment = [
  ['NO_COLOR', 'Never print colours.'],
  ['FORCE_COLOR', 'Print colours also where standard output is no terminal; 0 to print none.'],
  ['SOURCE_DATE_EPOCH', 'The instant at which files say they were made, in seconds since 1970.'],
] as const

const files = [
  ['incidents/', 'Where records are.'],
  ['forthright.config.yaml', 'What holds for all records below its folder.'],
] as const

const examples = [
  ['What is wrong with the records:', 'forthright check'],
  [
    'A letter in Italian, as a PDF:',
    'forthright render customer-notice ID --locale it --format pdf --out build',
  ],
  ['What is due, and when:', 'forthright clocks ID'],
] as const

function synopsis({ name, arguments: places, options }: CommandFacts): string {
  const words = places.map(({ name: word, required, variadic }) => {
    const shown = `\\fI${text(word)}\\fR${variadic ? '...' : ''}`
    return required ? shown : `[${shown}]`
  })
  return [
    `\\fBforthright ${text(name)}\\fR`,
    ...(options.length > 1 ? ['[\\fIoptions\\fR]'] : []),
    ...words,
  ].join(' ')
}

function section(command: CommandFacts): string[] {
  const { arguments: places, description, name, options } = command
  return [
    `.SS forthright ${text(name)}`,
    synopsis(command),
    '.PP',
    text(description),
    ...places.flatMap(({ name: word, description: meaning }) => ['.TP', `.I ${text(word)}`, text(meaning)]),
    ...options.filter(({ long }) => long !== '--help').flatMap(option),
  ]
}

function option({ choices, description, long, short, value }: OptionFacts): string[] {
  const flags = [short, long].filter((one) => one !== undefined).map((one) => `\\fB${text(one)}\\fR`)
  const list = choices.length > 0 ? ` (${choices.join(', ')})` : ''
  return [
    '.TP',
    `${flags.join(', ')}${value === undefined ? '' : ` \\fI${text(value)}\\fR`}`,
    text(`${description}${list}`),
  ]
}

/** Plain words: a hyphen that can be copied, and nothing at the beginning of a line that is taken for a macro. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '')
    .replace(/^(?=[.'])/gm, '\\&')
}
