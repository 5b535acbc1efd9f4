import { isFieldWithin, type Origin, type WrittenDocument } from '../document/index.ts'
import type { Language, ReadingWords } from '../language/index.ts'
import { compareFindings, type Finding, type Incident, type Source, type Span } from '../record/index.ts'
import { type Category, categoriesOf, categoriesTold } from './categories.ts'
import { makeCategoryReader } from './compare-categories.ts'
import { asQualified, compareFacts, isSaidAlike } from './compare-facts.ts'
import type { EditedDocument } from './edited.ts'
import { expectedBlocks } from './expected.ts'
import { agree, type Fact, occurrences, type Replacement } from './fact.ts'
import { makeFactFinder } from './facts.ts'
import { type Fault, placeOfOrigin, type Related, shown, toFindings } from './findings.ts'
import { makeNameReader, namesIn } from './names.ts'
import { makeNegations } from './negations.ts'
import { plainText } from './plain.ts'
import {
  type Ours,
  pairBlocks,
  pairSections,
  readOurs,
  readTheirs,
  type Section,
  sectionsOf,
  type Theirs,
  withHeadings,
} from './sections.ts'

/** What holding a document against its record needs. */
export interface Verification {
  /** The document as the record has it now. */
  readonly document: WrittenDocument
  readonly edited: EditedDocument
  readonly language: Language
  readonly reading: ReadingWords
  /** What the document knew of. */
  readonly incident: Incident
  /** The record's text, for the places of what it says. */
  readonly record: Source
  readonly fallback?: string | undefined
  /** Headings that a law prescribes word for word. */
  readonly prescribed?: readonly string[]
}

