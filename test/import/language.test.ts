import { expect, test } from 'vitest'
import { languageOf } from '../../src/import/language.ts'

test.each([
  ['it', 'Un attaccante è entrato nella casella di un dipendente e ha letto i dati di circa 230 clienti.'],
  ['en', 'The storage cluster was slow for two hours, and uploads failed for a third of our users.'],
  [
    'de',
    'Der Speicher war zwei Stunden langsam, und die Uploads von einem Drittel der Nutzer schlugen fehl.',
  ],
  [
    'fr',
    'Le stockage était lent pendant deux heures et les envois ont échoué pour un tiers des utilisateurs.',
  ],
  [
    'es',
    'El almacenamiento fue lento durante dos horas y las subidas fallaron para un tercio de los usuarios.',
  ],
  ['pt', 'O armazenamento foi lento por duas horas e os envios não foram aceitos em uma das regiões.'],
  ['nl', 'De opslag was twee uur traag en het uploaden werd voor een derde van de gebruikers niet voltooid.'],
  ['el', 'Το σύστημα ήταν αργό για δύο ώρες και οι αποστολές δεν ολοκληρώθηκαν από το ένα τρίτο.'],
  [undefined, 'Alert fired'],
  [undefined, 'Allarme: storage p99 > 2 s'],
  [
    undefined,
    'Il disco della coda era pieno, e dopo non è sceso. The disk was full and the queue was not draining.',
  ],
  [undefined, ''],
])('%s: %s', (tag, text) => {
  expect(languageOf(text)).toBe(tag)
})
