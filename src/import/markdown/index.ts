import type { Importer } from '../importer.ts'
import { readReport } from './read.ts'

/** Postmortems and incident reports in Markdown, of whatever template. */
export const markdown: Importer = {
  name: 'markdown',
  about: 'postmortems and incident reports in Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.qmd', '.mdx'],
  recognize({ path, text }) {
    // A record is a Markdown file too, and wants no importing.
    if (/^\uFEFF?---\r?\n(?:[\s\S]*?\n)?["']?forthright["']?[ \t]*:/.test(text.slice(0, 20_000))) return 0
    if (/\.(?:md|markdown|mdown|mkd|qmd|mdx)$/i.test(path)) return 0.4
    return /^#{1,6}[ \t]+\S/m.test(text.slice(0, 20_000)) ? 0.3 : 0
  },
  read: readReport,
}
