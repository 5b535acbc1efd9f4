import type { Clock } from './clock.ts'

/**
 * Whether a duty stands in a line with others that hang on the same question: what the organisation is, or whether
 * people of a place are concerned to which the record points only from afar.
 */
export function isGrouped({ state, hint, why, duty }: Clock): boolean {
  if (state !== 'needs-decision' || duty.contract) return false
  return hint !== 'named' || why.some(({ key }) => key === 'sectors-unknown')
}
