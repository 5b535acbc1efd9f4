import type { Finding } from '../finding.ts'
import type { Span } from '../node.ts'
import { placeOf } from '../report.ts'
import type { Source } from '../source.ts'

/** What a finding about YAML says, without where. */
export interface Fault {
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** A finding at offsets of the source. */
export function faultAt(source: Source, span: Span, fault: Fault, first?: Span): Finding {
  const { code, message, hint } = fault
  const related = first && { related: [{ message: 'It stands here first', place: placeOf(source, first) }] }
  const place = placeOf(source, span)
  return Object.freeze({ file: source.path, code, level: 'error', message, place, hint, ...related })
}

/** Every fault of a readable YAML text that makes it no record; the functions take what stands in the text. */
export const faults = {
  alias: (alias: string): Fault => ({
    code: 'yaml-alias',
    message: `Unexpected alias \`${alias}\`, expected the value itself`,
    hint: 'Write the value out in place of the alias.',
  }),
  controlCharacter: (character: string): Fault => ({
    code: 'control-character',
    message: `Unexpected character ${codePointName(character)}, expected text that can be printed`,
    hint: 'Remove the character or its escape.',
  }),
  documents: {
    code: 'yaml-documents',
    message: 'Unexpected second document, expected one record in a file',
    hint: 'Move what follows to a file of its own, or remove the `---` or `...` before it.',
  },
  duplicateKey: (key: string): Fault => ({
    code: 'duplicate-key',
    message: `Unexpected second \`${key}\`, expected each key once`,
    hint: 'Remove or rename one of the two keys.',
  }),
  empty: {
    code: 'yaml-empty',
    message: 'Unexpected empty text, expected a record',
    hint: 'Write the fields of the record.',
  },
  escape: (written: string): Fault => ({
    code: 'yaml-syntax',
    message: `Unexpected escape \`${written}\`, expected a character of Unicode`,
    hint: 'Write the character itself or its right escape.',
  }),
  forbiddenKey: (key: string): Fault => ({
    code: 'forbidden-key',
    message: `Unexpected key \`${key}\`, expected a key of the record`,
    hint: 'Remove or rename the key.',
  }),
  key: (kind: 'map' | 'sequence'): Fault => ({
    code: 'yaml-key',
    message: `Unexpected ${kind === 'map' ? 'map' : 'list'} as a key, expected a text`,
    hint: 'Write the key as a text.',
  }),
  merge: {
    code: 'yaml-merge',
    message: 'Unexpected merge key `<<`, expected the keys themselves',
    hint: 'Write the merged keys out in place.',
  },
  tag: (tag: string): Fault => ({
    code: 'yaml-tag',
    message: `Unexpected tag \`${tag}\`, expected a value without a tag`,
    hint: 'Remove the tag.',
  }),
  tagMisfit: (tag: string): Fault => ({
    code: 'yaml-tag',
    message: `Unexpected tag \`${tag}\` before a value of another kind, expected a value that fits it`,
    hint: 'Remove the tag.',
  }),
  tooDeep: (limit: number): Fault => ({
    code: 'too-deep',
    message: `Unexpected nesting, expected at most ${limit} levels of lists and maps`,
    hint: 'Flatten the lists and maps.',
  }),
  tooLarge: (limit: number): Fault => ({
    code: 'too-large',
    message: `Unexpected size, expected at most ${limit} bytes`,
    hint: 'Split the record, or link to long material instead of copying it.',
  }),
  tooManyNodes: (limit: number): Fault => ({
    code: 'too-many-nodes',
    message: `Unexpected number of values, expected at most ${limit} keys, values, lists and maps`,
    hint: 'Split the record.',
  }),
} as const

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
