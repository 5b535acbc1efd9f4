import type { Language } from '../language/index.ts'
import { fill } from '../language/index.ts'
import type { Timeline } from '../timeline/index.ts'
import type { Story } from './story.ts'
import { textLines } from './text.ts'
import { wrap } from './wrap.ts'
import { showable } from './xml.ts'

/** What a picture is called. */
export function titleOf({ title }: Story, { vocabulary }: Language): string {
  return title === '' ? vocabulary.picture.timeline : fill(vocabulary.picture.title, title)
}

/** What stands above a picture besides its legend. */
export interface Heading {
  /** Whether it has its title, and says what has to be known to read the times. */
  readonly isWhole: boolean
  /** How many periods have no room. */
  readonly omitted: number
}

/** The title and notes of a picture; nothing at all if there is nothing to say. */
export function drawHeading(
  story: Story,
  timeline: Timeline,
  language: Language,
  { isWhole, omitted }: Heading,
  box: { readonly left: number; readonly top: number; readonly width: number },
): { readonly body: string; readonly height: number } {
  const { picture } = language.vocabulary
  const { asOf, incident } = timeline
  const zone = showable(incident.timezone)
  const hasHours = story.events.some(({ hours }) => hours !== undefined)
  const notes = [
    ...(asOf && isWhole
      ? [fill(picture['as-of'], language.dates.write(asOf, { zone: incident.timezone, day: false }))]
      : []),
    ...(hasHours && isWhole ? [fill(picture.zone, zone)] : []),
    ...(omitted > 0 ? [fill(picture['periods-left-out'], String(omitted))] : []),
  ].join(' · ')
  const title = isWhole ? wrap(titleOf(story, language), box.width, { size: 20, weight: 'bold' }) : []
  const note = notes === '' ? [] : wrap(notes, box.width, { size: 13, weight: 'regular' })
  const titleHeight = title.length * 26
  return {
    body: [
      textLines(
        box.left,
        box.top + 18,
        26,
        title.map((text) => ({ text, classes: 't-title f-ink' })),
      ),
      textLines(
        box.left,
        box.top + titleHeight + 13,
        18,
        note.map((text) => ({ text, classes: 't-text f-quiet' })),
      ),
    ].join(''),
    height: titleHeight + note.length * 18,
  }
}
