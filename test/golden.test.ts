import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forthright } from './cli/run.ts'

const mixpanel = '2025-11-mixpanel'
const cloudflare = '2025-11-cloudflare'
// Invented, for what neither of the real ones is: a breach at a processor, and one that was notified late and in phases.
const processor = 'test/fixtures/2026-03-sendwell.yaml'
const late = 'test/fixtures/2026-05-library.yaml'

const locales = ['en', 'it']
const all = ['md', 'txt', 'html', 'json']
const plain = ['md', 'txt']
const markdown = ['md']
/** The documents of an incident that is kept as an example of how it can be told. */
const told = ['customer-notice', 'faq', 'postmortem', 'public-postmortem', 'timeline']

/** Which documents of which records are kept, in which formats, as of when. */
const kept: readonly (readonly [
  record: string,
  documents: readonly string[],
  formats: readonly string[],
  asOf?: string,
])[] = [
  [mixpanel, ['customer-notice', 'postmortem', 'timeline'], all],
  [cloudflare, ['customer-notice', 'postmortem', 'timeline'], all],
  [mixpanel, ['faq', 'correction', 'authority-notification'], plain],
  [mixpanel, ['status-update', 'public-postmortem', 'executive-summary'], plain],
  [cloudflare, ['faq', 'status-update', 'public-postmortem', 'executive-summary'], plain],
  ['2021-04-codecov', told, markdown],
  ['2022-08-twilio', [...told, 'correction', 'authority-notification'], markdown],
  ['2023-01-circleci', told, markdown],
  ['2023-10-cloudflare', told, markdown],
  ['2025-08-cloudflare', [...told, 'authority-notification'], markdown],
  [processor, ['controller-notice', 'executive-summary'], plain],
  [late, ['authority-notification', 'correction', 'customer-notice'], plain],
  [late, ['authority-notification'], ['md'], '2026-05-12'],
]

/** Every document of the records that come with the project, to be read by people: a change of one is reviewed like prose. */
describe('the documents of our own records', () => {
  for (const [record, documents, formats, asOf] of kept) {
    for (const document of documents) {
      for (const locale of locales) {
        for (const format of formats) {
          const id = basename(record, '.yaml')
          const name = [id, document, locale, ...(asOf ? [`as-of-${asOf}`] : []), format].join('.')
          test(name, async () => {
            const argv = ['render', document, record, '--locale', locale, '--format', format, '--quiet']
            const whole = asOf ? [...argv, '--as-of', asOf] : argv
            const first = await forthright(whole)
            expect(first.err).toBe('')
            await expect(first.out).toMatchFileSnapshot(join('golden', name))
            expect(await forthright(whole)).toEqual(first)
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
