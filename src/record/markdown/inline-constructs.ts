/**
 * The constructs of Markdown inside a line, by micromark's names. Where such text is kept as it is written, it need not be
 * parsed: this makes reading fast, and leaves out the constructs whose time grows with the square of the text.
 */
export const inlineConstructs = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]
