import type { Place } from './source.ts'

/** How grave a finding is: an error stops a render, a warning should be mended, advice may be. */
export type Level = 'error' | 'warning' | 'advice'

/** A change of a text: what stands at the place gives way to `text`; an empty place is an insertion. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** How to mend a finding by changing the text in which it stands. */
export interface Fix {
  /** What it does, in the imperative and without a full stop: "Write `severity`". */
  readonly title: string
  /** Whether it is surely what was meant. `check --fix` makes only these; any other is for somebody who looks at it. */
  readonly safe: boolean
  /** In the order of their places, none overlapping another, all in the finding's file. They belong together. */
  readonly edits: readonly Edit[]
}

/**
 * What is wrong, where, and how to mend it. The words follow `vfile-message`; the value is plain and frozen so that
 * it can be printed, sorted, sent as JSON or made into SARIF alike.
 */
export interface Finding {
  /** The file, as the user named it. */
  readonly file: string
  /** Kebab-case, says the fault, never changes its meaning: `vendor-disclosure-missing`. */
  readonly code: string
  readonly level: Level
  /** "Unexpected X, expected Y", without a final full stop and without the place. */
  readonly message: string
  readonly place: Place
  /** One imperative sentence that says how to mend it. */
  readonly hint?: string
  /** Other places that the message speaks of; in the same file, if they name none. */
  readonly related?: readonly {
    readonly message: string
    readonly place: Place
    readonly file?: string
  }[]
  readonly fix?: Fix
  /** What may have been meant instead: mends of which none is safe, and of which one excludes the others. */
  readonly otherFixes?: readonly Fix[]
  /** The page that explains the code. */
  readonly url?: string
}

const levelOrder: Record<Level, number> = { error: 0, warning: 1, advice: 2 }

/** Orders findings by file, place, level, code and message, so that the same input prints the same list. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.place.start.offset - b.place.start.offset ||
    a.place.end.offset - b.place.end.offset ||
    levelOrder[a.level] - levelOrder[b.level] ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'error')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
