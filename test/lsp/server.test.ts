import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Position } from 'vscode-languageserver-protocol'
import { fixText } from '../../src/edit/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { emptyFolder } from '../cli/run.ts'
import { type Client, edited, startServer, uriIn } from './client.ts'

const yaml = uriIn('incidents/2025-11-mixpanel.yaml')
const markdown = uriIn('incidents/2025-11-cloudflare.md')
const library = uriIn('test/fixtures/2026-05-library.yaml')
const textOf = (uri: string): string => readFileSync(new URL(uri), 'utf8')

let client: Client
beforeAll(async () => {
  client = await startServer({ locale: 'en-GB' })
  for (const uri of [yaml, markdown, library]) await client.open(uri, textOf(uri))
})
afterAll(() => client.stop())

/** Below zero if the first position is before the second. */
function order(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}

function headOf(id: string): string {
  return `forthright: 1
id: ${id}
title: { en: A breach, it: Una violazione }
language: en
timezone: Europe/Rome
kind: personal-data-breach
organisation: { name: Acme, role: controller, country: IT }
`
}

/** A small record of its own, open under a name. */
async function record(name: string, rest: string): Promise<string> {
  const uri = `file:///nowhere/${name}.yaml`
  await client.open(uri, `${headOf(name)}${rest}`)
  return uri
}

