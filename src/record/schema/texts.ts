import * as v from 'valibot'

/** The shape of a BCP 47 tag. */
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*$/
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** One line of plain text. */
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.regex(/^[^\r\n]*$/, 'line'),
  v.metadata({ kind: 'line' }),
  v.title('Line of text'),
)
/** Markdown. */
export const prose = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.metadata({ kind: 'prose' }),
  v.title('Markdown'),
)
/** A name that others refer to. */
export const id = v.pipe(v.string(), v.regex(idPattern, 'id'), v.metadata({ kind: 'id' }), v.title('Key'))
/** What names something by its id. */
export const reference = v.pipe(
  v.string(),
  v.regex(idPattern, 'id'),
  v.metadata({ kind: 'reference' }),
  v.title('Reference'),
)
/** An address that a reader can follow. */
export const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^https?:\/\/[^\s]+$/i, 'url'),
  v.title('Web address'),
)
/** A BCP 47 tag. */
export const language = v.pipe(
  v.string(),
  v.regex(languageTag, 'language'),
  v.title('Language tag'),
  v.examples(['en', 'it', 'pt-BR']),
)
/** A time in EDTF. */
export const moment = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.metadata({ kind: 'moment' }),
  v.title('Time'),
  v.description('A time in EDTF, as precise as you know it, or `unknown`.'),
  v.examples(['2025-11', '2025-11-09', '2025-11-09T14:05Z', '2025-11-09~', '2025-11-08/2025-11-09']),
)
const extension = v.custom<`x-${string}`>(
  (input) => typeof input === 'string' && /^x-[a-z0-9-]+$/.test(input),
  'extension',
)

/** A value that takes the schema that `pick` chooses by looking at it, so that each fault is told in that schema's words. */
export function either<
  const Options extends readonly [v.GenericSchema, v.GenericSchema, ...v.GenericSchema[]],
>(
  options: Options,
  pick: (input: unknown) => Options[number],
): v.LazySchema<Options[number]> & { readonly options: Options } {
  return { ...v.lazy(pick), options }
}

/** Whether an input is a map, and neither a list nor a text. */
export function isMap(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** A known term, or one of the record's own (`x-...`). */
export function term<const Terms extends readonly [string, ...string[]]>(terms: Terms) {
  const known = v.picklist(terms)
  return either([known, extension], (input) =>
    typeof input === 'string' && input.startsWith('x-') ? extension : known,
  )
}

function text<Schema extends v.GenericSchema<string, string>>(schema: Schema) {
  const byLanguage = v.pipe(v.record(language, schema), v.minEntries(1), v.title('Texts by language'))
  return either([schema, byLanguage], (input) => (isMap(input) ? byLanguage : schema))
}
/** One line of text, in one language or by language. */
export const lineText = text(line)
/** Markdown, in one language or by language. */
export const proseText = text(prose)
