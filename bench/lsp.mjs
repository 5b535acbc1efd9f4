import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { table, time } from './figures.mjs'
import { makeRecord } from './records.mjs'

/** Within how many milliseconds of a keystroke the findings are to be there. */
const aim = 100

/**
 * How long a writer waits: from a keystroke to the findings of just that version, over the protocol, with all the waiting
 * that the server does before it looks. Somebody types words into a text, a letter every 60 milliseconds, of which the first
 * twenty count as warming up.
 */
export async function measureLsp({ cli, root, quick }) {
  const letters = quick ? 60 : 300
  const rows = []
  for (const [name, path, text, mark] of documents(root)) {
    const { waits, open, memory, hover } = await session({ cli, path, text, mark, letters })
    const p95 = at(waits, 0.95)
    rows.push([
      `${name}, ${text.split('\n').length} lines`,
      time(open),
      time(at(waits, 0.5)),
      time(p95),
      time(Math.max(...waits)),
      time(hover),
      `${memory} MiB`,
      `≤ ${aim} ms: ${p95 <= aim ? 'met' : '**missed**'}`,
    ])
  }
  const head = ['as somebody types', 'open', 'p50', 'p95', 'most', 'hover', 'memory', 'aim of p95']
  return table(head, rows)
}

function documents(root) {
  const { text } = makeRecord(7)
  const long = grown(text, 300)
  const markdown = readFileSync(`${root}/incidents/2025-11-cloudflare.md`, 'utf8')
  const huge = grown(text, 3000)
  return [
    ['YAML', '/nowhere/incident.yaml', long],
    ['Markdown', '/nowhere/incident.md', markdown],
    ['YAML', '/nowhere/large.yaml', huge],
  ].map((document) => [...document, placeToType(document[2])])
}

/** A record of at least so many lines: the same with more notes. */
function grown(text, lines) {
  const more = []
  for (let count = text.split('\n').length; count < lines; count += 3)
    more.push(
      `  - text:\n      en: Note ${count} of the review, which names nobody.\n      it: Nota ${count}.\n`,
    )
  return `${text.trimEnd()}\nnotes:\n${more.join('')}`.replace(/\nnotes:\n$/, '\n')
}

/** The offset after the first English sentence of some length. */
function placeToType(text) {
  const found = /(?:en: |^)[A-Z][a-z]+ [a-z]+ [a-z ]+/m.exec(text)
  return found ? found.index + found[0].length : text.length
}

async function session({ cli, path, text, mark, letters }) {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const uri = `file://${path}`
  const sent = new Map()
  const waits = []
  let arrived = () => {}
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => {
    const start = sent.get(version)
    if (start !== undefined) {
      sent.delete(version)
      waits.push(performance.now() - start)
    }
    arrived()
  })
  connection.listen()
  const begun = performance.now()
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
  await connection.sendNotification('initialized', {})
  const opened = new Promise((resolve) => {
    arrived = resolve
  })
  const textDocument = { uri, languageId: path.endsWith('.md') ? 'markdown' : 'yaml', version: 1, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  await opened
  const open = performance.now() - begun
  const before = text.slice(0, mark).split('\n')
  const line = before.length - 1
  const words = 'and the team looked again at every log of that day '
  for (let index = 0; index < letters; index++) {
    const character = before.at(-1).length + index
    const position = { line, character }
    const version = index + 2
    sent.set(version, performance.now())
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: words[index % words.length] }],
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
    if (index === 20) waits.length = 0
  }
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const asked = performance.now()
  await connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 3, character: 1 },
  })
  const hover = performance.now() - asked
  const memory = residentMemory(server.pid)
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  return { waits: waits.sort((a, b) => a - b), open, memory, hover }
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}

/** In MiB, where the system tells it. */
function residentMemory(id) {
  try {
    const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return Math.round(Number(kib) / 1024)
  } catch {
    return 'unknown'
  }
}
