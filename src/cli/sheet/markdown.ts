import type { BlockContent, List, Paragraph, PhrasingContent, Root } from 'mdast'
import type { WrittenDocument } from '../../document/index.ts'
import { format } from '../../format/index.ts'
import type { Language } from '../../language/index.ts'
import type { Row, Sheet } from './model.ts'

/** A sheet as Markdown: made as a tree, so that nothing in a record becomes markup. */
export async function sheetToMarkdown(sheet: Sheet, { tag, vocabulary }: Language): Promise<string> {
  const document: WrittenDocument = {
    tree: treeOf(sheet),
    title: sheet.title,
    language: tag,
    direction: vocabulary.direction,
    metadata: {},
    pageNumber: vocabulary['page-number'],
    dated: undefined,
  }
  return (await format('md')).print(document)
}

function treeOf({ title, lead, sections, tail }: Sheet): Root {
  const children: BlockContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...lead.map(paragraph),
    ...sections.flatMap((section): BlockContent[] => [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: section.title }] },
      ...section.entries.flatMap((entry): BlockContent[] => [
        { type: 'heading', depth: 3, children: [{ type: 'text', value: entry.heading }] },
        { type: 'paragraph', children: [{ type: 'inlineCode', value: entry.name }] },
        list(entry.rows.map(rowItem)),
      ]),
      ...(section.lines.length > 0 ? [list(section.lines.map((line) => [paragraph(line)]))] : []),
    ]),
    ...tail.map(paragraph),
  ]
  return { type: 'root', children }
}

function rowItem({ label, values }: Row): BlockContent[] {
  const [only, ...others] = values
  const head: Paragraph = {
    type: 'paragraph',
    children: [
      ...(label === ''
        ? []
        : [{ type: 'strong' as const, children: [{ type: 'text' as const, value: `${label}:` }] }]),
      ...(others.length === 0 ? phrasing(`${label === '' ? '' : ' '}${only ?? ''}`) : []),
    ],
  }
  return others.length === 0 ? [head] : [head, list(values.map((value) => [paragraph(value)]))]
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: phrasing(value) }
}

/** Names of fields stand between backticks in the vocabulary. */
function phrasing(value: string): PhrasingContent[] {
  return value
    .split(/`([^`\n]+)`/)
    .map((part, index): PhrasingContent => ({ type: index % 2 === 1 ? 'inlineCode' : 'text', value: part }))
    .filter((node) => 'value' in node && node.value !== '')
}

function list(items: readonly (readonly BlockContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [...children] })),
  }
}
