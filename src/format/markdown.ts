import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import type { Handle } from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { link } from './markdown-link.ts'
import { text } from './markdown-text.ts'
import { unsafe } from './markdown-unsafe.ts'
import type { Printable, TextFormat } from './printable.ts'
import { tidy } from './tidy.ts'

/** The processor that prints Markdown, with a way to print a text node. */
export function makeProcessor(text: Handle) {
  return unified()
    .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false })])
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      resourceLink: true,
      rule: '-',
      handlers: { link, text },
      unsafe,
    })
    .freeze()
}

// Made once: making it costs more than printing.
const processor = makeProcessor(text)

/** Markdown with tables. Parsing it again gives the tidied tree: no value of a record becomes markup. */
export const markdown: TextFormat = {
  name: 'md',
  extension: 'md',
  mediaType: 'text/markdown',
  pictures: false,
  print,
}

function print(document: Printable): string {
  const printed = processor.stringify(tidy(document.tree))
  // A parser takes this character at the start of a file for a mark of its encoding.
  return printed.startsWith('\uFEFF') ? `&#xFEFF;${printed.slice(1)}` : printed
}
