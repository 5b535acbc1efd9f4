/** What the text of a Slack message refers to by an id, in words. */
export interface Names {
  readonly users: ReadonlyMap<string, string>
  readonly channels: ReadonlyMap<string, string>
}

const reference = /<([@#!]?)([^<>|\n]*)(?:\|([^<>\n]*))?>/g

/**
 * A message of Slack as Markdown: mentions by name, links, and Slack's own marks for bold and struck text.
 *
 * @see https://api.slack.com/reference/surfaces/formatting
 */
export function decodeText(text: string, names: Names): string {
  const parts = text.split(/(```[\s\S]*?```|`[^`\n]*`)/)
  return parts
    .map((part, index) =>
      index % 2 === 1 ? entities(part) : entities(decodeMarks(decodeReferences(part, names))),
    )
    .join('')
}

function decodeReferences(text: string, { users, channels }: Names): string {
  return text.replace(reference, (whole, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return `@${users.get(target) ?? label ?? target}`
    if (sign === '#') return `#${(label || channels.get(target)) ?? target}`
    if (sign === '!') return special(target, label)
    if (!/^(?:https?:|mailto:|tel:)/i.test(target)) return whole
    const address = target.replaceAll('&amp;', '&')
    if (label === undefined || label === '' || label === target || `mailto:${label}` === target)
      return /^https?:/i.test(address) ? `<${address}>` : address.replace(/^\w+:/, '')
    return `[${label.replace(/[[\]]/g, '\\$&')}](<${address}>)`
  })
}

function special(target: string, label: string | undefined): string {
  const [word = ''] = target.split('^')
  if (word === 'subteam' || word === 'date') return label ?? word
  return `@${(label ?? word).replace(/^@/, '')}`
}

function decodeMarks(text: string): string {
  return text
    .replace(/(^|[\s(>"'])\*(?=\S)([^*\n]*[^\s*])\*(?=$|[\s.,;:!?)"'])/gm, '$1**$2**')
    .replace(/(^|[\s(>"'])~(?=\S)([^~\n]*[^\s~])~(?=$|[\s.,;:!?)"'])/gm, '$1~~$2~~')
    .replace(/^•[ \t]*/gm, '- ')
}

function entities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
