import type { RegimeShelf } from '../clocks/index.ts'
import { fill } from '../language/index.ts'
import type { Event, Text } from '../record/index.ts'
import { between, type Moment } from '../time/index.ts'
import { phaseOf, type Timeline } from '../timeline/index.ts'
import { begunBy, metBy, periodLine, periodsOf } from './periods.ts'
import { code, labelOf, plain, timeLines, type Voice } from './voice.ts'

/** What the answers about an event rest on. */
export interface Surroundings {
  readonly timeline: Timeline
  readonly law: RegimeShelf
  readonly now: Moment | undefined
}

/** An event in Markdown: its phase, its time here and in UTC, how long after the one before, and what it begins and meets. */
export async function eventCard(
  voice: Voice,
  event: Event,
  { timeline, law, now }: Surroundings,
): Promise<string> {
  const { timezone } = timeline.incident
  const { editor, clocks: words } = voice.language.vocabulary
  const clocks = await periodsOf(law, timeline, now)
  const listed = (label: string, found: typeof clocks): string[] =>
    found.length === 0
      ? []
      : [[`${plain(label)}:`, '', ...found.map((one) => `- ${periodLine(voice, one, timezone)}`)].join('\n')]
  const begun = begunBy(clocks, event)
  return [
    eventHead(voice, event),
    whenLines(voice, event, timeline).join('  \n'),
    ...listed(editor.begins, begun),
    ...listed(editor.meets, metBy(clocks, event)),
    ...(begun.length > 0 ? [`*${plain(words.words['not-advice'] ?? '')}*`] : []),
  ].join('\n\n')
}

/** What an event is called: its kind, its id, its phase. */
export function eventHead({ language }: Voice, event: Event): string {
  const phase = phaseOf(event.kind)
  const parts = [
    `**${plain(labelOf(language, 'events', event.kind))}** (${code(event.id)})`,
    ...(phase ? [plain(labelOf(language, 'phases', phase))] : []),
  ]
  return parts.join(' · ')
}

function whenLines(voice: Voice, event: Event, { entries, incident }: Timeline): string[] {
  const { vocabulary, numbers } = voice.language
  const index = entries.findIndex((entry) => entry.event.path.join() === event.path.join())
  const bounds = entries[index]?.bounds ?? event.at
  const time = bounds
    ? timeLines(voice, bounds, incident.timezone, event.at && event.end)
    : [plain(vocabulary.date.unknown)]
  const before = entries.slice(0, Math.max(index, 0)).findLast((entry) => entry.bounds)
  if (!bounds || !before?.bounds) return [...time]
  const length = numbers.duration(between(before.bounds, bounds))
  const name = `${labelOf(voice.language, 'events', before.event.kind)} (${before.event.id})`
  return [...time, plain(fill(vocabulary.editor.previous, length, name))]
}

/** A text of the record in a language, in the record's, or in any. */
export function textIn(text: Text | undefined, ...tags: readonly string[]): string | undefined {
  if (!text) return undefined
  const found = tags.find((tag) => Object.hasOwn(text.languages, tag))
  return (found === undefined ? Object.values(text.languages)[0] : text.languages[found])?.value
}
