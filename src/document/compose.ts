import type { Nodes, Root, RootContent } from 'mdast'
import { fill, type Language } from '../language/index.ts'
import { type Audience, formatPath, type Path } from '../record/index.ts'
import { isAudienceField, mayShow, takesAudience } from './audience.ts'
import type { Filling, Holes } from './holes.ts'
import type { SectionParser } from './markdown.ts'
import { readers } from './nothing-told.ts'
import type { Drawing, PictureNode } from './picture.ts'
import type { Problem } from './problem.ts'
import { splice } from './splice.ts'
import type { Template } from './template.ts'
import { findInTemplate } from './template-places.ts'

/** What composing a document needs besides its template and model. */
export interface Composing {
  readonly holes: Holes
  readonly language: Language
  readonly audience: Audience
  readonly parse: SectionParser
  /** Draws a picture of the document, by its number from 1. */
  readonly draw?: ((number: number) => Drawing) | undefined
  /** How the values of a record are told; a document of several gives the record's number. */
  readonly record: (number: number | undefined) => RecordTelling
}

/** How the values of one record are told. */
export interface RecordTelling {
  /** The zone in which times of day are shown. */
  readonly timezone: string
  /** Whether each time of day says how the zone's clock stood, because it did not always stand alike. */
  readonly offset: boolean
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
  const { holes, language, audience, record: recordOf } = composing
  const problems = new Map<string, Problem>()
  const tell = (problem: Problem): void => {
    const { line, column } = problem.place ?? {}
    const key = `${problem.code} ${problem.message} ${problem.record}:${formatPath(problem.path ?? [])} ${line}:${column}`
    if (!problems.has(key)) problems.set(key, problem)
  }

