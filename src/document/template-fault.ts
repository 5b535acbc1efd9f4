/** A fault of a template, at a line (from 1) and column (from 1). */
export interface TemplateFault {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly message: string
  readonly hint?: string
}
