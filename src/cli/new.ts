import { join, resolve } from 'node:path'
import { fill } from '../language/index.ts'
import { draftRecord, hasErrors, readRecord } from '../record/index.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { findRecordIn, readText } from './files.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { type Answers, type AnswersReading, faultyTimes, readAnswers, timeAnswers } from './new/answers.ts'
import { withAnswers } from './new/fields.ts'
import { answersOfFlags, type NewFlags } from './new/flags.ts'
import { interview } from './new/interview.ts'
import { defaultId } from './new/names.ts'
import { nextSteps } from './new/next.ts'
import { openSetting, type Setting, timeSetting, zoneOf } from './new/setting.ts'
import { contradicted, timeFault, withTimesRead } from './new/times.ts'
import { toDraft } from './new/to-draft.ts'
import { projectDefaults } from './project.ts'
import { noTrouble, printTrouble } from './trouble.ts'
import { isOccupied, writeNew } from './writing.ts'

export interface NewOptions extends NewFlags {
  /** A file of answers, or `-` for standard input. */
  readonly from?: string
  /** Asks nothing, also on a terminal. */
  readonly yes: boolean
  readonly dir: string
  readonly format: 'yaml' | 'md'
}

/**
 * `forthright new`: writes a record with what is known. On a terminal it asks for what nobody has said; otherwise it takes
 * flags and a file of answers, and needs those without which there is no record.
 */
export async function create(io: Io, givenId: string | undefined, options: NewOptions): Promise<ExitCode> {
  const trouble = noTrouble()
  const project = await projectDefaults(io, join(options.dir, 'record'), trouble)
  if (trouble.findings.length > 0) return refuse()
  const file = options.from === undefined ? undefined : await answersIn(io, options.from)
  const tag = options.language ?? file?.answers?.language
  const setting = await openSetting(io, tag, project)
  const flags = answersOfFlags(givenId, options, setting.words)
  const taken = (id: string): string | undefined => {
    const there = findRecordIn(resolve(io.cwd, options.dir), id)
    return there === undefined ? undefined : join(options.dir, there)
  }
  needFree(flags.id, taken)

  const isAsked = io.stdin.isTty && options.from === undefined && !options.yes
  const given = merged(file?.answers, flags)
  const zone = zoneOf(setting, given, isAsked || io.stdin.isTty)
  if (file) {
    trouble.sources.set(file.source.path, file.source)
    trouble.findings.push(...file.findings, ...(await faultyTimes(file, timeSetting(setting, zone))))
    if (trouble.findings.length > 0) return refuse()
    needFree(given.id, taken)
  }
  needTimes(given, setting, zone, isAsked)
  needOrder(given, setting, zone)
  const said = isAsked ? await interview(given, setting, taken) : given
  if (typeof said === 'number') return said

  const ownZone = zoneOf(setting, said, io.stdin.isTty)
  const complete = completed(needTimes(said, setting, ownZone), setting, { isAsked, zone: ownZone, taken })
  const { draft, words } = toDraft(complete, setting, ownZone)
  const path = join(options.dir, `${complete.id}.${options.format}`)
  const text = await canonicalDraft(path, draftRecord(draft, words, options.format))
  const reading = await readRecord(path, text, project.inherited)
  if (hasErrors(reading.findings)) {
    trouble.findings.push(...reading.findings)
    trouble.sources.set(path, reading.source)
    return refuse()
  }
  try {
    writeNew(io, [{ path: resolve(io.cwd, path), content: text }])
  } catch (error) {
    throw isOccupied(error) ? occupied(path) : error
  }
  io.stdout.write(`${path}\n`)
  io.stderr.write(`${(await nextSteps(reading, path, setting)).join('\n')}\n`)
  return 0

  function refuse(): ExitCode {
    printTrouble(io, trouble)
    return 1
  }
}

async function answersIn(io: Io, from: string): Promise<AnswersReading> {
  if (from === '-') return await readAnswers('standard input', await io.stdin.read())
  return await readAnswers(from, readText(io.cwd, from))
}

/** What flags say holds before what a file says. */
function merged(file: Answers | undefined, flags: Answers): Answers {
  return withAnswers(file ?? {}, flags)
}

function needFree(id: string | undefined, taken: (id: string) => string | undefined): void {
  const there = id === undefined ? undefined : taken(id)
  if (there !== undefined) throw occupied(there)
}

function occupied(path: string): Misuse {
  return new Misuse(`There is a record ${path} already.`, 'Choose another id; nothing is overwritten.')
}

/**
 * The answers with their times as EDTF.
 *
 * @param isLater whether the zone is asked for later, so that what is still to come may have been
 * @throws Misuse if one cannot be read
 */
function needTimes(answers: Answers, setting: Setting, zone: string, isLater = false): Answers {
  const read = withTimesRead(answers, setting, zone)
  if ('answers' in read) return read.answers
  if (isLater && read.reading.why === 'future') return answers
  throw new Misuse(`--${read.key}: ${fill(...timeFault(read.said, read.reading, setting, zone))}`)
}

type Complete = Answers & { readonly id: string; readonly title: string }

/** @throws Misuse if two times cannot both be true */
function needOrder(answers: Answers, setting: Setting, zone: string): void {
  for (const key of timeAnswers) {
    const other = contradicted(key, answers, setting, zone)
    if (!other) continue
    const said = `\`${key}\` contradicts \`${other.key}\`, which is ${other.edtf}.`
    throw new Misuse(said, 'Leave out what is not sure, or say it less exactly: 2026-04, 2026-04-02~.')
  }
}

interface Completing {
  readonly isAsked: boolean
  readonly zone: string
  readonly taken: (id: string) => string | undefined
}

/** What a record cannot be without. Who was asked and does not know their own name gets a word in its place. */
function completed(
  answers: Answers,
  { project, now }: Setting,
  { isAsked, zone, taken }: Completing,
): Complete {
  const { title } = answers
  if (title === undefined) throw lacking('a title', '--title')
  const id = answers.id ?? defaultId(title, now, zone)
  needFree(id, taken)
  if (isAsked) return { ...answers, id, title }
  if (answers.kind === undefined) throw lacking('a kind', '--kind')
  const hasName = answers.organisation?.name !== undefined || project.fields.includes('organisation.name')
  if (!hasName) throw lacking('an organisation', '--organisation')
  return { ...answers, id, title }
}

function lacking(what: string, flag: string): Misuse {
  return new Misuse(`A record needs ${what}: say it with ${flag}, or in the answers that --from names.`)
}
