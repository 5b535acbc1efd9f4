import type { Source } from '../../record/index.ts'
import { isZone } from '../../time/index.ts'
import type { ImportOptions } from '../importer.ts'
import type { Section } from './outline.ts'
import type { Timeline } from './place-events.ts'
import { isTimeless } from './place-sections.ts'
import type { StampReader } from './stamp.ts'
import { looksTimed } from './timed.ts'
import { extractTimeline } from './timeline.ts'
import type { NamedZone } from './zones.ts'

/** The sections of a file, those of timelines apart. */
export interface Groups {
  readonly timelines: readonly (readonly Section[])[]
  readonly rest: readonly Section[]
}

/** The sections that are timelines, by name or by what stands in them, and the others. */
export function groupTimelines(source: Source, sections: readonly Section[], stamps: StampReader): Groups {
  const timelines: Section[][] = []
  const rest: Section[] = []
  const isStamped = ({ heading, topic }: Section): boolean => {
    const stamp =
      heading && heading.depth > 1 && topic === undefined ? stamps.ofHeading(heading.text) : undefined
    return (
      stamp !== undefined &&
      stamp.start < 4 &&
      (stamp.clock !== undefined || (stamp.date?.day !== undefined && stamp.parted))
    )
  }
  const stamped = sections.filter(isStamped).length
  let current: Section[] | undefined
  for (const section of sections) {
    if (section.topic === 'timeline') {
      if (section.named || !current) {
        current = [section]
        timelines.push(current)
      } else current.push(section)
      continue
    }
    if (stamped >= 2 && isStamped(section)) {
      if (current) current.push(section)
      else {
        current = [section]
        timelines.push(current)
      }
      continue
    }
    current = undefined
    if (isTimeless(section.topic)) {
      rest.push(section)
      continue
    }
    const found = unnamedTimelines(source, section.blocks, stamps)
    for (const blocks of found) timelines.push([{ ...section, topic: undefined, blocks }])
    const blocks = section.blocks.filter((block) => !found.some((one) => one.includes(block)))
    rest.push({ ...section, blocks })
  }
  if (timelines.length > 0) return { timelines, rest }
  const told = rest.flatMap((section) => {
    const blocks = isTimeless(section.topic) ? [] : toldInOrder(source, section.blocks, stamps)
    return blocks.length === 0 ? [] : [{ section, blocks }]
  })
  return {
    timelines: told.map(({ section, blocks }) => [{ ...section, topic: undefined, blocks }]),
    rest: rest.map((section) => {
      const taken = told.find((one) => one.section === section)?.blocks ?? []
      return { ...section, blocks: section.blocks.filter((block) => !taken.includes(block)) }
    }),
  }
}

/** Paragraphs of a report without a timeline of which each begins with its time: "At 14:05 UTC, we saw that…". */
function toldInOrder(source: Source, blocks: Blocks, stamps: StampReader): Blocks {
  const isTold = ({ type, start, end }: Blocks[number]): boolean => {
    const words = source.text.slice(start, end)
    const stamp = type === 'paragraph' ? stamps.first(words) : undefined
    return stamp?.clock !== undefined && stamp.start === 0 && stamp.end < 60
  }
  const first = blocks.findIndex(isTold)
  const stretch = first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isTold) + 1)
  const count = stretch.filter(isTold).length
  return count >= 3 && count * 3 >= stretch.length * 2 ? stretch : []
}

type Blocks = Section['blocks']

/** The blocks of a section that are a timeline though it is not named so: from the first to the last that has times. */
function unnamedTimelines(source: Source, blocks: Blocks, stamps: StampReader): readonly Blocks[] {
  const isTimed = (block: Blocks[number]): boolean =>
    ['list', 'table', 'paragraph'].includes(block.type) && looksTimed(source, block, stamps)
  const first = blocks.findIndex(isTimed)
  if (first < 0) return []
  const all = [blocks.slice(first, blocks.findLastIndex(isTimed) + 1)]
  return all.filter((some) => {
    const section = { heading: undefined, topic: undefined, named: false, blocks: some }
    const { entries } = extractTimeline(source, [section], stamps)
    const timed = entries.filter(
      ({ stamp }) =>
        stamp?.clock !== undefined || (stamp?.date?.year !== undefined && stamp.date.day !== undefined),
    )
    return timed.length >= 2
  })
}

export interface RecordZone {
  readonly zone: string
  /** Whether the file or the user says it. */
  readonly stated: boolean
  readonly named: NamedZone | undefined
}

/** The zone of the record: that of most of the times. */
export function recordZone(timelines: readonly Timeline[], options: ImportOptions): RecordZone {
  const counts = new Map<string, { count: number; named: NamedZone }>()
  for (const { entries, zone } of timelines) {
    for (const entry of entries) {
      const named = entry.stamp?.zone ?? entry.zone ?? zone
      if (!named || !entry.stamp?.clock) continue
      counts.set(named.zone, {
        count: (counts.get(named.zone)?.count ?? 0) + 1,
        named: counts.get(named.zone)?.named ?? named,
      })
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  const named = most?.named ?? timelines.map(({ zone }) => zone).find((zone) => zone !== undefined)
  if (named) return { zone: named.zone, stated: true, named }
  const given = options.timezone !== undefined && isZone(options.timezone) ? options.timezone : undefined
  return { zone: given ?? 'UTC', stated: given !== undefined, named: undefined }
}
