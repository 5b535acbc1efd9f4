import type { Data, Nodes } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { originsOf } from '../document/index.ts'
import { turns } from './directions.ts'
import { page } from './html-page.ts'
import { picture } from './html-picture.ts'
import { rehypeReadable } from './html-readable.ts'
import { languageOf, type Printable, type TextFormat } from './printable.ts'
import { tidy } from './tidy.ts'

const processor = unified()
  .use(remarkRehype, { handlers: { picture } })
  .use(rehypeReadable)
  // Tidying has thrown at HTML in a document: what is raw here are pictures.
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze()

/** One page that needs nothing else: no script, no font, nothing fetched; pictures are within it. */
export const html: TextFormat = {
  name: 'html',
  extension: 'html',
  mediaType: 'text/html',
  pictures: true,
  smallestType: 10,
  print,
}

function print(document: Printable): string {
  const root = processor.runSync(tidy(document.tree, markFor(document), true))
  return page(document, processor.stringify(root))
}

/**
 * What of a page has a language or a direction of its own. A value with letters of the other direction is isolated, so that it
 * does not draw the words and numbers beside it to itself.
 */
function markFor({ direction }: Printable): (node: Nodes) => Data | undefined {
  return (node) => {
    const lang = languageOf(node)
    if (lang !== undefined) {
      const hProperties = { lang, dir: 'auto' }
      return node.type === 'text' ? { hName: 'span', hProperties } : { hProperties }
    }
    if (originsOf(node).length === 0) return undefined
    if (node.type === 'text' && turns(node.value, direction)) return { hName: 'bdi' }
    if (node.type === 'inlineCode' && turns(node.value, direction)) return { hProperties: { dir: 'auto' } }
    return undefined
  }
}
