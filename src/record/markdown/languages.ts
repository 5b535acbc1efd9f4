import { type Entry, entryOf, type Node, type ScalarNode, toValue } from '../node.ts'
import { type Context, fieldOf, remark } from './context.ts'
import type { Item } from './item.ts'
import type { Part } from './part.ts'

/** The items of one heading, their texts in every language that has them. */
export interface JoinedItem {
  readonly item: Item
  readonly text: Node | undefined
  /** All fields but the text, each once. */
  readonly fields: readonly Entry[]
}

/** Joins the parts of one kind, which differ in language: the items of a translation stand in the order of the others. */
export function joinLanguages(
  context: Context,
  parts: readonly Part[],
): { base: Part; items: JoinedItem[] } | undefined {
  const base = parts.find(({ language }) => language === context.language) ?? parts[0]
  if (!base) return undefined
  const variants = parts.filter((part) => part !== base && hasSameCount(context, part, base))
  const items = base.items.map((item, index): JoinedItem => {
    const fields = fieldsOf(context, base, item)
    const texts: { readonly part: Part; readonly text: ScalarNode }[] = []
    for (const part of [base, ...variants]) {
      const own = part.items[index]
      if (own?.text) texts.push({ part, text: own.text })
      if (own && part !== base) checkFields(context, fieldsOf(context, part, own), fields, part.language)
    }
    return { item, fields, text: textOf(context, texts) }
  })
  return { base, items }
}

/** A text in the record's language alone stays a text; with others it is a map by language. */
function textOf(
  context: Context,
  texts: readonly { readonly part: Part; readonly text: ScalarNode }[],
): Node | undefined {
  const [first] = texts
  if (!first) return undefined
  if (texts.length === 1 && first.part.language === context.language) return first.text
  const entries = texts.map(({ part, text }) => {
    const { heading, section, language } = part
    return fieldOf(language, text, heading.language ?? section.heading.language ?? text)
  })
  return { type: 'map', entries, start: first.text.start, end: first.text.end }
}

/** Reports a translation that has not as many items as what it translates. */
function hasSameCount(context: Context, part: Part, base: Part): boolean {
  const [count, expected] = [part.items.length, base.items.length]
  if (count === expected) return true
  reportCount(context, part, count, base)
  return false
}

/** Reports that a translation has another number of items. */
export function reportCount(
  context: Context,
  part: Pick<Part, 'heading' | 'language'>,
  count: number,
  base: Part,
): void {
  const expected = base.items.length
  remark(context, part.heading, {
    code: 'translation-count',
    message: `Unexpected ${count} ${count === 1 ? 'item' : 'items'} of \`${base.kind.title}\` in \`${part.language}\`, expected ${expected} as in \`${base.language}\``,
    hint: 'Give each item its translation, in the same order.',
    related: { message: 'What it translates', span: base.heading },
  })
}

/** The fields of an item: its own, then those of its headings. */
function fieldsOf(context: Context, part: Part, item: Item): Entry[] {
  const fields: Entry[] = []
  for (const entry of [...item.before, ...item.after]) {
    const first = fields.find(({ key }) => key.value === entry.key.value)
    if (!first) fields.push(entry)
    else if (first !== entry) {
      remark(context, entry.key, {
        code: 'duplicate-field',
        message: `Unexpected second \`${entry.key.value}\`, expected it once`,
        hint: 'Remove one of the two.',
        related: { message: 'It stands here first', span: first.value },
      })
    }
  }
  for (const entry of part.defaults) {
    if (fields.every(({ key }) => key.value !== entry.key.value)) fields.push(entry)
  }
  return fields
}

/** A translation may repeat the fields of an item, and never change them. */
function checkFields(
  context: Context,
  own: readonly Entry[],
  base: readonly Entry[],
  language: string,
): void {
  const known: Node = { type: 'map', entries: base, start: 0, end: 0 }
  for (const { key, value } of own) {
    const other = entryOf(known, key.value)
    if (other && JSON.stringify(toValue(other.value)) === JSON.stringify(toValue(value))) continue
    remark(context, value, {
      code: 'translation-mismatch',
      message: `Unexpected \`${key.value}\` in the translation \`${language}\`, expected ${other ? 'the same value as in what it translates' : 'it in what it translates'}`,
      hint: 'Say it once, in the section that is translated.',
      related: other && { message: 'What it translates', span: other.value },
    })
  }
}