describe('findings', () => {
  test('are those of `check`, with a page, what mends them, and the places that they speak of', async () => {
    const found = await client.diagnostics(yaml)
    expect(found.map(({ code }) => code)).toContain('sources-disagree')
    const disagree = found.find(({ code }) => code === 'sources-disagree')
    expect(disagree).toMatchObject({
      severity: 3,
      source: 'forthright',
      codeDescription: { href: expect.stringMatching(/^file:.*\/docs\/rules\.md#sources-disagree$/) },
      message: expect.stringContaining('Say in `text` why'),
      relatedInformation: [{ message: 'The time of the event', location: { uri: yaml } }],
    })
  })

  test('have the levels of editors, and follow the text that is not saved', async () => {
    const uri = await record('levels', 'events:\n  - kind: detction\n    at: 2026-01-02\n')
    expect(await client.diagnostics(uri)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ severity: 1, code: 'schema' }),
        expect.objectContaining({ severity: 2, code: 'personal-data-without-data' }),
      ]),
    )
    const mended = await client.write(uri, client.textOf(uri).replace('detction', 'detection'))
    expect(mended.filter(({ severity }) => severity === 1)).toEqual([])
  })

  test('stand in units of UTF-16, also after an emoji, and after a byte order mark', async () => {
    const uri = await record('emoji', 'events: []\nnotes:\n  - { text: "🙂🙂", audence: public }\n')
    const [finding] = (await client.diagnostics(uri)).filter(({ code }) => code === 'unknown-key')
    const line = client.textOf(uri).split('\n')[9] ?? ''
    expect(finding?.range).toEqual({
      start: { line: 9, character: line.indexOf('audence') },
      end: { line: 9, character: line.indexOf('audence') + 7 },
    })
    const marked = await client.write(uri, '\uFEFFforthrigth: 1\n"forthright": 1\n')
    expect(marked.find(({ code }) => code === 'unknown-key')?.range.start).toEqual({ line: 0, character: 1 })
  })

  test('of how texts read come once the writer rests, and stay where the text stays', async () => {
    const sentence =
      'In consequence of the unauthorised compromise of authentication infrastructure operated by a subcontracted organisation, identification information concerning registered individuals was potentially accessible to unidentified malicious parties during an indeterminate period, notwithstanding precautionary organisational countermeasures previously implemented throughout the relevant operational environment, which investigatory activities subsequently determined to have been insufficiently comprehensive.'
    const uri = await record('prose', `events: []\nsummary:\n  audience: customer\n  text: ${sentence}\n`)
    const hard = async (): Promise<number | undefined> =>
      (await client.diagnostics(uri)).find(({ code }) => code === 'hard-to-read')?.range.start.line
    while ((await hard()) === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
    const line = (await hard()) ?? 0
    await client.write(uri, client.textOf(uri).replace('events: []\n', 'events: []\nseverity: low\n'))
    expect(await hard()).toBe(line + 1)
  })

  test('take the project file into account, as it stands on the disk and in the editor', async () => {
    const folder = emptyFolder()
    const project = pathToFileURL(join(folder, 'forthright.config.yaml')).href
    const uri = pathToFileURL(join(folder, 'incidents', 'a.yaml')).href
    writeFileSync(join(folder, 'forthright.config.yaml'), 'rules: { risk-undecided: error }\n')
    const text = `${headOf('a')}risk: undetermined\nevents: []\n`
    const latest = () => client.published.findLast((one) => one.uri === uri)?.diagnostics ?? []
    const levelOf = () => latest().find(({ code }) => code === 'risk-undecided')?.severity
    await client.open(uri, text)
    expect(levelOf()).toBe(1)

    await client.open(project, 'rules: { risk-undecided: advice }\n')
    await expect.poll(levelOf).toBe(3)

    expect(await client.write(project, 'rules: { risk-undecided: advic }\n')).toMatchObject([
      { code: 'schema' },
    ])
    const told = () => latest().find(({ code }) => code === 'schema')
    await expect.poll(told).toMatchObject({
      range: { start: { line: 0, character: 0 } },
      relatedInformation: [{ location: { uri: project, range: { start: { line: 0, character: 25 } } } }],
    })

    client.close(project)
    await expect.poll(levelOf).toBe(1)
  })

  test('take the words of the project, and follow them when the project file changes', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'forthright.config.yaml')
    const say = (label: string): void =>
      writeFileSync(
        file,
        `labels: { roles: { processor: ${label} }, events: { detection: { en: ${label} } } }\nterms: { x-badge: { en: ${label} number } }\n`,
      )
    say('Helper')
    const uri = pathToFileURL(join(folder, 'incidents', 'a.yaml')).href
    await client.open(
      uri,
      `${headOf('a')}parties:\n  acme: { name: A, role: processor }\nevents:\n  - { kind: detection, at: 2026-01-02 }\ndata: { involved: [x-badge] }\n`,
    )
    const all = async () => ({
      role: await client.hover(uri, client.inside(uri, 'processor')),
      party: await client.hover(uri, client.inside(uri, 'acme:')),
      event: await client.hover(uri, client.inside(uri, 'detection')),
      term: await client.hover(uri, client.inside(uri, 'x-badge')),
      offered: (await client.complete(uri, client.inside(uri, 'detection'))).find(
        ({ label }) => label === 'detection',
      )?.detail,
      offeredTerm: (await client.complete(uri, client.after(uri, 'involved: ['))).find(
        ({ label }) => label === 'x-badge',
      )?.detail,
      listed: (await client.outline(uri)).find(({ name }) => name === 'events')?.children?.[0]?.name,
    })
    const worded = (label: string) => ({
      role: expect.stringContaining(`**${label}** (\`processor\`)`),
      party: expect.stringContaining(label),
      event: expect.stringContaining(`**${label}** (\`detection\`)`),
      term: `**${label} number** (\`x-badge\`)`,
      offered: label,
      offeredTerm: `${label} number`,
      listed: `2 January 2026 · ${label}`,
    })
    expect(await all()).toEqual(worded('Helper'))
    say('Servant')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(file).href, type: 2 }],
    })
    expect(await all()).toEqual(worded('Servant'))
  })

  test('take the vocabulary of the project, and ours where theirs has a fault', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'forthright.config.yaml'), 'templates: words\n')
    mkdirSync(join(folder, 'words', 'vocabulary'), { recursive: true })
    const ours = readFileSync('templates/vocabulary/en.yaml', 'utf8')
    const own = join(folder, 'words', 'vocabulary', 'en.yaml')
    writeFileSync(own, ours.replace('Detection', 'First sight'))
    const uri = pathToFileURL(join(folder, 'a.yaml')).href
    await client.open(
      uri,
      `${headOf('a')}events:\n  - { kind: removal }\n  - { kind: detection, at: 2026-01-02 }\n`,
    )
    const told = (): Promise<string | undefined> => client.hover(uri, client.inside(uri, 'detection'))
    expect(await told()).toContain('First sight')
    writeFileSync(own, 'events: [')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(own).href, type: 2 }],
    })
    expect(await told()).toContain('**Detection**')
  })

  test('are none in a document that is no record, and go when it is closed', async () => {
    const uri = 'file:///nowhere/compose.yaml'
    const other = await record('short', 'events: [\n')
    expect(await client.diagnostics(other)).not.toEqual([])
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: 'services: [\n' },
    })
    client.close(other)
    const next = await record('next', 'events: []\n')
    await client.diagnostics(next)
    expect(client.published.filter((one) => one.uri === uri)).toEqual([])
    expect(client.published.findLast((one) => one.uri === other)?.diagnostics).toEqual([])
  })

  test('of a document that has no name yet', async () => {
    expect(await client.open('untitled:Untitled-1', 'forthright: 1\nid: a\n', 'yaml')).not.toEqual([])
    const found = await client.open('untitled:Untitled-2', '---\nforthright: 1\n---\n', 'markdown')
    expect(found.map(({ code }) => code)).not.toContain('yaml-syntax')
  })
})

