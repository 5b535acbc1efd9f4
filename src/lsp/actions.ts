import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types'
import type { Edit, Finding } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { diagnosticOf, type Telling } from './diagnostics.ts'
import { missingTexts } from './missing-texts.ts'
import { lineEdits, textEdits } from './text-edits.ts'

/** The action that mends everything that can be mended surely. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.forthright`

/** What is asked for: a stretch of the text, and perhaps only actions of some kinds. */
export interface Asked {
  readonly range: Range
  readonly only: readonly string[] | undefined
  /** The text with everything mended that can be mended surely, as `check --fix` does it. */
  readonly mended: () => Promise<string>
}

/** What can be done about the findings at a stretch of the text, and about a text that lacks a language. */
export async function actionsAt(
  analysis: Analysis,
  findings: readonly Finding[],
  { range, only, mended }: Asked,
  telling: Telling,
): Promise<readonly CodeAction[]> {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))
  const own = findings.filter(({ file }) => file === telling.path)
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(analysis, own, range, telling) : []),
    ...(wants(fixAllKind) && own.some(({ fix }) => fix?.safe)
      ? await fixAll(analysis, await mended(), telling)
      : []),
  ]
}

function quickFixes(
  analysis: Analysis,
  findings: readonly Finding[],
  range: Range,
  telling: Telling,
): CodeAction[] {
  const { positions } = analysis
  const [from, to] = [positions.offsetAt(range.start), positions.offsetAt(range.end)]
  const here = findings.filter(({ place }) => place.start.offset <= to && from <= place.end.offset)
  const mends = here.flatMap((finding) => {
    const { fix, otherFixes = [] } = finding
    return [...(fix ? [fix] : []), ...otherFixes].map((one) => ({
      title: one.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, telling)],
      edit: changing(telling, one.edits),
      ...(one.safe ? { isPreferred: true } : {}),
    }))
  })
  const lacking = here.find(({ code }) => code === 'missing-language')
  const texts = missingTexts(analysis, from).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(lacking ? { diagnostics: [diagnosticOf(lacking, telling)] } : {}),
    edit: {
      changes: { [telling.uri]: textEdits(edits, positions) },
    },
  }))
  return [...mends, ...texts]
}

async function fixAll(analysis: Analysis, mended: string, telling: Telling): Promise<CodeAction[]> {
  const edits = await lineEdits(analysis.reading.source.text, mended)
  if (edits.length === 0) return []
  return [
    {
      title: 'Mend everything that can be mended surely',
      kind: fixAllKind,
      edit: { changes: { [telling.uri]: textEdits(edits, telling.positions) } },
    },
  ]
}

function changing({ uri, positions }: Telling, edits: readonly Edit[]) {
  const changes = edits.map(
    ({ place, text }): TextEdit => ({ range: positions.rangeOfPlace(place), newText: text }),
  )
  return { changes: { [uri]: changes } }
}