/** Where a document that somebody edited no longer says what its record says; words alone are nobody's business. */
export function verifyDocument(verification: Verification): readonly Finding[] {
  const { document, edited, language, reading, incident, record, fallback } = verification
  const expected = expectedBlocks(document)
  const names = namesIn(incident, expected)
  const factsOf = makeFactFinder(language, reading, names)
  const nameReader = makeNameReader(language, reading, names, expected)
  const negations = makeNegations(reading)
  const ours = expected.map((block) => readOurs(block, factsOf))
  const theirs = withHeadings(
    edited.blocks.map((block) => readTheirs(block, factsOf)),
    ours,
  )
  const categories = categoriesOf(incident, language, reading, fallback)
  const compareCategories = makeCategoryReader(categories, language, reading, negations)
  const prescribed = new Set((verification.prescribed ?? []).map((text) => plainText(text).toLowerCase()))
  const known = ours.flatMap(({ facts }) => facts)
  const faults: Fault[] = []

  const changed = ({ expected: fact, written }: Replacement, our: Ours, their: Theirs): void => {
    faults.push({
      code: 'edited-value-changed',
      span: their.block.words.spanOf(written.start, written.end),
      message: `Unexpected \`${shown(written.text)}\`, expected \`${shown(fact.text)}\``,
      hint: 'Write what the record says, or correct the record and render the document anew.',
      related: originsAt(our, fact.start, fact.end),
    })
  }
  const lacks = (wanted: string, section: Section<Ours>, span: Span, related: Related): void => {
    const under = section.heading ? ` under “${shown(section.heading.text)}”` : ''
    faults.push({
      code: 'edited-value-missing',
      span,
      message: `Unexpected lack of \`${shown(wanted)}\`${under}, expected what the record says`,
      hint: 'Write it again where it stood, or take it out of the record and render the document anew.',
      related,
    })
  }
  const strange = ({ text, start, end }: Fact, { block }: Theirs): void => {
    faults.push({
      code: 'edited-value-unexpected',
      span: block.words.spanOf(start, end),
      message: `Unexpected \`${shown(text)}\`, expected nothing that the record does not say`,
      hint: 'Add it to the record and render the document anew, or take it out.',
    })
  }

  /** Where the record says what stands at a place of a block. */
  const originsAt = ({ block }: Ours, start: number, end: number, field?: string): Related =>
    block.values
      .filter((value) => value.start < end && value.end > start)
      .flatMap(({ origins }) => origins)
      .filter((origin) => field === undefined || isFieldWithin(origin.field, field))
      .slice(0, 3)
      .map((origin: Origin) => ({
        message: 'The record says it here',
        file: origin.file,
        place: placeOfOrigin(record, origin),
      }))
  const saidIn = (category: Category): Related => {
    for (const our of ours)
      for (const at of occurrences(our.text.toLowerCase(), category.words.toLowerCase())) {
        const found = originsAt(our, at, at + category.words.length, category.field ?? '')
        if (found.length > 0) return found
      }
    return []
  }

  const ourSections = sectionsOf(ours)
  const theirSections = sectionsOf(theirs)
  const partner = pairSections(ourSections, theirSections)
  let last: Span = { start: 0, end: 0 }
  for (const [index, section] of ourSections.entries()) {
    const other = theirSections[partner[index] ?? -1]
    if (section.heading && !other?.heading) missingSection(section.heading, last)
    if (!other) continue
    last = spanOf(other.heading ?? other.blocks[0]) ?? last
    if (section.heading && other.heading) compareHeadings(section.heading, other.heading)
    last = compareSections(section, other, last)
  }
  const added = theirSections.filter((_, index) => !partner.includes(index))
  for (const { heading, blocks } of added)
    for (const block of heading ? [heading, ...blocks] : blocks)
      for (const fact of block.facts) if (!isKnown(fact)) strange(fact, block)
  return [...toFindings(edited.source, faults)].sort(compareFindings)

  function missingSection(heading: Ours, near: Span): void {
    faults.push({
      code: 'edited-section-missing',
      span: { start: near.end, end: near.end },
      message: `Unexpected lack of the section “${shown(heading.text)}”, expected every section of the document`,
      hint: 'Put the section back, with its heading.',
      related: originsAt(heading, 0, heading.text.length),
    })
  }

  function compareHeadings(heading: Ours, other: Theirs): void {
    if (heading.text.toLowerCase() === other.text.toLowerCase()) return
    if (!prescribed.has(heading.text.toLowerCase())) return
    faults.push({
      code: 'edited-heading-changed',
      span: other.block.words.spanOf(0, other.text.length),
      message: `Unexpected heading “${shown(other.text)}”, expected “${shown(heading.text)}”`,
      hint: 'Write the heading that the law prescribes.',
    })
  }

  /** Tells what differs in a section, and where the last of what is the same stands. */
  function compareSections(section: Section<Ours>, other: Section<Theirs>, near: Span): Span {
    const partners = pairBlocks(section.blocks, other.blocks)
    const missing: { readonly fact: Fact; readonly our: Ours; readonly near: Span }[] = []
    const extra: { readonly fact: Fact; readonly their: Theirs }[] = []
    const pairs: (readonly [Ours, Theirs | undefined, Span])[] = []
    if (section.heading && other.heading)
      pairs.push([section.heading, other.heading, spanOf(other.heading) ?? near])
    let nearest = near
    for (const [index, our] of section.blocks.entries()) {
      const their = other.blocks[partners[index] ?? -1]
      nearest = spanOf(their) ?? nearest
      pairs.push([our, their, nearest])
    }
    const spans = pairs.slice(-section.blocks.length).map(([, , span]) => span)
    for (const [our, their, span] of pairs) {
      const difference = compareFacts(our, their, nameReader)
      for (const fact of difference.lost) missing.push({ fact, our, near: span })
      if (!their) continue
      for (const replacement of difference.changed) changed(replacement, our, their)
      for (const fact of difference.left) extra.push({ fact, their })
    }
    for (const [index, their] of other.blocks.entries())
      if (!partners.includes(index)) for (const fact of their.facts) extra.push({ fact, their })

    const moved = new Set<Fact>()
    for (const { fact, our, near: span } of missing) {
      const left = extra.filter((one) => !moved.has(one.fact) && agree(fact, one.fact))
      const elsewhere = left.find((one) => isSaidAlike(fact, one.fact)) ?? left[0]
      if (!elsewhere) {
        lacks(fact.text, section, span, originsAt(our, fact.start, fact.end))
        continue
      }
      moved.add(elsewhere.fact)
      if (!isSaidAlike(fact, elsewhere.fact)) changed(asQualified(fact, elsewhere.fact), our, elsewhere.their)
    }
    for (const { fact, their } of extra)
      if (!moved.has(fact) && !fact.isLoose && !isKnown(fact)) strange(fact, their)
    tellNegations(section, other, pairs)
    tellCategories(section, other, partners, spans, near)
    return nearest
  }

  function tellNegations(
    section: Section<Ours>,
    other: Section<Theirs>,
    pairs: readonly (readonly [Ours, Theirs | undefined, Span])[],
  ): void {
    const turn = (written: string, wanted: string, span: Span, related: Related): void => {
      faults.push({
        code: 'edited-negation-changed',
        span,
        message: `Unexpected “${shown(written)}”, expected “${shown(wanted)}”`,
        hint: 'Write what the record says, or correct the record and render the document anew.',
        related,
      })
    }
    const told = new Set<Theirs>()
    for (const [our, their] of pairs)
      for (const { expected: before, written } of their ? negations.turned(our, their) : []) {
        if (!their) continue
        told.add(their)
        const span = their.block.words.spanOf(written.start, written.end)
        turn(written.text, before.text, span, originsAt(our, before.start, before.end))
      }
    // What is not involved has to be said so above the list, in whatever words.
    const listed = section.blocks.flatMap((our) => categoriesTold(our, categories))
    if (listed.length === 0 || listed.some((one) => one.isInvolved) || told.size > 0) return
    const denies = (texts: readonly { readonly text: string }[]): boolean =>
      texts.some(({ text }) => negations.isNegated(text))
    const { heading } = other
    if (!section.heading || !heading) return
    if (denies([section.heading, ...section.blocks]) && !denies([heading, ...other.blocks]))
      turn(heading.text, section.heading.text, heading.block.words.spanOf(0, heading.text.length), [])
  }

  function tellCategories(
    section: Section<Ours>,
    other: Section<Theirs>,
    partners: readonly (number | undefined)[],
    spans: readonly Span[],
    near: Span,
  ): void {
    for (const fault of compareCategories(section, other, partners)) {
      if (fault.is === 'gone') {
        const { category, our, index } = fault
        const related = originsAt(our, 0, our.text.length, category.field)
        lacks(category.words, section, spans[index] ?? near, related)
        continue
      }
      if (fault.is === 'replaced') {
        const { category, our, their } = fault
        const fact = { kind: 'name', key: '', text: category.words, start: 0, end: our.text.length } as const
        changed(
          { expected: fact, written: { text: their.text, start: 0, end: their.text.length } },
          our,
          their,
        )
        continue
      }
      const { is, category, isInvolved, their, start, end } = fault
      const list = isInvolved ? 'involved' : 'not-involved'
      faults.push({
        code: 'edited-category-unexpected',
        level: is === 'unknown' ? 'warning' : 'error',
        span: their.block.words.spanOf(start, end),
        message: `Unexpected \`${shown(their.text.slice(start, end))}\` among the data ${isInvolved ? 'involved' : 'not involved'}, expected what the record lists in \`data.${list}\``,
        hint: 'Correct `data` in the record and render the document anew, or take it out.',
        related: category?.field === undefined ? [] : saidIn(category),
      })
    }
  }

  /** Whether the document of the record says a fact somewhere, perhaps more exactly. */
  function isKnown(fact: Fact): boolean {
    if (fact.kind === 'name') return true
    return known.some((one) => {
      if (agree(one, fact)) return true
      if (one.kind !== 'date') return false
      if (fact.kind === 'number') return one.key.startsWith(`${fact.key}-`)
      if (fact.kind !== 'date') return false
      return (
        one.key.startsWith(fact.key) || (fact.key.length === 4 && one.key.slice(4, 7) === fact.key.slice(1))
      )
    })
  }
}

function spanOf(one: Theirs | undefined): Span | undefined {
  return one?.block.words.spanOf(0, one.text.length)
}