describe('hovering', () => {
  test('over an event tells its phase, its time here and in UTC, how long after the one before, and what it begins', async () => {
    const told = await client.hover(library, client.after(library, 'kind: awareness'))
    expect(told?.split('\n')).toEqual(
      expect.arrayContaining([
        '**Awareness** (`awareness`) · Detection and analysis',
        '6 May 2026, 17:40 (Europe/Rome)  ',
        'in UTC: 2026-05-06T15:40Z  ',
        '30 minutes after: Detection (detection)',
        'Periods that begin with it:',
        expect.stringMatching(
          /^- GDPR art\. 33\(1\): .*\(`gdpr-33-1`\) — Was due: 9 May 2026, 17:40 .*— \*Done late\*$/,
        ),
      ]),
    )
    expect(told).toContain('not legal advice')
  })

  test('over a reference to an event tells the same of it', async () => {
    const told = await client.hover(yaml, client.inside(yaml, 'vendor-disclosed\n    before'))
    expect(told).toContain('**Vendor disclosure** (`vendor-disclosed`)')
  })

  test('over an event of a Markdown record', async () => {
    for (const word of ['11:31', 'detection: An'])
      expect(await client.hover(markdown, client.inside(markdown, word))).toContain('3 minutes after')
  })

  test.each([
    ['a category of data', 'email-address', 'W3C DPV: pd:EmailAddress'],
    ['a field', 'timezone:', 'If nothing is written: `UTC`'],
    ['a party', 'mixpanel\n    at', '**Mixpanel** (`mixpanel`) · processor'],
    ['a source', 'openai-statement, seed', 'What to know about a recent Mixpanel security incident'],
    ['a language', 'it: Incidente', '**Italian**'],
    ['a time', '2025-11-25\n    audience', 'in UTC: 2025-11-25T08:00Z – 2025-11-26T07:59Z'],
  ])('over %s', async (_, word, expected) => {
    expect(await client.hover(yaml, client.inside(yaml, word))).toContain(expected)
  })

  test('over a duty tells the law and how it stands', async () => {
    const uri = await record(
      'duty',
      'events:\n  - { kind: awareness, at: 2026-01-02T10:00 }\n  - { kind: notification, under: [gdpr-33-1] }\n',
    )
    const told = await client.hover(uri, client.inside(uri, 'gdpr-33-1'))
    expect(told).toContain('GDPR art. 33(1)')
    expect(told).toContain('Regulation (EU) 2016/679')
  })

  test('says nothing over running text and over what is no record', async () => {
    expect(await client.hover(yaml, client.inside(yaml, 'Treat unexpected'))).toBeUndefined()
    expect(await client.hover('file:///nowhere/else.yaml', { line: 0, character: 0 })).toBeUndefined()
  })

  test('shows what a record says as text, never as marks', async () => {
    const uri = await record(
      'marks',
      'events: []\nparties:\n  acme: { name: "![x](https://a.example/p.png) <b> `c` *d*", role: processor }\n',
    )
    const told = await client.hover(uri, client.inside(uri, 'acme:'))
    expect(told).toContain('!\\[x\\](https://a.example/p.png) \\<b\\> \\`c\\` \\*d\\*')
  })

  test('speaks the language of the client, else that of the record', async () => {
    const italian = await startServer({ locale: 'it' })
    await italian.open(library, textOf(library))
    expect(await italian.hover(library, italian.after(library, 'kind: awareness'))).toContain(
      'Presa di conoscenza',
    )
    await italian.stop()
    const none = await startServer()
    const uri = 'file:///nowhere/de.yaml'
    await none.open(uri, 'forthright: 1\nid: de\nlanguage: de\nkind: security\n')
    expect(await none.hover(uri, none.inside(uri, 'security'))).toContain('**Sicherheits')
    await none.stop()
  })
})

