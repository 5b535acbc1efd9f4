import { clean } from './clean.ts'
import { pictureStyle, style } from './html-style.ts'
import type { Printable } from './printable.ts'

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A whole page around a document's body. */
export function page({ direction, language, metadata, title }: Printable, body: string): string {
  const titled = body.includes('<h1') ? body : `<h1>${escapeHtml(title)}</h1>\n${body}`
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="generator" content="forthright">
${Object.entries(metadata).map(meta).join('')}<meta name="color-scheme" content="light dark">
<style>
${style}${body.includes('<div class="picture') ? pictureStyle : ''}</style>
</head>
<body>
<main>
${titled}
</main>
</body>
</html>
`
}

function meta([name, content]: readonly [string, string]): string {
  return `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">\n`
}

function escapeHtml(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
