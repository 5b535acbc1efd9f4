import * as v from 'valibot'
import definitions from '../../../templates/definitions/en.yaml'
import termsText from '../../../templates/vocabulary/terms.yaml'
import { readTerms, standards, type Term } from '../../language/index.ts'
import { recordFields } from '../schema/index.ts'
import { enumerations } from './enumerations.ts'
import { fieldExamples, timeExamples, wholeExample } from './examples.ts'
import { describedRecord } from './json-schema.ts'
import { anchorOf, cell, fence, table } from './markdown.ts'
import { fieldTables, meaningOf, typeOf } from './schema.ts'
import * as words from './words.ts'

/** The page `docs/record.md`: every field of a record, every term, and the notation of times. */
export function renderRecordPage(): string {
  const blocks = [
    words.head,
    fence('yaml', wholeExample),
    words.afterExample,
    ...fieldSections(),
    words.times,
    table(
      ['write', 'meaning'],
      timeExamples.map(([notation, meaning]) => [`\`${notation}\``, cell(meaning)]),
    ),
    words.afterTimes,
    words.texts,
    words.audiences,
    words.references,
    words.markdown,
    words.terms,
    ...enumerations.flatMap(termSection),
  ]
  return `${blocks.map((block) => block.trim()).join('\n\n')}\n`
}

function fieldSections(): string[] {
  const { properties = {}, required = [] } = describedRecord()
  const fields = Object.entries<v.GenericSchema>(recordFields).map(([name, schema]) => {
    const property = properties[name]
    if (typeof property !== 'object') throw new Error(`No JSON Schema of ${name}`)
    return { name, property, isRequired: required.includes(name), audience: audienceOf(schema) }
  })
  const seen = new Map<string, string>()
  const overview = fields.map(({ name, property, isRequired, audience }) => [
    `[\`${name}\`](#${anchorOf(name)})`,
    isRequired ? 'yes' : '',
    audience ?? '',
    cell(property.description ?? ''),
  ])
  return [
    table(['field', 'required', 'audience', 'meaning'], overview),
    ...fields.flatMap(({ name, property, isRequired, audience }) => [
      `### ${name}`,
      [
        typeOf(property),
        isRequired ? '**required**' : 'optional',
        ...(audience ? [`audience: ${audience}`] : []),
      ].join(' · '),
      meaningOf(property),
      fence('yaml', Object.entries(fieldExamples).find(([field]) => field === name)?.[1] ?? ''),
      ...fieldTables(name, property, seen),
    ]),
  ]
}

function audienceOf(schema: v.GenericSchema): string | undefined {
  const { audience } = v.getMetadata(isOptional(schema) ? schema.wrapped : schema)
  return typeof audience === 'string' ? audience : undefined
}

function isOptional(schema: v.GenericSchema): schema is v.GenericSchema & { wrapped: v.GenericSchema } {
  return schema.type === 'optional' && 'wrapped' in schema
}

const known = readTerms(termsText, definitions)

function termSection({ group, title, terms }: (typeof enumerations)[number]): string[] {
  const entries = terms.map((name) => ({ name, term: known[group][name] }))
  const hasWords = entries.some(({ term }) => term && wordsOf(term) !== '')
  const rows = entries.map(({ name, term }) => [
    `\`${name}\``,
    cell(term?.definition ?? ''),
    ...(hasWords ? [cell(term ? wordsOf(term) : '')] : []),
  ])
  return [`### ${title}`, table(['term', 'meaning', ...(hasWords ? ['in the standards'] : [])], rows)]
}

function wordsOf(term: Term): string {
  return Object.entries(standards)
    .map(([key, name]) => ({ name, word: Object.entries(term).find(([own]) => own === key)?.[1] }))
    .flatMap(({ name, word }) => (typeof word === 'string' ? [`${name}: ${word}`] : []))
    .join('; ')
}
