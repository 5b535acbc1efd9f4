import { Argument, Command, CommanderError, Option } from 'commander'
import { incidentKinds } from '../record/index.ts'
import { check } from './check.ts'
import { declareAdd } from './command-add.ts'
import type { Shell } from './completion/index.ts'
import { examples } from './examples.ts'
import { explain } from './explain.ts'
import type { ExitCode, Io } from './io.ts'
import { reporterNames } from './reporters/findings.ts'
import { schema } from './schema.ts'
import { canonicalTag } from './tags.ts'
import { version } from './version.ts'

/** The documents by their readers; a test holds it to `documentKinds`, which are loaded only when one is written. */
const documentsHelp = `
Documents:
  for customers       customer-notice, faq, correction, controller-notice
  for an authority    authority-notification
  for the public      status-update, public-postmortem
  for ourselves       executive-summary, postmortem, timeline
`

/** Parses the arguments and runs the command that they name. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { program, result } = declareCommands(io)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  return result()
}

/**
 * Every command with its arguments and options, which completion and the manual page are made from, too. What writes
 * documents is loaded when it is run; the rest is small, and quicker to load in one piece.
 */
export function declareCommands(io: Io): { readonly program: Command; readonly result: () => ExitCode } {
  let result: ExitCode = 0
  const program = new Command('forthright')
    .description('One incident record in; a timeline, a postmortem and every notice out, in every language.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.stdout.write, writeErr: io.stderr.write })
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'forthright check',
        'forthright render customer-notice 2025-11-mixpanel --locale it',
        'forthright timeline 2025-11-mixpanel',
        'forthright explain vendor-disclosure-missing',
      ),
    )

  program
    .command('new')
    .summary('write a record, asking or from answers')
    .description(
      'Writes a record with what you know, and honest blanks for what you do not. On a terminal it asks, in English or Italian, for what no flag says. Otherwise it takes flags, or answers as JSON (docs/new.md). What the project file says need not be said again. Times may be told as `now`, `yesterday 14:05` or EDTF. Never overwrites a file.',
    )
    .argument('[id]', 'the name of the incident, and of its file (default: the month and the title)')
    .option('--title <text>', 'what happened, in a few words')
    .addOption(
      new Option('--kind <kind>', 'what sort of incident, `unknown` if it is not clear yet').choices([
        ...incidentKinds,
        'unknown',
      ]),
    )
    .addOption(
      new Option('--reported-by <who>', 'from whom we learned of it; `us` if we noticed it').choices([
        'us',
        'vendor',
        'customer',
        'researcher',
        'authority',
        'press',
        'unknown',
      ]),
    )
    .option('--vendor <name>', 'the vendor that told us, or through which it came')
    .option('--learned <time>', 'when we learned of it')
    .option('--disclosed <time>', 'the same, of a vendor: when it told us')
    .option('--began <time>', 'when it began')
    .option('--detected <time>', 'when the vendor noticed it, or we, if there is no vendor')
    .option('--aware <time>', 'when it was established that personal data are affected')
    .option('--group <text>', 'who is concerned, in a few words; may be said again', gather)
    .option('--count <count>', 'how many people: 1200, "about 1200", "at least 500", unknown')
    .option('--data <categories>', 'categories of data, with commas: name,email-address')
    .option('--organisation <name>', 'who keeps the record')
    .option('--role <role>', 'our role for the data: controller, processor...')
    .option('--country <country>', 'where our seat is: IT')
    .option('--contact <address>', 'whom to ask: an e-mail address, a telephone number or a web address')
    .option(
      '--language <tag>',
      'the language of the questions and texts (default: the project’s, else yours, else en)',
    )
    .option(
      '--timezone <zone>',
      'the zone of the times (default: the project’s, else that of the terminal or UTC)',
    )
    .option('--from <file>', 'answers as JSON or YAML; `-` reads standard input')
    .option('-y, --yes', 'ask nothing: what is not said stays open', false)
    .option('--dir <folder>', 'where to write it', 'incidents')
    .addOption(new Option('--format <format>', 'YAML or Markdown').choices(['yaml', 'md']).default('yaml'))
    .addHelpText(
      'after',
      examples(
        'forthright new',
        'forthright new --language it',
        'forthright new 2026-03-storage --kind availability --title "Storage outage" --organisation Acme --yes',
        'forthright new 2026-04-mail --kind personal-data-breach --title "Mail provider breached" --organisation Acme --role controller --vendor Datacorp --learned 2026-04-09T14:05Z',
        'echo \'{"title":"Storage outage","kind":"availability","learned":"now"}\' | forthright new 2026-03-storage --from -',
      ),
    )
    .action(async (id: string | undefined, options) => {
      const { create } = await import('./new.ts')
      result = await create(io, id, options)
    })

  declareAdd(program, async (record, options) => {
    const { addEventTo } = await import('./add-event.ts')
    result = await addEventTo(io, record, options)
  })

  program
    .command('check')
    .summary('find what is wrong with records')
    .description(
      'Checks records and prints what is wrong, where, and how to mend it. Checks incidents/ if no path is given.',
    )
    .argument('[path...]', 'records, folders of records, or ids under incidents/')
    .addOption(
      new Option('-r, --reporter <name>', 'how to print findings').choices(reporterNames).default('text'),
    )
    .addOption(new Option('--json', 'the same as --reporter json').default(false).conflicts('reporter'))
    .option('--strict', 'fail on warnings too', false)
    .option('-q, --quiet', 'print errors only', false)
    .option('--fix', 'mend what has one right mend, and print the rest', false)
    .addOption(
      new Option('--dry-run', 'with --fix: print the changes as a diff, and write nothing')
        .default(false)
        .implies({ fix: true }),
    )
    .addHelpText(
      'after',
      examples(
        'forthright check',
        'forthright check incidents/2025-11-mixpanel.yaml',
        'forthright check --fix --dry-run',
        'forthright check --reporter sarif > findings.sarif',
      ),
    )
    .action(async (paths: string[], options) => {
      result = await check(io, paths, { ...options, reporter: options.json ? 'json' : options.reporter })
    })

  program
    .command('fmt')
    .summary('bring records into canonical form')
    .description(
      'Brings records into canonical form: order of fields, indentation, quotation marks, notation of times. What they say stays the same, and so do their comments. Of a Markdown record the front matter is formatted. Formats incidents/ if no path is given.',
    )
    .argument('[path...]', 'records, folders of records, ids under incidents/, or - for standard input')
    .option('--check', 'list what is not in canonical form, and write nothing', false)
    .option('--diff', 'print the changes as a diff, and write nothing', false)
    .option('--stdin-name <name>', 'the name of standard input; .md is read as Markdown', 'stdin.yaml')
    .addHelpText(
      'after',
      examples('forthright fmt', 'forthright fmt --check', 'forthright fmt - < draft.yaml > record.yaml'),
    )
    .action(async (paths: string[], options) => {
      const { fmt } = await import('./fmt.ts')
      result = await fmt(io, paths, options)
    })

  program
    .command('timeline')
    .summary('print the timeline of a record')
    .description('Prints the events of a record in order, with their phases and the durations between them.')
    .argument('<record>', 'a path, or an id under incidents/')
    .option('-l, --locale <tag>', 'the language (default: the language of the record)')
    .addOption(
      new Option('-f, --format <name>', 'how to print it; jsonl is for Timesketch')
        .choices(['text', 'md', 'html', 'svg', 'csv', 'json', 'mermaid', 'jsonl'])
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .option('--as-of <time>', 'only what was known then')
    .addOption(
      new Option('--audience <audience>', 'only what they may see')
        .choices(['public', 'customer', 'regulator', 'internal'])
        .default('internal'),
    )
    .option('--fallback <tag>', 'the language for texts that are missing', canonicalTag)
    .option('--templates <dir>', 'a folder with templates of your own')
    .addHelpText(
      'after',
      examples(
        'forthright timeline 2025-11-mixpanel',
        'forthright timeline 2025-11-mixpanel --as-of 2025-11-27 --locale it',
        'forthright timeline 2025-11-mixpanel --format svg > timeline.svg',
        'forthright timeline 2025-11-mixpanel --json | jq .events[0]',
      ),
    )
    .action(async (record: string, options) => {
      const { timeline } = await import('./timeline.ts')
      result = await timeline(io, record, { ...options, format: options.json ? 'json' : options.format })
    })

  program
    .command('stats')
    .summary('the durations of many records')
    .description(
      'Prints how long things took over many records: how often, median and 90th percentile. Reads incidents/ if no path is given.',
    )
    .argument('[path...]', 'records, folders of records, or ids under incidents/')
    .addOption(
      new Option('--by <field>', 'tell records apart').choices([
        'kind',
        'severity',
        'year',
        'quarter',
        'month',
      ]),
    )
    .addOption(
      new Option('-f, --format <name>', 'how to print it')
        .choices(['text', 'md', 'csv', 'json'])
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .addHelpText(
      'after',
      examples(
        'forthright stats',
        'forthright stats --by quarter',
        'forthright stats incidents/2025 --format csv > durations.csv',
      ),
    )
    .action(async (paths: string[], options) => {
      const { stats } = await import('./stats.ts')
      result = await stats(io, paths, { ...options, format: options.json ? 'json' : options.format })
    })

  program
    .command('register')
    .summary('the register of personal data breaches')
    .description(
      'Prints the documentation of every personal data breach that GDPR art. 33(5) asks for: facts, effects, remedial action, who was told and who was not and why, and what is missing. Reads incidents/ if no path is given. The copy is for the supervisory authority unless you say `--audience internal`. Exit code 1 if a record has errors and is not in it.',
    )
    .argument('[path...]', 'records, folders of records, or ids under incidents/')
    .option(
      '-l, --locale <tags>',
      'the language, or several with commas (default: those of the project with --out, else that of the records, or en if they differ)',
    )
    .option('-f, --format <names>', 'md, html, csv or json, or several with commas (default: md)', collect)
    .addOption(
      new Option(
        '--audience <audience>',
        'who reads it: what is for internal use is in none but our own copy',
      )
        .choices(['regulator', 'internal'])
        .default('regulator'),
    )
    .option('--all', 'also incidents that are no breaches of personal data', false)
    .option('--as-of <time>', 'only what was known then')
    .option(
      '-o, --out <dir>',
      'where to write the files, replacing those of the same name (default: standard output)',
    )
    .option(
      '--fallback <tag>',
      'the language for texts that are missing; the register says so (default: that of each record)',
      canonicalTag,
    )
    .option('--templates <dir>', 'a folder with templates of your own')
    .addHelpText(
      'after',
      examples(
        'forthright register',
        'forthright register --audience internal --locale it',
        'forthright register incidents/2025 --format html,csv --out build',
        'forthright register --as-of 2025-12-31 --format json > register.json',
      ),
    )
    .action(async (paths: string[], options) => {
      const { register } = await import('./register.ts')
      result = await register(io, paths, { ...options, format: options.format ?? 'md' })
    })

  program
    .command('clocks')
    .summary('say what is due, to whom and until when')
    .description(
      'Prints the duties to tell somebody that an incident starts, by law and by contract: what is due, to whom, until when, why, and what is not decided yet.',
    )
    .argument('<record>', 'a path, or an id under incidents/')
    .option('--as-of <time>', 'what was known then, judged then (default: now)')
    .option('--all', 'also the law of places to which nothing in the record points', false)
    .option('--regime <id>', 'one regime or contract, or all whose names begin so')
    .option('-l, --locale <tag>', 'the language (default: the language of the record)')
    .addOption(
      new Option('-f, --format <name>', 'how to print it')
        .choices(['text', 'md', 'json', 'ics'])
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .option(
      '--two-working-days',
      'let a period of Union law include two working days (Regulation 1182/71, art. 3(5); disputed for hours)',
      false,
    )
    .option('--templates <dir>', 'a folder with vocabularies of your own')
    .addHelpText(
      'after',
      examples(
        'forthright clocks 2025-11-mixpanel',
        'forthright clocks 2025-11-mixpanel --as-of 2025-11-26T09:00 --locale it',
        'forthright clocks 2025-11-mixpanel --regime gdpr-33-1',
        'forthright clocks 2025-11-mixpanel --format ics > deadlines.ics',
      ),
    )
    .action(async (record: string, options) => {
      const { clocks } = await import('./clocks.ts')
      result = await clocks(io, record, { ...options, format: options.json ? 'json' : options.format })
    })

  program
    .command('render')
    .summary('write documents of records')
    .description('Writes a document of one or more records.')
    .argument('<document>', 'which document, see below')
    .argument('<record...>', 'paths, or ids under incidents/')
    .option(
      '-l, --locale <tags>',
      'the language, or several with commas (default: the language of the record)',
    )
    .option(
      '-f, --format <names>',
      'md, html, txt, json, pdf, docx or eml, or several with commas (default: md)',
      collect,
    )
    .option(
      '-o, --out <dir>',
      'where to write the files, replacing those of the same name (default: standard output)',
    )
    .option('--as-of <time>', 'only what was known then')
    .option('--fallback <tag>', 'the language for texts that are missing; the document says so', canonicalTag)
    .option('--profile <name>', 'hold the document against what a law asks of it, such as gdpr-34')
    .option('--trace', 'write beside each document where every value of it stands in the record', false)
    .option('--templates <dir>', 'a folder with templates of your own')
    .option('--fonts <dir>', 'a folder with fonts, for letters of a PDF that ours do not have')
    .option('-q, --quiet', 'no remarks on standard error, only errors', false)
    .addHelpText('after', documentsHelp)
    .addHelpText(
      'after',
      examples(
        'forthright render customer-notice 2025-11-mixpanel --locale it',
        'forthright render postmortem 2025-11-mixpanel --format md,html --locale en,it --out build',
        'forthright render customer-notice 2025-11-mixpanel --format docx,eml --out build',
        'forthright render customer-notice 2025-11-mixpanel --as-of 2025-11-27',
        'forthright render customer-notice 2025-11-mixpanel --profile gdpr-34',
      ),
    )
    .action(async (kind: string, records: string[], options) => {
      const { render } = await import('./render.ts')
      result = await render(io, kind, records, { ...options, format: options.format ?? 'md' })
    })

  program
    .command('verify')
    .summary('hold edited documents against their records')
    .description(
      'Reads documents that somebody has edited (Markdown, HTML or Word), writes each anew from its record, and prints where they no longer agree: dates, times, counts, names, categories of data, addresses, and sections that are gone. Words may be edited freely. HTML and Word files say of which record they are, other files by the name that `render --out` gave them. Exit code 1 if anything is found.',
    )
    .argument('<file...>', 'documents')
    .option(
      '--record <record>',
      'the record, where the file does not say it: a path, or an id under incidents/',
    )
    .option('--document <name>', 'which document it is, where the file does not say it')
    .option('-l, --locale <tag>', 'its language, where the file does not say it')
    .option('--profile <name>', 'the profile for which it was rendered, where the file does not say it')
    .option(
      '--as-of <time>',
      'as of when it was rendered, where the file does not say it: Markdown never does',
    )
    .option('--fallback <tag>', 'the language for texts that are missing, as it was rendered', canonicalTag)
    .option('--templates <dir>', 'the folder with templates of your own, as it was rendered')
    .addOption(
      new Option('-r, --reporter <name>', 'how to print findings').choices(reporterNames).default('text'),
    )
    .addOption(new Option('--json', 'the same as --reporter json').default(false).conflicts('reporter'))
    .addHelpText(
      'after',
      examples(
        'forthright verify build/2025-11-mixpanel.customer-notice.it.docx',
        'forthright verify build/*.md build/*.html',
        'forthright verify letter.md --record 2025-11-mixpanel --document customer-notice --locale it',
        'forthright verify build/*.docx --reporter sarif > findings.sarif',
      ),
    )
    .action(async (files: string[], options) => {
      const { verify } = await import('./verify.ts')
      result = await verify(io, files, { ...options, reporter: options.json ? 'json' : options.reporter })
    })

  program
    .command('import')
    .summary('draft records from postmortems and other files')
    .description(
      'Drafts a record of each incident in files that other tools or people wrote, and prints what could not be placed: nothing is lost, what has no field becomes a note. The format is recognized, or said first: `import markdown FILE`. Reads folders too, and `-` is standard input. Never overwrites a record. Exit code 1 if a file could not be read.',
    )
    .argument(
      '<file...>',
      'files and folders, after the name of their format if you want to say it; `-` is standard input',
    )
    .option('-f, --format <name>', 'the format of the files, if it is not to be recognized', 'auto')
    .option('--timezone <zone>', 'the zone of times for which a file states none')
    .option('--language <tag>', 'the language of the texts')
    .option('--organisation <name>', 'who keeps the records')
    .option(
      '--messages <choices>',
      'which messages of a chat become events, with commas between: `:reaction:`, `pinned`, `all`, `from:NAME` or words',
    )
    .option('--columns <pairs>', 'which column of a table is what: `time=Ora,text=Testo`')
    .addOption(
      new Option('--dates <order>', 'what comes first in dates such as 03/04/2026').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option('--stdin-name <name>', 'the name of standard input: the draft may be called after it', 'stdin')
    .option('-o, --out <dir>', 'where to write the records; `-` is standard output', 'incidents')
    .option('--stdout', 'the same as --out -', false)
    .option('--dry-run', 'say what would be drafted, and write nothing', false)
    .option('--json', 'print what became of each file as JSON', false)
    .option('-q, --quiet', 'print errors only', false)
    .addHelpText(
      'after',
      examples(
        'forthright import postmortems/2025-03-14-storage.md',
        'forthright import postmortems --timezone Europe/Rome --dry-run',
        'forthright import markdown report.txt --stdout',
        'forthright import slack incident-42/2026-04-15.json --messages :pushpin:',
        'forthright import timeline.csv --timezone Europe/Rome --dates day-first',
        'gh issue view 42 --json title,body,comments,createdAt,state,url | forthright import github -',
        'forthright import postmortems --json | jq .files',
      ),
    )
    .action(async (files: string[], options) => {
      const { importFiles } = await import('./import.ts')
      result = await importFiles(io, files, { ...options, out: options.stdout ? '-' : options.out })
    })

  program
    .command('explain')
    .summary('say what a rule, regime or kind of event means')
    .description(
      'Prints what a finding, a legal regime, what a law asks of a letter, a kind of event or another term means, with its source.',
    )
    .argument(
      '[term]',
      'a code, a regime, a profile, a metric, a kind of event or another term; all of them if absent',
    )
    .argument('[record]', 'with a profile: the record whose document is held against it')
    .option('-l, --locale <tag>', 'the language of that document (default: the language of the record)')
    .option('--json', 'print JSON', false)
    .addHelpText(
      'after',
      examples(
        'forthright explain',
        'forthright explain vendor-disclosure-missing',
        'forthright explain gdpr-33-1',
        'forthright explain vendor-disclosure',
        'forthright explain gdpr-34 2025-11-mixpanel',
      ),
    )
    .action(async (term: string | undefined, record: string | undefined, options) => {
      result = await explain(io, term, record, options)
    })

  program
    .command('lsp')
    .summary('serve an editor')
    .description(
      'Serves an editor over standard input and output, by the Language Server Protocol: findings as you type, what a word means, what may be written, quick fixes, the timeline as an outline. docs/editors.md says how to set it up.',
    )
    .option('--stdio', 'the only way there is, and the default', true)
    .addOption(
      new Option('--clientProcessId <id>', 'end when that process does').argParser(Number).hideHelp(),
    )
    .addHelpText('after', examples('forthright lsp', 'forthright lsp --stdio'))
    .action(async (options) => {
      const { lsp } = await import('./lsp.ts')
      result = await lsp(io, options.clientProcessId)
    })

  program
    .command('schema')
    .summary('print the JSON Schema for editors')
    .description(
      'Prints the JSON Schema of records, with which an editor completes, explains and checks every field.',
    )
    .addHelpText('after', examples('forthright schema > incident.schema.json'))
    .action(async () => {
      result = schema(io)
    })

  program
    .command('completion')
    .summary('print what a shell needs to complete commands')
    .description(
      'Prints a script with which bash, zsh or fish completes commands, options, records and names.',
    )
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      examples(
        'source <(forthright completion bash)    # in ~/.bashrc',
        'source <(forthright completion zsh)     # in ~/.zshrc, after compinit',
        'forthright completion fish > ~/.config/fish/completions/forthright.fish',
      ),
    )
    .action(async (shell: Shell) => {
      const { completion } = await import('./completion/index.ts')
      result = await completion(io, shell, program)
    })

  return { program, result: () => result }
}

/** An option given again adds a text of its own. */
function gather(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

/** An option given twice means both. */
function collect(value: string, before: string | undefined): string {
  return before === undefined ? value : `${before},${value}`
}
