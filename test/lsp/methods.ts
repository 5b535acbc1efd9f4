/** Everything that can be asked about an open document. */
export const methods: readonly string[] = [
  'hover',
  'completion',
  'definition',
  'references',
  'documentHighlight',
  'documentSymbol',
  'codeAction',
  'formatting',
  'prepareRename',
  'rename',
  'foldingRange',
  'selectionRange',
  'documentLink',
  'inlayHint',
].map((name) => `textDocument/${name}`)