describe('completing', () => {
  const half = `parties:
  mixpost: { name: Mixpost, role: processor }
sources:
  letter: { title: A letter, publisher: Mixpost }
lessons:
  - { id: slow, kind: badly, text: It took long. }
events:
  - { id: found, kind: detection, by: mixpost, at: 2026-01-02 }
  - kind: removal
`
  const labels = async (uri: string, text: string): Promise<readonly string[]> => {
    await client.write(uri, `${client.textOf(uri).replace(/\n#.*$/s, '')}\n#\n${text}`)
    const end = client.textOf(uri).split('\n')
    const position = { line: end.length - 1, character: end.at(-1)?.length ?? 0 }
    return (await client.complete(uri, position)).map(({ label }) => label)
  }

  test.each([
    ['parties', '    by: ', ['us', 'customers', 'public', 'mixpost']],
    ['events, but not this one', '    after: ', ['found']],
    ['sources', '    sources: [', ['letter']],
    ['kinds of events', '  - kind: ', ['detection', 'vendor-disclosure', 'observation']],
    ['audiences', '    audience: pu', ['public', 'customer', 'regulator', 'internal']],
    ['stages', '    stage: ', ['early-warning', 'final']],
    ['duties', '    under: [', ['gdpr-33-1', 'nis2-23-early-warning']],
    ['what a time may be', '    at: ', ['unknown']],
    ['statuses', 'status: ', ['investigating', 'closed']],
    ['risks', 'risk: ', ['not-high', 'undetermined']],
    ['zones', 'timezone: Eu', ['UTC', 'Europe/Rome']],
    ['languages', 'language: ', ['en', 'it', 'de']],
    ['roles', 'parties:\n  acme:\n    role: ', ['processor', 'supervisory-authority']],
    ['categories of data', 'data:\n  involved:\n    - ', ['name', 'email-address', 'category']],
    ['categories in brackets', 'data: { involved: [name, ', ['email-address']],
    ['lessons', 'actions:\n  - text: Do it.\n    answers: [', ['slow']],
    ['tags as keys', 'summary:\n  text:\n    ', ['en', 'it', 'de']],
    ['fields of the record', '', ['data', 'people', 'measures']],
    ['fields of an event', '    ', ['by', 'at', 'text', 'known-since']],
    ['fields of a contact', 'organisation: { contact: { ', ['email', 'phone']],
  ])('%s', async (name, text, expected) => {
    const uri = await record(`complete-${name.replaceAll(/\W/g, '')}`, half)
    expect(await labels(uri, text)).toEqual(expect.arrayContaining(expected))
  })

  test('leaves out the keys that are there', async () => {
    const uri = await record('keys', half)
    expect(await labels(uri, '    ')).not.toContain('kind')
    expect(await labels(uri, '')).not.toContain('events')
    expect(await labels(uri, '    after: ')).not.toContain('removal')
  })

  test('writes a key with what follows it', async () => {
    const uri = await record('insert', 'events: []\n\n')
    const found = await client.complete(uri, { line: 8, character: 0 })
    const newText = (label: string): string | undefined => {
      const edit = found.find((item) => item.label === label)?.textEdit
      return edit?.newText
    }
    expect(newText('severity')).toBe('severity: ')
    expect(newText('measures')).toBe('measures:\n  - ')
    expect(newText('people')).toBe('people:\n  ')
  })

  test('tells what each means', async () => {
    const uri = await record('meanings', 'events:\n  - kind: det\n')
    const item = (await client.complete(uri, client.after(uri, 'kind: det'))).find(
      ({ label }) => label === 'detection',
    )
    expect(item).toMatchObject({
      detail: 'Detection',
      documentation: {
        kind: 'markdown',
        value: expect.stringContaining('first noticed that something was wrong'),
      },
      textEdit: {
        newText: 'detection',
        range: { start: { line: 8, character: 10 }, end: { line: 8, character: 13 } },
      },
    })
  })

  test('in the attributes of a Markdown record', async () => {
    const position = client.after(markdown, '{id: detected, after: ')
    const found = await client.complete(markdown, position)
    expect(found.map(({ label }) => label)).toContain('started')
  })

  test('nothing in running text', async () => {
    expect(await client.complete(yaml, client.after(yaml, 'Treat unexpected messages '))).toEqual([])
  })
})

