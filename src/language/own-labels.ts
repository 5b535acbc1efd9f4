import { tagChain } from './language.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The labels of terms that somebody may word in their own way, by their name in a vocabulary. */
export const labelGroups = [
  'data',
  'roles',
  'kinds',
  'natures',
  'severities',
  'statuses',
  'risks',
  'events',
  'phases',
  'stages',
  'causes',
  'action-kinds',
  'action-statuses',
] as const
export type LabelGroup = (typeof labelGroups)[number]

/** Own labels: by group and term, each by BCP 47 tag, or under `und` where it is the same in every language. */
export type OwnLabels = Readonly<
  Partial<Record<LabelGroup, Readonly<Record<string, Readonly<Record<string, string>>>>>>
>

/** A vocabulary with own labels in place of its own, where there is one in its language. */
export function withLabels(vocabulary: Vocabulary, labels: OwnLabels): Vocabulary {
  const chain = [...tagChain(vocabulary.language), 'und']
  const groups = labelGroups.map((group) => {
    const own = Object.entries(labels[group] ?? {}).flatMap(([term, texts]) => {
      const tag = chain.find((one) => Object.hasOwn(texts, one))
      const text = tag === undefined ? undefined : texts[tag]
      return text === undefined ? [] : [[term, text] as const]
    })
    return [group, { ...vocabulary[group], ...Object.fromEntries(own) }] as const
  })
  return { ...vocabulary, ...Object.fromEntries(groups) }
}
