import { add, move, remove, replace } from './editing.ts'
import { type Case, changed, lacking, misplaced, strange } from './expecting.ts'

/** Edits of the Italian letter. */
export const italian: readonly Case[] = [
  ['another day', 'it', replace('2 aprile', '3 aprile'), [changed('3 aprile 2026', '2 aprile 2026')]],
  [
    'another year alone',
    'it',
    replace('2 aprile 2026', '2 aprile 2025'),
    [changed('2 aprile 2025', '2 aprile 2026')],
  ],
  ['another time of day', 'it', replace('14:05', '14:50'), [changed('14:50', '14:05')]],
  ['another count', 'it', replace('12.345', '12.354'), [changed('12.354', '12.345')]],
  [
    'another name',
    'it',
    replace('Datacorp ha rilevato', 'Initech ha rilevato'),
    [changed('Initech', 'Datacorp')],
  ],
  [
    'another address',
    'it',
    replace('privacy@acme.example', 'privacy@acme.invalid'),
    [changed('privacy@acme.invalid', 'privacy@acme.example')],
  ],
  [
    'a category more',
    'it',
    add('indirizzo postale', 'dati relativi alla salute'),
    [misplaced('dati relativi alla salute', true)],
  ],
  [
    'a category less',
    'it',
    remove('indirizzo postale'),
    [lacking('indirizzo postale', 'Quali dati sono coinvolti')],
  ],
  [
    'a category on the other side',
    'it',
    move('indirizzo postale', 'dati di pagamento'),
    [lacking('indirizzo postale', 'Quali dati sono coinvolti'), misplaced('indirizzo postale', false)],
  ],
  ['a sentence in other words', 'it', replace('ci ha detto quanto sapeva', 'ci ha fornito i dettagli'), []],
  [
    'a first of the month',
    'it',
    add('Distinti saluti', 'Le scriveremo di nuovo il 1º maggio 2026.'),
    [strange('1º maggio 2026')],
  ],
  ['a paragraph without facts', 'it', add('Distinti saluti', 'Restiamo a disposizione.'), []],
]
