import * as v from 'valibot'
import { reporters } from '../../language/index.ts'
import {
  checkTree,
  count,
  dataCategories,
  either,
  type Finding,
  findingAt,
  incidentKinds,
  language,
  line,
  makeSource,
  organisation,
  readYamlTree,
  type Source,
} from '../../record/index.ts'
import { isZone } from '../../time/index.ts'
import type { TimeSetting } from '../asking/said-time.ts'
import { readSaidTime } from '../asking/times.ts'
import { idPattern } from './names.ts'

const time = v.union([v.string(), v.pipe(v.number(), v.transform(String))])

const unknownData = v.literal('unknown')
const someData = v.array(v.picklist(dataCategories))

/**
 * What can be answered: what flags, a file of answers and the questions on a terminal have in common. `unknown` says that
 * nobody knows; what is left out has not been asked.
 */
export const answersSchema = v.object({
  id: v.optional(v.pipe(v.string(), v.regex(idPattern, 'id'))),
  title: v.optional(line),
  kind: v.optional(v.picklist([...incidentKinds, 'unknown'])),
  'reported-by': v.optional(v.picklist(reporters)),
  vendor: v.optional(line),
  learned: v.optional(time),
  began: v.optional(time),
  detected: v.optional(time),
  aware: v.optional(time),
  groups: v.optional(v.array(line)),
  count: v.optional(count),
  data: v.optional(
    either([unknownData, someData], (input) => (input === 'unknown' ? unknownData : someData)),
  ),
  organisation: v.optional(v.partial(v.pick(organisation, ['name', 'role', 'country', 'contact']))),
  language: v.optional(language),
  timezone: v.optional(v.pipe(v.string(), v.check(isZone, 'zone'))),
})

export type Answers = v.InferOutput<typeof answersSchema>

/** The answers that are times. */
export const timeAnswers = ['learned', 'began', 'detected', 'aware'] as const
export type TimeAnswer = (typeof timeAnswers)[number]

/** A file of answers that was read; there are no answers if anything is wrong. */
export interface AnswersReading {
  readonly source: Source
  readonly answers: Answers | undefined
  readonly findings: readonly Finding[]
}

/** Reads answers as JSON, or as YAML, of which JSON is a part. */
export async function readAnswers(path: string, text: string): Promise<AnswersReading> {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  const { node, findings: syntax } = await readYamlTree(source)
  if (!node || syntax.length > 0) return { source, answers: undefined, findings: syntax }
  const { value, findings } = checkTree(source, node, answersSchema)
  return { source, answers: value, findings }
}

/** The times of a file of answers that cannot be read, each at its place. */
export async function faultyTimes(
  { source, answers }: AnswersReading,
  setting: TimeSetting,
): Promise<readonly Finding[]> {
  const { node } = await readYamlTree(source)
  if (!node || !answers) return []
  return timeAnswers.flatMap((key) => {
    const said = answers[key]
    const reading = said === undefined ? undefined : readSaidTime(said, setting)
    if (reading === undefined || reading.ok) return []
    const expected =
      reading.why === 'future'
        ? 'a time that is not still to come'
        : reading.why === 'ambiguous'
          ? `\`${reading.days[0]}\` or \`${reading.days[1]}\``
          : 'a time'
    return [
      findingAt(
        source,
        node,
        { at: [key] },
        {
          code: 'not-edtf',
          level: 'error',
          message: `Unexpected \`${said}\`, expected ${expected}`,
          hint: 'Write EDTF such as `2026-04-09T14:05+02:00` or `2026-04`, or `unknown`.',
        },
      ),
    ]
  })
}
