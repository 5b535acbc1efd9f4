import type { Importer } from '../importer.ts'

/** Postmortems and incident reports in Markdown, of whatever template. */
export const markdown: Importer = {
  name: 'markdown',
  about: 'postmortems and incident reports in Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.qmd', '.mdx', '.txt'],
  recognize: () => 0,
  read: () => ({ incidents: [], findings: [] }),
}
