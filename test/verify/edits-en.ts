import { add, both, move, remove, replace } from './editing.ts'
import { type Case, changed, gone, lacking, misplaced, strange } from './expecting.ts'

/** Edits of the English letter. */
export const english: readonly Case[] = [
  ['another day', 'en', replace('2 April', '3 April'), [changed('3 April 2026', '2 April 2026')]],
  [
    'another year alone',
    'en',
    replace('2 April 2026', '2 April 2025'),
    [changed('2 April 2025', '2 April 2026')],
  ],
  [
    'a date that another event has',
    'en',
    replace('9 April', '10 April'),
    [changed('10 April 2026', '9 April 2026')],
  ],
  ['less than a date', 'en', replace('2 April 2026', 'April 2026'), [changed('April 2026', '2 April 2026')]],
  ['another time of day', 'en', replace('14:05', '14:50'), [changed('14:50', '14:05')]],
  ['another count', 'en', replace('12,345', '12,354'), [changed('12,354', '12,345')]],
  ['another number in a sentence', 'en', replace('the 3 keys', 'the 4 keys'), [changed('4', '3')]],
  [
    'another address',
    'en',
    replace('privacy@acme.example', 'privacy@acme.invalid'),
    [changed('privacy@acme.invalid', 'privacy@acme.example')],
  ],
  ['another name', 'en', replace('Datacorp detected', 'Initech detected'), [changed('Initech', 'Datacorp')]],
  ['another sender', 'en', replace('>Acme<', '>Initech<'), [changed('Initech', 'Acme')]],
  [
    'names changed for each other',
    'en',
    replace('Datacorp told us', 'Acme told us'),
    [changed('Acme', 'Datacorp')],
  ],
  ['no phone number', 'en', remove('by telephone'), [lacking('+39 06 1234567', 'How to reach us')]],
  [
    'another phone number',
    'en',
    replace('+39 06 1234567', '+39 06 7654321'),
    [changed('+39 06 7654321', '+39 06 1234567')],
  ],
  ['another category', 'en', replace('postal address', 'passport'), [changed('passport', 'postal address')]],
  ['a category more', 'en', add('postal address', 'health data'), [misplaced('health data', true)]],
  [
    'a category more that nobody has a word for',
    'en',
    add('postal address', 'shoe size'),
    [misplaced('shoe size', true)],
  ],
  ['a category less', 'en', remove('postal address'), [lacking('postal address', 'Which data are involved')]],
  [
    'a category on the other side',
    'en',
    move('passwords', 'postal address'),
    [misplaced('passwords', true), lacking('passwords', 'Which data are not involved')],
  ],
  [
    'no section',
    'en',
    both(remove('What you can do</'), remove('unexpected messages')),
    [gone('What you can do')],
  ],
  [
    'a heading less, and denied data look involved',
    'en',
    remove('Which data are not involved'),
    [gone('Which data are not involved'), misplaced('passwords', true), misplaced('payment details', true)],
  ],
  ['a sentence in other words', 'en', replace('told us what it knew', 'informed us of the details'), []],
  ['a name replaced by a pronoun', 'en', replace('Datacorp told us', 'It told us'), []],
  ['a heading in other words', 'en', replace('What we have done', 'Our measures'), []],
  ['a date written otherwise', 'en', replace('2 April 2026', 'April 2, 2026'), []],
  ['a date without its year', 'en', replace('2 April 2026', '2 April'), []],
  ['a time written otherwise', 'en', replace('14:05', '2:05 pm'), []],
  ['a list in another order', 'en', move('>name<', 'postal address'), []],
  ['events in another order', 'en', move('We cut the connection', 'Datacorp detected'), []],
  [
    'a paragraph without facts',
    'en',
    add('We regret the concern and inconvenience that this may cause you.', 'We take this very seriously.'),
    [],
  ],
  [
    'a paragraph with a known date',
    'en',
    add(
      'We regret the concern and inconvenience that this may cause you.',
      'We have worked on it since 9 April 2026.',
    ),
    [],
  ],
  [
    'a paragraph with a date',
    'en',
    add(
      'We regret the concern and inconvenience that this may cause you.',
      'We will write again on 1 May 2026.',
    ),
    [strange('1 May 2026')],
  ],
  [
    'a paragraph with a link',
    'en',
    add(
      'We regret the concern and inconvenience that this may cause you.',
      'See https://evil.example/claim.',
    ),
    [strange('https://evil.example/claim')],
  ],
]
