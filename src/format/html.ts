import type { Data, Nodes } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
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
  print,
}

function print(document: Printable): string {
  const root = processor.runSync(tidy(document.tree, languageMark, true))
  return page(document, processor.stringify(root))
}

function languageMark(node: Nodes): Data | undefined {
  const lang = languageOf(node)
  if (lang === undefined) return undefined
  const hProperties = { lang, dir: 'auto' }
  return node.type === 'text' ? { hName: 'span', hProperties } : { hProperties }
}
