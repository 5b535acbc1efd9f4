/** A stretch of text in scripts that Word writes alike. */
export interface Stretch {
  readonly text: string
  readonly script: 'western' | 'east-asian' | 'right-to-left'
}

const rightToLeft =
  '(?:[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}]\\p{M}*)'
const leftToRight = `(?:(?!${rightToLeft})\\p{L}\\p{M}*)`
const rightStretch = stretchOf(rightToLeft, leftToRight)
const leftStretch = stretchOf(leftToRight, rightToLeft)
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]+/gu

/** From a letter of one direction to the last before a letter of the other: blanks and figures between belong to it. */
function stretchOf(own: string, other: string): RegExp {
  return new RegExp(`${own}(?:(?:(?!${other})[\\s\\S])*${own})?`, 'gu')
}

/** An invisible letter of each direction: what follows it, figures too, keeps to the text around a stretch of the other. */
export const marks = { ltr: '\u200E', rtl: '\u200F' } as const

/**
 * Cuts a text where its script changes. What stands between two directions goes with the text around it, and a mark after
 * each stretch of the other direction sees to it that it does so on the page.
 */
export function stretches(text: string, direction: 'ltr' | 'rtl'): Stretch[] {
  const [pattern, other, own] =
    direction === 'ltr' ? [rightStretch, fromRight, fromLeft] : [leftStretch, fromLeft, fromRight]
  return cut(text, pattern).flatMap(({ found, text: part }) =>
    found ? [...other(part), ...own(marks[direction])] : own(part),
  )
}

function fromRight(text: string): Stretch[] {
  return [{ text, script: 'right-to-left' }]
}

function fromLeft(text: string): Stretch[] {
  return cut(text, eastAsian).map((piece) => ({
    text: piece.text,
    script: piece.found ? 'east-asian' : 'western',
  }))
}

function cut(text: string, pattern: RegExp): { readonly text: string; readonly found: boolean }[] {
  const parts: { text: string; found: boolean }[] = []
  let last = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > last) parts.push({ text: text.slice(last, match.index), found: false })
    parts.push({ text: match[0], found: true })
    last = match.index + match[0].length
  }
  if (last < text.length) parts.push({ text: text.slice(last), found: false })
  return parts
}

const scriptsFromRight = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])
const scriptsOfEastAsia = new Set(['Bopo', 'Hang', 'Hani', 'Hans', 'Hant', 'Jpan', 'Kore'])

/** A language as Word names it: always of a place, or else Word knows no spelling of it. */
export interface WordLanguage {
  readonly tag: string
  readonly script: Stretch['script']
}

/** The language of a BCP 47 tag, or undefined if it is none. */
export function wordLanguage(tag: string): WordLanguage | undefined {
  const locale = readLocale(tag)
  if (!locale) return undefined
  const { language, region, script = '' } = locale.maximize()
  // English without a place is the English of the Union's institutions here, as in our own templates.
  const place = locale.region ?? (language === 'en' ? 'GB' : region)
  const named = locale.script && language !== 'zh' ? `${language}-${locale.script}` : language
  return {
    tag: place === undefined ? named : `${named}-${place}`,
    script: scriptsFromRight.has(script)
      ? 'right-to-left'
      : scriptsOfEastAsia.has(script)
        ? 'east-asian'
        : 'western',
  }
}

function readLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}

/** The language of a text in an East Asian script, where its letters leave no doubt. */
export function eastAsianLanguage(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja-JP'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko-KR'
  return /\p{Script=Bopomofo}/u.test(text) ? 'zh-TW' : undefined
}
