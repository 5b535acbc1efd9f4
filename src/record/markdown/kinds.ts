import { type EventKind, eventKinds } from '../terms.ts'
import { normalName } from './names.ts'

/** What an event's kind may be called in Italian, in small letters; in English it is called by its key. */
const italianKinds: readonly (readonly [kind: EventKind, names: string])[] = [
  ['precursor', 'modifica precedente; precedente; antefatto'],
  ['attack', 'attacco'],
  ['compromise', 'compromissione'],
  ['exfiltration', 'esportazione non autorizzata dei dati; esportazione non autorizzata; esfiltrazione'],
  ['impact-start', 'inizio degli effetti; inizio impatto; inizio del disservizio'],
  ['impact-end', 'fine degli effetti; fine impatto; fine del disservizio'],
  ['detection', 'rilevazione; rilevamento'],
  ['vendor-disclosure', 'comunicazione del fornitore'],
  ['evidence', 'ricezione degli elementi di prova; elementi di prova'],
  ['awareness', 'presa di conoscenza; conoscenza'],
  ['acknowledgement', 'presa in carico'],
  ['declaration', "dichiarazione di incidente; dichiarazione; apertura dell'incidente; apertura"],
  ['classification', 'classificazione'],
  ['escalation', 'inoltro al livello superiore'],
  ['containment', 'contenimento'],
  ['removal', 'rimozione'],
  ['mitigation', 'attenuazione; mitigazione'],
  ['recovery', 'ripristino'],
  ['resolution', 'risoluzione'],
  ['risk-assessment', 'valutazione del rischio'],
  ['decision', 'decisione'],
  ['notification', 'notifica o comunicazione; notifica; comunicazione'],
  ['statement', 'comunicato pubblico; comunicato'],
  ['correction', 'rettifica'],
  ['review', 'riesame'],
  ['closure', 'chiusura'],
  ['observation', 'osservazione'],
]

const kindByName: ReadonlyMap<string, string> = new Map([
  ...eventKinds.map((kind): [string, string] => [kind, kind]),
  ...italianKinds.flatMap(([kind, names]) => names.split('; ').map((name): [string, string] => [name, kind])),
])

/** The kind of event that some words name, in English or Italian. */
export function eventKindNamed(words: string): string | undefined {
  const name = normalName(words)
  return kindByName.get(name) ?? kindByName.get(name.replace(/[\s_]+/g, '-'))
}

/** Every name of a kind of event. */
export function eventKindNames(): Iterable<string> {
  return kindByName.keys()
}
