import { describe, expect, test } from 'vitest'
import { confidences, duties, reasonKeys } from '../../src/clocks/index.ts'
import { unknownKeys } from '../../src/document/facts/unknowns.ts'
import { readTerms, readVocabulary, termGroups, termsNamed } from '../../src/language/index.ts'
import {
  actionKinds,
  actionStatuses,
  audiences,
  causeKinds,
  countings,
  dataCategories,
  eventKinds,
  incidentKinds,
  indicatorTypes,
  lessonKinds,
  measureStatuses,
  natures,
  risks,
  roles,
  sectors,
  severities,
  stages,
  statuses,
} from '../../src/record/index.ts'
import { gapKeys, judgements, outcomes, registerColumns } from '../../src/register/index.ts'
import { metricKeys, phases } from '../../src/timeline/index.ts'
import definitionsText from '../../templates/definitions/en.yaml'
import english from '../../templates/vocabulary/en.yaml'
import termsText from '../../templates/vocabulary/terms.yaml'
import { definitions, vocabularies } from './open.ts'

const lists = {
  events: eventKinds,
  data: dataCategories,
  roles,
  kinds: incidentKinds,
  natures,
  severities,
  statuses,
  risks,
  stages,
  phases,
  audiences,
  causes: causeKinds,
  indicators: indicatorTypes,
  lessons: lessonKinds,
  'action-kinds': actionKinds,
  'action-statuses': actionStatuses,
  sectors,
  metrics: metricKeys,
} as const

/** Where a language has keys of its own: forms of the plural, days of the month, and what it needs besides. */
const ownKeys =
  /^(?:(list\.(with-commas\.)?before\.(two|last|(starts|except)\.\d+)|months\.(alone|after)\.\d+|when\.month-name|when\.(range|lasting)-months\.[\w-]+|date\.first-(minute|second))$|(duration\.units\.\w+|count\.people|clocks\.periods\.[\w-]+|date\.(day|same-\w+)|when\.(day|article|clock|from\.day|to\.day))\.)/

/** Every text of a vocabulary by its path. */
function texts(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), String(value)]])
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...texts(inner, [...path, key])]))
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d\}/g))].sort()
}

/** The path in English of a pattern that is a variant of it or takes the same values. */
function likeInEnglish(path: string): string {
  return path.replace(/^(list\.(?:with-commas\.)?)before\./, '$1').replace(/^when\.clock\./, 'when.article.')
}

const languages = [...vocabularies].map(([tag, vocabulary]) => ({ tag, vocabulary }))
const reference = texts(vocabularies.get('en'))

