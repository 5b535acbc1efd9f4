import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  PublishDiagnosticsNotification,
  RegistrationRequest,
} from 'vscode-languageserver-protocol'
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

/** The server that most editors use for YAML, with nothing but our schema, found by the line at the head of a record. */
const root = resolve(import.meta.dirname, '..', '..')
let server: ChildProcessWithoutNullStreams
let connection: ProtocolConnection
const published = new Map<string, Diagnostic[]>()
let wake = (): void => undefined

beforeAll(async () => {
  const program = join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server')
  server = spawn(process.execPath, [program, '--stdio'])
  connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    published.set(uri, diagnostics)
    wake()
  })
  const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'yaml' ? settings : null)),
  )
  connection.onRequest(RegistrationRequest.type, () => undefined)
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  })
  await connection.sendNotification(InitializedNotification.type, {})
})
afterAll(() => {
  connection.dispose()
  server.kill()
})

async function open(path: string, text: string): Promise<{ uri: string; found: Diagnostic[] }> {
  const uri = pathToFileURL(join(root, path)).href
  const textDocument = { uri, languageId: 'yaml', version: 1, text }
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  while (!published.has(uri)) {
    await new Promise<void>((done) => {
      wake = done
    })
  }
  return { uri, found: published.get(uri) ?? [] }
}

const modeline = '# yaml-language-server: $schema=../schema/incident.schema.json\n'
const fields =
  'forthright: 1\nid: a\ntitle: x\nlanguage: en\nkind: security\norganisation: { name: A, role: controller }\n'
let count = 0

/** Opens a record of which the rest is given; `|` is the cursor. */
async function write(
  rest: string,
  head = fields,
): Promise<{ uri: string; found: Diagnostic[]; position: Position }> {
  const text = modeline + head + rest
  const before = text.slice(0, text.indexOf('|')).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  count += 1
  return { ...(await open(`incidents/written-${count}.yaml`, text.replace('|', ''))), position }
}

async function complete(rest: string, head?: string): Promise<readonly CompletionItem[]> {
  const { uri, position } = await write(rest, head)
  const found = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position })
  return Array.isArray(found) ? found : (found?.items ?? [])
}

const documentationOf = (item: CompletionItem | undefined): string => {
  const documentation = item?.documentation ?? ''
  return typeof documentation === 'string' ? documentation : documentation.value
}

