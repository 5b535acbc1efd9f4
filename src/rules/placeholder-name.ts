import type { Path } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

// Something in brackets, or what people write where something is still to come.
const placeholder = /^(?:\[.*\]|<.*>|\{.*\}|(?:todo|tbd|tba|tbc|fixme|n\/a)\b.*|x{3,}|[?.\u2026_-]+)$/iu

/** A name that stands in for one that is still to be written, and would stand so in a letter. */
export const placeholderName = rule({
  code: 'placeholder-name',
  level: 'warning',
  source: 'Practice: a letter goes out under a name',
  title: 'A name is still to be written',
  explain: `\`forthright new\` writes \`[our organisation]\` where nobody has told it the name. Names go into documents as they stand, also into
the signature of a letter. Write the name.`,
  needs: ['organisation', 'parties'],
  examples: {
    bad: record(`
organisation: { name: [|"[our organisation]"|], role: controller }
parties:
  mailer: { name: [|TBD|], role: processor }`),
    good: record(`
organisation: { name: Acme, role: controller }
parties:
  mailer: { name: Mailer, role: processor }`),
    findings: [
      'Unexpected `[our organisation]`, expected a name that can stand in a letter',
      'Unexpected `TBD`, expected a name that can stand in a letter',
    ],
  },
  check({ incident: { organisation, parties }, report }) {
    const look = (name: string, path: Path): void => {
      if (!placeholder.test(name.trim())) return
      const hint = 'Write the name.'
      report({ at: path }, `Unexpected \`${name}\`, expected a name that can stand in a letter`, { hint })
    }
    look(organisation.name.value, organisation.name.path)
    for (const { name } of parties) look(name.value, name.path)
  },
})
