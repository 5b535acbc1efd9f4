import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { forthright } from '../cli/run.ts'
import { canaries, hiddenFrom, insideOf, tags, workplace } from './canary-record.ts'

const forOthers = documentKinds.filter(({ audience }) => audience !== 'internal')

describe.each(forOthers)('the $name', ({ name, audience }) => {
  test.each(tags)('in %s tells in no format what its readers may not see', async (tag) => {
    const cwd = workplace(name === 'controller-notice' ? 'processor' : 'controller')
    const formats = 'md,html,txt,json,pdf,docx,eml'
    const argv = [
      'render',
      name,
      '2026-05-canary',
      '--locale',
      tag,
      '--format',
      formats,
      '--trace',
      '--out',
      'build',
    ]
    const { code, out, err } = await forthright(argv, { cwd })
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    const files = readdirSync(join(cwd, 'build'))
    expect(files).toHaveLength(8)
    for (const file of files) {
      const inside = await insideOf(file, readFileSync(join(cwd, 'build', file)))
      // What they may see is there, so that the search is one that finds.
      if (!file.endsWith('.eml'))
        expect({ file, found: inside.includes(canaries.public) }).toEqual({ file, found: true })
      for (const canary of hiddenFrom(audience))
        expect({ file, canary, found: inside.includes(canary) }).toEqual({ file, canary, found: false })
    }
    for (const canary of hiddenFrom(audience)) expect(out + err).not.toContain(canary)
  })
})

describe.each(['public', 'customer', 'regulator'] as const)(
  'the timeline for the audience %s',
  (audience) => {
    test.each(['text', 'md', 'html', 'svg', 'csv', 'json', 'mermaid', 'jsonl'])('as %s', async (format) => {
      const argv = [
        'timeline',
        '2026-05-canary',
        '--audience',
        audience,
        '--format',
        format,
        '--locale',
        'it',
      ]
      const { code, out, err } = await forthright(argv, { cwd: workplace('controller') })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain(canaries.public)
      for (const canary of hiddenFrom(audience)) expect(out).not.toContain(canary)
    })
  },
)

test.each(['md', 'html', 'csv', 'json'])('the register for an authority, as %s', async (format) => {
  const { code, out, err } = await forthright(['register', '--format', format], {
    cwd: workplace('controller'),
  })
  expect(code).toBe(0)
  expect(out).toContain(canaries.regulator)
  expect(out + err).not.toContain(canaries.internal)
})

test('the search looks into what a reader does not see at once', async () => {
  const cwd = workplace('controller')
  const argv = ['render', 'public-postmortem', '2026-05-canary', '--locale', 'en', '--out', 'build']
  expect(await forthright([...argv, '--format', 'pdf,docx,eml,html', '--quiet'], { cwd })).toMatchObject({
    code: 0,
  })
  const inside = async (extension: string): Promise<string> => {
    const name = `2026-05-canary.public-postmortem.en.${extension}`
    return await insideOf(name, readFileSync(join(cwd, 'build', name)))
  }
  // The title as metadata, and words that stand in the file only when it is unpacked or decoded.
  expect(await inside('docx')).toMatch(/<dc:title>[^<]*Publicanary/)
  expect(await inside('docx')).toMatch(/<w:t[^>]*>[^<]*Publicanary/)
  const pdf = await inside('pdf')
  expect(pdf).toMatch(/"Title":"[^"]*Publicanary/)
  expect(pdf).toMatch(/<dc:title>[\s\S]{0,200}Publicanary/)
  expect(pdf).toMatch(/"outline":\[/)
  expect(await inside('eml')).toMatch(/"subject":"[^"]*Publicanary/)
  expect(await inside('html')).toMatch(/<title>[^<]*Publicanary/)
  const picture = ['timeline', '2026-05-canary', '--audience', 'public', '--format', 'svg', '--locale', 'en']
  const { out } = await forthright(picture, { cwd })
  expect(out).toMatch(/<title[^>]*>[^<]*Publicanary/)
  expect(out).toMatch(/<desc[^>]*>[^<]*Publicanary/)
})
