import { openRegimes, type Regime } from '../clocks/index.ts'
import { type NamedTerm, standards, type TermGroup } from '../language/index.ts'
import type { Profile } from '../profile/index.ts'
import { nearestWord } from '../record/index.ts'
import { explained, explainRule } from '../rules/index.ts'
import { formulaOf, metricDefinitions } from '../timeline/index.ts'
import { type ExitCode, type Io, Misuse, type Paint, painter, usesColor } from './io.ts'
import { inWords, type OwnLabel, type OwnTerm, ownTerms } from './own-terms.ts'
import { readTermsFile } from './terms-file.ts'

export interface ExplainOptions {
  readonly json: boolean
  readonly locale: string | undefined
}

/**
 * `forthright explain`: what a finding, a regime, a profile or a term means, with its source; of a profile and a record,
 * where the record's document meets it.
 */
export async function explain(
  io: Io,
  term: string | undefined,
  record: string | undefined,
  options: ExplainOptions,
): Promise<ExitCode> {
  const { profileIds, profileOf } = await import('../profile/index.ts')
  if (record !== undefined && term !== undefined) {
    const profile = profileOf(term)
    if (!profile) {
      const meant = nearestWord(term, profileIds)
      throw new Misuse(
        `There is no profile ${term}, and only a profile can be held against a record.`,
        meant ? `Did you mean ${meant}?` : `These are there: ${profileIds.join(', ')}.`,
      )
    }
    const { explainProfile } = await import('./explain-profile.ts')
    return explainProfile(io, profile, record, options)
  }
  const terms = readTermsFile()
  const law = await openRegimes()
  const own = await ownTerms(io)
  if (term === undefined) {
    const all = [
      ...explained.map(({ code, level, title }) => ({ name: code, what: level, title })),
      ...law.regimes().map(({ id, cite, title }) => ({
        name: id,
        what: 'regime',
        title: `${cite}: ${title.en}`,
      })),
      ...profileIds
        .flatMap((id) => profileOf(id) ?? [])
        .map(({ id, cite, title }) => ({
          name: id,
          what: 'profile',
          title: `${cite}: ${title}`,
        })),
      ...terms.map(({ name, group, term }) => ({ name, what: groupNames[group], title: term.definition })),
      ...own.terms.map(({ name, what, labels }) => ({ name, what, title: inWords(labels) })),
    ]
    io.stdout.write(options.json ? `${JSON.stringify(all, null, 2)}\n` : table(all))
    return 0
  }
  const paint = painter(usesColor(io.stdout, io.env))
  const rule = explainRule(term)
  const regime = law.regime(term)
  const profile = profileOf(term)
  const meanings = terms.filter((one) => one.name === term)
  const ofProject = own.terms.filter((one) => one.name === term)
  const labels = own.labels.filter((one) => one.name === term)
  if (!rule && !regime && !profile && meanings.length + ofProject.length === 0) {
    const known = [
      ...explained.map((one) => one.code),
      ...law.ids,
      ...profileIds,
      ...terms.map((one) => one.name),
      ...own.terms.map((one) => one.name),
    ]
    const longer = known.filter((word) => word.split(/-/).includes(term) || word.startsWith(`${term}-`))
    const meant = nearestWord(term, known)
    throw new Misuse(
      `There is nothing called ${term}.`,
      meant
        ? `Did you mean ${meant}?`
        : longer.length > 0
          ? `These are there: ${[...new Set(longer)].join(', ')}.`
          : 'Run `forthright explain` for the whole list.',
    )
  }
  if (options.json) {
    const metric = metricDefinitions.find(({ key }) => key === term)
    const counted = metric && {
      formula: formulaOf({ definition: metric }),
      source: metric.source,
      note: metric.note,
    }
    io.stdout.write(
      `${JSON.stringify({ rule, regime, profile, terms: meanings, metric: counted, project: [...ofProject, ...labels] }, null, 2)}\n`,
    )
    return 0
  }
  const parts = [
    ...(rule ? [printRule(rule, paint)] : []),
    ...(regime ? [printRegime(regime, paint)] : []),
    ...(profile ? [printProfile(profile, paint)] : []),
    ...meanings.map((one) =>
      printTerm(
        one,
        labels.filter(({ group }) => group === one.group),
        paint,
      ),
    ),
    ...ofProject.map((one) => printOwn(one, paint)),
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
    if (examples.mended !== undefined) lines.push('With its fixes:', '', indent(examples.mended), '')
    lines.push(paint('green', 'Right:'), '', indent(examples.good), '')
  }
  return lines.join('\n')
}

