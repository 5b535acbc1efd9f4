import type { Role } from '../record/index.ts'
import type { Problem } from './problem.ts'
import type { Telling } from './telling.ts'

/**
 * Why a document that a law asks of those who have a role for personal data does not fit a record: the incident is no
 * breach of personal data, or the role is another.
 */
export function unlessBreach(
  roles: readonly [Role, ...Role[]],
  law: string,
): (telling: Telling) => Problem | undefined {
  return ({ timeline: { incident } }) => {
    if (incident.kind !== 'personal-data-breach')
      return {
        code: 'document-unfit',
        message: `Unexpected kind \`${incident.kind ?? 'unknown'}\`, expected \`personal-data-breach\` for a document of ${law}`,
        hint: 'Render another document, or correct the kind.',
        path: ['kind'],
      }
    const { role } = incident.organisation
    if (roles.includes(role)) return undefined
    return {
      code: 'document-unfit',
      message: `Unexpected role \`${role}\`, expected ${roles.map((one) => `\`${one}\``).join(' or ')} for a document of ${law}`,
      hint: 'Render another document, or correct the role.',
      path: ['organisation', 'role'],
    }
  }
}
