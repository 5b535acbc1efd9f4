import { fill, type Language } from '../language/index.ts'
import type { Story, Told } from './story.ts'

/** The picture in words: every event in order, for those who cannot see it. */
export function describe({ events }: Story, language: Language): string {
  const { picture } = language.vocabulary
  if (events.length === 0) return picture.none
  return [picture.order, ...events.map((event) => `• ${sentence(event, language)}`)].join('\n')
}

/** An event in a sentence: `9 November 2025: Detection (Mixpanel). Mixpanel detected...` */
export function sentence(event: Told, { vocabulary }: Language): string {
  const { whole, kind, by, to, text } = event
  const who = to === undefined ? by : fill(vocabulary.picture.told, by, to)
  const said = fill(vocabulary.picture.event, whole, kind, who)
  return text === '' ? said : `${said} ${text}`
}
