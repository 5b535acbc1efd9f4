import { makeSource } from '../record/index.ts'
import { unmark } from './marks.ts'
import type { Examples, Explanation, Fault, Rule } from './rule.ts'

const found: Readonly<Record<(Rule | Fault)['foundBy'], string>> = {
  checking: 'found by `forthright check`',
  reading: 'found when a record is read',
  formatting: 'found by `forthright fmt`',
  rendering: 'found when a document is rendered',
  verifying: 'found by `forthright verify`',
}

const head = `# Rules

Every code that a finding can have, with its level: an **error** stops a render, a **warning** should be mended, **advice** may be.
\`forthright explain CODE\` prints the same text. This page is made from the rules themselves, and their examples are their tests.
`

/** The page \`docs/rules.md\`: a table of all codes, then what each means, with examples. */
export function pageOf(explained: readonly (Rule | Fault)[]): string {
  const rows = explained.map(
    ({ code, level, title }) => `| [\`${code}\`](#${code}) | ${level} | ${cell(title)} |`,
  )
  const table = ['| code | level | what is wrong |', '| --- | --- | --- |', ...rows].join('\n')
  return `${[head, `${table}\n`, ...explained.map(section)].join('\n')}`
}

function section(one: Rule | Fault): string {
  const { code, title, source, explain, examples } = one
  const facts = `**${one.level}** · ${found[one.foundBy]} · ${source}`
  return [`## ${code}`, `${title}.`, facts, explain, ...(examples ? exampleOf(one, examples) : [])]
    .map((block) => `${block}\n`)
    .join('\n')
}

function exampleOf({ code, level }: Explanation, examples: Examples): string[] {
  const { bad, good, findings, mended, file = 'yaml', now } = examples
  const { text, spans } = unmark(bad)
  const source = makeSource('', text)
  const lines = findings.map((message, index) => {
    const start = source.pointAt(spans[index]?.start ?? 0)
    return `${start.line}:${start.column} ${level} ${message} (${code})`
  })
  const day = now === undefined ? '' : `, checked on ${now}`
  return [
    `Bad${day}:`,
    fence(file, text),
    fence('text', lines.join('\n')),
    ...(mended === undefined ? [] : ['With its fixes:', fence(file, mended)]),
    `Good:`,
    fence(file, good),
  ]
}

function fence(language: string, text: string): string {
  const mark = text.includes('```') ? '````' : '```'
  return `${mark}${language}\n${text.trimEnd()}\n${mark}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
