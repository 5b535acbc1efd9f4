import { documentKinds, makeSectionParser, openLibrary, writeDocument } from '../document/index.ts'
import { type JudgedItem, type Judgement, judge, type Profile } from '../profile/index.ts'
import type { Risk } from '../record/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { findRecord, openShelf } from './files.ts'
import { type ExitCode, type Io, type Paint, painter, usesColor } from './io.ts'
import { openProjects } from './project.ts'
import { canonicalTag } from './tags.ts'
import { errorsOf, noTrouble, printTrouble } from './trouble.ts'
import { wordedAs, wordsFor } from './words.ts'

/** Where the document of a record meets each item of a profile. */
export async function explainProfile(
  io: Io,
  profile: Profile,
  record: string,
  { json, locale }: { readonly json: boolean; readonly locale: string | undefined },
): Promise<ExitCode> {
  const kind = documentKinds.find(({ name }) => profile.documents.includes(name))
  if (!kind) throw new Error(`${profile.id} is for no document that there is`)
  const trouble = noTrouble()
  const { reading, project, ownMetrics, templates } = await openProjects(io, trouble)(findRecord(io, record))
  trouble.findings.push(...(await errorsOf(io, reading, project.levels)))
  const tag = canonicalTag(locale ?? reading.incident.language)
  const library = openLibrary(openShelf(io, templates), project.labels)
  const words =
    trouble.findings.length === 0 ? await wordsFor(library, wordedAs(kind, profile), tag, trouble) : undefined
  const timeline = buildTimeline(reading.incident, undefined, ownMetrics)
  const writing = words && writeDocument({ kind, reading, timeline, ...words, parse: makeSectionParser() })
  if (!writing?.ok) {
    trouble.findings.push(...(writing?.findings ?? []))
    printTrouble(io, trouble)
    return 1
  }
  const judgement = judge(profile, writing.document, reading.incident)
  io.stdout.write(
    json
      ? toJson(judgement)
      : toText(judgement, kind.name, reading.incident.risk, painter(usesColor(io.stdout, io.env))),
  )
  return judgement.isMet ? 0 : 1
}

const marks = { met: 'met', missing: 'missing', 'not-asked': 'not asked' } as const

function toText(
  { profile, items, trespasses, due, isMet }: Judgement,
  document: string,
  risk: Risk | undefined,
  paint: Paint,
): string {
  const lines = items.flatMap((judged) => {
    const { item, state } = judged
    const color = state === 'met' ? 'green' : state === 'missing' && item.level === 'must' ? 'red' : 'yellow'
    return [`${paint(color, marks[state])}: ${item.text} (${item.cite})`, ...evidenceOf(judged), '']
  })
  const bans = trespasses.flatMap(({ ban, passage }) => [
    `${paint('red', 'forbidden')}: ${ban.text} (${ban.cite})`,
    `  “${short(passage.text)}”`,
    '',
  ])
  const byHand = profile['by-hand'].map(({ text, cite }) => `  - ${text} (${cite})`)
  return [
    `${paint('bold', profile.id)}: ${profile.title} (${profile.cite})`,
    '',
    ...lines,
    ...bans,
    ...(byHand.length === 0 ? [] : ['For a person to see to:', ...byHand, '']),
    ...dueLine(profile, due, risk),
    isMet ? `The ${document} meets it, as far as a program can see.` : `The ${document} does not meet it.`,
    'This is not legal advice.',
    '',
  ].join('\n')
}

/** That the law asks for the document only at some risk, where the record's is another or not known. */
function dueLine({ due: duty }: Profile, due: Judgement['due'], risk: Risk | undefined): readonly string[] {
  if (!duty || due === 'due') return []
  const asked = `The law asks for it only at the risk ${duty.risk.map((one) => `\`${one}\``).join(' or ')} (${duty.cite})`
  if (due === 'open') return [`${asked}; the record does not say how high the risk is.`]
  const instead = duty.instead ? ` The profile \`${duty.instead}\` is for such a letter.` : ''
  return [`${asked}, and the record says \`${risk}\`: this letter would be voluntary.${instead}`]
}

function evidenceOf({ item, state, passage, origins }: JudgedItem): readonly string[] {
  if (state === 'missing' && item.supply) return [`  \`${item.supply}\` of the record would supply it`]
  if (!passage) return []
  const [first] = origins
  const place = first ? ` (${first.file}:${first.line}:${first.column})` : ''
  return [`  “${short(passage.text)}”${place}`]
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}

function toJson({ profile, items, trespasses, due, isMet }: Judgement): string {
  const passageOf = (text: string | undefined): string | null => text ?? null
  return `${JSON.stringify(
    {
      profile: profile.id,
      cite: profile.cite,
      met: isMet,
      due,
      items: items.map(({ item, state, passage, origins }) => ({
        id: item.id,
        cite: item.cite,
        level: item.level,
        state,
        passage: passageOf(passage?.text),
        origins: origins.map(({ field, file, line, column }) => ({ field, file, line, column })),
      })),
      forbidden: trespasses.map(({ ban, passage }) => ({
        id: ban.id,
        cite: ban.cite,
        passage: passage.text,
      })),
    },
    null,
    2,
  )}\n`
}
