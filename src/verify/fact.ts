import type { Qualifier } from '../language/index.ts'

export const factKinds = [
  'link',
  'email',
  'phone',
  'name',
  'zone',
  'code',
  'date',
  'time',
  'duration',
  'number',
] as const
export type FactKind = (typeof factKinds)[number]

/** Something in a text that the record must say too. */
export interface Fact {
  readonly kind: FactKind
  /** What it means, the same however it is written. */
  readonly key: string
  /** Another meaning that it may have. */
  readonly other?: string | undefined
  /** As it is written. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** A number in words: one that may well be no statement about the incident (`two steps`), or an article. */
  readonly isLoose?: boolean
  /** Whether it is nothing but an article where nobody expects a number. */
  readonly isArticle?: boolean
  /** What makes it less exact, and the two together. */
  readonly qualified?: {
    /** In the order of their names. */
    readonly by: readonly Qualifier[]
    readonly text: string
    readonly start: number
    readonly end: number
  }
}

/** A fact and what stands in its place. */
export interface Replacement {
  readonly expected: Fact
  readonly written: Pick<Fact, 'text' | 'start' | 'end'>
}

/** Whether what somebody wrote says what the record says; a date may leave out its year. */
export function agree(expected: Fact, written: Fact): boolean {
  if (expected.kind !== written.kind) return false
  const keys = written.other === undefined ? [written.key] : [written.key, written.other]
  if (keys.includes(expected.key)) return true
  const { key } = written
  return expected.kind === 'date' && /^--\d\d-\d\d$/.test(key) && expected.key.slice(4) === key.slice(1)
}

/** Where words stand in a text as words, and not as parts of others. */
export function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + words.length, at + words.length + 2)
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) found.push(at)
  }
  return found
}