function printRegime(regime: Regime, paint: Paint): string {
  const { applies, exceptions = [], also = [] } = regime
  const lines = [
    `${paint('bold', regime.id)} (regime, ${regime.jurisdiction})`,
    '',
    `${regime.title.en}.`,
    '',
    `Law: ${regime.citation}`,
    `In force: ${forceOf(regime)}`,
    `Where: ${whereOf(regime)}`,
    `For: ${applies.kinds.join(', ')}`,
    ...(applies.roles ? [`Who we are to the data: ${applies.roles.join(' or ')}`] : []),
    ...(applies.sectors ? [`What we are: ${applies.sectors.join(' or ')}`] : []),
    ...(applies.risk === 'any' ? [] : [`Risk to people: ${riskNames[applies.risk]}`]),
    ...(applies.people === undefined ? [] : [`People: at least ${applies.people}`]),
    ...(applies['fewer-than'] === undefined ? [] : [`People: fewer than ${applies['fewer-than']}`]),
    ...(applies.yields
      ? [`Gives way for: ${applies.yields.sectors.join(' or ')} (${applies.yields.text.en})`]
      : []),
    ...(applies.threshold ? [`Somebody has to decide: ${applies.threshold.en}`] : []),
    `Begins with: ${anchorName(regime.anchor)}`,
    `Period: ${paceOf(regime)}`,
    ...also.map((limb) => {
      const unless = limb.unless ? `, unless ${limb.unless.en}` : ''
      return `And: ${periodName(limb.period)} (${limb.counting}) from ${anchorName(limb.anchor)}${unless}`
    }),
    ...(regime.stage ? [`Stage: ${regime.stage}`] : []),
    `To be told: ${regime.tell.join(', ')}${regime.recipient ? ` (${regime.recipient.en})` : ''}`,
    ...(regime.late === 'reasons' ? ['If late: with the reasons for the delay'] : []),
    ...(regime.content.length === 0 ? [] : ['', 'What it must contain:']),
    ...regime.content.map(itemOf),
    ...(exceptions.length === 0 ? [] : ['', 'Exceptions:']),
    ...exceptions.map(itemOf),
    ...(regime.notes ? ['', regime.notes.en] : []),
    '',
    'Read in:',
    ...regime.sources.map(sourceOf),
    '',
    'This is not legal advice.',
    '',
  ]
  return lines.join('\n')
}

function printProfile(profile: Profile, paint: Paint): string {
  const { items, forbid, 'by-hand': byHand, 'smallest-type': points } = profile
  return [
    `${paint('bold', profile.id)} (profile of ${profile.documents.join(', ')})`,
    '',
    `${profile.title}.`,
    '',
    `Law: ${profile.citation}`,
    ...(points === undefined ? [] : [`Smallest type: ${points} points`]),
    '',
    'What the document must have:',
    ...items.map(({ text, cite, level, when }) => {
      const condition = when ? `, if one of these is involved: ${when.data.join(', ')}` : ''
      return `  - ${text} (${cite}${level === 'should' ? '; advice' : ''})${condition}`
    }),
    ...(forbid.length === 0 ? [] : ['', 'What it must not have:']),
    ...forbid.map(({ text, cite }) => `  - ${text} (${cite})`),
    ...(byHand.length === 0 ? [] : ['', 'What a person has to see to:']),
    ...byHand.map(({ text, cite }) => `  - ${text} (${cite})`),
    '',
    'Read in:',
    ...profile.sources.map(sourceOf),
    '',
    'This is not legal advice.',
    '',
  ].join('\n')
}

function sourceOf(source: Regime['sources'][number] | Profile['sources'][number]): string {
  const { title, confidence, read, supports, url } = source
  return `  - ${title} (${confidence}${read ? `, ${read}` : ''}; for ${supports.join(', ')}): ${url}`
}

