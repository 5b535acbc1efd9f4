import type { Nodes, Root, RootContent } from 'mdast'
import { fill, type Language } from '../language/index.ts'
import { type Audience, formatPath, type Path } from '../record/index.ts'
import { mayShow } from './audience.ts'
import type { Filling, Holes } from './holes.ts'
import type { SectionParser } from './markdown.ts'
import { splice } from './splice.ts'
import type { Template } from './template.ts'

/** Something that a document could not show, by the record's path where there is one. */
export interface Problem {
  readonly code: 'audience-leak' | 'translation-missing' | 'value-missing' | 'unsafe-link' | 'template'
  readonly message: string
  readonly hint: string
  readonly path: Path | undefined
}

/** What composing a document needs besides its template and model. */
export interface Composing {
  readonly holes: Holes
  readonly language: Language
  readonly audience: Audience
  /** The zone in which times of day are shown. */
  readonly timezone: string
  readonly parse: SectionParser
  /** What a node from the record carries as `data.origin`. */
  readonly originOf: (path: Path) => unknown
}

/**
 * Composes a document: the template prints words and tokens, the words are parsed once, and each token is replaced in the
 * tree by its value. The audience of every value is checked here, whatever the template says.
 */
export function compose(
  template: Template,
  model: object,
  composing: Composing,
): { readonly tree: Root; readonly problems: readonly Problem[] } {
  const { holes, language, audience, timezone, originOf } = composing
  const problems = new Map<string, Problem>()
  const tell = (problem: Problem): void => {
    const key = `${problem.code} ${problem.message} ${formatPath(problem.path ?? [])}`
    if (!problems.has(key)) problems.set(key, problem)
  }

  const use = ({ audience: needed, origins }: Pick<Filling, 'audience' | 'origins'>): void => {
    if (mayShow(audience, needed)) return
    const [path] = origins
    tell({
      code: 'audience-leak',
      message: `Unexpected ${needed} value${path ? ` \`${formatPath(path)}\`` : ''} in a document for ${audienceWords[audience]}, expected at most \`${audience}\``,
      hint: `Say \`audience: ${audience}\` there if these readers may see it, or take it out of ${template.file}.`,
      path,
    })
  }

  const words = (filling: Filling): string => {
    const { content } = filling
    const leaks = !mayShow(audience, filling.audience)
    use(filling)
    const [path] = filling.origins
    switch (content.kind) {
      case 'text':
      case 'prose':
      case 'address':
        return content.value
      case 'moment':
        return language.dates.write(content.value, { zone: timezone, day: false })
      case 'count':
        return language.numbers.count(content.value)
      case 'duration':
        return language.numbers.duration(content.value)
      case 'untranslated': {
        const there = content.languages.map((tag) => `\`${tag}\``).join(', ')
        tell({
          code: 'translation-missing',
          message: `Unexpected lack of a text in \`${language.tag}\`, expected one beside ${there}`,
          hint: `Add \`${language.tag}:\` there, or render with \`--fallback ${content.languages[0] ?? 'en'}\`.`,
          path,
        })
        return ''
      }
      case 'absent':
        if (leaks) return ''
        tell({
          code: 'value-missing',
          message: `Unexpected lack of ${path?.length ? `\`${formatPath(path)}\`` : 'a value'}, expected the value that ${template.file} prints`,
          hint: 'Add it to the record, or ask for it with `{{#if}}` in the template.',
          path,
        })
        return ''
    }
  }

  const write = (helper: string, { content }: Filling): string => {
    if (content.kind === 'count') return language.numbers.count(content.value)
    if (content.kind === 'duration') return language.numbers.duration(content.value)
    if (content.kind !== 'moment') return ''
    const { value } = content
    if (helper === 'zone') {
      const known = Number.isFinite(value.earliest) ? value.earliest : value.latest
      return Number.isFinite(known) ? language.dates.zone(timezone, known) : timezone
    }
    if (helper === 'when') return language.dates.when(value, { zone: timezone, day: false })
    return language.dates.write(value, { zone: timezone, day: helper === 'date' })
  }

  const text = template.print(model, { holes, use, write, list: language.list, words })
  const tree = splice(composing.parse(text), {
    holes,
    words,
    trace: ({ origins, language: own }) => ({
      origin: origins.map(originOf),
      ...(own === undefined || own === language.tag ? {} : { lang: own }),
    }),
    refuseUrl: (filling, url) =>
      tell({
        code: 'unsafe-link',
        message: `Unexpected link to \`${url}\`, expected an address that begins with \`https://\`, \`http://\` or \`mailto:\``,
        hint: 'Give the link one address, written in the template or taken whole from the record.',
        path: filling?.origins[0],
      }),
    refuseNode: (node) =>
      tell({
        code: 'template',
        message: `Unexpected ${node.type === 'html' ? 'HTML' : node.type} in ${template.file}, expected Markdown`,
        hint: 'Write it as Markdown: a document is printed in many formats.',
        path: undefined,
      }),
  })
  return { tree: withFallbackNote(tree, language), problems: [...problems.values()] }
}

/** Says under the title which passages are in another language, if any are. */
function withFallbackNote(tree: Root, language: Language): Root {
  const tags = new Set<string>()
  collectLanguages(tree, tags)
  if (tags.size === 0) return tree
  const { languages, words } = language.vocabulary
  const names = [...tags].map((tag) => languages[tag.split('-')[0] ?? tag] ?? tag)
  const note: RootContent = {
    type: 'blockquote',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: fill(words['fallback-note'] ?? '{0}', language.list(names)) }],
      },
    ],
  }
  const [title, ...rest] = tree.children
  return {
    type: 'root',
    children: title?.type === 'heading' ? [title, note, ...rest] : [note, ...tree.children],
  }
}

function collectLanguages(node: Nodes, tags: Set<string>): void {
  const tag = node.data && 'lang' in node.data ? node.data.lang : undefined
  if (typeof tag === 'string') tags.add(tag)
  if ('children' in node) for (const child of node.children) collectLanguages(child, tags)
}

const audienceWords: Readonly<Record<Audience, string>> = {
  public: 'the public',
  customer: 'customers',
  regulator: 'an authority',
  internal: 'ourselves',
}
