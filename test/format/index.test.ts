import { expect, test } from 'vitest'
import { format, formatNames } from '../../src/format/index.ts'
import { sample } from './sample.ts'

const textNames = ['md', 'html', 'txt', 'json'] as const

test.each(formatNames)('%s knows its name', async (name) => {
  expect(await format(name)).toMatchObject({ name, extension: name })
})

test.each(textNames)('%s prints the same text twice, ending in one line ending', async (name) => {
  const found = await format(name)
  const printed = found.print(sample())
  expect(printed).toBe(found.print(sample()))
  expect(printed).toMatch(/[^\n]\n$/)
})

test('each has its media type', async () => {
  const types = await Promise.all(formatNames.map(async (name) => (await format(name)).mediaType))
  expect(types).toEqual([
    'text/markdown',
    'text/html',
    'text/plain',
    'application/json',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'message/rfc822',
  ])
})
