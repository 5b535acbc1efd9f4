import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser that `FORTHRIGHT_BROWSER` names, or one of this machine; undefined if it has none. */
export function findBrowser(): string | undefined {
  const named = process.env['FORTHRIGHT_BROWSER']
  if (named !== undefined) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere]
  return candidates.find((path) => existsSync(path))
}

/** What a page did in a real browser. */
export interface Visit {
  /** What it says, the words of its style and its pictures left out. */
  readonly text: string
  readonly title: string
  /** What it did beyond being shown: scripts, dialogs, requests, breaches of its policy, errors. */
  readonly deeds: readonly string[]
}

/** A browser that opens pages from a server of our own, which sends them under a policy that forbids everything but a style. */
export interface Visitor {
  readonly visit: (content: string, type?: string) => Promise<Visit>
  readonly close: () => Promise<void>
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; report-uri /report"

/** What the page's own script reads: see there. */
interface Reading {
  readonly text: string
  readonly title: string
  readonly active: readonly string[]
}

const script = readFileSync(join(import.meta.dirname, 'read-page.js'), 'utf8')

/** Starts a browser. Nothing leaves the machine: every name but that of the server leads nowhere. */
export async function startBrowser(path: string): Promise<Visitor> {
  let served = { content: '', type: '' }
  const asked: string[] = []
  const server = createServer((request, response) => {
    if (request.url === '/page') {
      response.writeHead(200, { 'content-type': served.type, 'content-security-policy': policy })
      response.end(served.content)
    } else {
      asked.push(request.url ?? '')
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const url = `http://127.0.0.1:${address.port}/page`
  const browser: Browser = await chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  let deeds: string[] = []
  page.on('dialog', async (dialog) => {
    deeds.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => deeds.push(`script: ${message}`))
  page.on('console', (message) => deeds.push(`console: ${message.text()}`))
  page.on('request', (request) => {
    if (request.url() !== url) deeds.push(`request: ${request.url()}`)
  })
  page.on('popup', () => deeds.push('a window'))
  return {
    visit: async (content, type = 'text/html; charset=utf-8') => {
      deeds = []
      asked.length = 0
      served = { content, type }
      await page.goto(url, { waitUntil: 'load' })
      // What a page would start of itself, or at a touch, is started by now.
      const read = await page.evaluate<Reading>(script)
      for (const path of asked) if (path !== '/favicon.ico') deeds.push(`request: ${path}`)
      return { text: read.text, title: read.title, deeds: [...deeds, ...read.active] }
    },
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
