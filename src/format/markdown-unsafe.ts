import type { Unsafe } from 'mdast-util-to-markdown'

const verbatim: Unsafe['notInConstruct'] = ['autolink', 'destinationLiteral', 'destinationRaw', 'titleQuote']

/**
 * What to escape besides what remark-stringify knows of. Its own patterns swallow the line ending after a list's
 * marker, so that they miss the marker on the next line: here they look ahead.
 */
export const unsafe: Unsafe[] = [
  { atBreak: true, character: '+', after: '(?=[ \\t\\r\\n])' },
  { atBreak: true, character: '-', after: '(?=[ \\t\\r\\n-])' },
  { atBreak: true, before: '\\d+', character: '.', after: '(?=[ \\t\\r\\n]|$)' },
  // An address may begin with any of many characters: `<1@example.com>` is a link.
  { character: '<', after: '\\S', inConstruct: 'phrasing', notInConstruct: verbatim },
  // Tildes mean nothing to this project's parser, but strike text out where the file is likely to be read.
  { character: '~', inConstruct: 'phrasing', notInConstruct: verbatim },
]