const riskNames = { 'not-unlikely': 'any but `unlikely`', high: '`high`' } as const

function forceOf({ status, since, until }: Regime): string {
  if (status === 'proposal') return 'no, a proposal; it is never counted'
  if (status === 'not-yet-in-force') return `not yet${since ? `, from ${since}` : ''}; it is never counted`
  return `since ${since ?? 'unknown'}${until ? `, until ${until}` : ''}`
}

function whereOf({ where, regions }: Regime): string {
  if (where === 'none') return 'does not matter; somebody has to decide'
  return `${regions.join(', ')}, by ${where === 'people' ? 'where the people concerned live' : 'the country of the organisation'}`
}

function anchorName(anchor: Regime['anchor']): string {
  if ('filing' in anchor) return `the notification under ${anchor.filing}`
  const { kind, derived } = anchor
  return derived ? `${kind}, or else ${derived.kinds.join(' or ')} by a ${derived.by.join(' or ')}` : kind
}

function paceOf({ duty, period, counting }: Regime): string {
  const pace = duty === 'none' ? [] : [duty.replaceAll('-', ' ')]
  const latest = period && counting ? [`at the latest ${periodName(period)} (${counting})`] : []
  return [...pace, ...latest].join(', ') || 'no time is named'
}

function periodName(period: object): string {
  return Object.entries(period)
    .map(([unit, count]) => `${String(count)} ${(count === 1 ? unit.slice(0, -1) : unit).replace('-', ' ')}`)
    .join(', ')
}

function itemOf({
  cite,
  text,
}: {
  readonly cite?: string | undefined
  readonly text: { readonly en: string }
}): string {
  return `  - ${text.en}${cite === undefined ? '' : ` (${cite})`}`
}

function printTerm({ group, name, term }: NamedTerm, labels: readonly OwnLabel[], paint: Paint): string {
  const { definition, ...words } = term
  const rows = Object.entries(standards).flatMap(([key, standard]) => {
    const word = Object.entries(words).find(([one]) => one === key)?.[1]
    return word === undefined ? [] : [`  ${standard}: ${word}`]
  })
  const mapped = rows.length === 0 ? [] : ['', 'In the standards:', ...rows]
  const counted = group === 'metrics' ? metricLines(name) : []
  const here = labels.flatMap((label) => [
    '',
    `Called here: ${inWords(label.labels)}`,
    `Said in: ${label.file}`,
  ])
  const head = `${paint('bold', name)} (${groupNames[group]})`
  return [head, '', definition, ...counted, ...here, ...mapped, ''].join('\n')
}

/** A term or a metric of the project's own. */
function printOwn({ name, what, labels, formula, file }: OwnTerm, paint: Paint): string {
  const counted = formula === undefined ? [] : [`Formula: ${formula}`]
  return [
    `${paint('bold', name)} (${what})`,
    '',
    inWords(labels),
    '',
    ...counted,
    `Said in: ${file}`,
    '',
  ].join('\n')
}

/** How a metric is counted, and where that comes from. */
function metricLines(name: string): string[] {
  const definition = metricDefinitions.find(({ key }) => key === name)
  if (!definition) return []
  const { source, note } = definition
  return [
    ...(note ? ['', note] : []),
    '',
    `Formula: ${formulaOf({ definition })}`,
    `Source: ${source}`,
    'What its states and bounds mean: docs/metrics.md',
  ]
}

const groupNames: Readonly<Record<TermGroup, string>> = {
  events: 'kind of event',
  data: 'category of data',
  roles: 'role',
  kinds: 'kind of incident',
  natures: 'what a breach does to data',
  severities: 'severity',
  statuses: 'status',
  risks: 'risk',
  stages: 'stage',
  phases: 'phase',
  audiences: 'audience',
  causes: 'kind of cause',
  indicators: 'type of indicator',
  lessons: 'kind of lesson',
  'measure-statuses': 'status of a measure',
  'action-kinds': 'kind of action',
  'action-statuses': 'status of an action',
  metrics: 'metric',
  sectors: 'sort of organisation',
  countings: 'way of counting',
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
