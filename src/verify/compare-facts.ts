import { agree, type Fact, type Replacement } from './fact.ts'
import { isNameValue, type NameReader } from './names.ts'
import type { Ours, Theirs } from './sections.ts'

/** What differs between a block of the document and the one that somebody made of it. */
export interface Difference {
  readonly changed: readonly Replacement[]
  /** What is not there any more. */
  readonly lost: readonly Fact[]
  /** What is there beside what the record says. */
  readonly left: readonly Fact[]
}

/** What a block lost, and what it has beside what the record says. What took another's place is told at once. */
export function compareFacts(our: Ours, their: Theirs | undefined, names: NameReader): Difference {
  if (!their) {
    const lost = our.facts.filter(
      (fact) => !fact.isLoose && (fact.kind !== 'name' || isNameValue(fact, our.block)),
    )
    return { changed: [], lost, left: [] }
  }
  const changed: Replacement[] = []
  const left = [...their.facts]
  const drop = (fact: Fact): void => void left.splice(left.indexOf(fact), 1)
  let lost: Fact[] = [...our.facts]
  for (const isSame of [isSaidAlike, agree]) {
    lost = lost.filter((fact) => {
      const written = left.find((one) => isSame(fact, one))
      if (!written) return true
      drop(written)
      if (!isSaidAlike(fact, written)) changed.push(asQualified(fact, written))
      return false
    })
  }
  const told = new Set<Fact>()
  for (const { expected, written } of names.replaced(our, their)) {
    changed.push({ expected, written })
    for (const fact of lost) if (agree(expected, fact)) told.add(fact)
    for (const fact of [...left]) if (fact.start < written.end && fact.end > written.start) drop(fact)
  }
  for (const fact of lost) {
    if (fact.kind === 'name' || fact.isArticle || told.has(fact)) continue
    const written =
      left.find((one) => isOfKind(fact, one) && !one.isLoose) ??
      left.find((one) => isOfKind(fact, one) && !one.isArticle)
    if (!written) {
      // An address that stands twice in a block, as a link and as its words, is one.
      if (isAddress(fact) && their.facts.some((one) => agree(fact, one))) told.add(fact)
      continue
    }
    told.add(fact)
    drop(written)
    changed.push({ expected: fact, written })
    if (isAddress(written)) for (const twin of left.filter((one) => agree(written, one))) drop(twin)
    if (isAddress(fact)) for (const twin of lost) if (agree(fact, twin)) told.add(twin)
  }
  return {
    changed,
    lost: lost.filter((fact) => {
      if (told.has(fact) || fact.isLoose) return false
      return (
        fact.kind !== 'name' ||
        countOfValues(our, fact) > their.facts.filter((one) => agree(fact, one)).length
      )
    }),
    left: left.filter((fact) => !(isAddress(fact) && our.facts.some((one) => agree(one, fact)))),
  }
}

/** Whether two facts that agree are equally exact. */
export function isSaidAlike(expected: Fact, written: Fact): boolean {
  const by = ({ qualified }: Fact): string => qualified?.by.join() ?? ''
  return agree(expected, written) && by(expected) === by(written)
}

/** Two facts that are not equally exact, with what makes them so. */
export function asQualified(expected: Fact, written: Fact): Replacement {
  return { expected: { ...expected, ...expected.qualified }, written: { ...written, ...written.qualified } }
}

function countOfValues({ facts, block }: Ours, fact: Fact): number {
  return facts.filter((one) => agree(fact, one) && isNameValue(one, block)).length
}

function isAddress({ kind }: Fact): boolean {
  return kind === 'link' || kind === 'email'
}

/** Whether something may stand in the place of something else. */
function isOfKind(expected: Fact, written: Fact): boolean {
  const family = ({ kind }: Fact): string =>
    kind === 'duration' ? 'number' : kind === 'email' ? 'link' : kind
  return family(expected) === family(written)
}
