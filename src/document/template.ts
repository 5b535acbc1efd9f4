import Handlebars from 'handlebars'
import { narrowest } from './audience.ts'
import type { Filling, Hole, Holes } from './holes.ts'
import type { GroupShape } from './shape.ts'
import { checkTemplate, helperShapes } from './template-check.ts'
import type { TemplateFault, TemplatePlace } from './template-fault.ts'
import { type Review, readTemplateHead } from './template-head.ts'
import { printHelper, withPlaces } from './template-places.ts'
import { parseTemplate } from './template-syntax.ts'

/** A template, checked against what its document offers. */
export interface Template {
  readonly file: string
  /** As written, but for its front matter, which is blank here: lines and columns are those of the file. */
  readonly text: string
  /** Who reviewed it; empty if it says that nobody has; `undefined` if it says nothing. */
  readonly reviews: readonly Review[] | undefined
  /** Prints the template over a model; every value comes out as its hole's token. */
  readonly print: (model: object, run: TemplateRun) => string
}

/** What the helpers of one run need. */
export interface TemplateRun {
  readonly holes: Holes
  /** A condition or loop on a value is a use of it: told here, so that the audience can be checked. */
  readonly use: (filling: Pick<Filling, 'audience' | 'origins' | 'record'>) => void
  /** The words that a helper makes of a value. */
  readonly write: (helper: string, filling: Filling) => string
  readonly list: (words: readonly string[]) => string
  /** The words of a filling for a list; reports what cannot be shown. */
  readonly words: (filling: Filling) => string
}

const blockHelpers = { if: true, unless: true, each: true, with: true } as const

/**
 * Compiles a template.
 *
 * @param file its path, for findings
 * @param text its text
 * @param shape what it may use
 */
export function compileTemplate(
  file: string,
  text: string,
  shape: GroupShape,
): { readonly template: Template } | { readonly faults: readonly TemplateFault[] } {
  const foreign = /[\uFDD0-\uFDEF]/.exec(text)
  if (foreign) {
    const before = text.slice(0, foreign.index).split('\n')
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1, length: 1 }
    return { faults: [{ ...place, message: 'Unexpected noncharacter, expected text' }] }
  }
  const reading = readTemplateHead(text)
  if ('fault' in reading) return { faults: [reading.fault] }
  const { body, reviews } = reading.head
  const parsed = parseTemplate(body)
  if ('fault' in parsed) return { faults: [parsed.fault] }
  const faults = checkTemplate(parsed.program, shape)
  if (faults.length > 0) return { faults }
  const known = Object.fromEntries(Object.keys(helperShapes).map((name) => [name, true]))
  const { program, places } = withPlaces(parsed.program, (name) => Object.hasOwn(helperShapes, name))
  const run = environment.compile(program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { ...blockHelpers, ...known, [printHelper]: true },
  })
  return {
    template: {
      file,
      text: body,
      reviews,
      print: (model, context) => run(model, { data: { run: context, places } }),
    },
  }
}

/** An engine of our own: nothing registered elsewhere in the process reaches it. */
const environment = Handlebars.create()
for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name)

function isThere(value: unknown, run: TemplateRun): boolean {
  if (typeof value !== 'object' || value === null) return value === true
  const filling = run.holes.fillingOf(value)
  if (filling) {
    if (filling.content.kind === 'absent') return false
    run.use(filling)
    return true
  }
  const restriction = run.holes.restrictionOf(value)
  if (restriction) run.use({ ...restriction, origins: [restriction.origin] })
  return Array.isArray(value) ? value.length > 0 : !run.holes.isAbsent(value)
}

environment.registerHelper('if', function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
  return isThere(value, runOf(options)) ? options.fn(this) : options.inverse(this)
})
environment.registerHelper(
  'unless',
  function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return isThere(value, runOf(options)) ? options.inverse(this) : options.fn(this)
  },
)
environment.registerHelper(
  'with',
  function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    if (!isThere(value, runOf(options))) return options.inverse(this)
    return options.fn(value, { data: options.data, blockParams: [value] })
  },
)
environment.registerHelper(
  'each',
  function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    if (!Array.isArray(value) || !isThere(value, runOf(options))) return options.inverse(this)
    return value
      .map((item: unknown) => options.fn(item, { data: options.data, blockParams: [item] }))
      .join('')
  },
)
environment.registerHelper('list', (value: unknown, options: Handlebars.HelperOptions): Hole => {
  const run = runOf(options)
  const place = placeOf(options)
  isThere(value, run)
  const fillings = (Array.isArray(value) ? value : []).flatMap((item) => run.holes.fillingOf(item) ?? [])
  if (fillings.length === 0)
    return run.holes.make({ content: { kind: 'absent' }, origins: [], audience: 'public', place })
  const languages = new Set(fillings.map((filling) => filling.language))
  return run.holes.make({
    content: { kind: 'text', value: run.list(fillings.map((filling) => run.words({ ...filling, place }))) },
    origins: fillings.flatMap((filling) => filling.origins),
    audience: narrowest(fillings.map((filling) => filling.audience)),
    language: languages.size === 1 ? fillings[0]?.language : undefined,
    record: fillings[0]?.record,
    place,
  })
})
environment.registerHelper(printHelper, (value: unknown, options: Handlebars.HelperOptions): Hole => {
  const run = runOf(options)
  const filling = run.holes.fillingOf(value)
  if (!filling) throw new Error('a template printed no value')
  return run.holes.make({ ...filling, place: placeOf(options) })
})
for (const name of ['date', 'datetime', 'when', 'zone', 'count', 'people', 'duration']) {
  environment.registerHelper(name, (value: unknown, options: Handlebars.HelperOptions): Hole => {
    const run = runOf(options)
    const filling = run.holes.fillingOf(value)
    if (!filling) throw new Error(`${name} was given no value`)
    const placed = { ...filling, place: placeOf(options) }
    const { kind } = filling.content
    if (kind === 'absent' || kind === 'untranslated' || kind === 'unlabelled') return run.holes.make(placed)
    return run.holes.make({ ...placed, content: { kind: 'text', value: run.write(name, filling) } })
  })
}

function runOf(options: Handlebars.HelperOptions): TemplateRun {
  return options.data.run
}

function placeOf(options: Handlebars.HelperOptions): TemplatePlace | undefined {
  const places: readonly TemplatePlace[] = options.data.places
  return places[Number(options.hash['at'])]
}
