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
}

/**
 * Every section a Markdown record may have. Those with `sets` are also read as sub-headings of a section of the same
 * field: `### What went well` under `## Lessons`.
 */
export const sectionKinds: readonly SectionKind[] = [
  prose('Summary', 'summary', 'executive summary; overview; tl;dr; sintesi; riassunto; riepilogo'),
  prose('Impact', 'impact', 'impatto'),
  {
    title: 'Timeline',
    field: 'events',
    shape: 'timeline',
    names: split('timeline; chronology; events; sequence of events; cronologia; eventi'),
  },
  list('Causes', 'causes', 'cause; causa', ['kind', 'contributing']),
  list(
    'Root cause',
    'causes',
    "root causes; causa principale; cause principali; causa radice; causa all'origine",
    ['kind', 'root'],
  ),
  list(
    'Contributing factors',
    'causes',
    'contributing factor; contributing causes; fattori contribuenti; fattori concorrenti; concause',
    ['kind', 'contributing'],
  ),
  list('Trigger', 'causes', 'triggers; innesco; causa scatenante; fattore scatenante', ['kind', 'trigger']),
  list(
    'Consequences',
    'consequences',
    'likely consequences; what it may mean; what it may mean for you; what it means for you; what this means for you; ' +
      'conseguenze; probabili conseguenze; possibili conseguenze; che cosa può comportare; cosa può comportare; ' +
      'che cosa può significare; cosa può significare',
  ),
  list('Measures', 'measures', 'misure'),
  list(
    'What we have done',
    'measures',
    "what we did; what we've done; measures taken; misure adottate; misure prese; che cosa abbiamo fatto; cosa abbiamo fatto",
    ['status', 'taken'],
  ),
  list(
    'What we will do',
    'measures',
    "what we shall do; what we'll do; what we are going to do; measures planned; planned measures; misure previste; che cosa faremo; cosa faremo",
    ['status', 'planned'],
  ),
  list(
    'Advice',
    'advice',
    'what you can do; recommendations; consigli; raccomandazioni; che cosa puoi fare; cosa puoi fare; ' +
      'che cosa può fare; cosa può fare',
  ),
  list(
    'Indicators',
    'indicators',
    'indicators of compromise; what to look for; indicatori; indicatori di compromissione; che cosa cercare; cosa cercare',
  ),
  list('Lessons', 'lessons', 'lessons learned; lessons learnt; lezioni; lezioni apprese'),
  list('What went well', 'lessons', 'che cosa è andato bene; cosa è andato bene', ['kind', 'well']),
  list(
    'What went badly',
    'lessons',
    "what went wrong; what went poorly; what didn't go well; what did not go well; che cosa è andato male; cosa è andato male",
    ['kind', 'badly'],
  ),
  list(
    'Where we got lucky',
    'lessons',
    'where we were lucky; luck; dove abbiamo avuto fortuna; dove siamo stati fortunati; fortuna',
    ['kind', 'luck'],
  ),
  list(
    'Action items',
    'actions',
    'actions; action item; follow-up actions; azioni; azioni correttive; interventi',
  ),
  list('Open questions', 'questions', 'questions; unknowns; domande aperte; questioni aperte; domande'),
  { title: 'Notes', field: 'notes', shape: 'notes', names: split('notes; note; appunti') },
  {
    title: 'Sources',
    field: 'sources',
    shape: 'sources',
    names: split('sources; references; fonti; riferimenti'),
  },
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

function prose(title: string, field: FieldName, names: string): SectionKind {
  return { title, field, shape: 'prose', names: [title.toLowerCase(), ...split(names)] }
}

function list(title: string, field: FieldName, names: string, sets?: readonly [string, string]): SectionKind {
  const kind = { title, field, shape: 'list' as const, names: [title.toLowerCase(), ...split(names)] }
  return sets ? { ...kind, sets } : kind
}

function split(names: string): string[] {
  return names.split('; ')
}
