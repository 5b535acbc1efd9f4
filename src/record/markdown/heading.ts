import type { Entry, Span } from '../node.ts'
import { readAttributes } from './attributes.ts'
import type { Context } from './context.ts'
import { itemFields } from './fields.ts'
import { type SectionKind, sectionNamed } from './names.ts'
import type { Block } from './parse.ts'

/** A heading in its parts: `## Summary [it] {audience: customer}`. */
export interface Heading extends Span {
  readonly depth: number
  /** The words alone, on one line; the span is theirs. */
  readonly name: string
  readonly kind: SectionKind | undefined
  /** The language of the section, with its place, if the heading says it. */
  readonly language: (Span & { readonly value: string }) | undefined
  /** Fields that every item of the section gets. */
  readonly attributes: readonly Entry[]
}

/** Takes a heading apart. */
export function readHeading(context: Context, block: Block): Heading {
  const whole = textSpan(context, block)
  const text = context.source.text.slice(whole.start, whole.end)
  const braces = text.endsWith('}') ? text.search(/(?:^|\s)\{/) : -1
  const plain = nameAndLanguage(context, { ...whole, end: whole.start + (braces < 0 ? text.length : braces) })
  const kind = sectionNamed(plain.name)
  const attributes =
    braces < 0 ? undefined : readAttributes(context, whole, itemFields(kind?.field ?? 'notes'))
  const parts = attributes ? plain : nameAndLanguage(context, whole)
  return {
    ...parts,
    depth: block.depth,
    kind: sectionNamed(parts.name),
    attributes: attributes?.entries ?? [],
  }
}

/** The language of a section: what its heading says, or the record's. */
export function languageOf(context: Context, { language }: Heading): string {
  const tag = language?.value ?? context.language
  return tag.toLowerCase() === context.language.toLowerCase() ? context.language : tag
}

function nameAndLanguage(context: Context, span: Span) {
  const text = context.source.text.slice(span.start, span.end).trimEnd()
  const suffix = /\[([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\]$/.exec(text)
  const tag = suffix?.[1]
  const end = span.start + text.length
  const words = suffix ? text.slice(0, suffix.index).trimEnd() : text
  const name = words.replace(/\s+/g, ' ').normalize('NFC')
  const language =
    tag === undefined ? undefined : { value: canonicalTag(tag), start: end - tag.length - 1, end: end - 1 }
  return { name, language, start: span.start, end: span.start + words.length }
}

/** A language tag in the case that BCP 47 recommends; one that is none stays for the schema to judge. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

function textSpan(context: Context, block: Block): Span {
  const first = block.children[0]
  const last = block.children.at(-1)
  if (!first || !last) return { start: block.end, end: block.end }
  const text = context.source.text.slice(first.start, last.end)
  return { start: first.start, end: first.start + text.trimEnd().length }
}
