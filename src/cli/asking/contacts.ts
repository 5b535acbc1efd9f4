import * as v from 'valibot'

/** Whom to ask, as a record says it. */
export type SaidContact = { readonly email: string } | { readonly url: string } | { readonly phone: string }

const email = v.pipe(v.string(), v.email())

/** Reads an e-mail address, a web address or a telephone number. */
export function readContact(said: string): SaidContact | undefined {
  const text = said.trim()
  if (v.is(email, text)) return { email: text }
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return { url: text }
  if (/^www\.\S+\.\S+$/i.test(text) && URL.canParse(`https://${text}`)) return { url: `https://${text}` }
  return /^[+(]?\d[\d ()./-]{4,}$/.test(text) ? { phone: text } : undefined
}
