import { canonicalMoment, readMoment, rewriteMoment, toIso } from '../time/index.ts'
import type { Io } from './io.ts'
import type { ProjectDefaults } from './project.ts'

/** Reads a time as a record has it; what cannot be read stays as it is, for the record's reader to tell. */
export type ReadTime = (text: string) => string

/** The record in whose zone and language times are told. */
export interface Telling {
  readonly timezone: string
  readonly language: string
}

/**
 * Reads times as options and JSON tell them: EDTF, `now`, another notation that has one meaning; and, if some of the given are
 * none of these, as people say them in the language of the record or in English.
 */
export async function openTimes(io: Io, telling: Telling, given: readonly string[]): Promise<ReadTime> {
  const { timezone, language } = telling
  const known = (text: string): string | undefined => {
    if (text === 'unknown') return text
    if (text === 'now') return toIso(io.now(), timezone, 'minute')
    return readMoment(text, timezone).ok ? canonicalMoment(text) : rewriteMoment(text)
  }
  if (given.every((text) => known(text) !== undefined)) return (text) => known(text) ?? text
  const { readSaidTime } = await import('./asking/times.ts')
  const { openSetting, timeSetting } = await import('./new/setting.ts')
  const tags = [...new Set([language, 'en'])]
  const settings = await Promise.all(tags.map((tag) => openSetting(io, tag, noProject)))
  const said = (text: string): string | undefined => {
    const readings = settings.map((setting) => readSaidTime(text, timeSetting(setting, timezone)))
    return readings.find((reading) => reading.ok && reading.moment !== undefined)?.text
  }
  return (text) => known(text) ?? said(text) ?? text
}

/** The record itself says its language here. */
export const noProject: ProjectDefaults = {
  file: undefined,
  inherited: undefined,
  fields: [],
  organisation: undefined,
  language: undefined,
  timezone: undefined,
}
