import type { IncidentRecord, Source, Span } from '../../record/index.ts'
import { isAddress } from '../clean.ts'
import { oneLine } from '../names.ts'
import { type Block, rowsOf, textOf } from './blocks.ts'
import { type DateOrder, datesIn } from './read-date.ts'
import { plainName } from './section-names.ts'

type Action = NonNullable<IncidentRecord['actions']>[number]

/** An item of a list, or a paragraph that stands for one. */
export interface Item extends Span {
  readonly text: string
}

/**
 * The items of a section: those of its lists, or its paragraphs where it has no list. What stands before a list is not an
 * item, and is given back as the rest; a section of paragraphs and lists that go on from each other may be one item.
 */
export function itemsOf(
  source: Source,
  blocks: readonly Block[],
): { readonly items: readonly Item[]; readonly rest: readonly Block[] } {
  const lists = blocks.filter(({ type }) => type === 'list')
  if (lists.length === 0) {
    const texts = blocks.filter(({ type }) => type === 'paragraph')
    if (texts.length !== blocks.length) return { items: [], rest: blocks }
    return { items: texts.map((block) => itemOf(source, block)).filter(({ text }) => text !== ''), rest: [] }
  }
  const items = lists.flatMap((list) =>
    list.children
      .map((item): Item => ({ start: item.start, end: item.end, text: itemText(source, item) }))
      .filter(({ text }) => text !== ''),
  )
  return { items, rest: blocks.filter(({ type }) => type !== 'list') }
}

function itemOf(source: Source, block: Block): Item {
  return { start: block.start, end: block.end, text: textOf(source, block) }
}

/** The whole of an item of a list, without its mark. */
function itemText(source: Source, item: Block): string {
  const [first] = item.children
  const last = item.children.at(-1)
  return first && last ? textOf(source, { start: first.start, end: last.end }) : ''
}

export interface ReadAction {
  readonly action: Action
  /** What of a row has no field, and how what has one is written. */
  readonly beside: readonly string[]
}

