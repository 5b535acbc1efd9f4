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

/** The title and what has to be known to read the times. */
export function drawHeading(
  story: Story,
  timeline: Timeline,
  language: Language,
  box: { readonly left: number; readonly top: number; readonly width: number },
): { readonly body: string; readonly height: number } {
  const { picture } = language.vocabulary
  const { asOf, incident } = timeline
  const zone = showable(incident.timezone)
  const notes = [
    ...(asOf
      ? [fill(picture['as-of'], language.dates.write(asOf, { zone: incident.timezone, day: false }))]
      : []),
    ...(story.events.some(({ hours }) => hours !== undefined) ? [fill(picture.zone, zone)] : []),
  ].join(' · ')
  const title = wrap(titleOf(story, language), box.width, { size: 20, weight: 'bold' })
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