describe('going to what is named', () => {
  const wordAt = (
    uri: string,
    { start, end }: { start: { line: number; character: number }; end: { character: number } },
  ) => client.textOf(uri).split('\n')[start.line]?.slice(start.character, end.character)

  test.each([
    ['a party', 'mixpanel\n    at', 'mixpanel:', 'mixpanel'],
    ['an event', 'vendor-disclosed\n    before', 'vendor-disclosed\n    kind', 'vendor-disclosed'],
    ['a source', 'openai-statement, seed', 'openai-statement:', 'openai-statement'],
  ])('%s', async (_, from, to, word) => {
    const [found] = await client.define(yaml, client.inside(yaml, from))
    expect(found?.range.start).toEqual({
      ...client.inside(yaml, to),
      character: client.inside(yaml, to).character - 1,
    })
    expect(found && wordAt(yaml, found.range)).toBe(word)
  })

  test('an event that is named by its kind', async () => {
    const uri = await record(
      'by-kind',
      'events:\n  - { kind: detection, at: 2026-01-02 }\n  - { kind: removal, after: detection }\n',
    )
    const [found] = await client.define(uri, client.inside(uri, 'detection }'))
    expect(found?.range.start.line).toBe(8)
  })

  test('a lesson, in Markdown, and every action that answers it', async () => {
    const found = await client.refer(markdown, client.inside(markdown, 'trusted-input, wrong'))
    expect(found.map(({ range }) => wordAt(markdown, range))).toEqual(Array(3).fill('trusted-input'))
    expect(await client.refer(markdown, client.inside(markdown, 'trusted-input, wrong'), false)).toHaveLength(
      2,
    )
  })

  test('nothing from a word that names nothing', async () => {
    expect(await client.define(yaml, client.inside(yaml, 'America/Los'))).toEqual([])
    expect(await client.refer(yaml, client.inside(yaml, 'America/Los'))).toEqual([])
  })
})