const statusWords: readonly (readonly [NonNullable<Action['status']>, RegExp])[] = [
  ['dropped', /^(?:won'?t ?(?:fix|do)|dropped|cancell?ed|rejected|abandoned|annullat[oa]|scartat[oa])\b/i],
  [
    'in-progress',
    /^(?:in[- ]?progress|wip|doing|started|ongoing|in review|partial(?:ly)?(?: done)?|in corso|🚧|🟡)/i,
  ],
  [
    'done',
    /^(?:done|complete(?:d)?|closed|fixed|finished|resolved|merged|yes|x|✅|✔️?|☑️?|🟢|fatt[oa]|completat[oa]|chius[oa]|erledigt|fait|hecho)(?:\W|$)/iu,
  ],
  [
    'open',
    /^(?:open|to-?do|not (?:yet )?started|new|backlog|planned|pending|proposed|no|apert[oa]|da fare|offen|à faire|pendiente|❌|🔴|⬜)/iu,
  ],
]

/** An action of a list: a check box says how far it is done, `Owner:` who does it, a link where it is tracked. */
export function actionOf({ text }: Item): ReadAction {
  const box = /^\[([ xX✓~-]?)\][ \t]+/.exec(text)
  const rest = box ? text.slice(box[0].length).trim() : text
  const struck = /^~~[\s\S]+~~$/.test(rest)
  const status = box
    ? box[1]?.trim()
      ? /[~-]/.test(box[1])
        ? 'dropped'
        : 'done'
      : 'open'
    : struck
      ? 'done'
      : undefined
  const owner =
    /(?:^|[\s([,;—-])(?:owner|assignee|assigned to|responsible|responsabile)\**:\**\s*([^\n,;)\]|]{2,60})/i.exec(
      rest,
    )?.[1]
  const ticket = ticketIn(rest)
  return {
    action: {
      text: rest || text,
      ...(owner === undefined ? {} : { owner: oneLine(owner) }),
      ...(status === undefined ? {} : { status }),
      ...(ticket === undefined ? {} : { ticket }),
    },
    beside: [],
  }
}

const columns: readonly (readonly [string, RegExp])[] = [
  ['owner', /owner|assignee|assigned|who|responsible|responsabile|chi|verantwortlich|dri\b/],
  ['due', /\bdue\b|deadline|by when|target|eta\b|scadenza|entro|frist|date\b|when/],
  ['status', /status|state|stato|done|progress|complete/],
  ['ticket', /ticket|issue|jira|bug|link|tracking|\bpr\b|reference|^id$|url/],
  [
    'text',
    /action|item|task|description|what|todo|follow|title|summary|azione|descrizione|attività|maßnahme|measure|recommendation/,
  ],
  ['kind', /\btype\b|category|kind|tipo/],
]

const actionKindWords: readonly (readonly [NonNullable<Action['kind']>, RegExp])[] = [
  ['prevent', /^prevent/i],
  ['detect', /^(?:detect|monitor|alert)/i],
  ['mitigate', /^(?:mitigat|reduce)/i],
  ['process', /^(?:process|document|procedur)/i],
]

/** The kind of action that a word names. */
export function actionKindOf(word: string): Action['kind'] {
  return actionKindWords.find(([, pattern]) => pattern.test(plainName(word)))?.[0]
}

/** The actions of a table, by the heads of its columns. */
export function actionsOfTable(
  source: Source,
  table: Block,
  order: DateOrder,
): readonly (ReadAction & Span)[] {
  const [head, ...rows] = rowsOf(source, table)
  const names = head?.cells ?? []
  const fields: (string | undefined)[] = []
  for (const name of names) {
    const plain = plainName(name)
    const field = columns.find(([one, pattern]) => pattern.test(plain) && !fields.includes(one))?.[0]
    fields.push(field)
  }
  if (!fields.includes('text')) {
    const widths = names.map((_, index) =>
      fields[index] === undefined ? rows.map(({ cells }) => cells[index] ?? '').join('').length : -1,
    )
    const widest = widths.indexOf(Math.max(...widths))
    if (widest >= 0) fields[widest] = 'text'
  }
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ start, end, cells }, row) => {
      const value = (field: string): string => cells[fields.indexOf(field)] ?? ''
      const beside: string[] = row === 0 ? names.filter((name) => name !== '') : []
      for (const [index, cell] of cells.entries()) {
        if (cell !== '' && fields[index] !== 'text')
          beside.push(`${names[index] ?? ''}: ${cell}`.replace(/^: /, ''))
      }
      const text =
        value('text').replace(/<br ?\/?>/gi, '\n') || cells.filter((cell) => cell !== '').join('\n\n')
      const status = statusWords.find(([, pattern]) =>
        pattern.test(value('status').replace(/^[*_[\]\s]+/, '')),
      )?.[0]
      const due = datesIn(value('due'), order)[0]?.date
      const isWhole = due?.year !== undefined && due.month !== undefined && due.day !== undefined
      const owner = oneLine(value('owner'))
      const ticket = ticketIn(value('ticket')) ?? oneLine(value('ticket'))
      const kind = actionKindOf(value('kind'))
      return {
        start,
        end,
        beside,
        action: {
          text,
          ...(owner === '' ? {} : { owner }),
          ...(isWhole ? { due: `${due.year}-${two(due.month)}-${two(due.day)}` } : {}),
          ...(kind === undefined ? {} : { kind }),
          ...(status === undefined ? {} : { status }),
          ...(ticket === '' ? {} : { ticket }),
        },
      }
    })
}

function two(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0')
}

/** The address, or the number, under which an action is tracked. */
function ticketIn(text: string): string | undefined {
  const url = /https?:\/\/[^\s)>\]|"']+/.exec(text)?.[0].replace(/[.,;]+$/, '')
  if (url !== undefined && isAddress(url)) return url
  return (
    /(?<![\p{L}\d-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\p{L}\d-])/u.exec(text)?.[0] ??
    /(?<![\p{L}\d&/])#\d{1,7}(?!\d)/u.exec(text)?.[0]
  )
}

/** A link as the source that it names; nothing for what is more than a link with a few words. */
export function linkOf({ text }: Item): { readonly title: string; readonly url: string } | undefined {
  const urls = [...text.matchAll(/https?:\/\/[^\s)>\]|"']+/g)].map(([url]) => url.replace(/[.,;]+$/, ''))
  const [url] = urls
  if (url === undefined || urls.length > 1 || text.length > 600 || !isAddress(url)) return undefined
  const title = oneLine(
    text
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<(https?:[^>]*)>/g, '$1')
      .replace(url, ' '),
  ).replace(/^[\s:–—-]+|[\s:–—-]+$/g, '')
  return { title: title === '' ? url : title, url }
}
