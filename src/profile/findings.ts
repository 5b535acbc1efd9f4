import { type Finding, findingAt, type Path, type RecordReading } from '../record/index.ts'
import type { JudgedItem, Judgement, Trespass } from './judge.ts'

/**
 * What a document lacks of its profile, and what it has against it. What must be there and is not is an error that says
 * which field of the record would supply it; what only should be there is advice.
 */
export function profileFindings(
  judgement: Judgement,
  document: string,
  reading: RecordReading,
): readonly Finding[] {
  const { profile } = judgement
  const missing = judgement.items
    .filter(({ state }) => state === 'missing')
    .map((judged) => missingFinding(judged, profile.cite, document, reading))
  const trespasses = judgement.trespasses.map((one) => trespassFinding(one, profile.cite, document, reading))
  return [...unfit(judgement, document, reading), ...missing, ...trespasses]
}

/** A document for another assessment of the risk than the record's. */
function unfit(
  { isFit, profile }: Judgement,
  document: string,
  { incident, node, source }: RecordReading,
): readonly Finding[] {
  if (!node || isFit) return []
  const fitting = (profile.risk ?? []).map((one) => `\`${one}\``).join(', ')
  return [
    findingAt(
      source,
      node,
      { missing: ['risk'] },
      {
        code: 'document-unfit',
        level: 'error',
        message: `Unexpected ${document} for the profile ${profile.id} at the risk \`${incident.risk}\`, expected one of ${fitting} (${profile.cite})`,
        hint: 'Choose the profile of what the law asks at this risk, or correct `risk`.',
      },
    ),
  ]
}

function missingFinding(
  { item }: JudgedItem,
  cite: string,
  document: string,
  { source, node }: RecordReading,
): Finding {
  const { supply, level, text } = item
  if (!node) throw new Error('a record that could not be read was written')
  const hint = item.events
    ? `Record an event of the kind ${item.events.map((kind) => `\`${kind}\``).join(' or ')} with its time, for the audience of the letter.`
    : supply
      ? `Write \`${supply}\` in the record, for the audience of the letter; a template of your own has to print it.`
      : 'Write it into the template of the letter.'
  return findingAt(
    source,
    node,
    { missing: supply ? pathOf(supply) : [] },
    {
      code: 'profile-item-missing',
      level: level === 'must' ? 'error' : 'advice',
      message: `Unexpected lack of an item in the ${document}, expected ${text} (${cite}: ${item.cite})`,
      hint,
    },
  )
}

function trespassFinding(
  { ban, passage, origins }: Trespass,
  cite: string,
  document: string,
  { source, node }: RecordReading,
): Finding {
  if (!node) throw new Error('a record that could not be read was written')
  const [origin] = origins
  const said = passage.text.length > 60 ? `${passage.text.slice(0, 59)}…` : passage.text
  return findingAt(
    source,
    node,
    { missing: origin ? pathOf(origin.field) : [] },
    {
      code: 'profile-item-forbidden',
      level: 'error',
      message: `Unexpected passage “${said}” in the ${document}, expected nothing of ${ban.text} (${cite}: ${ban.cite})`,
      hint: 'Take it out of the template of this letter.',
    },
  )
}

/** `events[3].at` as a path. */
function pathOf(field: string): Path {
  return [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  )
}
