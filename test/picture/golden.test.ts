import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forthright } from '../cli/run.ts'
import { expectSound } from './drawing.ts'

const pictures = ['2025-11-mixpanel', '2025-11-cloudflare'].flatMap((incident) =>
  ['en', 'it'].map((locale) => ({ incident, locale })),
)

/** Pictures of the records that come with the project: look at them when they change. */
test.each(pictures)('the picture of $incident in $locale', async ({ incident, locale }) => {
  const { out, err } = await forthright(['timeline', incident, '--format', 'svg', '--locale', locale])
  expect(err).toBe('')
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(out) ?? []
  expectSound({ svg: out, width: Number(width), height: Number(height) })
  await expect(out).toMatchFileSnapshot(join('..', 'golden', `${incident}.timeline.${locale}.svg`))
})
