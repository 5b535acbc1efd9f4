import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fill } from '../language/index.ts'
import { noProject } from '../project/index.ts'
import { draftRecord, hasErrors, readRecord } from '../record/index.ts'
import { Unanswered } from './asking/prompter.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { findRecordIn, readText } from './files.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { type Answers, type AnswersReading, faultyTimes, readAnswers } from './new/answers.ts'
import { askMissing } from './new/ask.ts'
import { answersOfFlags, type NewFlags } from './new/flags.ts'
import { defaultId } from './new/names.ts'
import { nextSteps } from './new/next.ts'
import { openSetting, projectWord, type Setting, timeSetting, zoneOf } from './new/setting.ts'
import { summaryOf } from './new/summary.ts'
import { timeFault, withTimesRead } from './new/times.ts'
import { toDraft } from './new/to-draft.ts'
import { findProject, readProjectFile } from './project.ts'
import { noTrouble, printTrouble } from './trouble.ts'
import { writeWhole } from './writing.ts'

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
  const projectPath = findProject(io, join(options.dir, 'record'))
  const project = projectPath === undefined ? noProject : await readProjectFile(io, projectPath, trouble)
  if (trouble.findings.length > 0) return refuse()
  const file = options.from === undefined ? undefined : await answersIn(io, options.from)
  const tag = options.language ?? file?.answers?.language
  const setting = await openSetting(io, tag, projectWord(project))
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
  const read = withTimesRead(given, setting, zone)
  if ('key' in read) throw unreadable(read, given, setting, zone)
  const answers = isAsked ? await asked(setting, read.answers, taken) : read.answers
  if (answers === undefined) {
    io.stderr.write(`${setting.words.say['nothing-written']}\n`)
    return 130
  }
  if (typeof answers === 'number') return answers

  const complete = completed(answers, setting, isAsked, taken)
  const { draft, words } = toDraft(complete, setting, zoneOf(setting, answers, io.stdin.isTty))
  const path = join(options.dir, `${complete.id}.${options.format}`)
  const text = await canonicalDraft(path, draftRecord(draft, words, options.format))
  const reading = await readRecord(path, text, project.inherited)
  if (hasErrors(reading.findings)) {
    trouble.findings.push(...reading.findings)
    trouble.sources.set(path, reading.source)
    return refuse()
  }
  if (existsSync(resolve(io.cwd, path))) throw occupied(path)
  writeWhole(io, [{ path: resolve(io.cwd, path), content: text }])
  io.stdout.write(`${path}\n`)
  io.stderr.write(`${(await nextSteps(reading, path, setting)).join('\n')}\n`)
  return 0

  function refuse(): ExitCode {
    printTrouble(io, trouble)
    return 1
  }
}

/** The answers of somebody at the terminal; how the command ends if there are none, or nothing if they decided so. */
async function asked(
  setting: Setting,
  given: Answers,
  taken: (id: string) => string | undefined,
): Promise<Answers | ExitCode | undefined> {
  const { io, words, project } = setting
  const prompter = await io.stdin.openPrompter(words.prompts)
  try {
    prompter.say(words.say.welcome)
    if (project && project.fields.length > 0)
      prompter.say(fill(words.say.taken, project.file, project.fields.join(', ')))
    const answers = await askMissing(given, { setting, prompter, taken })
    prompter.say(summaryOf(answers, setting, zoneOf(setting, answers, true)))
    const decision = await prompter.select<'write' | 'stop'>({
      message: words.ask.write,
      choices: [
        { value: 'write', label: words.choices.write },
        { value: 'stop', label: words.choices.stop },
      ],
    })
    return decision === 'write' ? answers : undefined
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    io.stderr.write(`${words.say['nothing-written']}\n`)
    return error.why === 'cancelled' ? 130 : 2
  } finally {
    prompter.close()
  }
}

async function answersIn(io: Io, from: string): Promise<AnswersReading> {
  if (from === '-') return await readAnswers('standard input', await io.stdin.read())
  return await readAnswers(from, readText(io.cwd, from))
}

/** What flags say holds before what a file says. */
function merged(file: Answers | undefined, flags: Answers): Answers {
  const organisation = { ...file?.organisation, ...flags.organisation }
  return { ...file, ...flags, ...(Object.keys(organisation).length > 0 && { organisation }) }
}

function needFree(id: string | undefined, taken: (id: string) => string | undefined): void {
  const there = id === undefined ? undefined : taken(id)
  if (there !== undefined) throw occupied(there)
}

function occupied(path: string): Misuse {
  return new Misuse(`There is a record ${path} already.`, 'Choose another id; nothing is overwritten.')
}

function unreadable(
  { key, reading }: Exclude<ReturnType<typeof withTimesRead>, { answers: Answers }>,
  given: Answers,
  setting: Setting,
  zone: string,
): Misuse {
  const said = key in given ? String(Object.entries(given).find(([name]) => name === key)?.[1]) : ''
  const { pattern, values } = timeFault(said, reading, setting, zone)
  return new Misuse(`--${key}: ${fill(pattern, ...values)}`)
}

type Complete = Answers & { readonly id: string; readonly title: string }

/** What a record cannot be without. Who was asked and does not know their own name gets a word in its place. */
function completed(
  answers: Answers,
  { project, now }: Setting,
  isAsked: boolean,
  taken: (id: string) => string | undefined,
): Complete {
  const { title } = answers
  if (title === undefined) throw lacking('a title', '--title')
  const id = answers.id ?? defaultId(title, now)
  needFree(id, taken)
  if (isAsked) return { ...answers, id, title }
  if (answers.kind === undefined) throw lacking('a kind', '--kind')
  const hasName = answers.organisation?.name !== undefined || project?.fields.includes('organisation.name')
  if (!hasName) throw lacking('an organisation', '--organisation')
  return { ...answers, id, title }
}

function lacking(what: string, flag: string): Misuse {
  return new Misuse(`A record needs ${what}: say it with ${flag}, or in the answers that --from names.`)
}
