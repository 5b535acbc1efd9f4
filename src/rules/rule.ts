import type { RegimeShelf } from '../clocks/index.ts'
import type { ProseTools } from '../language/index.ts'
import type { FieldName, Incident, Level, Mend, Path, Target } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Timeline } from '../timeline/index.ts'

/** What `forthright explain` says about a code. */
export interface Explanation {
  /** Kebab-case, says the fault, never changes its meaning. */
  readonly code: string
  readonly level: Level
  /** The law, standard or practice it rests on. */
  readonly source: string
  /** One line, what is wrong. */
  readonly title: string
  /** Why it matters and how to mend it: Markdown, a few sentences. */
  readonly explain: string
}

/**
 * Two whole records. In the bad one, `[|` and `|]` stand around each stretch that a finding underlines; `findings` are
 * their messages in the same order. The good one has no finding of the code.
 */
export interface Examples {
  readonly bad: string
  readonly good: string
  readonly findings: readonly string[]
  /** What the fixes of its findings make of the bad one, where they have any. */
  readonly mended?: string
  /** The day on which the records are checked, where it matters. */
  readonly now?: string
  /** YAML if absent. */
  readonly file?: 'yaml' | 'md'
}

/** What a finding says beside its message. */
export interface More {
  /** In place of the rule's own. */
  readonly level?: Level
  readonly hint?: string
  readonly related?: readonly { readonly message: string; readonly target: Target }[]
  readonly fix?: Mend
}

/** What a rule's check is given. */
export interface Check {
  readonly incident: Incident
  /** The incident with the valid items also of lists that have broken ones: for what can be said of an item by itself. */
  readonly parts: Incident
  readonly timeline: Timeline
  /** The law, which is loaded when a rule first asks for it. */
  readonly law: () => Promise<RegimeShelf>
  readonly now: Moment | undefined
  /** What can be told of running text, where whoever checks has loaded it. */
  readonly prose: ProseTools | undefined
  /** The path of the record, as the user gave it. */
  readonly file: string
  /** The fields that are valid, for a rule that can do without some. */
  readonly valid: ReadonlySet<FieldName>
  /** Whether something is written at a path: a default is not. */
  readonly has: (path: Path) => boolean
  readonly report: (target: Target, message: string, more?: More) => void
}

/** A question to an incident that was read, and what to say where the answer is bad. */
export interface Rule extends Explanation {
  readonly foundBy: 'checking'
  /** The rule runs when these are valid, whatever else is broken. */
  readonly needs: readonly FieldName[]
  readonly examples: Examples
  readonly check: (check: Check) => void | Promise<void>
}

/** A fault that reading, formatting, rendering or verifying finds by itself. */
export interface Fault extends Explanation {
  readonly foundBy: 'reading' | 'formatting' | 'rendering' | 'verifying'
  readonly examples?: Examples
}

/** Makes a rule. */
export function rule(definition: Omit<Rule, 'foundBy'>): Rule {
  return { foundBy: 'checking', ...definition }
}
