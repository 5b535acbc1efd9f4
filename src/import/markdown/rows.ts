import type { Source } from '../../record/index.ts'
import { type Block, rowsOf } from './blocks.ts'
import type { Entry } from './entry.ts'
import { plainName } from './section-names.ts'
import type { Stamp, StampReader } from './stamp.ts'
import { zoneIn } from './zones.ts'

const timeHead =
  /\btimes?(?:stamps?)?\b|\bwhen\b|\bdates?\b|\bday\b|\borari?o?\b|^ora\b|\bdata\b|giorno|quando|\bzeit|uhrzeit|datum|\btag\b|heure|quand|momento|cuándo|wann|\bdate\b|\bhora\b|fecha|\bday\b|\bstart\b|ώρα|ημερομηνία|^(?:время|дата|час|когда|коли|godzina|czas|kiedy|tijd(?:stip)?|tid(?:spunkt)?|zaman|saat|horário|thời gian|시간|시각|시점|일시|時刻|日時|時間|时间|日期)(?!\p{L})/u
const durationHead = /\b(?:time|hours?) (?:budget|taken|spent|required|estimate)|estimated time|\btime to\b/
const endHead = /^(?:end|until|to|fine|a|bis|ende|fin)\b/
const textHead =
  /event|what|description|action|activity|message|details|update|note|summary|happen|log|entry|evento|descrizione|attività|azione|cosa|ereignis|beschreibung|événement|descripción|событие|описание|подія|wydarzenie|gebeurtenis|descrição|sự kiện|사건|내용|イベント|内容|事件|出来事/

/** The entries of a table, if one of its columns says when; nothing for any other table. */
export function entriesOfTable(
  source: Source,
  table: Block,
  stamps: StampReader,
): readonly Entry[] | undefined {
  const [head, ...below] = rowsOf(source, table)
  if (!head) return undefined
  const isHeadless =
    head.cells.every((cell) => cell === '') || head.cells.some((cell) => isWhole(stamps.first(cell), cell))
  const rows = isHeadless ? [head, ...below].filter(({ cells }) => cells.some((cell) => cell !== '')) : below
  const names = isHeadless ? head.cells.map(() => '') : head.cells
  const columns = names.map((name, index) => {
    const cells = rows.map(({ cells: all }) => all[index] ?? '').filter((cell) => cell !== '')
    const whole = cells.filter((cell) => isTime(stamps, cell)).length
    return {
      name,
      index,
      plain: plainName(name),
      share: cells.length === 0 ? 0 : whole / cells.length,
      // Two figures with a dash are numbers of anything.
      isVague: cells.some((cell) => /^\d\d-\d\d$/.test(cell)),
      width: cells.join('').length,
    }
  })
  const timed = columns.filter(
    ({ plain, share, isVague }) =>
      (timeHead.test(plain) && !endHead.test(plain) && !durationHead.test(plain) && share > 0) ||
      (share >= 0.6 && !isVague),
  )
  const blank = columns.filter(
    ({ plain, share }) => timeHead.test(plain) && !durationHead.test(plain) && share === 0,
  )
  const ends = timed.filter(({ plain }) => endHead.test(plain))
  const times = (timed.length > ends.length ? timed.filter((one) => !ends.includes(one)) : timed).slice(0, 4)
  const isUsed = (index: number): boolean =>
    [...times, ...ends, ...(times.length > 0 ? weekdays(columns, times) : [])].some(
      (one) => one.index === index,
    )
  if (times.length === 0 && blank.length === 0) return undefined
  if (times.length === 0 && rows.length > 0 && blank.length > 0) times.push(...blank.slice(0, 1))
  const rest = columns.filter(({ index }) => !isUsed(index) && !times.some((one) => one.index === index))
  const main =
    rest.find(({ plain }) => textHead.test(plain)) ?? [...rest].sort((a, b) => b.width - a.width)[0]
  const days = weekdays(columns, times)
  const zone = times.map(({ name }) => zoneIn(name)).find((one) => one !== undefined)
  const year = Number(/\b(?:19|20)\d\d\b/.exec(times.map(({ name }) => name).join(' '))?.[0] ?? Number.NaN)
  // Of several columns for the time, that of the date goes first.
  const inOrder = [...times].sort((a, b) => rank(a.plain) - rank(b.plain) || a.index - b.index)
  return rows.map(({ start, end, cells }, row): Entry => {
    const cell = (index: number): string => cells[index] ?? ''
    const when = inOrder.map(({ index }) => cell(index)).filter((text) => text !== '')
    const until = ends.map(({ index }) => cell(index)).filter((text) => text !== '')
    const joined = [when.join(' '), ...until].filter((text) => text !== '').join(' - ')
    const stamp = joined === '' ? undefined : (stamps.first(joined) ?? stamps.first(when.join(' ')))
    const said = stamp && joined.slice(stamp.end).replace(/^[\s\-–|]+/, '')
    const others = rest
      .filter(({ index }) => index !== main?.index && cell(index) !== '')
      .map(({ name, index }) => (name === '' ? cell(index) : `${name}: ${cell(index)}`))
    const text = [said ?? '', main ? cell(main.index) : '', ...others]
      .filter((part) => part !== '')
      .join('\n\n')
    const beside = [
      ...days.map(({ index }) => cell(index)).filter((part) => part !== ''),
      ...(row === 0 ? names.filter((name) => name !== '') : []),
    ]
    return {
      start,
      end,
      stamp,
      written: joined,
      text: text.replace(/<br ?\/?>/gi, '\n'),
      beside,
      zone,
      year: Number.isNaN(year) ? undefined : year,
    }
  })
}

function rank(name: string): number {
  return /\bdates?\b|\bday\b|giorno|\bdata\b|datum|\btag\b|fecha/.test(name) && !/time|ora\b/.test(name)
    ? 0
    : 1
}

interface Column {
  readonly index: number
  readonly plain: string
  readonly share: number
}

/** A column of weekdays, which say nothing that the date does not. */
function weekdays(columns: readonly Column[], times: readonly Column[]): readonly Column[] {
  return columns.filter(
    ({ index, plain, share }) =>
      share === 0 &&
      /^(?:day|weekday|giorno|wochentag)$/.test(plain) &&
      times.length > 0 &&
      !times.some((one) => one.index === index),
  )
}

function isTime(stamps: StampReader, cell: string): boolean {
  return isWhole(stamps.first(cell), cell)
}

function isWhole(stamp: Stamp | undefined, cell: string): boolean {
  return stamp !== undefined && stamp.end >= cell.length - 1
}
