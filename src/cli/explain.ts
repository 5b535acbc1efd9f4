import { regimes } from '../clocks/index.ts'
import { type NamedTerm, standards, type TermGroup } from '../language/index.ts'
import { nearestWord } from '../record/index.ts'
import { explained, explainRule } from '../rules/index.ts'
import { type ExitCode, type Io, Misuse, type Paint, painter, usesColor } from './io.ts'
import { readTermsFile } from './terms-file.ts'

/** `forthright explain`: what a finding, a regime or a term means, with its source. */
export function explain(io: Io, term: string | undefined, options: { readonly json: boolean }): ExitCode {
  const terms = readTermsFile()
  if (term === undefined) {
    const all = [
      ...explained.map(({ code, level, title }) => ({ name: code, what: level, title })),
      ...regimes.map(({ id, title }) => ({ name: id, what: 'regime', title })),
      ...terms.map(({ name, group, term }) => ({ name, what: groupNames[group], title: term.definition.en })),
    ]
    io.stdout.write(options.json ? `${JSON.stringify(all, null, 2)}\n` : table(all))
    return 0
  }
  const paint = painter(usesColor(io.stdout, io.env))
  const rule = explainRule(term)
  const regime = regimes.find((one) => one.id === term)
  const meanings = terms.filter((one) => one.name === term)
  if (!rule && !regime && meanings.length === 0) {
    const known = [
      ...explained.map((one) => one.code),
      ...regimes.map((one) => one.id),
      ...terms.map((one) => one.name),
    ]
    const meant = nearestWord(term, known)
    throw new Misuse(
      `There is nothing called ${term}.`,
      meant ? `Did you mean ${meant}?` : 'Run `forthright explain` for the whole list.',
    )
  }
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ rule, regime, terms: meanings }, null, 2)}\n`)
    return 0
  }
  const parts = [
    ...(rule ? [printRule(rule, paint)] : []),
    ...(regime ? [printRegime(regime, paint)] : []),
    ...meanings.map((one) => printTerm(one, paint)),
  ]
  io.stdout.write(parts.join('\n'))
  return 0
}

type Explained = NonNullable<ReturnType<typeof explainRule>>

function printRule(rule: Explained, paint: Paint): string {
  const lines = [
    `${paint('bold', rule.code)} (${rule.level})`,
    '',
    `${rule.title}.`,
    '',
    rule.explain.trim(),
    '',
    `Source: ${rule.source}`,
    '',
  ]
  const { examples } = rule
  if (examples) {
    const bad = examples.bad.replaceAll('[|', '').replaceAll('|]', '')
    lines.push(paint('red', 'Wrong:'), '', indent(bad), '')
    lines.push(...examples.findings.map((finding) => `  → ${finding}`), '')
    lines.push(paint('green', 'Right:'), '', indent(examples.good), '')
  }
  return lines.join('\n')
}

type Regime = (typeof regimes)[number]

function printRegime(regime: Regime, paint: Paint): string {
  const lines = [
    `${paint('bold', regime.id)} (regime, ${regime.jurisdiction})`,
    '',
    `${regime.title}.`,
    '',
    `Law: ${regime.citation}`,
    `Begins with: ${regime.anchor.kind}${regime.anchor.derived ? `, or else ${regime.anchor.derived.kind} by a ${regime.anchor.derived.by.join(' or ')}` : ''}`,
    `Period: ${regime.duty.replaceAll('-', ' ')}, at the latest ${regime.period.hours} hours`,
    `To be told: ${regime.tell.join(', ')}`,
    '',
    'Read in:',
    ...regime.sources.map(
      (source) =>
        `  - ${source.title} (${source.confidence}${source.read ? `, ${source.read}` : ''}): ${source.url}`,
    ),
    '',
    'This is not legal advice.',
    '',
  ]
  return lines.join('\n')
}

function printTerm({ group, name, term }: NamedTerm, paint: Paint): string {
  const { definition, ...words } = term
  const rows = Object.entries(standards).flatMap(([key, standard]) => {
    const word = Object.entries(words).find(([one]) => one === key)?.[1]
    return word === undefined ? [] : [`  ${standard}: ${word}`]
  })
  const mapped = rows.length === 0 ? [] : ['', 'In the standards:', ...rows]
  return [`${paint('bold', name)} (${groupNames[group]})`, '', definition.en, ...mapped, ''].join('\n')
}

const groupNames: Readonly<Record<TermGroup, string>> = {
  events: 'kind of event',
  data: 'category of data',
  roles: 'role',
  kinds: 'kind of incident',
  severities: 'severity',
  statuses: 'status',
  risks: 'risk',
  stages: 'stage',
  phases: 'phase',
  audiences: 'audience',
  causes: 'kind of cause',
  lessons: 'kind of lesson',
  'measure-statuses': 'status of a measure',
  'action-kinds': 'kind of action',
  'action-statuses': 'status of an action',
  metrics: 'metric',
}

function table(
  rows: readonly { readonly name: string; readonly what: string; readonly title: string }[],
): string {
  const name = Math.max(...rows.map((row) => row.name.length))
  const what = Math.max(...rows.map((row) => row.what.length))
  return rows.map((row) => `${row.name.padEnd(name)}  ${row.what.padEnd(what)}  ${row.title}\n`).join('')
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}