describe('with the schema alone, an editor', () => {
  test.each([
    'incidents/2025-11-mixpanel.yaml',
    'test/fixtures/2026-03-sendwell.yaml',
    'test/fixtures/2026-05-library.yaml',
    'test/fixtures/2026-06-acme.yaml',
  ])('finds no fault in a record that has none: %s', async (path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const depth = path.split('/').length - 1
    const line = `# yaml-language-server: $schema=${'../'.repeat(depth)}schema/incident.schema.json\n`
    expect((await open(path, text.startsWith('# yaml-language-server') ? text : line + text)).found).toEqual(
      [],
    )
  })

  test.each([
    ['at the top', '|', 'forthright: 1\n', ['id', 'organisation', 'events', 'measures']],
    ['of a party', 'parties:\n  acme:\n    |', fields, ['name', 'role', 'service', 'contact']],
    ['of an event', 'events:\n  - kind: detection\n    |', fields, ['by', 'at', 'after', 'known-since']],
    ['of an item', 'events: []\nactions:\n  - text: A.\n    |', fields, ['owner', 'due', 'answers']],
    ['of a contact', 'events: []\norganisation:\n  contact:\n    |', 'forthright: 1\n', ['email', 'phone']],
    ['by language', 'events: []\nsummary:\n  text:\n    |', fields, ['en', 'it', 'de']],
  ])('completes keys %s', async (_, rest, head, expected) => {
    expect((await complete(rest, head)).map(({ label }) => label)).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['kinds of events', 'events:\n  - kind: |', 'vendor-disclosure', 'A vendor or processor told us'],
    ['categories of data', 'data:\n  involved:\n    - |', 'email-address', 'An e-mail address.'],
    [
      'categories of data with more',
      'data:\n  involved:\n    - category: |',
      'api-key',
      'A key by which a program acts',
    ],
    ['roles', 'parties:\n  acme:\n    role: |', 'processor', 'personal data for a controller'],
    ['risks', 'risk: |', 'not-high', 'not a high one'],
    ['audiences', 'summary:\n  audience: |', 'regulator', 'Authorities'],
  ])('completes %s and says what each means', async (_, rest, label, meaning) => {
    const item = (await complete(rest)).find((one) => one.label === label)
    expect(documentationOf(item)).toContain(meaning)
  })

  test('offers whole events', async () => {
    const item = (await complete('events:\n  - |')).find(({ label }) => label === 'vendor disclosure')
    expect(item?.textEdit?.newText).toMatch(/^kind: vendor-disclosure\n\s+by: \$1\n\s+to: us/)
  })

  test.each([
    ['a field', 'events: []\nti|mezone: UTC\n', 'The zone of the times that have no offset'],
    ['a field of an event', 'events:\n  - kind: detection\n    a|t: 2025-11\n', 'as precise as you know it'],
    ['a term', 'events: []\nri|sk: high\n', '* `high`: Likely to result in a high risk'],
    [
      'a field of a party',
      'parties:\n  acme: { name: A, ro|le: processor }\n',
      'which duty a notification meets',
    ],
  ])('explains %s', async (_, rest, expected) => {
    const { uri, position } = await write(rest)
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
    const contents = hover?.contents
    expect(typeof contents === 'object' && 'value' in contents ? contents.value : contents).toContain(
      expected,
    )
  })

  test.each([
    ['a wrong key', 'evnts: []\n|', 'evnts', 7],
    ['a wrong kind', 'events:\n  - kind: detction\n|', '"detection"', 8],
    ['a wrong category', 'events: []\ndata: { involved: [nmae] }\n|', '"email-address"', 8],
    ['a wrong time', 'events:\n  - kind: detection\n    at: yesterday\n|', 'Expected a time in EDTF', 9],
    ['a wrong language', 'events: []\ntitle:\n  english: A\n|', 'Expected a language tag such as en', 9],
    [
      'a wrong key of a party',
      'events: []\nparties: { acme: { name: A, role: processor, rolle: x } }\n|',
      'rolle',
      8,
    ],
  ])('finds %s', async (_, rest, message, line) => {
    const { found } = await write(rest, rest.includes('title:') ? fields.replace('title: x\n', '') : fields)
    const here = found.filter(({ range }) => range.start.line === line - (rest.includes('title:') ? 1 : 0))
    expect(here.map((one) => one.message).join()).toContain(message)
  })

  test.each([
    ['a summary', 'summary: { text: a, audence: customer }', 'Property audence is not allowed.', 'audence'],
    ['an item', 'advice: [{ text: a, audince: public }]', 'Property audince is not allowed.', 'audince'],
    ['an item without text', 'advice: [{ audience: public }]', 'Missing property "text".', 'audience'],
    ['a term of an item', 'actions: [{ text: a, status: dne }]', '"in-progress"', 'dne'],
    ['a category', 'data: { involved: [{ categry: name }] }', 'Property categry is not allowed.', 'categry'],
    ['a count', 'people: { count: { at-lest: 3 } }', 'Property at-lest is not allowed.', 'at-lest'],
    ['a source', 'summary: { text: a, sources: [{}] }', 'Expected "string"', '{}'],
    ['a text by language', 'advice: [{ en: a, italian: b }]', 'Expected a language tag', 'italian'],
    ['a text in an item', 'advice: [{ text: { english: a } }]', 'Expected a language tag', 'english'],
    ['a text that is none', 'advice: [5]', 'Incorrect type. Expected "string".', '5'],
    ['a list that is none', 'advice: Do it.', 'Incorrect type. Expected "array".', 'Do it'],
  ])('tells a fault in the words of the form that was meant: %s', async (_, rest, message, word) => {
    const { found } = await write(`events: []\n${rest}\n|`)
    const here = found.find((one) => String(one.message).includes(message))
    expect(found.map((one) => one.message).join()).toContain(message)
    expect(found.map((one) => one.message).join()).not.toMatch(
      word === 'italian' || word === 'english' ? /not allowed/ : /language tag/,
    )
    expect(here?.range.start.line).toBe(8)
    expect(here?.range.start.character).toBeGreaterThanOrEqual(
      rest.indexOf(word) - (message.startsWith('Missing') ? 2 : 0),
    )
  })

  test.each(['incident', 'project', 'regime'])('has a schema that standard validators take: %s', (name) => {
    const ajv = new Ajv({ strict: true, validateFormats: false })
    ajv.addVocabulary(['enumDescriptions', 'patternErrorMessage', 'defaultSnippets'])
    const schema: unknown = JSON.parse(readFileSync(join(root, 'schema', `${name}.schema.json`), 'utf8'))
    expect(typeof schema === 'object' && schema && ajv.compile(schema)).toBeTypeOf('function')
  })
})
