import { formatPath, type Path } from '../record/index.ts'
import { type Moment, toIso } from '../time/index.ts'
import type { Clock } from './clock.ts'
import type { Reason } from './reasons.ts'
import { confidenceIn } from './regime.ts'

/** The place of a path in the record's file; only the file if nothing is written there. */
export type PlaceOf = (path: Path) => { readonly file: string; readonly line: number }

/**
 * What of clocks a program reads. `docs/clocks.md` says what each field means; fields are added, never changed.
 *
 * @param now the instant by which the states were judged
 */
export function clocksToJson(clocks: readonly Clock[], now: Moment, placeOf: PlaceOf): object {
  const place = (path: Path | undefined): object | null =>
    path ? { field: formatPath(path), ...placeOf(path) } : null
  const reason = ({ key, path, value }: Reason): object => ({ key, value: value ?? null, place: place(path) })
  return {
    forthright: 1,
    now: toIso(now.latest, 'UTC', 'second'),
    clocks: clocks.map(({ duty, state, hint, anchor, target, limit, answer, why, reasons }) => ({
      id: duty.id,
      title: duty.title,
      jurisdiction: duty.jurisdiction,
      cite: duty.cite,
      citation: duty.citation,
      state,
      hint,
      recipient: duty.recipient ?? null,
      tell: duty.contract ? [duty.contract.party] : duty.tell,
      duty: duty.duty,
      period: duty.period ?? null,
      counting: duty.counting ?? null,
      confidence: confidenceIn(duty, duty.period ? 'period' : 'duty') ?? null,
      anchor: anchor
        ? {
            event: anchor.event.id,
            derived: anchor.derived,
            proposed: anchor.proposed,
            ...windowOf(anchor.at),
          }
        : null,
      target: target ? windowOf(target) : null,
      limit: limit ? windowOf(limit) : null,
      answer: answer ? { event: answer.event.id, ...windowOf(answer.bounds) } : null,
      why: why.map(reason),
      reasons: reasons.map(reason),
    })),
  }
}

function windowOf(moment: Moment | undefined): object {
  const iso = (epoch: number): string | null =>
    Number.isFinite(epoch) ? toIso(epoch, 'UTC', 'second') : null
  return { earliest: moment ? iso(moment.earliest) : null, latest: moment ? iso(moment.latest) : null }
}
