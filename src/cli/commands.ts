import { Command, CommanderError, Option } from 'commander'
import { check } from './check.ts'
import { explain } from './explain.ts'
import type { ExitCode, Io } from './io.ts'
import { create } from './new.ts'
import { schema } from './schema.ts'
import { version } from './version.ts'

const reporters = ['text', 'json', 'sarif', 'github']

/**
 * Parses the arguments and runs the command that they name. What writes documents is loaded when it is run; the rest is
 * small, and quicker to load in one piece.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
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
    .summary('write a record, asking or from flags')
    .description(
      'Writes a record with what you know, and honest blanks for what you do not. Never overwrites a file.',
    )
    .argument('[id]', 'the name of the incident, and of its file')
    .option('--title <text>', 'what happened, in a few words')
    .option('--kind <kind>', 'personal-data-breach, security, availability, integrity or safety')
    .option('--organisation <name>', 'who keeps the record')
    .option('--role <role>', 'our role for the data: controller, processor...')
    .option('--language <tag>', 'the language of the texts')
    .option('--timezone <zone>', 'the zone of the times')
    .option('--vendor <name>', 'the vendor through which it came')
    .option('--detected <time>', 'when it was detected, as precise as you know it')
    .option('--disclosed <time>', 'when the vendor told us')
    .option('--dir <folder>', 'where to write it', 'incidents')
    .addOption(new Option('--format <format>', 'YAML or Markdown').choices(['yaml', 'md']).default('yaml'))
    .addHelpText(
      'after',
      examples(
        'forthright new',
        'forthright new 2026-03-storage --kind availability --title "Storage outage" --organisation Acme',
        'forthright new 2026-04-vendor --vendor Datacorp --detected 2026-04-02 --disclosed 2026-04-09T14:05Z',
      ),
    )
    .action(async (id: string | undefined, options) => {
      result = await create(io, id, options)
    })

  program
    .command('check')
    .summary('find what is wrong with records')
    .description(
      'Checks records and prints what is wrong, where, and how to mend it. Checks incidents/ if no path is given.',
    )
    .argument('[path...]', 'records, folders of records, or ids under incidents/')
    .addOption(
      new Option('-r, --reporter <name>', 'how to print findings').choices(reporters).default('text'),
    )
    .option('--json', 'the same as --reporter json', false)
    .option('--strict', 'fail on warnings too', false)
    .option('-q, --quiet', 'print errors only', false)
    .addHelpText(
      'after',
      examples(
        'forthright check',
        'forthright check incidents/2025-11-mixpanel.yaml',
        'forthright check --reporter sarif > findings.sarif',
      ),
    )
    .action(async (paths: string[], options) => {
      result = await check(io, paths, { ...options, reporter: options.json ? 'json' : options.reporter })
    })

  program
    .command('timeline')
    .summary('print the timeline of a record')
    .description('Prints the events of a record in order, with their phases and the durations between them.')
    .argument('<record>', 'a path, or an id under incidents/')
    .option('-l, --locale <tag>', 'the language (default: the language of the record)')
    .addOption(
      new Option('-f, --format <name>', 'how to print it')
        .choices(['text', 'md', 'html', 'csv', 'json'])
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .option('--as-of <time>', 'only what was known then')
    .addOption(
      new Option('--audience <audience>', 'only what they may see')
        .choices(['public', 'customer', 'regulator', 'internal'])
        .default('internal'),
    )
    .option('--fallback <tag>', 'the language for texts that are missing')
    .option('--templates <dir>', 'a folder with templates of your own')
    .addHelpText(
      'after',
      examples(
        'forthright timeline 2025-11-mixpanel',
        'forthright timeline 2025-11-mixpanel --as-of 2025-11-27 --locale it',
        'forthright timeline 2025-11-mixpanel --json | jq .events[0]',
      ),
    )
    .action(async (record: string, options) => {
      const { timeline } = await import('./timeline.ts')
      result = await timeline(io, record, { ...options, format: options.json ? 'json' : options.format })
    })

  program
    .command('render')
    .summary('write documents of records')
    .description('Writes a document of one or more records: postmortem, customer-notice.')
    .argument('<document>', 'which document')
    .argument('<record...>', 'paths, or ids under incidents/')
    .option(
      '-l, --locale <tags>',
      'the language, or several with commas (default: the language of the record)',
    )
    .option('-f, --format <names>', 'md, html, txt or json, or several with commas', 'md')
    .option('-o, --out <dir>', 'where to write the files (default: standard output, if there is one)')
    .option('--as-of <time>', 'only what was known then')
    .option('--fallback <tag>', 'the language for texts that are missing; the document says so')
    .option('--templates <dir>', 'a folder with templates of your own')
    .addHelpText(
      'after',
      examples(
        'forthright render customer-notice 2025-11-mixpanel --locale it',
        'forthright render postmortem 2025-11-mixpanel --format md,html --locale en,it --out build',
        'forthright render customer-notice 2025-11-mixpanel --as-of 2025-11-27',
      ),
    )
    .action(async (kind: string, records: string[], options) => {
      const { render } = await import('./render.ts')
      result = await render(io, kind, records, options)
    })

  program
    .command('explain')
    .summary('say what a rule, regime or kind of event means')
    .description(
      'Prints what a finding, a legal regime, a kind of event or another term means, with its source.',
    )
    .argument('[term]', 'a code, a regime, a kind of event or a category of data; all of them if absent')
    .option('--json', 'print JSON', false)
    .addHelpText(
      'after',
      examples(
        'forthright explain',
        'forthright explain vendor-disclosure-missing',
        'forthright explain gdpr-33-1',
        'forthright explain vendor-disclosure',
      ),
    )
    .action(async (term: string | undefined, options) => {
      result = explain(io, term, options)
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

  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  return result
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
}
