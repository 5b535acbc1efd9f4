/**
 * A language tag as BCP 47 recommends: `IT` is `it`, `pt-br` is `pt-BR`. Systems write it otherwise: `fr_FR` and
 * `fr_FR.UTF-8` are `fr-FR`.
 */
export function canonicalTag(tag: string): string {
  return tag
    .replace(/[.@].*$/, '')
    .split(/[-_]/)
    .map((part, index) => {
      if (index === 0) return part.toLowerCase()
      if (part.length === 2) return part.toUpperCase()
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part
    })
    .join('-')
}
