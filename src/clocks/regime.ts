import { load } from 'js-yaml'
import * as v from 'valibot'
import { eventKinds, incidentKinds, risks, roles } from '../record/index.ts'
import { type Moment, readMoment } from '../time/index.ts'
import { countingNames } from './counting.ts'

/**
 * How well a statement about the law is known: read in the official publication, read in a full copy of its text, or
 * only in somebody's account of it.
 */
export const confidences = ['primary', 'copy', 'secondary'] as const

const day = v.pipe(v.string(), v.isoDate())
const url = v.pipe(v.string(), v.url())

const source = v.strictObject({
  /** The parts of the regime that rest on it. */
  supports: v.pipe(v.array(v.string()), v.minLength(1)),
  title: v.string(),
  url,
  /** The day on which somebody last read it. */
  read: v.optional(day),
  confidence: v.picklist(confidences),
})

const regimeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  title: v.string(),
  jurisdiction: v.string(),
  /** The law in full, and as short as a message needs it. */
  citation: v.string(),
  cite: v.string(),
  since: v.pipe(day, v.transform(startOf)),
  applies: v.strictObject({
    kinds: v.array(v.picklist(incidentKinds)),
    /** What we are to the data. */
    roles: v.array(v.picklist(roles)),
    unless: v.array(v.picklist(risks)),
  }),
  tell: v.array(v.picklist(roles)),
  anchor: v.strictObject({
    kind: v.picklist(eventKinds),
    derived: v.optional(v.strictObject({ kind: v.picklist(eventKinds), by: v.array(v.picklist(roles)) })),
  }),
  period: v.strictObject({ hours: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  counting: v.picklist(countingNames),
  duty: v.picklist(['without-undue-delay']),
  late: v.optional(v.picklist(['reasons'])),
  sources: v.pipe(v.array(source), v.minLength(1)),
})

/** A duty to tell somebody within a period: who, whom, from when, for how long, and by what law. */
export type Regime = v.InferOutput<typeof regimeSchema>

/**
 * Reads a regime's file.
 *
 * @throws Error if it is not a regime: the file is part of the program.
 */
export function readRegime(text: string): Regime {
  return v.parse(regimeSchema, load(text))
}

function startOf(text: string): Moment {
  const reading = readMoment(text, 'UTC')
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.moment
}
