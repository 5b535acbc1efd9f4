/** Comments of HTML are for programs. */
export function withoutMarkup(text: string): string {
  const parts = text.split('<!--')
  return parts
    .map((part, index) =>
      index === 0 ? part : part.slice(part.indexOf('-->') < 0 ? part.length : part.indexOf('-->') + 3),
    )
    .join('')
}

/** The first comment of HTML. */
export function markupOf(text: string): string {
  const start = text.indexOf('<!--')
  const end = text.indexOf('-->', start)
  return start < 0 || end < 0 ? '' : text.slice(start + 4, Math.min(end, start + 2000))
}
