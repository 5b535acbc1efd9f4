/** A language tag in the case that BCP 47 recommends, which does not matter to it: `IT` is `it`, `pt-br` is `pt-BR`. */
export function canonicalTag(tag: string): string {
  return tag
    .split('-')
    .map((part, index) => {
      if (index === 0) return part.toLowerCase()
      if (part.length === 2) return part.toUpperCase()
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part
    })
    .join('-')
}
