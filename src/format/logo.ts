import { Unprintable } from './printing.ts'

/**
 * The text of an SVG that looks the same on every machine.
 *
 * @throws Unprintable if it would not: text takes a machine’s fonts, and a picture in it is a file of that machine
 */
export function standingAlone(bytes: Uint8Array): string {
  const svg = new TextDecoder().decode(bytes)
  if (/<(?:\w+:)?text[\s>]/.test(svg)) throw unreadableLogo('it has text', 'Turn its text into outlines.')
  if (/href\s*=\s*["'](?!#|data:)/.test(svg))
    throw unreadableLogo('it links to a file', 'Put what it links to into it.')
  return svg
}

/** What to throw of a logo that cannot be printed. */
export function unreadableLogo(why: string, hint: string): Unprintable {
  const message = `Unexpected content of the letterhead’s logo (${why}), expected a PNG or an SVG that stands alone`
  return new Unprintable([{ code: 'picture-unreadable', message, hint, text: '', origin: undefined }])
}
