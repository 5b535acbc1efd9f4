import type { Link, Nodes } from 'mdast'
import { type Origin, originsOf } from '../document/index.ts'
import { safeAddress } from './address.ts'
import { unexpected } from './mark.ts'
import { languageOf, type Printable, type TextFormat } from './printable.ts'

/**
 * One node of a document in JSON. Keys come in this order, and only where they mean something.
 *
 * - `type`: `heading`, `paragraph`, `list`, `listItem`, `table`, `tableRow`, `tableCell`, `blockquote`, `code`,
 *   `thematicBreak`, `picture`, and in running text `text`, `inlineCode`, `emphasis`, `strong`, `link`, `break`
 * - `depth`: a heading's level, from 1
 * - `ordered`, `start`: whether a list is numbered, and from which number
 * - `align`: for each column of a table `left`, `right`, `center` or null
 * - `subject`: what a picture shows; its content stands in words beside it, and is not said again here
 * - `url`, `title`: a link's; no `url` where the address is not one to follow
 * - `syntax`: a code block's language
 * - `value`: the text, exactly as it stood in the record or the template
 * - `lang`: the language (BCP 47) of what differs from the document's
 * - `origin`: where in the record the value comes from: a list, for some values are put together
 */
interface JsonNode {
  readonly type: string
  readonly depth?: number
  readonly ordered?: boolean
  readonly start?: number
  readonly align?: readonly (string | null)[]
  readonly url?: string
  readonly title?: string
  readonly syntax?: string
  readonly subject?: string
  readonly value?: string
  readonly lang?: string
  readonly origin?: readonly Origin[]
  readonly children?: readonly JsonNode[]
}

/** The document as data: the same content as the other formats, and every value's origin. */
export const json: TextFormat = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json',
  pictures: false,
  print,
}

function print({ direction, language, metadata, title, tree }: Printable): string {
  const content = tree.children.map(node)
  return `${JSON.stringify({ forthright: 1, title, language, direction, metadata, content }, undefined, 2)}\n`
}

function node(from: Nodes): JsonNode {
  const lang = languageOf(from)
  const origins = originsOf(from)
  return {
    type: from.type,
    ...own(from),
    ...(lang !== undefined && { lang }),
    ...(origins.length > 0 && { origin: origins.map(place) }),
    ...('children' in from && { children: from.children.map(node) }),
  }
}

/** What a node says besides its children. */
function own(from: Nodes): Partial<JsonNode> {
  switch (from.type) {
    case 'heading':
      return { depth: from.depth }
    case 'list':
      return from.ordered ? { ordered: true, start: from.start ?? 1 } : { ordered: false }
    case 'table':
      return { align: from.align ?? [] }
    case 'link':
      return link(from)
    case 'code':
      return { ...(from.lang && { syntax: from.lang }), value: from.value }
    case 'picture':
      return { subject: from.subject }
    case 'text':
    case 'inlineCode':
      return { value: from.value }
    case 'paragraph':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'blockquote':
    case 'emphasis':
    case 'strong':
    case 'break':
    case 'thematicBreak':
      return {}
    default:
      throw unexpected(from)
  }
}

function link({ title, url }: Link): Partial<JsonNode> {
  const address = safeAddress(url)
  return { ...(address !== undefined && { url: address }), ...(title && { title }) }
}

// A copy, as line and column may be computed only now.
function place({ column, field, file, line }: Origin): Origin {
  return { field, file, line, column }
}
