import { type Command, Option } from 'commander'
import { audiences, stages } from '../record/index.ts'
import type { AddEventOptions } from './event-options.ts'
import { examples } from './examples.ts'

/** Declares `forthright add event`. */
export function declareAdd(
  program: Command,
  run: (record: string, options: AddEventOptions) => Promise<void>,
): void {
  const add = program.command('add').summary('add to a record').description('Adds something to a record.')
  add
    .command('event')
    .summary('add an event to a record')
    .description(
      'Adds an event at the end of the events of a record, in YAML or Markdown, and leaves every other character of the file as it is. Without --kind it reads the JSON of an event, or of several, from standard input, or asks on a terminal.',
    )
    .argument('<record>', 'a path, or an id under incidents/')
    .option('-k, --kind <kind>', 'what happened: detection, vendor-disclosure, containment...')
    .option('--at <time>', 'when, as precise as you know it: EDTF, `now`, `yesterday 18:00`')
    .option('--end <time>', 'when it ended')
    .option('--by <party>', 'who did it: us, or a key of the parties')
    .option('--to <party>', 'who was told: us, customers, public, or a key of the parties')
    .option('--text <text>', 'what happened, in a sentence or two')
    .option('--lang <tag>', 'the language of the texts, if it is not that of the record')
    .addOption(new Option('--audience <audience>', 'who may see it').choices(audiences))
    .option('--after <event>', 'the event, by id or kind, that it followed (repeatable)', collect)
    .option('--before <event>', 'the event, by id or kind, that it preceded (repeatable)', collect)
    .option('--learned <time>', 'when we learned of it')
    .option('--id <id>', 'a name for it')
    .option(
      '--source <source>',
      'what it rests on; source=time if that gives another time (repeatable)',
      collect,
    )
    .addOption(new Option('--stage <stage>', 'which of several notifications it is').choices(stages))
    .option('--under <duty>', 'the duty that a notification was meant to meet (repeatable)', collect)
    .option('--applies', 'of a decision: the duties apply')
    .option('--no-applies', 'of a decision: the duties do not apply')
    .option('--reasons <text>', 'why it was done late, or decided so')
    .option('--corrects <event>', 'of a correction: what it corrects (repeatable)', collect)
    .option('--said <text>', 'of a correction: what we had said')
    .option('--instead <text>', 'of a correction: what is true')
    .option('--known-since <time>', 'of a correction: since when we know')
    .option('--next-update <time>', 'when the next update was promised')
    .option('--in-order', 'put it before the first event that is surely later', false)
    .option('--dry-run', 'print the change as a diff, and write nothing', false)
    .addHelpText(
      'after',
      examples(
        'forthright add event 2026-04-mail --kind containment --at now --text "We revoked the keys."',
        'forthright add event 2026-04-mail --kind vendor-disclosure --by datacorp --to us --at 2026-04-09T14:05+02:00',
        'echo \'{ "kind": "detection", "at": "2026-04-02" }\' | forthright add event 2026-04-mail',
      ),
    )
    .action(run)
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}
