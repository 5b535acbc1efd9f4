import { expect } from 'vitest'
import type { Imported, Importer, ImportOptions, ImportReading } from '../../src/import/importer.ts'
import { hasErrors, readRecord } from '../../src/record/index.ts'

/** Imports a text and holds every draft of it against the record's own reader. */
export async function importText(
  importer: Importer,
  text: string,
  options: ImportOptions & { readonly path?: string } = {},
): Promise<ImportReading> {
  const reading = importer.read({ path: options.path ?? 'export.json', text }, options)
  for (const incident of reading.incidents) await expectValid(incident)
  return reading
}

/** A draft is a record without errors. */
export async function expectValid(incident: Imported): Promise<void> {
  const reading = await readRecord('draft.yaml', JSON.stringify(incident.record, null, 1))
  const errors = reading.findings.filter(({ level }) => level === 'error')
  expect(errors.map(({ code, message, place }) => `${place.start.line} ${code} ${message}`)).toEqual([])
  expect(hasErrors(reading.findings)).toBe(false)
}

/** The only incident of a reading. */
export function onlyOf(reading: ImportReading): Imported {
  const [incident] = reading.incidents
  if (!incident || reading.incidents.length > 1)
    throw new Error(`${reading.incidents.length} incidents: ${JSON.stringify(reading.findings)}`)
  return incident
}
