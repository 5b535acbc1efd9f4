import type { PhrasingContent, Root, TableRow } from 'mdast'

/** A document with a text in every place where a record's text can stand, between two letters. */
export function everywhere(value: string): Root {
  const text = (): PhrasingContent => ({ type: 'text', value: `x${value}x` })
  const running = (): PhrasingContent[] => [
    text(),
    { type: 'text', value: ', ' },
    { type: 'strong', children: [text()] },
    { type: 'text', value: ', ' },
    { type: 'emphasis', children: [text()] },
    { type: 'text', value: ', ' },
    { type: 'link', url: 'https://example.com', title: `x${value}x`, children: [text()] },
    { type: 'text', value: ', ' },
    { type: 'inlineCode', value: `x${value.replaceAll('\\', '/')}x` },
  ]
  const row = (): TableRow => ({
    type: 'tableRow',
    children: [
      { type: 'tableCell', children: [text()] },
      { type: 'tableCell', children: running() },
    ],
  })
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text()] },
      { type: 'paragraph', children: running() },
      { type: 'heading', depth: 3, children: running() },
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [
          { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text()] }] },
        ],
      },
      {
        type: 'blockquote',
        children: [{ type: 'paragraph', children: [text(), { type: 'break' }, text()] }],
      },
      { type: 'table', align: [null, 'right'], children: [row(), row()] },
      { type: 'code', lang: `x${value}x`, value: `x${value}x` },
    ],
  }
}
