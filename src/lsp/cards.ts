import type { RegimeShelf } from '../clocks/index.ts'
import type { Moment } from '../time/index.ts'
import type { Analysis } from './analysis.ts'
import { textIn } from './event-card.ts'
import { periodLine } from './periods.ts'
import { code, labelOf, plain, type Voice } from './voice.ts'

/** A party in Markdown: its name, its role, what it does for us. */
export function partyCard({ reading: { parts } }: Analysis, id: string, { language }: Voice): string[] {
  const { tag, vocabulary } = language
  const party =
    id === 'us' ? { ...parts.organisation, service: undefined } : parts.parties.find((one) => one.id === id)
  if (!party) {
    const word = id === 'customers' || id === 'public' ? vocabulary.words[id] : undefined
    return word === undefined ? [] : [`**${plain(word)}** (${code(id)})`]
  }
  const service = textIn(party.service, tag, parts.language)
  return [
    `**${plain(party.name.value)}** (${code(id)}) · ${plain(labelOf(language, 'roles', party.role))}`,
    ...(service === undefined ? [] : [plain(service)]),
  ]
}

/** A source in Markdown: its title, who published it, where. */
export function sourceCard({ reading: { parts } }: Analysis, id: string, { language }: Voice): string[] {
  const source = parts.sources.find((one) => one.id === id)
  if (!source) return []
  const { title, publisher, date, url } = source
  const facts = [publisher?.value, date && language.dates.write(date, { zone: parts.timezone, day: true })]
  return [
    `**${plain(textIn(title, language.tag, parts.language) ?? id)}** (${code(id)})`,
    plain(facts.filter((fact) => fact !== undefined).join(', ')),
    ...(url ? [code(url.value)] : []),
  ]
}

/** A lesson in Markdown. */
export function lessonCard({ reading: { parts } }: Analysis, id: string, { language }: Voice): string[] {
  const lesson = parts.lessons.find((one) => one.id === id)
  if (!lesson) return []
  const text = textIn(lesson.text, language.tag, parts.language) ?? ''
  return [`**${plain(labelOf(language, 'lessons', lesson.kind))}** (${code(id)})`, plain(text)]
}

/** A duty in Markdown: the law, who is to be told and when, and how its period stands in this incident. */
export function dutyCard(
  { timeline }: Analysis,
  name: string,
  { voice, law, now }: { readonly voice: Voice; readonly law: RegimeShelf; readonly now: Moment | undefined },
): string[] {
  const clock = law.clock(name, timeline, { now })
  if (!clock) {
    const ids = law.ids.filter((id) => id.startsWith(`${name}-`))
    const clocks = ids.flatMap((id) => law.clock(id, timeline, { now }) ?? [])
    return [clocks.map((one) => `- ${periodLine(voice, one, timeline.incident.timezone)}`).join('\n')]
  }
  const { duty } = clock
  const notes = duty.notes?.[voice.language.tag === 'it' ? 'it' : 'en']
  return [
    `${periodLine(voice, clock, timeline.incident.timezone)}`,
    plain(duty.citation),
    ...(notes === undefined ? [] : [plain(notes)]),
  ]
}

/** A term of the record's own, or of its project's, in Markdown: its label, in every language in which it has one. */
export function ownTermCard({ reading: { parts } }: Analysis, name: string, { language }: Voice): string[] {
  const label = Object.hasOwn(parts.terms, name) ? parts.terms[name] : undefined
  if (!label) return []
  const here = textIn(label, language.tag, parts.language) ?? name
  const others = Object.entries(label.languages).flatMap(([tag, text]) =>
    text === undefined || text.value === here ? [] : [`${plain(text.value)} (${code(tag)})`],
  )
  return [`**${plain(here)}** (${code(name)})`, ...(others.length > 0 ? [others.join(' · ')] : [])]
}
