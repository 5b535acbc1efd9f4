import { libraryFinding, openLibrary } from '../../document/index.ts'
import {
  type Language,
  type Questions,
  readQuestions,
  readTerms,
  type Terms,
  tagChain,
} from '../../language/index.ts'
import { readZone } from '../../time/index.ts'
import type { TimeSetting } from '../asking/said-time.ts'
import { openShelf } from '../files.ts'
import { type Io, Misuse } from '../io.ts'
import { nowOf } from '../moments.ts'
import type { ProjectDefaults } from '../project.ts'
import type { Answers } from './answers.ts'

/** What questions are asked, read and answered with. */
export interface Setting {
  readonly io: Io
  readonly words: Questions
  readonly language: Language
  readonly terms: Terms
  readonly project: ProjectDefaults
  /** The instant of the command, in milliseconds since the epoch. */
  readonly now: number
}

/** The first of some languages in which there are questions. */
export async function openSetting(
  io: Io,
  said: string | undefined,
  project: ProjectDefaults,
): Promise<Setting> {
  const shelf = openShelf(io, undefined)
  const wanted = [said, project.language].flatMap((tag) => tag ?? [])
  const tag = [...wanted, ...userLanguages(io), 'en']
    .flatMap(tagChain)
    .find((one) => shelf.read(`questions/${one}.yaml`) !== undefined)
  const text = (path: string): string => {
    const found = shelf.read(path)
    if (!found) throw new Error(`there is no ${path}`)
    return found.text
  }
  const language = await openLibrary(shelf).language(tag ?? 'en')
  if (!language.ok) throw new Error(language.faults.map((fault) => libraryFinding(fault).message).join('\n'))
  return {
    io,
    words: readQuestions(text(`questions/${tag ?? 'en'}.yaml`)),
    language: language.value,
    terms: readTerms(text('vocabulary/terms.yaml'), text(`definitions/${tag ?? 'en'}.yaml`)),
    project,
    now: nowOf(io).earliest,
  }
}

/** The language of the machine's user (POSIX: the first of these that is set holds). */
function userLanguages({ env }: Io): readonly string[] {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const tag = /^[a-z]{2,3}(?=$|[_.@-])/.exec(set)?.[0]
  return tag === undefined ? [] : [tag]
}

/** The zone of whoever answers: as answered, else the project's, else the machine's where a person sits at it, else UTC. */
export function zoneOf({ io, project }: Setting, answers: Answers, isAsked: boolean): string {
  const said = answers.timezone ?? project.timezone ?? (isAsked ? io.zone() : 'UTC')
  const reading = readZone(said)
  if (reading.ok) return reading.zone
  if (answers.timezone === undefined && project.timezone === undefined) return 'UTC'
  throw new Misuse(`There is no zone ${said}.`, 'Name one like Europe/Rome, or UTC.')
}

/** By what times are read that somebody says. */
export function timeSetting(setting: Setting, zone: string): TimeSetting {
  const { words, language, now } = setting
  return { now, zone, words: words.times, months: language.vocabulary.months.dated }
}
