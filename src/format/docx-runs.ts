import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Nodes, PhrasingContent } from 'mdast'
import {
  eastAsianLanguage,
  marks,
  type Stretch,
  stretches,
  type WordLanguage,
  wordLanguage,
} from './docx-scripts.ts'
import { wordAddress, wordText } from './docx-text.ts'
import { unexpected } from './mark.ts'
import { languageOf } from './printable.ts'

/** How the text at a place of a document is written. */
export interface Voice {
  readonly direction: 'ltr' | 'rtl'
  /** The direction of the paragraph in which it stands. */
  readonly around: 'ltr' | 'rtl'
  readonly language: WordLanguage | undefined
  /** Whether the language is not the document's own, so that each run has to say it. */
  readonly foreign: boolean
  readonly look: Pick<IRunOptions, 'bold' | 'italics' | 'color' | 'style' | 'noProof'>
}

/** The voice of a document as a whole. */
export function voiceOf(tag: string, direction: 'ltr' | 'rtl'): Voice {
  return { direction, around: direction, language: wordLanguage(tag), foreign: false, look: {} }
}

/** The voice of a node: another one if it is in another language. */
export function voiceAt(node: Nodes, voice: Voice): Voice {
  const tag = languageOf(node)
  if (tag === undefined) return voice
  const language = wordLanguage(tag)
  const direction = language?.script === 'right-to-left' ? 'rtl' : 'ltr'
  return { ...voice, direction, language, foreign: true }
}

/** Running text as runs and links. */
export function runs(nodes: readonly PhrasingContent[], voice: Voice): ParagraphChild[] {
  return nodes.flatMap((node) => one(node, voiceAt(node, voice)))
}

function one(node: PhrasingContent, voice: Voice): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return textRuns(node.value, voice)
    case 'inlineCode':
      return textRuns(node.value, looking(voice, { style: 'HTMLCode', noProof: true }))
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'emphasis':
      return runs(node.children, looking(voice, { italics: true }))
    case 'strong':
      return runs(node.children, looking(voice, { bold: true }))
    case 'link': {
      const link = wordAddress(node.url)
      // Nobody could follow it; what it says must not be lost.
      if (link === undefined) return [...runs(node.children, voice), ...textRuns(` (${node.url})`, voice)]
      return [
        new ExternalHyperlink({
          link,
          children: runs(node.children, looking(voice, { style: 'Hyperlink' })),
        }),
      ]
    }
    default:
      throw unexpected(node)
  }
}

function looking(voice: Voice, look: Voice['look']): Voice {
  return { ...voice, look: { ...voice.look, ...look } }
}

/** A text as runs, each of one script, as Word chooses fonts and spelling by what the run says of itself. */
export function textRuns(text: string, voice: Voice): TextRun[] {
  const { around, direction, look } = voice
  const written = stretches(wordText(text), direction).map(
    (stretch) => new TextRun({ text: stretch.text, ...look, ...ofScript(stretch, text, voice) }),
  )
  return direction === around ? written : [...written, new TextRun(marks[around])]
}

const onlyHebrew = /^[\p{Script=Hebrew}\P{L}]+$/u

function ofScript({ text, script }: Stretch, whole: string, { language, foreign }: Voice): IRunOptions {
  const own = language?.script === script ? language.tag : undefined
  switch (script) {
    case 'western':
      return foreign && own !== undefined ? { language: { value: own } } : {}
    case 'right-to-left': {
      // Hebrew letters are of one language; the Arabic ones are of many.
      const tag = own ?? (onlyHebrew.test(text) ? 'he-IL' : undefined)
      return { rightToLeft: true, ...(tag !== undefined && { language: { bidirectional: tag } }) }
    }
    case 'east-asian': {
      const tag = own ?? eastAsianLanguage(whole)
      if (tag === undefined) return {}
      return { font: { eastAsia: eastAsianFont(tag), hint: 'eastAsia' }, language: { eastAsia: tag } }
    }
  }
}

/** A font that comes with Word. Without one it may take Chinese forms of characters for a Japanese text. */
export function eastAsianFont(tag: string): string {
  if (tag.startsWith('ja')) return 'Yu Gothic'
  if (tag.startsWith('ko')) return 'Malgun Gothic'
  return /TW|HK|MO|Hant/.test(tag) ? 'Microsoft JhengHei' : 'Microsoft YaHei'
}
