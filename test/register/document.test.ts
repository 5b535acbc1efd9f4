import { describe, expect, test } from 'vitest'
import { openLanguage } from '../../src/language/index.ts'
import { registerToCsv, registerToJson } from '../../src/register/index.ts'
import { hostile, recordOf, skeletonOf } from '../document/hostile-record.ts'
import { nodesOf, wordsOf } from '../document/writing.ts'
import { vocabularies } from '../language/open.ts'
import { breach, complete, entryOf, registerOf, writing } from './making.ts'

const english = openLanguage(vocabularies.get('en') ?? fail())
function fail(): never {
  throw new Error('no English')
}

async function treeOf(
  texts: readonly string[],
  audience: 'regulator' | 'internal' = 'regulator',
  tag = 'en',
) {
  const written = await writing(await registerOf(texts, { audience }), tag)
  if (!written.ok) throw new Error(written.findings.map(({ message }) => message).join('\n'))
  return written.document.tree
}

/** Rows of RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a register as a document', () => {
  test('tells each record in its own zone, with its own file and line', async () => {
    const event = 'events:\n  - { kind: awareness, at: 2026-05-20T10:00, audience: regulator }'
    const tree = await treeOf([
      breach(event, 'rome', 'Europe/Rome'),
      breach(`${event}`, 'tokyo', 'Asia/Tokyo'),
    ])
    const text = wordsOf(tree)
    expect(text).toContain('in the time zone Europe/Rome (UTC+2)')
    expect(text).toContain('in the time zone Asia/Tokyo (UTC+9)')
    // Ten o'clock comes first in Tokyo.
    expect(text.indexOf('tokyo')).toBeLessThan(text.indexOf('rome'))
    const origins = nodesOf(tree).flatMap((node) =>
      node.type === 'text' && node.value === '20 May 2026, 10:00' ? [JSON.stringify(node.data)] : [],
    )
    expect(origins.some((origin) => origin.includes('"1.yaml"'))).toBe(true)
    expect(origins.some((origin) => origin.includes('"0.yaml"'))).toBe(true)
  })

  test('has the same order whatever the order of the records', async () => {
    const texts = ['c', 'a', 'b'].map((id) => breach('events: []', id))
    const ids = async (all: string[]) => (await registerOf(all)).parts.map(({ entry }) => entry.id)
    expect(await ids(texts)).toEqual(['a', 'b', 'c'])
    expect(await ids(texts.toReversed())).toEqual(['a', 'b', 'c'])
  })

  test('shows an authority nothing that is for internal use, in any format', async () => {
    const secret = breach(`
risk: high
severity: critical
summary: SECRET
impact: SECRET
events:
  - { kind: awareness, at: 2026-05-20, text: SECRET, reasons: SECRET }
  - { kind: decision, at: 2026-05-21, under: [gdpr-33], applies: false, reasons: SECRET }
  - { kind: notification, to: customers, at: 2031-01-01, text: SECRET }
causes: [SECRET]
measures: [{ audience: internal, text: SECRET }]
consequences: [{ audience: internal, text: SECRET }]
notes: [SECRET]
lessons: [{ kind: badly, text: SECRET }]
sources: { s: { title: SECRET, audience: internal } }
regimes: { exclude: [{ id: gdpr-34, reason: SECRET }] }`)
    const register = await registerOf([secret])
    const [tree, own] = [await treeOf([secret]), await treeOf([secret], 'internal')]
    const printed = [
      wordsOf(tree),
      registerToCsv(register, english),
      JSON.stringify(registerToJson(register)),
    ]
    for (const text of printed) {
      expect(text).not.toContain('SECRET')
      expect(text).not.toContain('2026')
      expect(text).not.toContain('2031')
    }
    expect(wordsOf(own)).toContain('SECRET')
    expect(wordsOf(tree)).toContain('not included in this copy')
    expect(wordsOf(tree)).not.toContain('For internal use only')
    expect(wordsOf(own)).toContain('For internal use only')
  })

  test('a template of one’s own cannot show it either; the finding names the record', async () => {
    const texts = [complete, breach('severity: high\nevents: []', 'b-1')]
    const written = await writing(
      await registerOf(texts),
      'en',
      '# Own\n\n{{#each entries}}\n{{#if severity}}{{severity}}{{/if}}\n{{/each}}',
    )
    expect(written.ok).toBe(false)
    if (written.ok) return
    expect(written.findings.map(({ file, code, place }) => [file, code, place.start.line])).toEqual([
      ['1.yaml', 'audience-leak', 8],
    ])
  })

  test('takes a text that is missing in its language from the record’s own, and says so', async () => {
    const italian = complete
      .replace('language: en', 'language: it')
      .replace('A letter went astray.', 'Una lettera.')
    const text = wordsOf(await treeOf([italian]))
    expect(text).toContain('are shown in Italian')
    expect(text).toContain('Una lettera.')
  })

  test('of nothing says that there is nothing', async () => {
    expect(wordsOf(await treeOf([]))).toContain('No personal data breach is recorded.')
  })

  test('in Italian tells the same', async () => {
    const text = wordsOf(await treeOf([complete], 'regulator', 'it'))
    expect(text).toContain('Registro delle violazioni dei dati personali')
    expect(text).toContain('secondo la valutazione è improbabile un rischio per le persone')
  })
})

describe('hostile values', () => {
  const benign = Promise.all([treeOf([recordOf('benign')], 'internal')])

  test.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s', async (_, text) => {
    const register = await registerOf([recordOf(text)], { audience: 'internal' }).catch(() => undefined)
    // The reader refused it, with a finding.
    if (!register) return
    const rows = rowsOf(registerToCsv(register, english))
    expect(rows.map((row) => row.length)).toEqual([28, 28])
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u)
    expect(() => JSON.parse(JSON.stringify(registerToJson(register)))).not.toThrow()
    const written = await writing(register)
    if (!written.ok) {
      expect(new Set(written.findings.map(({ code }) => code))).toEqual(new Set(['unsafe-link']))
      return
    }
    expect(skeletonOf(written.document.tree)).toEqual(skeletonOf((await benign)[0]))
  })
})

describe('a register as CSV', () => {
  test('has a line a record, and every cell in the words of the language', async () => {
    const [heads = [], row = []] = rowsOf(registerToCsv(await registerOf([complete]), english))
    const cells = Object.fromEntries(heads.map((head, index) => [head, row[index]]))
    expect(cells).toMatchInlineSnapshot(`
      {
        "Action planned": "",
        "Began": "12 January 2026, 09:10 (UTC+1)",
        "Breach": "A breach",
        "Causes": "A wrong address.",
        "Communications to the people concerned": "",
        "Data": "name",
        "Effects": "None.",
        "Ended": "",
        "Facts": "A letter went astray.",
        "First detected": "date not known",
        "Kind": "personal data breach",
        "Missing from the documentation": "",
        "Notifications to the authority": "",
        "Number of people": "1",
        "Organisation": "Acme",
        "People concerned": "a customer",
        "People concerned told": "Not communicated: a high risk to people is unlikely by the assessment",
        "Reasons for not communicating": "It was sealed.",
        "Reasons for the assessment of the risk": "It was sealed.",
        "Reasons for the delay or for not notifying": "It was sealed.",
        "Reference": "a-1",
        "Remedial action taken": "The letter came back.",
        "Risk to people": "unlikely to result in a risk",
        "Role": "controller",
        "Sources": "",
        "Status": "",
        "Supervisory authority": "Not notified: a risk to people is unlikely by the assessment",
        "We became aware": "12 January 2026, 10:00 (UTC+1)",
      }
    `)
  })

  test('ends each line with CR LF, and has line breaks in cells only between quotes', async () => {
    const csv = registerToCsv(await registerOf([complete.replace('[name]', '[name, password]')]), english)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain('"name\npasswords"')
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('a register as JSON', () => {
  test('has keys and instants, and says where something is left out', async () => {
    const json = JSON.parse(JSON.stringify(registerToJson(await registerOf([complete]))))
    expect(json).not.toHaveProperty('others')
    expect(json.entries[0]).toMatchObject({
      file: '0.yaml',
      id: 'a-1',
      title: { state: 'told', value: { en: 'A breach' } },
      aware: {
        state: 'told',
        value: {
          event: 'awareness',
          earliest: '2026-01-12T10:00:00+01:00',
          latest: '2026-01-12T10:00:59+01:00',
          derived: false,
        },
      },
      detected: { state: 'absent' },
      authority: { outcome: 'low-risk', reasons: { items: [{ en: 'It was sealed.' }], withheld: false } },
      gaps: [],
    })
    const hidden = await registerOf([complete.replaceAll('audience: regulator', 'audience: internal')])
    expect(JSON.parse(JSON.stringify(registerToJson(hidden))).entries[0]).toMatchObject({
      facts: { items: [], withheld: true },
    })
  })
})

test('an entry of the same record is the same, however often it is made', async () => {
  expect(await entryOf(complete)).toEqual(await entryOf(complete))
})
