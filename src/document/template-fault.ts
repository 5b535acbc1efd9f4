/** A stretch of a template: its line and column, both from 1. */
export interface TemplateSpan {
  readonly line: number
  readonly column: number
  readonly length: number
}

/** Where a template prints a value, and what it calls it. */
export interface TemplatePlace extends TemplateSpan {
  readonly name: string
}

/** A fault of a template. */
export interface TemplateFault extends TemplateSpan {
  readonly message: string
  readonly hint?: string
}
