import * as v from 'valibot'
import { countings, eventKinds, incidentKinds, roles, sectors, stages } from '../record/index.ts'

/**
 * How well a statement about the law is known: read in the official publication or a full copy of the law's text, read in
 * a third party's full copy, or known only from somebody's account.
 */
export const confidences = ['primary', 'copy', 'secondary'] as const
export type Confidence = (typeof confidences)[number]

/** The duty beside the number, in the law's own grade of haste. */
export const duties = [
  'without-undue-delay',
  'as-soon-as-possible',
  'as-soon-as-practicable',
  'immediately',
  'promptly',
  'none',
] as const
export type DutyWord = (typeof duties)[number]

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const bothLanguages = v.strictObject({ en: words, it: words })
const day = v.pipe(v.string(), v.isoDate())
const kind = v.picklist(eventKinds)
const whole = v.pipe(v.number(), v.integer(), v.minValue(1))

const period = v.union([
  v.strictObject({ hours: whole }),
  v.strictObject({ days: whole }),
  v.strictObject({ 'business-days': whole }),
  v.strictObject({ months: whole }),
])

const derived = v.strictObject({
  kinds: v.pipe(v.array(kind), v.minLength(1)),
  by: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
})
const eventAnchor = v.strictObject({ kind, derived: v.optional(derived) })
const filingAnchor = v.strictObject({ filing: words })
const anchor = v.union([eventAnchor, filingAnchor])

const limb = v.strictObject({
  period,
  anchor,
  counting: v.picklist(countings),
  unless: v.optional(bothLanguages),
})

const source = v.strictObject({
  supports: v.pipe(v.array(words), v.minLength(1)),
  title: words,
  url: v.pipe(v.string(), v.url()),
  read: v.optional(day),
  confidence: v.picklist(confidences),
})

/** The one declaration of a regime's file; `schema/regime.schema.json` is made of it. */
export const regimeSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    title: v.pipe(bothLanguages, v.description('What has to be done.')),
    jurisdiction: v.pipe(words, v.description('What people call the place where it is law.')),
    regions: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^([A-Z]{2}(-[A-Z0-9]{1,3})?|EEA)$/))),
      v.description('Where it is law: ISO 3166-1 or 3166-2, `EU` or `EEA` for all their members.'),
    ),
    where: v.pipe(
      v.picklist(['organisation', 'people', 'none']),
      v.description(
        'What brings an incident under it: the organisation’s country, where the people live, or neither.',
      ),
    ),
    citation: v.pipe(words, v.description('The law in full.')),
    cite: v.pipe(words, v.description('The law as short as a message needs it.')),
    status: v.picklist(['in-force', 'proposal', 'not-yet-in-force']),
    since: v.nullish(day),
    until: v.nullish(day),
    applies: v.strictObject({
      kinds: v.pipe(v.array(v.picklist(incidentKinds)), v.minLength(1)),
      roles: v.optional(v.pipe(v.array(v.picklist(roles)), v.description('What we are to the data.'))),
      sectors: v.optional(
        v.pipe(v.array(v.picklist(sectors)), v.minLength(1), v.description('What the organisation is.')),
      ),
      risk: v.pipe(
        v.optional(v.picklist(['any', 'not-unlikely', 'high']), 'any'),
        v.description('The risk to people from which on it applies.'),
      ),
      people: v.optional(v.pipe(whole, v.description('At least so many people, in the regime’s regions.'))),
      'fewer-than': v.optional(
        v.pipe(whole, v.description('Fewer than so many people, wherever they live.')),
      ),
      yields: v.optional(
        v.pipe(
          v.strictObject({
            sectors: v.pipe(v.array(v.picklist(sectors)), v.minLength(1)),
            text: bothLanguages,
          }),
          v.description('Organisations for which another law takes its place, and which.'),
        ),
      ),
      threshold: v.optional(
        v.pipe(bothLanguages, v.description('What a person has to decide before it applies.')),
      ),
    }),
    tell: v.pipe(
      v.array(v.picklist([...roles, 'customers', 'public', 'register'])),
      v.minLength(1),
      v.description('Who must be told.'),
    ),
    recipient: v.optional(
      v.pipe(bothLanguages, v.description('Who that is by name, where the role does not tell.')),
    ),
    anchor: v.pipe(
      anchor,
      v.description('What the period runs from: an event, or the filing under a regime.'),
    ),
    stage: v.optional(v.picklist(stages)),
    duty: v.picklist(duties),
    period: v.optional(v.pipe(period, v.description('The outer limit; none for a duty without a number.'))),
    counting: v.optional(v.picklist(countings)),
    also: v.optional(v.pipe(v.array(limb), v.description('Further limbs: the earliest limit binds.'))),
    late: v.optional(v.picklist(['reasons'])),
    content: v.pipe(
      v.optional(v.array(v.strictObject({ id: words, cite: v.optional(words), text: bothLanguages })), []),
      v.description('What the notification must contain.'),
    ),
    exceptions: v.optional(v.array(v.strictObject({ cite: v.optional(words), text: bothLanguages }))),
    notes: v.optional(bothLanguages),
    sources: v.pipe(v.array(source), v.minLength(1)),
  }),
  v.check(
    ({ period, counting }) => (period === undefined) === (counting === undefined),
    'a period needs a way of counting, and only a period does',
  ),
  v.check(
    ({ status, since }) => status !== 'in-force' || typeof since === 'string',
    'a law in force says since when',
  ),
)

/** A duty to tell somebody: who, whom, from when, for how long, and by what law. */
export type Regime = v.InferOutput<typeof regimeSchema>
export type RegimePeriod = NonNullable<Regime['period']>
export type Limb = NonNullable<Regime['also']>[number]
export type Told = Regime['tell'][number]

/**
 * Reads a regime.
 *
 * @param json what the build made of its file
 * @throws Error if it is not a regime: the file is part of the program
 */
export function readRegime(json: string): Regime {
  const reading = v.safeParse(regimeSchema, JSON.parse(json))
  if (reading.success) return reading.output
  const said = reading.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  throw new Error(`a regime cannot be read: ${said.join('; ')}`)
}

/**
 * How well a part of a regime is known: by the best of the sources that support it, else by the worst of all.
 *
 * @param part a name under `supports`, such as `period`
 */
export function confidenceIn({ sources }: Pick<Regime, 'sources'>, part: string): Confidence | undefined {
  const rank = (one: Confidence): number => confidences.indexOf(one)
  const own = sources.filter(({ supports }) => supports.includes(part)).map(({ confidence }) => confidence)
  const all = sources.map(({ confidence }) => confidence)
  const ordered = (own.length > 0 ? own : all).toSorted((a, b) => rank(a) - rank(b))
  return own.length > 0 ? ordered[0] : ordered.at(-1)
}
