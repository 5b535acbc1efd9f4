/** What is wrong with how a whole number is written; nothing if it is plain digits that a program can count with. */
export function numberFault(text: string): { readonly message: string; readonly hint: string } | undefined {
  const isPlain = /^\d+$/.test(text)
  if (isPlain && Number.isSafeInteger(Number(text))) return undefined
  return {
    message: `Unexpected \`${text}\`, expected a whole number in plain digits`,
    hint: isPlain ? 'Write a number that somebody has counted.' : numberHint(text),
  }
}

/** How to mend what stands in place of a count. */
export function countHint(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const about = aboutOf(value)
  if (about !== undefined) return `Write \`{ about: ${about} }\`.`
  return /^[\d.,'_\s\u2019]+$/.test(value) ? numberHint(value.trim()) : undefined
}

/** The number of a text such as `about 400`. */
export function aboutOf(value: string): string | undefined {
  const about = /^(?:about|approx\w*\.?|around|roughly|some|circa|ca\.?|~|\u2248)\s*(\d+)$|^(\d+)\s*~$/i.exec(
    value.trim(),
  )
  return about?.[1] ?? about?.[2]
}

function numberHint(text: string): string {
  if (/^\d{1,3}(?:[.,'_\s\u2019]\d{3})+$/.test(text)) {
    return `Write ${text.replace(/\D/g, '')}, without a separator.`
  }
  return 'Write the number in plain digits, as in `4000`.'
}
