import { strFromU8, unzipSync } from 'fflate'
import { makeSource } from '../record/index.ts'
import { type EditedDocument, Unreadable } from './edited.ts'
import { bodyOf } from './word-body.ts'
import { stylesOf } from './word-styles.ts'
import { walk } from './word-xml.ts'

const parts = [
  'word/document.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
  'docProps/custom.xml',
  'docProps/core.xml',
] as const
type Part = (typeof parts)[number]

/** No letter is so large; a file that says so would fill the memory. */
const largestPart = 32 * 1024 * 1024

/**
 * Reads a Word document into blocks: its paragraphs and rows of tables with all changes accepted. Of its places the line
 * is the number of the paragraph.
 *
 * @throws Unreadable if it is no Word document
 */
export function readEditedWord(path: string, file: Uint8Array): EditedDocument {
  const texts = open(file)
  const body = texts.get('word/document.xml')
  if (body === undefined) throw new Unreadable('a file without `word/document.xml`')
  const styles = stylesOf(texts.get('word/styles.xml') ?? '')
  const targets = targetsOf(texts.get('word/_rels/document.xml.rels') ?? '')
  const { blocks, lines } = bodyOf(body, styles, targets)
  return {
    source: makeSource(path, lines.join('\n')),
    blocks,
    metadata: {
      ...coreOf(texts.get('docProps/core.xml') ?? ''),
      ...customOf(texts.get('docProps/custom.xml') ?? ''),
    },
  }
}

function open(file: Uint8Array): ReadonlyMap<Part, string> {
  let unpacked: Record<string, Uint8Array>
  try {
    unpacked = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!parts.some((part) => part === name)) return false
        if (originalSize > largestPart) throw new Unreadable(`a part of ${originalSize} bytes`)
        return true
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('a file that is no ZIP archive')
  }
  return new Map(
    parts.flatMap((part) => {
      const bytes = unpacked[part]
      return bytes === undefined ? [] : [[part, strFromU8(bytes)] as const]
    }),
  )
}

function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['TargetMode'] === 'External')
        targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')
    },
  })
  return targets
}

function customOf(xml: string): Record<string, string> {
  const found: Record<string, string> = {}
  let property: string | undefined
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'property') property = attributes['name']
    },
    text: (text) => {
      if (property !== undefined && known.has(property))
        found[property] = (found[property] ?? '') + text.trim()
    },
    close: (name) => {
      if (name === 'property') property = undefined
    },
  })
  return found
}

const known = new Set(['document', 'incident', 'as-of', 'profile'])

function coreOf(xml: string): Record<string, string> {
  let language: string | undefined
  let isLanguage = false
  walk(xml, {
    open: (name) => {
      isLanguage = name === 'dc:language'
    },
    text: (text) => {
      if (isLanguage) language = (language ?? '') + text.trim()
    },
    close: () => {
      isLanguage = false
    },
  })
  return language === undefined || language === '' ? {} : { language }
}
