import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importers, recognizeImporter } from '../../src/import/index.ts'
import { importText } from './draft.ts'

const corpus = process.env['FORTHRIGHT_CORPUS']

const folders: readonly (readonly [string, string])[] = [
  ['veris-tests', 'veris'],
  ['vcdb-extract', 'veris'],
  ['statuspage/json-fixtures', 'statuspage'],
  ['statuspage/cstate-example', 'cstate'],
  ['statuspage/jenkins-infra-status', 'cstate'],
  ['divd-cases', 'divd'],
]

describe.skipIf(corpus === undefined)('files of the world (set FORTHRIGHT_CORPUS to run)', () => {
  test.each(folders)('%s', async (folder, name) => {
    const importer = importers.find((one) => one.name === name)
    if (!importer || corpus === undefined) throw new Error(`no importer ${name}`)
    for (const file of readdirSync(join(corpus, folder))) {
      const text = readFileSync(join(corpus, folder, file), 'utf8')
      expect([file, recognizeImporter({ path: file, text })?.name]).toEqual([file, name])
      const reading = await importText(importer, text, { path: file })
      expect([file, reading.incidents.length > 0]).toEqual([file, true])
      for (const { record, entries, findings } of reading.incidents) {
        // What is not dated is told of with its place.
        const untimed = findings.filter(({ code }) => code === 'import-time').length
        expect([file, record.events.length > 0]).toEqual([file, true])
        if (name === 'divd') expect([file, entries.found - entries.dated <= untimed]).toEqual([file, true])
      }
    }
  })
})
