import { record } from './example.ts'
import { rule } from './rule.ts'

/** Something that went badly and that no action answers. */
export const badLessonWithoutAction = rule({
  code: 'bad-lesson-without-action',
  level: 'warning',
  source: 'Practice: a postmortem ends in actions',
  title: 'No action answers what went badly',
  explain: `What went badly will go badly again unless somebody changes something. Give the lesson an \`id\` and name it in \`answers\`
of the action that meets it. If nothing is to be done, an action with \`status: dropped\` says why.`,
  needs: ['lessons', 'actions'],
  examples: {
    bad: record(`
lessons:
  - { id: slow-contact, kind: [|badly|], text: Nobody knew whom to call at the vendor. }
  - { kind: [|badly|], text: The contract named no period. }`),
    good: record(`
lessons:
  - { id: slow-contact, kind: badly, text: Nobody knew whom to call at the vendor. }
actions:
  - { text: List the security contact of every vendor, owner: procurement, due: 2026-06, answers: [slow-contact] }`),
    findings: [
      'Unexpected lesson that no action answers, expected `slow-contact` in `answers` of one',
      'Unexpected lesson that no action can answer, expected an `id`',
    ],
  },
  check({ incident: { lessons, actions }, report }) {
    const answered = new Set(actions.flatMap((action) => action.answers.map((answer) => answer.name)))
    for (const { path, id, kind } of lessons) {
      if (kind !== 'badly' || (id !== undefined && answered.has(id))) continue
      const target = { at: [...path, 'kind'] }
      if (id === undefined) {
        report(target, 'Unexpected lesson that no action can answer, expected an `id`', {
          hint: 'Give the lesson an `id`, and name it in `answers` of an action.',
        })
      } else {
        report(target, `Unexpected lesson that no action answers, expected \`${id}\` in \`answers\` of one`, {
          hint: `Add \`answers: [${id}]\` to the action that meets it.`,
        })
      }
    }
  },
})
