import { clean } from './clean.ts'

const allowed = /^(?:https?|mailto):/i
const blank = /[\s\p{Cc}]+/gu

/**
 * A link's address as every format may print it, or undefined when the link must go: only `http`, `https` and
 * `mailto` are links. Blanks inside are encoded.
 */
export function safeAddress(url: string): string | undefined {
  if (!allowed.test(url)) return undefined
  const cleaned = clean(url)
  return cleaned.replace(blank, (found) => encodeURIComponent(found))
}

/** Whether a link's text already says its address, so that printing both would say it twice. */
export function saysAddress(text: string, url: string): boolean {
  return text === url || `mailto:${text}` === url
}