describe('every vocabulary', () => {
  test('is of the language that its file is named after', () => {
    expect(languages.length).toBeGreaterThan(1)
    for (const { tag, vocabulary } of languages) expect(vocabulary.language).toBe(tag)
  })

  test.each(languages)('$tag has the keys of the others', ({ vocabulary }) => {
    const shared = (all: ReadonlyMap<string, string>) =>
      [...all.keys()].filter((path) => !ownKeys.test(path)).sort()
    expect(shared(texts(vocabulary))).toEqual(shared(reference))
  })

  test.each(languages)('$tag has the forms of the plural that its language has', ({ tag, vocabulary }) => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    for (const unit of [
      ...Object.values(vocabulary.duration.units),
      ...Object.values(vocabulary.clocks.periods),
      vocabulary.count.people,
    ]) {
      expect(Object.keys(unit).sort()).toEqual([...forms].sort())
    }
  })

  test.each(languages)('$tag puts the same values into each pattern', ({ vocabulary }) => {
    for (const [path, text] of texts(vocabulary)) {
      const known = likeInEnglish(path)
      const expected = reference.get(known) ?? reference.get(known.replace(/[^.]+$/, 'other')) ?? ''
      expect({ path, values: placeholders(text) }).toEqual({ path, values: placeholders(expected) })
    }
  })

  describe.each(languages)('$tag names', ({ vocabulary }) => {
    test.each(Object.entries(lists))('exactly the %s', (group, terms) => {
      const labels = Object.entries(vocabulary).find(([key]) => key === group)?.[1] ?? {}
      expect(Object.keys(labels).sort()).toEqual([...terms].sort())
    })

    test('exactly the reasons, duties and confidences of clocks', () => {
      const { clocks } = vocabulary
      expect(Object.keys(clocks.reasons).sort()).toEqual([...reasonKeys].sort())
      expect(Object.keys(clocks.duties).sort()).toEqual([...duties].sort())
      expect(Object.keys(clocks.confidences).sort()).toEqual([...confidences].sort())
    })

    test('exactly the columns, outcomes, judgements and gaps of the register', () => {
      const { columns, authority, communication, short, risks: shortRisks, ...register } = vocabulary.register
      expect(Object.keys(columns)).toEqual(registerColumns)
      for (const labels of [authority, communication, short])
        expect(Object.keys(labels).sort()).toEqual([...outcomes].sort())
      expect(Object.keys(shortRisks).sort()).toEqual([...risks].sort())
      expect(Object.keys(register.judgements).sort()).toEqual([...judgements].sort())
      expect(Object.keys(register.gaps)).toEqual(gapKeys)
    })

    test('exactly what may be unknown', () => {
      expect(Object.keys(vocabulary.unknowns).sort()).toEqual([...unknownKeys].sort())
    })

    test('itself and every other shipped language', () => {
      for (const { tag } of languages) expect(vocabulary.languages[tag]).toBeTruthy()
    })

    test('no two things alike', () => {
      for (const group of ['events', 'data', 'roles', 'kinds', 'stages', 'metrics', 'risks'] as const) {
        const labels = Object.values(vocabulary[group])
        expect(new Set(labels).size).toBe(labels.length)
      }
    })
  })
})

describe('a vocabulary that cannot be used', () => {
  test('says where its YAML breaks', () => {
    const text = english.replace('name: English', 'name: [English')
    expect(readVocabulary(text)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Unexpected YAML'),
    })
  })

  test('names what is missing', () => {
    const text = english.replace(/^ {2}none: .*$/m, '')
    expect(readVocabulary(text)).toMatchObject({
      ok: false,
      message: expect.stringContaining('`duration.none`'),
    })
  })
})

describe('the terms', () => {
  const terms = readTerms(termsText, definitionsText)

  test.each(Object.entries({ ...lists, 'measure-statuses': measureStatuses, countings }))(
    'cover exactly the %s',
    (group, list) => {
      const known = Object.entries(terms).find(([key]) => key === group)?.[1] ?? {}
      expect(Object.keys(known).sort()).toEqual([...list].sort())
    },
  )

  test('are defined in every shipped language, in one sentence', () => {
    expect([...definitions.keys()]).toEqual([...vocabularies.keys()])
    for (const text of definitions.values()) {
      const defined = readTerms(termsText, text)
      for (const group of termGroups) {
        expect(Object.keys(defined[group])).toEqual(Object.keys(terms[group]))
        for (const { definition } of Object.values(defined[group]))
          expect(definition).toMatch(/^\p{Lu}.*[^.]\.$/u)
      }
    }
  })

  test('take the words of VERIS for data from its enumeration', () => {
    // confidentiality.data.variety of verisc-enum.json, and `Sensitive Personal`, which its rules know.
    const varieties = [
      'Bank',
      'Credentials',
      'Medical',
      'Payment',
      'Personal',
      'Sensitive Personal',
      'Source code',
      'System',
    ]
    const used = Object.values(terms.data).flatMap(({ veris }) => veris ?? [])
    expect([...new Set(used)].sort()).toEqual(varieties)
  })

  test('are found by name, wherever they stand', () => {
    expect(termsNamed(terms, 'correction').map(({ group }) => group)).toEqual(['events', 'stages'])
    expect(termsNamed(terms, 'awareness')[0]?.term).toMatchObject({ gdpr: 'art. 33(1)' })
    expect(termsNamed(terms, 'constructor')).toEqual([])
  })

  test('refuse a key that nobody knows', () => {
    expect(() => readTerms(termsText.replace('    veris:', '    verris:'), definitionsText)).toThrow()
    expect(() => readTerms(termsText, definitionsText.replace('  attack:', '  atack:'))).toThrow()
  })
})
