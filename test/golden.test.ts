import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forthright } from './cli/run.ts'

const incidents = ['2025-11-mixpanel', '2025-11-cloudflare']
const documents = ['customer-notice', 'postmortem', 'timeline']
const locales = ['en', 'it']
const formats = ['md', 'txt', 'html', 'json']

/** Every document of the records that come with the project, to be read by people: a change of one is reviewed like prose. */
describe('the documents of our own records', () => {
  for (const incident of incidents) {
    for (const document of documents) {
      for (const locale of locales) {
        for (const format of formats) {
          const name = `${incident}.${document}.${locale}.${format}`
          test(name, async () => {
            const argv = ['render', document, incident, '--locale', locale, '--format', format]
            const first = await forthright(argv)
            expect(first.err).toBe('')
            await expect(first.out).toMatchFileSnapshot(join('golden', name))
            expect(await forthright(argv)).toEqual(first)
          })
        }
      }
    }
  }

  for (const locale of locales) {
    for (const format of ['md', 'html', 'csv', 'json']) {
      const name = `register.${locale}.${format}`
      test(name, async () => {
        const argv = ['register', 'incidents', '--locale', locale, '--format', format]
        const first = await forthright(argv)
        await expect(first.out).toMatchFileSnapshot(join('golden', name))
        expect(await forthright(argv)).toEqual(first)
      })
    }
  }

  test('the register for ourselves', async () => {
    const { out } = await forthright(['register', 'incidents', '--audience', 'internal', '--all'])
    await expect(out).toMatchFileSnapshot(join('golden', 'register-internal.en.md'))
  })

  test('the letter as it could be written on 27 November 2025', async () => {
    const argv = ['render', 'customer-notice', '2025-11-mixpanel', '--locale', 'it', '--as-of', '2025-11-27']
    const { out } = await forthright(argv)
    await expect(out).toMatchFileSnapshot(
      join('golden', '2025-11-mixpanel.customer-notice.it.as-of-2025-11-27.md'),
    )
  })
})
