import { isFieldWithin, type Origin, type WrittenDocument } from '../document/index.ts'
import type { Language } from '../language/index.ts'
import {
  compareFindings,
  type Finding,
  type Incident,
  type Place,
  placeOf,
  type Source,
  type Span,
} from '../record/index.ts'
import { type Category, categoriesOf } from './categories.ts'
import type { EditedDocument } from './edited.ts'
import { expectedBlocks } from './expected.ts'
import { agree, type Fact, makeFactFinder, occurrences } from './facts.ts'
import { commonWords, isNameValue, namesIn, replacedNames } from './names.ts'
import {
  type Ours,
  pairBlocks,
  pairSections,
  readOurs,
  readTheirs,
  type Section,
  sectionsOf,
  type Theirs,
} from './sections.ts'

/** What holding a document against its record needs. */
export interface Verification {
  /** The document as the record has it now. */
  readonly document: WrittenDocument
  readonly edited: EditedDocument
  readonly language: Language
  /** What the document knew of. */
  readonly incident: Incident
  /** The record's text, for the places of what it says. */
  readonly record: Source
  readonly fallback?: string | undefined
}

interface Missing {
  readonly fact: Fact
  readonly ours: Ours
  readonly near: Span
}

/** Where a document that somebody edited no longer says what its record says; words alone are nobody's business. */
export function verifyDocument(verification: Verification): readonly Finding[] {
  const { document, edited, language, incident, record, fallback } = verification
  const expected = expectedBlocks(document)
  const factsOf = makeFactFinder(language, namesIn(incident, expected))
  const ours = expected.map((block) => readOurs(block, factsOf))
  const theirs = edited.blocks.map((block) => readTheirs(block, factsOf))
  const categories = categoriesOf(incident, language, fallback)
  const common = commonWords(expected)
  const known = ours.flatMap(({ facts }) => facts)
  const findings: Finding[] = []

  const tell = (code: string, span: Span, message: string, hint: string, related: Related): void => {
    findings.push({
      file: edited.source.path,
      code,
      level: 'error',
      message,
      place: placeOf(edited.source, span),
      hint,
      ...(related.length === 0 ? {} : { related }),
    })
  }
  const changed = (written: Pick<Fact, 'text'>, wanted: string, span: Span, related: Related): void =>
    tell(
      'edited-value-changed',
      span,
      `Unexpected \`${shown(written.text)}\`, expected \`${shown(wanted)}\``,
      'Write what the record says, or correct the record and render the document anew.',
      related,
    )
  const lacks = (wanted: string, section: Section<Ours>, span: Span, related: Related): void =>
    tell(
      'edited-value-missing',
      span,
      `Unexpected lack of \`${shown(wanted)}\`${section.heading ? ` under “${shown(section.heading.text)}”` : ''}, expected what the record says`,
      'Write it again where it stood, or take it out of the record and render the document anew.',
      related,
    )
  const strange = ({ text, start, end }: Fact, { block }: Theirs): void =>
    tell(
      'edited-value-unexpected',
      block.words.spanOf(start, end),
      `Unexpected \`${shown(text)}\`, expected nothing that the record does not say`,
      'Add it to the record and render the document anew, or take it out.',
      [],
    )
  const misplaced = (text: string, isInvolved: boolean, span: Span, related: Related): void =>
    tell(
      'edited-category-unexpected',
      span,
      `Unexpected \`${shown(text)}\` among the data ${isInvolved ? 'involved' : 'not involved'}, expected what the record lists in \`data.${isInvolved ? 'involved' : 'not-involved'}\``,
      'Correct `data` in the record and render the document anew, or take it out.',
      related,
    )

  /** Where the record says what stands at a place of a block. */
  const originsAt = ({ block }: Ours, start: number, end: number, field?: string): Related =>
    block.values
      .filter((value) => value.start < end && value.end > start)
      .flatMap(({ origins }) => origins)
      .filter((origin) => field === undefined || isFieldWithin(origin.field, field))
      .slice(0, 3)
      .map((origin) => ({
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
    last = compareSections(section, other, last)
  }
  const added = theirSections.filter((_, index) => !partner.includes(index))
  for (const { heading, blocks } of added)
    for (const block of heading ? [heading, ...blocks] : blocks)
      for (const fact of block.facts) if (!isKnown(fact)) strange(fact, block)
  return [...findings].sort(compareFindings)

  function missingSection(heading: Ours, near: Span): void {
    tell(
      'edited-section-missing',
      { start: near.end, end: near.end },
      `Unexpected lack of the section “${shown(heading.text)}”, expected every section of the document`,
      'Put the section back, with its heading.',
      originsAt(heading, 0, heading.text.length),
    )
  }

  /** Tells what differs in a section, and where the last of what is the same stands. */
  function compareSections(section: Section<Ours>, other: Section<Theirs>, near: Span): Span {
    const partners = pairBlocks(section.blocks, other.blocks)
    const missing: Missing[] = []
    const extra: { readonly fact: Fact; readonly theirs: Theirs }[] = []
    const pairs: (readonly [Ours, Theirs | undefined, Span])[] = []
    if (section.heading && other.heading)
      pairs.push([section.heading, other.heading, spanOf(other.heading) ?? near])
    let nearest = near
    for (const [index, our] of section.blocks.entries()) {
      const their = other.blocks[partners[index] ?? -1]
      nearest = spanOf(their) ?? nearest
      pairs.push([our, their, nearest])
    }
    for (const [our, their, span] of pairs) {
      const { lost, left } = comparePair(our, their)
      for (const fact of lost) missing.push({ fact, ours: our, near: span })
      if (their) for (const fact of left) extra.push({ fact, theirs: their })
    }
    for (const [index, their] of other.blocks.entries())
      if (!partners.includes(index)) for (const fact of their.facts) extra.push({ fact, theirs: their })

    const moved = new Set<Fact>()
    for (const { fact, ours: our, near: span } of missing) {
      const elsewhere = extra.find((one) => !moved.has(one.fact) && agree(fact, one.fact))
      if (elsewhere) moved.add(elsewhere.fact)
      else lacks(fact.text, section, span, originsAt(our, fact.start, fact.end))
    }
    for (const { fact, theirs: their } of extra) if (!moved.has(fact) && !isKnown(fact)) strange(fact, their)
    compareCategories(section, other, partners, near)
    return nearest
  }

  /** What a block lost, and what it has beside what the record says. What took another's place is told at once. */
  function comparePair(our: Ours, their: Theirs | undefined): { lost: Fact[]; left: Fact[] } {
    if (!their) {
      const lost = our.facts.filter((fact) => fact.kind !== 'name' || isNameValue(fact, our.block))
      return { lost, left: [] }
    }
    const left = [...their.facts]
    const lost: Fact[] = []
    for (const fact of our.facts) {
      const at = left.findIndex((one) => agree(fact, one))
      if (at >= 0) left.splice(at, 1)
      else lost.push(fact)
    }
    const told = new Set<Fact>()
    for (const { expected: name, written } of replacedNames(our, their, common)) {
      const span = their.block.words.spanOf(written.start, written.end)
      changed(written, name.text, span, originsAt(our, name.start, name.end))
      for (const fact of lost) if (agree(name, fact)) told.add(fact)
      for (const fact of [...left])
        if (fact.start < written.end && fact.end > written.start) left.splice(left.indexOf(fact), 1)
    }
    for (const fact of lost) {
      if (fact.kind === 'name' || told.has(fact)) continue
      const at = left.findIndex((one) => isOfKind(fact, one))
      const [written] = at < 0 ? [] : left.splice(at, 1)
      if (!written) {
        // An address that stands twice in a block, as a link and as its words, is one.
        if (isAddress(fact) && their.facts.some((one) => agree(fact, one))) told.add(fact)
        continue
      }
      told.add(fact)
      const span = their.block.words.spanOf(written.start, written.end)
      changed(written, fact.text, span, originsAt(our, fact.start, fact.end))
      if (isAddress(written))
        for (const twin of left.filter((one) => agree(written, one))) left.splice(left.indexOf(twin), 1)
      if (isAddress(fact)) for (const twin of lost) if (agree(fact, twin)) told.add(twin)
    }
    const names = lost.filter((fact) => fact.kind === 'name')
    return {
      lost: [
        ...lost.filter((fact) => fact.kind !== 'name' && !told.has(fact)),
        ...names.filter(
          (fact) =>
            !told.has(fact) &&
            our.facts.filter((one) => agree(fact, one) && isNameValue(one, our.block)).length >
              their.facts.filter((one) => agree(fact, one)).length,
        ),
      ],
      left: left.filter((fact) => !(isAddress(fact) && our.facts.some((one) => agree(one, fact)))),
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

  function compareCategories(
    section: Section<Ours>,
    other: Section<Theirs>,
    partners: readonly (number | undefined)[],
    near: Span,
  ): void {
    const listed = section.blocks.map((our) => categoriesIn(our))
    const kinds = new Set(listed.flat().map(({ isInvolved }) => isInvolved))
    if (kinds.size === 0) return
    const told = new Set<Theirs>()
    let nearest = near
    for (const [index, our] of section.blocks.entries()) {
      const their = other.blocks[partners[index] ?? -1]
      nearest = spanOf(their) ?? nearest
      for (const category of listed[index] ?? []) {
        if (other.blocks.some(({ text }) => isIn(category.words, text))) continue
        const related = originsAt(our, 0, our.text.length, category.field)
        if (their?.block.kind === 'item' && !told.has(their)) {
          told.add(their)
          changed({ text: their.text }, category.words, spanOf(their) ?? nearest, related)
        } else lacks(category.words, section, nearest, related)
      }
    }
    const items = section.blocks.flatMap((our, index) =>
      our.block.kind === 'item' ? [listed[index] ?? []] : [],
    )
    const isList = items.length > 0 && items.every((one) => one.length > 0)
    for (const [index, their] of other.blocks.entries()) {
      const own = partners.indexOf(index)
      const said = own < 0 ? [] : (listed[own] ?? [])
      const isNew = own < 0 && isList && their.block.kind === 'item'
      const [isInvolved] = said.length > 0 ? said.map((one) => one.isInvolved) : [...kinds]
      if (told.has(their) || isInvolved === undefined || (said.length === 0 && !(isNew && kinds.size === 1)))
        continue
      const wrong = categoryIn(their.text, isInvolved)
      if (wrong) {
        const related = wrong.category.field === undefined ? [] : saidIn(wrong.category)
        misplaced(wrong.category.words, isInvolved, their.block.words.spanOf(wrong.start, wrong.end), related)
      } else if (isNew && !categories.some((one) => one.field !== undefined && isIn(one.words, their.text)))
        misplaced(their.text, isInvolved, spanOf(their) ?? near, [])
    }
  }

  function categoriesIn(our: Ours): readonly Category[] {
    return categories.filter(
      ({ words, field }) =>
        field !== undefined &&
        our.block.values.some(({ origins }) =>
          origins.some((origin) => isFieldWithin(origin.field, field)),
        ) &&
        isIn(words, our.text),
    )
  }

  /** A category in a text that the record does not say of the data of that sort. */
  function categoryIn(
    text: string,
    isInvolved: boolean,
  ): { readonly category: Category; readonly start: number; readonly end: number } | undefined {
    const small = text.toLowerCase()
    const spansOf = ({ words }: Category) =>
      occurrences(small, words.toLowerCase()).map((start) => ({ start, end: start + words.length }))
    const right = categories
      .filter((one) => one.field !== undefined && one.isInvolved === isInvolved)
      .flatMap(spansOf)
    for (const category of categories) {
      const isWrong = category.field === undefined || category.isInvolved !== isInvolved
      if (!isWrong) continue
      const span = spansOf(category).find(
        ({ start, end }) => !right.some((one) => one.start < end && one.end > start),
      )
      if (span) return { category, ...span }
    }
    return undefined
  }
}

type Related = NonNullable<Finding['related']>

function spanOf(one: Theirs | undefined): Span | undefined {
  return one?.block.words.spanOf(0, one.text.length)
}

function isIn(words: string, text: string): boolean {
  return occurrences(text.toLowerCase(), words.toLowerCase()).length > 0
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

const longest = 80

/** A text as a message shows it. */
function shown(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** An origin has a line and a column; the offset is counted from them. */
function placeOfOrigin({ path, text }: Source, { file, line, column }: Origin): Place {
  const starts =
    file === path ? [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)] : []
  const point = { line, column, offset: (starts[line - 1] ?? 0) + column - 1 }
  return { start: point, end: point }
}
