import { describe, expect, test } from 'vitest'
import { noProject, readProject } from '../../src/project/index.ts'

const metric = '{ key: x-print, name: { en: Printing, it: Stampa }, begins: [decision], ends: [posted] }'

async function faultsIn(text: string): Promise<string[]> {
  const { findings } = await readProject('forthright.config.yaml', text)
  return findings.map(
    ({ place, code, message }) => `${place.start.line}:${place.start.column} ${code}: ${message}`,
  )
}

describe('a project file', () => {
  test('defines metrics', async () => {
    const { project, findings } = await readProject('a.yaml', `metrics:\n  - ${metric}\n`)
    expect(findings).toEqual([])
    expect(project).toEqual({
      ...noProject,
      file: 'a.yaml',
      metrics: [
        { key: 'x-print', names: { en: 'Printing', it: 'Stampa' }, begins: ['decision'], ends: ['posted'] },
      ],
    })
  })

  test('may name a metric alike in every language, keep keys of its own, and define nothing', async () => {
    const text =
      'x-team: us\nmetrics:\n  - { key: x-a, name: A, begins: [a], ends: [b], x-why: it matters }\n'
    expect((await readProject('a.yaml', text)).project.metrics[0]?.names).toEqual({ und: 'A' })
    expect((await readProject('a.yaml', '{}')).project).toEqual({ ...noProject, file: 'a.yaml' })
  })

  test('says how letters look, in which languages, and how grave findings are', async () => {
    const text = `languages: [it, en]
templates: words
rules: { event-without-source: off }
brand: { logo: { file: logo.png, alt: Acme }, colour: '#0a4d8c', letterhead: [Acme S.p.A.] }
`
    const { project, findings } = await readProject('a.yaml', text, { rules: ['event-without-source'] })
    expect(findings).toEqual([])
    expect(project).toMatchObject({
      languages: ['it', 'en'],
      templates: 'words',
      levels: { 'event-without-source': 'off' },
      brand: { logo: { file: 'logo.png', alt: 'Acme' }, colour: '#0a4d8c', lines: ['Acme S.p.A.'] },
    })
  })

  test('names only rules that there are', async () => {
    const text = 'rules:\n  event-without-sauce: off\n'
    const { findings } = await readProject('a.yaml', text, { rules: ['event-without-source'] })
    expect(findings).toMatchObject([
      {
        code: 'unknown-key',
        message: 'Unexpected rule `event-without-sauce`, expected `event-without-source`',
        place: { start: { line: 2, column: 3 } },
      },
    ])
  })

  test.each(['', '# organisation:\n#   name: Acme\n'])('may say nothing: %j', async (text) => {
    expect(await readProject('a.yaml', text)).toMatchObject({ project: {}, findings: [] })
  })

  test('says what a colour is', async () => {
    const { findings } = await readProject('a.yaml', 'brand: { colour: red }\n')
    expect(findings[0]?.message).toBe('Unexpected `red`, expected a colour such as `#0b57d0`')
  })

  test.each<[name: string, text: string, fault: string]>([
    ['broken syntax', 'metrics: [\n', '2:1 yaml-syntax'],
    ['an unknown key', 'metric: []\n', '1:1 unknown-key: Unexpected key `metric`, expected `metrics`'],
    [
      'a key that is not its own',
      `metrics:\n  - ${metric.replace('x-print', 'print')}\n`,
      '2:12 schema: Unexpected `print`, expected a term of your own: `x-`, then small letters, digits and `-`',
    ],
    [
      'no beginning',
      'metrics:\n  - key: x-a\n    name: A\n    ends: [b]\n',
      '2:5 missing-key: Unexpected lack of `begins`, expected this field',
    ],
    [
      'an empty list',
      `metrics:\n  - ${metric.replace('[posted]', '[]')}\n`,
      '2:83 schema: Unexpected list, expected a list that is not empty',
    ],
    [
      'two metrics of one key',
      `metrics:\n  - ${metric}\n  - ${metric}\n`,
      '3:12 duplicate-id: Unexpected second metric `x-print`, expected each key once',
    ],
    ['a level that is none', 'rules: { a: loud }\n', '1:13 schema: Unexpected `loud`'],
    [
      'a logo that no letter can show',
      'brand: { logo: { file: a.gif, alt: A } }\n',
      '1:24 schema: Unexpected `a.gif`',
    ],
    ['a colour by name', 'brand: { colour: blue }\n', '1:18 schema: Unexpected `blue`'],
    ['a role that is none', 'organisation: { role: boss }\n', '1:23 schema: Unexpected `boss`'],
    ['a list', '- a\n', '1:1 schema: Unexpected list, expected a map'],
  ])('with %s is refused, with the place', async (_, text, fault) => {
    const faults = await faultsIn(text)
    expect(faults[0]).toContain(fault)
    expect((await readProject('a.yaml', text)).project.metrics).toEqual([])
  })
})
