import type { Finding, Source } from '../../record/index.ts'
import type { Paint } from '../io.ts'

const colors = { error: 'red', warning: 'yellow', advice: 'blue' } as const

/** What is about a text that some readers may not see does not quote it: logs are often read by others. */
const unquoted: readonly Finding['code'][] = ['audience-leak']

/** A finding as a person reads it: place, code, message, the line with the fault underlined, and how to mend it. */
export function printFinding(finding: Finding, source: Source | undefined, paint: Paint): string {
  const { start } = finding.place
  const color = colors[finding.level]
  const head = clean(`${finding.file}:${start.line}:${start.column}`)
  const lines = [
    `${paint('bold', head)}: ${paint(color, finding.level)} ${paint('dim', finding.code)}: ${clean(finding.message)}`,
  ]
  if (source && !unquoted.includes(finding.code))
    lines.push(...frame(finding.place, source, (text) => paint(color, text), paint))
  for (const related of finding.related ?? []) {
    const { line, column } = related.place.start
    lines.push(
      `  ${paint('dim', clean(`${related.file ?? finding.file}:${line}:${column}`))} ${clean(related.message)}`,
    )
  }
  if (finding.hint !== undefined) lines.push(`  ${paint('green', 'help')}: ${clean(finding.hint)}`)
  return lines.join('\n')
}

const widest = 100

/** The line at fault and a row of carets under the fault. A long line is shown around it. */
function frame(
  place: Finding['place'],
  source: Source,
  mark: (text: string) => string,
  paint: Paint,
): string[] {
  const { start, end } = place
  const text = source.lineText(start.line)
  const from = Math.max(0, Math.min(start.column - 1 - 40, text.length - widest))
  const shown = text.slice(from, from + widest)
  const before = text.slice(from, start.column - 1)
  const last = end.line === start.line ? end.column - 1 : text.length
  const carets = Math.max(1, width(text.slice(start.column - 1, Math.min(last, from + widest))))
  const gutter = String(start.line).length
  const lead = from > 0 ? '…' : ''
  return [
    `${paint('dim', `${String(start.line)} |`)} ${lead}${clean(shown.replaceAll('\t', ' '))}${from + widest < text.length ? '…' : ''}`,
    `${paint('dim', `${' '.repeat(gutter)} |`)} ${' '.repeat(width(lead + before))}${mark('^'.repeat(carets))}`,
  ]
}

/** How many columns a terminal gives a text: two for wide East Asian letters and emoji, none for combining marks. */
function width(text: string): number {
  let columns = 0
  for (const letter of text) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(letter)) continue
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        letter,
      )
        ? 2
        : 1
  }
  return columns
}

/** What a record says must not be able to steer the terminal. */
export function clean(text: string): string {
  return text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
