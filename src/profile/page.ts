import type { Profile } from './profile.ts'

/** The text of `docs/profiles.md`. */
export function renderProfilesPage(profiles: readonly Profile[]): string {
  return `${[
    '# What the law asks of a document',
    'Made from `src/profile/profiles/`. `forthright render DOCUMENT RECORD --profile NAME` holds the finished document against one of these: what must be there and is not is an error that names the field of the record which would supply it, and so is what must not be there. `forthright explain NAME RECORD` shows the sentence that meets each item, and the line of the record from which it comes. A document says in its metadata which profile it was held against. This is not legal advice.',
    ...profiles.map(section),
  ].join('\n\n')}\n`
}

function section(profile: Profile): string {
  const { id, title, citation, documents, variant, items, forbid, sources } = profile
  const points = profile['smallest-type']
  return [
    `## ${id}`,
    `${title}: \`${documents.join('`, `')}\`. ${citation}.${
      variant === undefined ? '' : ` Written from templates of its own, \`${documents[0]}-${variant}\`.`
    }${profile.risk === undefined ? '' : ` For a risk that is ${profile.risk.map((one) => `\`${one}\``).join(', ')}.`}${points === undefined ? '' : ` No type is smaller than ${points} points.`}`,
    list(
      items.map(({ text, cite, level, when }) => {
        const only = when ? `; only if ${when.data.map((one) => `\`${one}\``).join(' or ')} is involved` : ''
        return `${text} (${cite}${level === 'should' ? '; advice' : ''}${only})`
      }),
    ),
    ...(forbid.length === 0
      ? []
      : ['It must not have:', list(forbid.map(({ text, cite }) => `${text} (${cite})`))]),
    ...(profile['by-hand'].length === 0
      ? []
      : [
          'A person has to see to this:',
          list(profile['by-hand'].map(({ text, cite }) => `${text} (${cite})`)),
        ]),
    'Read in:',
    list(
      sources.map((one) => `[${one.title}](${one.url}), ${one.confidence}${one.read ? `, ${one.read}` : ''}`),
    ),
  ].join('\n\n')
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