  const use = ({
    audience: needed,
    origins,
    keptBy,
    record,
  }: Pick<Filling, 'audience' | 'origins' | 'keptBy' | 'record'>): void => {
    if (mayShow(audience, needed)) return
    const [path] = origins
    tell({
      code: 'audience-leak',
      message: `Unexpected ${needed} value${path ? ` \`${formatPath(path)}\`` : ''} in a document for ${readers[audience]}, expected at most \`${audience}\``,
      hint: keptBy
        ? `Say \`audience: ${audience}\` on \`${formatPath(keptBy)}\` if these readers may see it, or take it out of ${template.file}.`
        : path && !takesAudience(path)
          ? isAudienceField(path[0])
            ? `Say \`audiences: { ${path[0]}: ${audience} }\` in the record if these readers may see it, or take it out of ${template.file}.`
            : `Nothing in a record shows \`${formatPath(path)}\` to these readers: take it out of ${template.file}.`
          : `Say \`audience: ${audience}\` there if these readers may see it, or take it out of ${template.file}.`,
      path,
      record,
    })
  }

  const words = (filling: Filling): string => {
    const { content, record } = filling
    const leaks = !mayShow(audience, filling.audience)
    use(filling)
    const [path] = filling.origins
    switch (content.kind) {
      case 'text':
      case 'prose':
      case 'address':
        return content.value
      case 'moment':
        return language.dates.write(content.value, { ...clockOf(record), day: false })
      case 'count':
        return language.numbers.count(content.value)
      case 'duration':
        return language.numbers.duration(content.value)
      case 'untranslated': {
        // One word about it is enough, and that one tells nothing of what it says.
        if (leaks) return ''
        const there = content.languages.map((tag) => `\`${tag}\``).join(', ')
        tell({
          code: 'translation-missing',
          message:
            content.term === undefined
              ? `Unexpected lack of a text in \`${language.tag}\`, expected one beside ${there}`
              : `Unexpected lack of a label of \`${content.term}\` in \`${language.tag}\`, expected one in \`terms\` beside ${there}`,
          hint: `Add \`${language.tag}:\` there, or render with \`--fallback ${content.languages[0] ?? 'en'}\`.`,
          path,
          record,
        })
        return ''
      }
      case 'picture':
        return ''
      case 'unlabelled':
        if (leaks) return ''
        tell({
          code: 'value-missing',
          message: `Unexpected lack of a label of \`${content.term}\` in \`${language.tag}\`, expected one in \`terms\``,
          hint: `Add \`terms: { ${content.term}: { ${language.tag}: … } }\` to the record.`,
          path,
          record,
        })
        return ''
      case 'absent':
        if (!leaks) lacking(filling)
        return ''
    }
  }

  /** What the record could say is its own lack; anything else is the template's. */
  const lacking = ({ origins: [path], record, place }: Filling): void => {
    const name = place?.name ?? 'the value'
    if (path === undefined || path.length === 0) {
      return tell({
        code: 'value-missing',
        message: `Unexpected lack of \`${name}\`, expected a value to print`,
        hint: `Ask for it with \`{{#if ${name}}}\` first.`,
        path: undefined,
        place,
      })
    }
    const where = place ? `${template.file}:${place.line}` : template.file
    tell({
      code: 'value-missing',
      message: `Unexpected lack of \`${formatPath(path)}\`, expected the value that ${where} prints`,
      hint: `Add it to the record, or ask for it with \`{{#if}}\` in the template before \`{{${name}}}\`.`,
      path,
      record,
    })
  }

  const clockOf = (record: number | undefined): { readonly zone: string; readonly offset: boolean } => {
    const { timezone, offset } = recordOf(record)
    return { zone: timezone, offset }
  }

  const write = (helper: string, { content, record }: Filling): string => {
    if (content.kind === 'count')
      return helper === 'people'
        ? language.numbers.people(content.value)
        : language.numbers.count(content.value)
    if (content.kind === 'duration') return language.numbers.duration(content.value)
    if (content.kind !== 'moment') return ''
    const { value } = content
    const clock = clockOf(record)
    if (helper === 'zone') {
      const known = Number.isFinite(value.earliest) ? value.earliest : value.latest
      return Number.isFinite(known) ? language.dates.zone(clock.zone, known) : clock.zone
    }
    if (helper === 'when') return language.dates.when(value, { ...clock, day: false })
    return language.dates.write(value, { ...clock, day: helper === 'date' })
  }

  const tags = new Set<string>()
  let pictures = 0
  const picture = (filling: Filling): PictureNode => {
    const shows = filling.content.kind === 'picture' ? filling.content.shows : []
    for (const { place: _, ...value } of shows) {
      words({ ...value, place: filling.place })
      if (value.language !== undefined && value.language !== language.tag) tags.add(value.language)
    }
    pictures++
    const drawing = problems.size === 0 ? composing.draw?.(pictures) : undefined
    const data: Readonly<Record<string, unknown>> = {
      origin: filling.origins.map(recordOf(filling.record).originOf),
    }
    return { type: 'picture', subject: 'timeline', ...(drawing && { drawing }), data: { ...data } }
  }

  const text = template.print(model, { holes, use, write, list: language.list, words })
  const tree = splice(composing.parse(text), {
    holes,
    words,
    trace: ({ origins, language: own, record }) => ({
      origin: origins.map(recordOf(record).originOf),
      ...(own === undefined || own === language.tag ? {} : { lang: own }),
    }),
    picture,
    refusePicture: ({ place }) =>
      tell({
        code: 'template',
        message: 'Unexpected picture among words, expected it in a paragraph of its own',
        hint: `Leave an empty line before and after \`{{${place?.name ?? 'picture'}}}\`.`,
        path: undefined,
        place,
      }),
    refuseUrl: (filling, url) => {
      if (filling && !mayShow(audience, filling.audience)) return
      tell({
        code: 'unsafe-link',
        message: `Unexpected link to \`${url}\`, expected an address that begins with \`https://\`, \`http://\` or \`mailto:\``,
        hint: 'Give the link an address of the web or of a mailbox, or write its words alone.',
        path: filling?.origins[0],
        record: filling?.record,
        place: filling ? undefined : findInTemplate(template.text, url),
      })
    },
    refuseMixed: (filling) =>
      tell({
        code: 'unsafe-link',
        message: 'Unexpected link to an address that is put together from values, expected one whole address',
        hint: 'Give the link one address, written in the template or taken whole from the record.',
        path: undefined,
        place: filling?.place,
      }),
    refuseNode: (node) =>
      tell({
        code: 'template',
        message: `Unexpected ${node.type === 'html' ? 'HTML' : node.type} in ${template.file}, expected Markdown`,
        hint: 'Write it as Markdown: a document is printed in many formats.',
        path: undefined,
        place: findInTemplate(template.text, writtenFor(node)),
      }),
  })
  collectLanguages(tree, tags)
  return { tree: withFallbackNote(tree, language, tags), problems: [...problems.values()] }
}

/** How markup that a template may not contain begins in it. */
function writtenFor(node: Nodes): string {
  if (node.type === 'html') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return `![${node.alt ?? ''}`
  return node.type === 'definition' ? `[${node.label ?? node.identifier}]:` : ''
}

/** Says under the title which passages are in another language, if any are. */
function withFallbackNote(tree: Root, language: Language, tags: ReadonlySet<string>): Root {
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
