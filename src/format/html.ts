import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { page } from './html-page.ts'
import { rehypeReadable } from './html-readable.ts'
import { languageOf, type Printable, type TextFormat } from './printable.ts'
import { tidy } from './tidy.ts'

const processor = unified().use(remarkRehype).use(rehypeReadable).use(rehypeStringify).freeze()

/** One page that needs nothing else: no script, no picture, no font, nothing fetched. */
export const html: TextFormat = { name: 'html', extension: 'html', mediaType: 'text/html', print }

function print(document: Printable): string {
  const tree = tidy(document.tree, (node) => {
    const lang = languageOf(node)
    if (lang === undefined) return undefined
    const hProperties = { lang, dir: 'auto' }
    return node.type === 'text' ? { hName: 'span', hProperties } : { hProperties }
  })
  const root = processor.runSync(tree)
  return page(document, processor.stringify(root))
}
