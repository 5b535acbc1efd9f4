import type { Reporter } from '../../language/index.ts'
import { incidentKinds, oneLine } from '../../record/index.ts'
import type { Choice } from '../asking/prompter.ts'
import { askLine, bare, initially, type Step } from './step.ts'

const title: Step = {
  field: 'title',
  isNeeded: () => true,
  async ask(_, { prompter, setting: { words }, before }) {
    const said = await prompter.text({
      message: words.ask.title,
      hint: words.ask['title-hint'],
      fault: (answer) => (oneLine(answer) === '' ? words.faults.title : undefined),
      ...initially(before.title),
    })
    return { title: oneLine(said) }
  },
}

const kind: Step = {
  field: 'kind',
  isNeeded: () => true,
  async ask(_, { prompter, setting, before }) {
    const { words, language, terms } = setting
    const said = await prompter.select({
      message: words.ask.kind,
      choices: [
        ...incidentKinds.map((value) => ({
          value,
          label: language.vocabulary.kinds[value] ?? value,
          hint: bare(terms.kinds[value]?.definition ?? ''),
        })),
        {
          value: 'unknown' as const,
          label: words.choices['kind-unknown'],
          hint: bare(words.choices['kind-unknown-hint']),
        },
      ],
      ...(before.kind && { initial: before.kind }),
    })
    return { kind: said }
  },
}

const reporter: Step = {
  field: 'reported-by',
  isNeeded: ({ vendor, 'reported-by': by }) => vendor === undefined || by !== undefined,
  async ask(_, { prompter, setting: { words }, before }) {
    const choice = (value: Exclude<Reporter, 'unknown'>): Choice<Reporter> => ({
      value,
      label: words.choices[value],
    })
    const said = await prompter.select<Reporter>({
      message: words.ask.reported,
      choices: [
        choice('us'),
        { ...choice('vendor'), hint: bare(words.choices['vendor-hint']) },
        choice('customer'),
        choice('researcher'),
        choice('authority'),
        choice('press'),
        { value: 'unknown', label: words.choices.unknown },
      ],
      ...(before['reported-by'] && { initial: before['reported-by'] }),
    })
    return { 'reported-by': said }
  },
}

const vendor: Step = {
  field: 'vendor',
  isNeeded: ({ 'reported-by': by }) => by === 'vendor',
  async ask(_, asking) {
    const { ask } = asking.setting.words
    const said = await askLine(asking, {
      message: ask.vendor,
      hint: ask['vendor-hint'],
      before: asking.before.vendor,
    })
    return { vendor: said ?? 'unknown' }
  },
}

/** What happened. */
export const incidentSteps = [title, kind]

/** From whom we know. */
export const reporterSteps = [reporter, vendor]
