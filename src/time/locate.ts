import { minute } from './calendar.ts'
import { toIso } from './fields.ts'
import type { MomentNote } from './moment.ts'
import { writeOffset, zoneOfOffset } from './offset.ts'
import type { Part } from './read-part.ts'
import { type Place, place } from './wall.ts'

/** Where one part lies in time. */
export interface Located {
  readonly earliest: number
  readonly latest: number
  readonly zone: string
  readonly notes: readonly MomentNote[]
}

/**
 * Places a part in time: by its own offset when it has one, otherwise by the clocks of a zone.
 * @param part as read
 * @param zone a zone as `readZone` gives it
 */
export function locate(part: Part, zone: string): Located {
  const own = part.offset === undefined ? zone : zoneOfOffset(part.offset)
  const found = place(part.start, part.end, own)
  return { earliest: found.earliest, latest: found.latest, zone: own, notes: notesOf(part, found, own) }
}

function notesOf(part: Part, found: Place, zone: string): MomentNote[] {
  const { written, precision, qualifier } = part
  if (found.trouble === 'gap') {
    const message = `\`${written}\` does not exist in ${zone}: the clock jumps over it`
    const read = `${toIso(found.earliest, zone, precision)}${qualifier}`
    return [{ code: 'dst-gap', message, hint: `It is read as \`${read}\`; write the time that is meant` }]
  }
  // A day or longer holds both showings anyway.
  const timed = precision === 'hour' || precision === 'minute' || precision === 'second'
  if (found.trouble !== 'overlap' || !timed) return []
  const message = `\`${written}\` happens twice in ${zone}: the clock goes back`
  const [first, second] = found.offsets.map(
    (offset) => `\`${written}${writeOffset(Math.round(offset / minute))}${qualifier}\``,
  )
  return [
    { code: 'dst-overlap', message, hint: `Add the offset: ${first} is the first, ${second} the second` },
  ]
}