describe('the outline', () => {
  test('is the timeline, in the order of time', async () => {
    const uri = await record(
      'outline',
      'events:\n  - { kind: removal, after: detection }\n  - { kind: detection, at: 2026-01-02T10:00, text: Found. }\n  - { kind: compromise, at: 2026-01 }\n',
    )
    const events = (await client.outline(uri)).find(({ name }) => name === 'events')
    expect(events?.children?.map(({ name, detail }) => [name, detail])).toEqual([
      ['January 2026 · Compromise', 'compromise'],
      ['2 January 2026, 10:00 · Detection', 'Found.'],
      ['2 January 2026, 10:00 or later · Removal', 'removal'],
    ])
  })

  test.each([yaml, markdown, library])('selects inside of what it shows: %s', async (uri) => {
    for (const symbol of (await client.outline(uri)).flatMap((one) => [one, ...(one.children ?? [])])) {
      expect(symbol.name).not.toBe('')
      expect(order(symbol.range.start, symbol.selectionRange.start)).toBeLessThanOrEqual(0)
      expect(order(symbol.selectionRange.end, symbol.range.end)).toBeLessThanOrEqual(0)
    }
  })
})

describe('mending', () => {
  test('a word that was nearly right', async () => {
    const uri = await record('fix', 'evnts: []\n')
    const [action] = await client.act(uri, client.inside(uri, 'evnts'))
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'unknown-key' }] })
    expect(edited(client.textOf(uri), uri, action)).toContain('\nevents: []\n')
  })

  test('everything at once that is sure', async () => {
    const uri = await record('fix-all', 'evnts:\n  - { kind: detction, by: us }\n')
    const all = await client.act(uri, { line: 0, character: 0 }, ['source.fixAll'])
    const found = await client.act(uri, { line: 0, character: 0 }, ['source'])
    expect(all).toEqual(found)
    for (const action of all) expect(action.kind).toBe('source.fixAll.forthright')
  })

  test('everything at once, also what comes to light only then, as `check --fix` does', async () => {
    const uri = await record(
      'fix-rounds',
      'evnts:\n  - { kind: detection, by: us, at: 2026-1-2 }\nseverity: Low\n',
    )
    const actions = await client.act(uri, { line: 0, character: 0 }, ['source.fixAll.forthright'])
    expect(actions).toMatchObject([{ kind: 'source.fixAll.forthright' }])
    const text = edited(client.textOf(uri), uri, actions[0])
    const fixed = await fixText(client.textOf(uri), async (now) => (await readRecord('a.yaml', now)).findings)
    expect(text).toBe(fixed.text)
    expect(fixed.mended.length).toBeGreaterThan(1)
    await client.write(uri, text)
    expect(await client.act(uri, { line: 0, character: 0 }, ['source.fixAll.forthright'])).toEqual([])
  })

  test.each([
    [
      'a map in lines',
      'summary:\n  audience: customer\n  text:\n    en: A text.\n',
      '    en: A text.\n    it: ""\n',
    ],
    [
      'a map in braces',
      'summary: { audience: customer, text: { en: A text. } }\n',
      '{ en: A text., it: "" }',
    ],
    [
      'a plain text',
      'summary:\n  audience: customer\n  text: A text.\n',
      '  text:\n    en: A text.\n    it: ""\n',
    ],
    ['an item', 'advice:\n  - A text.\n', '  - en: A text.\n    it: ""\n'],
    [
      'a block',
      'summary:\n  audience: customer\n  text: >-\n    A text.\n    More.\n',
      '  text:\n    en: >-\n      A text.\n      More.\n    it: ""\n',
    ],
  ])('makes room for a language that is missing: %s', async (name, rest, expected) => {
    const uri = await record(`room-${name.replaceAll(' ', '-')}`, `events: []\n${rest}`)
    const action = (await client.act(uri, client.inside(uri, 'A text.'))).find(({ title }) =>
      title.includes('`it`'),
    )
    const text = edited(client.textOf(uri), uri, action)
    expect(text).toContain(expected)
    const found = await client.write(uri, text.replace('it: ""', 'it: Un testo.'))
    expect(found.filter(({ severity }) => severity === 1)).toEqual([])
    expect(found.map(({ code }) => code)).not.toContain('missing-language')
  })
})
