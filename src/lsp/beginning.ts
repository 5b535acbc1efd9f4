import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types'
import { guidesAt } from '../record/index.ts'

/** An empty file in which a record may begin. */
export interface Beginning {
  readonly text: string
  /** Where the cursor stands in it. */
  readonly offset: number
  /** The name of the file without its ending: the id of the record, if it can be one. */
  readonly name: string
  readonly isMarkdown: boolean
  /** Whether the client steps through the places that are left to fill in. */
  readonly hasSnippets: boolean
}

/** What stands before the first word: blank lines, comments of YAML, the line that opens front matter. */
const above = {
  yaml: /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*/,
  markdown: /^\uFEFF?(?:---[ \t]*(?:\r\n|\n|\r))?/,
}

/**
 * What a record begins with, in a file in which nothing stands yet but the beginning of its first word: with all that no project
 * can say for it. Where anything else stands, the file may be of somebody else.
 */
export function beginningOf({
  text,
  offset,
  name,
  isMarkdown,
  hasSnippets,
}: Beginning): readonly CompletionItem[] {
  const [head = ''] = above[isMarkdown ? 'markdown' : 'yaml'].exec(text) ?? []
  const [, word = '', rest = ''] = /^([a-z]*)(.*)$/s.exec(text.slice(head.length)) ?? []
  const lines = head.split(/\r\n|\n|\r/)
  const [line, character] = [lines.length - 1, lines.at(-1)?.length ?? 0]
  if (!'forthright'.startsWith(word) || rest.trim() !== '' || offset !== head.length + word.length) return []
  const [guide] = guidesAt(['forthright'])
  return [
    {
      label: 'forthright: 1',
      kind: CompletionItemKind.Snippet,
      ...(guide?.title === undefined ? {} : { detail: guide.title }),
      ...(guide?.description === undefined
        ? {}
        : { documentation: { kind: MarkupKind.Markdown, value: guide.description } }),
      filterText: 'forthright',
      insertTextMode: 1,
      insertTextFormat: hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: { start: { line, character }, end: { line, character: character + word.length } },
        newText: skeleton(isMarkdown, head.includes('---'), name, (number) =>
          hasSnippets ? `$${number}` : '',
        ),
      },
    },
  ]
}

function skeleton(
  isMarkdown: boolean,
  isOpen: boolean,
  name: string,
  place: (number: number) => string,
): string {
  const id = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) ? name : ''
  const head = `forthright: 1\nid: ${id}\n`
  return isMarkdown
    ? `${isOpen ? '' : '---\n'}${head}kind: ${place(1)}\n---\n\n# ${place(0)}\n`
    : `${head}title: ${place(1)}\nkind: ${place(2)}\nevents:\n  - kind: ${place(3)}\n    at: ${place(4)}\n    text: ${place(0)}\n`
}
