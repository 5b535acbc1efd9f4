import type { Path } from '../record/index.ts'
import type { TemplateSpan } from './template-fault.ts'

/** Something that a document could not show: a fault of the record, by its path, or of the template, by its place. */
export interface Problem {
  readonly code:
    | 'audience-leak'
    | 'document-unfit'
    | 'translation-missing'
    | 'value-missing'
    | 'unsafe-link'
    | 'template'
  readonly message: string
  readonly hint: string
  /** Where in the record; `undefined` where the fault is the template's. */
  readonly path: Path | undefined
  /** Of which record, in a document of several. */
  readonly record?: number | undefined
  /** Where in the template, if there is no path. */
  readonly place?: TemplateSpan | undefined
}
