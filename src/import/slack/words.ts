import { at, either, items, peek, textsOf, type View } from '../json/view.ts'
import { decodeText, type Names } from './text.ts'

/**
 * What a message says: its text, or what a program wrote in blocks and attachments in its place; with the names of its files.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 * @see https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments
 */
export function wordsOf(message: View, names: Names): string {
  const text = peek(at(message, 'text'))
  // The text of a message of a person says what its blocks of rich text say; without one they are read.
  const blocks = items(at(message, 'blocks')).flatMap((block) => {
    if (peek(at(block, 'type')) !== 'rich_text') return blockTexts(block)
    return isSaid(text) ? [] : [richText(block)]
  })
  const attached = items(at(message, 'attachments')).flatMap(attachmentTexts)
  const said: string[] = []
  for (const part of [isSaid(text) ? text : undefined, ...blocks, ...attached])
    if (part !== undefined && part.trim() !== '' && !said.some((one) => one.includes(part))) said.push(part)
  const shown = said.length === 0 && text !== undefined ? [text] : said
  const files = items(at(message, 'files')).map(fileText)
  return [...shown.map((one) => decodeText(one, names)), ...files.filter((one) => one !== undefined)].join(
    '\n\n',
  )
}

// What Slack writes itself where a message has blocks alone.
function isSaid(text: string | undefined): text is string {
  return text !== undefined && !/^This (?:content|message) can(?:'|’|no)t be displayed\.?$/i.test(text.trim())
}

/** The texts of a block: its own, its fields, and the elements of a context. */
function blockTexts(block: View): readonly string[] {
  return [
    ...objectTexts(at(block, 'text')),
    ...items(at(block, 'fields')).flatMap(objectTexts),
    ...items(at(block, 'elements')).flatMap((element) =>
      peek(at(element, 'type')) === 'button' ? [] : objectTexts(at(element, 'text')),
    ),
    ...objectTexts(at(block, 'title')),
    ...textsOf(at(block, 'alt_text')),
  ]
}

/** A text stands alone or in an object that says how it is marked up. */
function objectTexts(view: View | undefined): readonly string[] {
  const text = peek(view) ?? peek(at(view, 'text'))
  return text === undefined ? [] : [text]
}

/** Rich text as Slack would write it in a text: lists and quotations line by line, code between marks. */
function richText(view: View): string {
  const name = peek(at(view, 'name'))
  const user = peek(at(view, 'user_id'))
  const channel = peek(at(view, 'channel_id'))
  const own =
    peek(either(view, 'text', 'url')) ??
    (user !== undefined ? `<@${user}>` : channel !== undefined ? `<#${channel}>` : undefined) ??
    (name === undefined ? '' : `:${name}:`)
  const inner = items(at(view, 'elements'))
  const type = peek(at(view, 'type'))
  if (type === 'rich_text_list') {
    const indent = '  '.repeat(Math.min(8, Number(peek(at(view, 'indent')) ?? 0) || 0))
    return inner.map((item) => `${indent}- ${richText(item).trim()}\n`).join('')
  }
  const text = own + inner.map(richText).join('')
  if (type === 'rich_text_quote') return `${text.replace(/^/gm, '> ')}\n`
  return type === 'rich_text_preformatted' ? `\`\`\`\n${text}\n\`\`\`\n` : text
}

/** A file by its name, with its page. The address of its content is left out: it may open the file to whoever has it. */
function fileText(file: View): string | undefined {
  const [name, page] = [peek(either(file, 'title', 'name')), peek(at(file, 'permalink'))]
  if (name === undefined) return undefined
  const label = `[${name}]`
  return page !== undefined && /^https?:[^\s<>]+$/i.test(page) ? `${label}(<${page}>)` : label
}

/** A title with the signs of Slack's own markup as it escapes them; some programs leave them as they are. */
function escaped(title: string): string {
  return title.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attachmentTexts(attachment: View): readonly string[] {
  const [title, link] = [peek(at(attachment, 'title')), peek(at(attachment, 'title_link'))]
  const blocks = items(at(attachment, 'blocks')).flatMap(blockTexts)
  const text = peek(at(attachment, 'text'))
  const fields = items(at(attachment, 'fields')).map((field) =>
    [peek(at(field, 'title')), peek(at(field, 'value'))].filter((one) => one !== undefined).join(': '),
  )
  const shown = [
    peek(at(attachment, 'pretext')),
    title !== undefined && link !== undefined && /^https?:/i.test(link)
      ? `<${link}|${escaped(title)}>`
      : title,
    text,
    ...blocks,
    fields.filter((one) => one !== '').join('\n'),
  ].filter((one) => one !== undefined)
  // The fallback is for where nothing of the rest can be shown.
  return shown.some((one) => one !== '') ? shown : objectTexts(at(attachment, 'fallback'))
}
