import type { Edit } from './editing.ts'

export const changed = (written: string, expected: string): string =>
  `edited-value-changed: Unexpected \`${written}\`, expected \`${expected}\``
export const strange = (written: string): string =>
  `edited-value-unexpected: Unexpected \`${written}\`, expected nothing that the record does not say`
export const lacking = (expected: string, section: string): string =>
  `edited-value-missing: Unexpected lack of \`${expected}\` under “${section}”, expected what the record says`
export const misplaced = (category: string, isInvolved: boolean): string =>
  `edited-category-unexpected: Unexpected \`${category}\` among the data ${isInvolved ? 'involved' : 'not involved'}, expected what the record lists in \`data.${isInvolved ? 'involved' : 'not-involved'}\``
export const gone = (section: string): string =>
  `edited-section-missing: Unexpected lack of the section “${section}”, expected every section of the document`

export const turned = (written: string, expected: string): string =>
  `edited-negation-changed: Unexpected “${written}”, expected “${expected}”`

/** An edit of a letter, and what is found in it: the beginnings of the findings, in their order; nothing where it does no harm. */
export type Case = readonly [name: string, language: string, edit: Edit, expected: readonly string[]]
