import type { FieldName } from '../schema/index.ts'

/** How the text of a section is read. */
export type Shape = 'prose' | 'list' | 'timeline' | 'notes' | 'sources'

/** A section that a Markdown record may have: under which headings, and which field it gives. */
export interface SectionKind {
  /** The heading as messages name it. */
  readonly title: string
  readonly field: FieldName
  readonly shape: Shape
  /** A field that each item gets from the heading alone. */
  readonly sets?: readonly [field: string, value: string]
  /** The headings in English and Italian, in small letters. */
  readonly names: readonly string[]
  /** The first of the Italian ones, as it is written. */
  readonly italian: string
}

/**
 * Every section a Markdown record may have. Those with `sets` are also read as sub-headings of a section of the same
 * field: `### What went well` under `## Lessons`.
 */
export const sectionKinds: readonly SectionKind[] = [
  prose('Summary', 'summary', 'executive summary; overview; tl;dr', 'sintesi; riassunto; riepilogo'),
  prose('Impact', 'impact', '', 'impatto'),
  kind('Timeline', 'events', 'timeline', {
    english: 'chronology; events; sequence of events',
    italian: 'cronologia; eventi',
  }),
  list('Causes', 'causes', ['kind', 'contributing'], { english: 'cause', italian: 'cause; causa' }),
  list('Root cause', 'causes', ['kind', 'root'], {
    english: 'root causes',
    italian: "causa principale; cause principali; causa radice; causa all'origine",
  }),
  list('Contributing factors', 'causes', ['kind', 'contributing'], {
    english: 'contributing factor; contributing causes',
    italian: 'fattori contribuenti; fattori concorrenti; concause',
  }),
  list('Trigger', 'causes', ['kind', 'trigger'], {
    english: 'triggers',
    italian: 'innesco; causa scatenante; fattore scatenante',
  }),
  list('Consequences', 'consequences', undefined, {
    english:
      'likely consequences; what it may mean; what it may mean for you; what it means for you; what this means for you',
    italian:
      'conseguenze; probabili conseguenze; possibili conseguenze; che cosa può comportare; cosa può comportare; ' +
      'che cosa può significare; cosa può significare',
  }),
  list('Measures', 'measures', undefined, { italian: 'misure' }),
  list('What we have done', 'measures', ['status', 'taken'], {
    english: "what we did; what we've done; measures taken",
    italian: 'che cosa abbiamo fatto; cosa abbiamo fatto; misure adottate; misure prese',
  }),
  list('What we will do', 'measures', ['status', 'planned'], {
    english: "what we shall do; what we'll do; what we are going to do; measures planned; planned measures",
    italian: 'che cosa faremo; cosa faremo; misure previste',
  }),
  list('Advice', 'advice', undefined, {
    english: 'what you can do; recommendations',
    italian:
      'consigli; raccomandazioni; che cosa puoi fare; cosa puoi fare; che cosa può fare; cosa può fare',
  }),
  list('Indicators', 'indicators', undefined, {
    english: 'indicators of compromise; what to look for',
    italian: 'indicatori; indicatori di compromissione; che cosa cercare; cosa cercare',
  }),
  list('Lessons', 'lessons', undefined, {
    english: 'lessons learned; lessons learnt',
    italian: 'lezioni; lezioni apprese',
  }),
  list('What went well', 'lessons', ['kind', 'well'], {
    italian: 'che cosa è andato bene; cosa è andato bene',
  }),
  list('What went badly', 'lessons', ['kind', 'badly'], {
    english: "what went wrong; what went poorly; what didn't go well; what did not go well",
    italian: 'che cosa è andato male; cosa è andato male',
  }),
  list('Where we got lucky', 'lessons', ['kind', 'luck'], {
    english: 'where we were lucky; luck',
    italian: 'dove abbiamo avuto fortuna; dove siamo stati fortunati; fortuna',
  }),
  list('Action items', 'actions', undefined, {
    english: 'actions; action item; follow-up actions',
    italian: 'azioni; azioni correttive; interventi',
  }),
  list('Open questions', 'questions', undefined, {
    english: 'questions; unknowns',
    italian: 'domande aperte; questioni aperte; domande',
  }),
  kind('Notes', 'notes', 'notes', { italian: 'note; appunti' }),
  kind('Sources', 'sources', 'sources', { english: 'references', italian: 'fonti; riferimenti' }),
]

/** What a table's column may be headed, by the field of an item or event that it gives. */
const columnNames: readonly (readonly [field: string, names: readonly string[]])[] = [
  ['at', split('time; tempo; when; date; date and time; ora; orario; quando; data; data e ora')],
  ['end', split('until; fine')],
  ['kind', split('type; tipo')],
  ['by', split('who; actor; chi; da')],
  ['owner', split('who; responsible; assignee; responsabile; chi')],
  ['to', split('a; recipient; destinatario')],
  ['due', split('by when; deadline; when; date; scadenza; entro')],
  ['status', split('state; stato')],
  ['ticket', split('issue; tracking')],
  ['audience', split('visibility; visibilità')],
  ['sources', split('source; fonte; fonti')],
  ['learned', split('appreso')],
  ['answers', split('lesson; lessons; lezione; lezioni')],
  ['title', split('titolo')],
  [
    'text',
    split(
      'event; what; what happened; description; action; action item; cause; measure; advice; lesson; question; note; ' +
        'consequence; evento; che cosa; cosa; descrizione; testo; azione; causa; misura; consiglio; lezione; domanda; ' +
        'nota; conseguenza',
    ),
  ],
]

/** The section that a heading names, if any. */
export function sectionNamed(heading: string): SectionKind | undefined {
  return sectionByName.get(normalName(heading))
}

/** The field that a column's heading names, of those that the rows can have. */
export function columnField(heading: string, known: readonly string[]): string | undefined {
  const name = normalName(heading)
  if (known.includes(name)) return name
  return columnNames.find(([field, names]) => known.includes(field) && names.includes(name))?.[0]
}

/** Every heading that names a section, as normalized. */
export function sectionNames(): Iterable<string> {
  return sectionByName.keys()
}

/** A heading in the form in which the tables have it. */
export function normalName(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/[*_`]/g, '')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+(?:\.\d+)*[.)] /, '')
    .replace(/ ?[:?]$/, '')
    .toLowerCase()
}

const sectionByName: ReadonlyMap<string, SectionKind> = new Map(
  sectionKinds.flatMap((kind) => kind.names.map((name) => [name, kind])),
)

/** Other words for a section, each set with semicolons between. */
interface Others {
  readonly english?: string
  readonly italian: string
}

function kind(title: string, field: FieldName, shape: Shape, { english = '', italian }: Others): SectionKind {
  const names = [title.toLowerCase(), ...split(english), ...split(italian)].filter((name) => name !== '')
  return {
    title,
    field,
    shape,
    names,
    italian: italian.charAt(0).toUpperCase() + italian.slice(1).replace(/;.*/s, ''),
  }
}

function prose(title: string, field: FieldName, english: string, italian: string): SectionKind {
  return kind(title, field, 'prose', { english, italian })
}

function list(
  title: string,
  field: FieldName,
  sets: readonly [string, string] | undefined,
  others: Others,
): SectionKind {
  const made = kind(title, field, 'list', others)
  return sets ? { ...made, sets } : made
}

function split(names: string): string[] {
  return names.split('; ')
}
