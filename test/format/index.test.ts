import { expect, test } from 'vitest'
import { format, formatNames } from '../../src/format/index.ts'
import { sample } from './sample.ts'

test.each(formatNames)(
  '%s knows its name and prints the same bytes twice, ending in one line ending',
  async (name) => {
    const found = await format(name)
    expect(found).toMatchObject({ name, extension: name })
    const printed = found.print(sample())
    expect(printed).toBe(found.print(sample()))
    expect(printed).toMatch(/[^\n]\n$/)
  },
)

test('each has its media type', async () => {
  const types = await Promise.all(formatNames.map(async (name) => (await format(name)).mediaType))
  expect(types).toEqual(['text/markdown', 'text/html', 'text/plain', 'application/json'])
})
