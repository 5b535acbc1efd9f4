import type { Event } from '../record/index.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { Selector } from './metric-selectors.ts'

/** A definition, with the events with which it was counted in one record, if it was. */
interface Counted {
  readonly definition: Pick<MetricDefinition, 'begins' | 'ends' | 'way'>
  readonly from?: Event | undefined
  readonly to?: Event | undefined
}

/**
 * The formula of a metric in the words of the record: `vendor-disclosure − detection`. Where several events may begin or
 * end it, all of them, or the one with which it was counted.
 */
export function formulaOf({ definition, from, to }: Counted): string {
  const { begins, ends, way } = definition
  const begin = alternatives(begins, from)
  const end = alternatives(ends, to)
  if (way === 'spread') return `last ${end} − first ${begin}`
  const difference = `${end} − ${begin.includes(' or ') ? `(${begin})` : begin}`
  return way === 'union' ? `union of (${difference})` : difference
}

function alternatives(selectors: readonly Selector[], used: Event | undefined): string {
  if (!used) return [...new Set(selectors.map((selector) => words(selector)))].join(' or ')
  const selector = selectors.find(({ kinds }) => kinds.includes(used.kind))
  return used.kind + toWhom(selector, used.to)
}

function words(selector: Selector): string {
  const { name, kinds } = selector
  return (name ?? kinds.join(' or ')) + toWhom(selector, undefined)
}

/** Whom it told, where others than ourselves are meant. */
function toWhom(selector: Selector | undefined, told: string | undefined): string {
  const meant = (selector?.to ?? []).filter((one) => one !== 'us' && one !== 'vendor')
  return meant.length === 0 ? '' : ` to ${told ?? meant.join('/')}`
}
