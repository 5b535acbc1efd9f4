import { openRegimes } from '../../clocks/index.ts'
import { documentKinds } from '../../document/index.ts'
import { formatNames } from '../../format/index.ts'
import { profileIds } from '../../profile/index.ts'
import { explained } from '../../rules/index.ts'
import { openShelf } from '../files.ts'
import type { Io } from '../io.ts'
import { readTermsFile } from '../terms-file.ts'
import type { KnownWords } from './values.ts'

/** Every name that a command line may say, as this version knows them. */
export async function knownWords(io: Io): Promise<KnownWords> {
  const { ids: regimes } = await openRegimes()
  const vocabularies = openShelf(io, undefined).list('vocabulary')
  const languages = vocabularies.flatMap((name) => /^(?!terms\.)(.+)\.yaml$/.exec(name)?.[1] ?? [])
  return {
    documents: documentKinds.map(({ name }) => name),
    formats: formatNames,
    languages,
    profiles: profileIds,
    regimes,
    terms: distinct([
      ...explained.map(({ code }) => code),
      ...regimes,
      ...profileIds,
      ...readTermsFile().map(({ name }) => name),
    ]),
  }
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
