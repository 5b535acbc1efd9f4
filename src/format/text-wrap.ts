import { displayWidth } from './text-width.ts'

// Chinese and Japanese are written without blanks: a line may end at almost any character, but does not begin with a
// closing mark nor end with an opening one.
const ideographs = '\\u2E80-\\u303F\\u3041-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFD}'
const opening = '「『（［｛〈《【〔'
const closing = '」』）］｝〉》】〕、。，．：；！？・ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ'
const ideograph = new RegExp(`[${ideographs}]`, 'u')
const piece = new RegExp(`[${opening}]*(?:[^${ideographs}]+|[${ideographs}])[${closing}]*`, 'gu')

/** Breaks a text into lines of at most so many columns. A word that is longer stays whole; a `\n` always breaks. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const parted = ideograph.test(text)
  for (const word of text.split(' ')) {
    let glue = line === '' ? '' : ' '
    for (const part of parted ? (word.match(piece) ?? []) : [word]) {
      const size = displayWidth(part)
      if (line !== '' && used + glue.length + size > width) {
        lines.push(line)
        line = part
        used = size
      } else {
        line += glue + part
        used += glue.length + size
      }
      glue = ''
    }
  }
  return [...lines, line]
}
