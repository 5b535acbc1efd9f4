const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * The code of a country (ISO 3166-1 alpha-2) by its code or by its name in one of some languages, as somebody types it.
 */
export function readCountry(said: string, languages: readonly string[]): string | undefined {
  const text = plain(said)
  if (/^[a-z]{2}$/.test(text)) {
    // Also `UK`, which is not the code of any country, but everybody means one.
    const code = canonical(text)
    return nameOf(code, 'en') === undefined ? undefined : code
  }
  for (const language of languages) {
    for (const first of letters) {
      const second = letters.find((letter) => plain(nameOf(first + letter, language) ?? '') === text)
      if (second !== undefined && text !== '') return canonical(first + second)
    }
  }
  return undefined
}

/** What a country is called. */
export function countryName(code: string, language: string): string {
  return nameOf(code, language) ?? code
}

function nameOf(code: string, language: string): string | undefined {
  if (privateUse.test(code)) return undefined
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)
}

/** Codes for groups of countries, for what is unknown, and for private use. */
const privateUse = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|UK)$/

function canonical(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}
