import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { regimeSchema } from './regime.ts'

/**
 * The JSON Schema of a regime's file, for the editors of those who write one. That a period needs a way of counting, and
 * a law in force its first day, no schema can say.
 *
 * This file and its library are for `npm run generate` alone; no part of the program imports them.
 */
export function regimeJsonSchema(): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(regimeSchema, {
    target: 'draft-07',
    typeMode: 'input',
    ignoreActions: ['check', 'trim'],
  })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:forthright:regime:1',
    title: 'Regime',
    description: 'A duty to tell somebody of an incident, as data: one file in src/clocks/regimes/.',
    ...schema,
  }
}
