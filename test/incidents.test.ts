import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../src/document/index.ts'
import { forthright } from './cli/run.ts'

const incidents = readdirSync('incidents').map((name) => ({
  file: `incidents/${name}`,
  id: parse(name).name,
}))

/**
 * What the rules rightly say of these, and nobody can mend: Cloudflare published four actions and not who is to do them. The
 * rule is for a team that can name somebody; to invent an owner, or to leave the actions out, would make the record untrue.
 */
const open: Readonly<Record<string, readonly string[]>> = {
  '2025-11-cloudflare': ['action-without-owner'],
}

/** Why a document is not for an incident: another role or kind of incident, nothing corrected, nobody told. */
const unfit = /error (document-unfit|value-missing)/

describe.each(incidents)('the incident $id', ({ file, id }) => {
  test('has no errors, and no warnings but of what nobody published', async () => {
    const { out } = await forthright(['check', file, '--reporter', 'json'])
    const found: { findings: { level: string; code: string }[] } = JSON.parse(out)
    const grave = found.findings.filter(({ level }) => level !== 'advice').map(({ code }) => code)
    expect([...new Set(grave)]).toEqual(open[id] ?? [])
  })

  test('is in canonical form', async () => {
    const { code, err } = await forthright(['fmt', '--check', file])
    expect({ code, err }).toEqual({ code: 0, err: '1 record in canonical form\n' })
  })

  test.each(documentKinds)('is told in English and Italian alike as $name', async ({ name }) => {
    const written = async (locale: string) =>
      await forthright(['render', name, id, '--locale', locale, '--quiet'])
    const [english, italian] = [await written('en'), await written('it')]
    expect(italian.code).toBe(english.code)
    if (english.code === 0) expect(italian.out).not.toBe(english.out)
    else expect(english.err).toMatch(unfit)
  })
})
