import type { Comment, Draft, DraftWords } from './draft-shape.ts'
import { indented, quote, valueText } from './draft-text.ts'

interface DraftEvent {
  readonly kind: string
  readonly by?: string | undefined
  readonly to?: string
  readonly at: string
  readonly learned?: string | undefined
  readonly sources?: string
  readonly text?: string | undefined
}

/** The events that are known, and for each that is not a comment that says how to add it. */
export function draftEvents(draft: Draft, words: DraftWords, comment: Comment): readonly string[] {
  const { vendor, learned, reported, began, detected, aware, kind } = draft
  const text = (key: string): string | undefined => words.texts?.[key]
  // Told by a vendor, or found out: what was before, we know since then.
  const since = learned === 'unknown' ? undefined : learned
  const sources = vendor && words.texts ? sourceKey : undefined
  const by = vendor?.id
  const isKnown = (time: string | undefined): time is string => time !== undefined && time !== 'unknown'
  const beginning = kind === 'availability' || kind === 'safety' ? 'impact-start' : 'compromise'
  const own = (event: DraftEvent): readonly string[] => eventLines({ ...event, sources }, draft)
  const missing = (key: string, event: DraftEvent): readonly string[] => [
    ...indented(comment(key), '  '),
    `  # - ${valueText({ kind: event.kind, ...(event.by && { by: event.by }), at: '…' }).replaceAll('"', '')}`,
  ]
  // Who began it is another question than from whom we know: nobody's name stands there.
  const begin = { kind: beginning, by: undefined, learned: since, text: text('began') }
  const noticed = { kind: 'detection', by, learned: since, text: text('detected') }
  const established = { kind: 'awareness', by: undefined, text: text('aware') }
  return [
    ...(isKnown(began) ? own({ ...begin, at: began }) : missing('began', { ...begin, at: '' })),
    ...(vendor === undefined
      ? []
      : isKnown(detected)
        ? own({ ...noticed, at: detected })
        : missing('detected', { ...noticed, at: '' })),
    ...(vendor === undefined
      ? eventLines({ kind: 'detection', by: 'us', at: learned, text: text(reported) }, draft)
      : own({ kind: 'vendor-disclosure', by, to: 'us', at: learned, text: text('vendor') })),
    ...(isKnown(aware)
      ? eventLines({ ...established, by: 'us', at: aware }, draft)
      : vendor === undefined && (kind === 'personal-data-breach' || draft.open.kind)
        ? missing('aware', { ...established, by: 'us', at: '' })
        : []),
  ]
}

/** The source that what a vendor told us rests on. */
export const sourceKey = 'disclosure'

function eventLines(
  event: Omit<DraftEvent, 'sources'> & { sources?: string | undefined },
  { language }: Draft,
): readonly string[] {
  const { kind, by, to, at, learned, sources, text } = event
  return [
    `  - kind: ${kind}`,
    ...(by === undefined ? [] : [`    by: ${quote(by)}`]),
    ...(to === undefined ? [] : [`    to: ${to}`]),
    `    at: ${quote(at)}`,
    ...(learned === undefined ? [] : [`    learned: ${quote(learned)}`]),
    ...(sources === undefined ? [] : [`    sources: [${sources}]`]),
    ...(text === undefined ? [] : ['    text:', `      ${language}: ${quote(text)}`]),
  ]
}
