import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { type Audience, audiences } from '../../src/record/index.ts'
import { emptyFolder, forthright } from '../cli/run.ts'
import { openMail } from '../format/mail.ts'
import { readPdf } from '../format/pdf-reading.ts'
import { vocabularies } from '../language/open.ts'

/** A word that stands in every text of an audience, and nowhere else. */
const canaries = {
  public: 'Publicanary',
  customer: 'Customercanary',
  regulator: 'Regulatorcanary',
  internal: 'Internalcanary',
} as const satisfies Readonly<Record<Audience, string>>

const tags = [...vocabularies.keys()]

/** The same text in every language, with the canary of an audience. */
function text(audience: Audience): string {
  return `{ ${tags.map((tag) => `${tag}: "${canaries[audience]} ${tag}"`).join(', ')} }`
}

/** An item of a list for each audience. */
function items(field: string): string {
  return `${field}:\n${audiences.map((audience) => `  - { audience: ${audience}, text: ${text(audience)} }`).join('\n')}`
}

const record = (role: string): string => `forthright: 1
id: 2026-05-canary
title: ${text('public')}
audiences: { title: public, organisation: public, status: public, parties: public }
language: en
timezone: Europe/Rome
kind: personal-data-breach
severity: high
status: monitoring
risk: high
organisation: { name: Acme, role: ${role}, contact: { email: privacy@acme.example }, dpo: { name: Rossi, email: dpo@acme.example } }
parties:
  vendor: { name: Vendor, role: ${role === 'processor' ? 'controller' : 'processor'}, service: ${text('customer')} }
  garante: { name: Garante, role: supervisory-authority }
summary: { audience: public, text: ${text('public')} }
impact: { text: ${text('internal')} }
events:
${audiences
  .map(
    (
      audience,
    ) => `  - { id: seen-${audience}, kind: detection, by: us, at: 2026-05-01, audience: ${audience}, text: ${text(audience)}, sources: [page-${audience}] }
  - { kind: vendor-disclosure, by: vendor, to: us, at: 2026-05-02, audience: ${audience}, text: ${text(audience)} }
  - { kind: awareness, by: us, at: 2026-05-02, audience: ${audience}, text: ${text(audience)} }
${audience === 'internal' ? '' : `  - { kind: notification, by: us, to: garante, stage: initial, at: 2026-05-09, audience: ${audience}, reasons: ${text(audience)}, text: ${text(audience)} }`}
  - { kind: notification, by: us, to: customers, at: 2026-05-09, audience: ${audience}, text: ${text(audience)} }
  - { kind: risk-assessment, by: us, at: 2026-05-03, audience: ${audience}, reasons: ${text(audience)}, text: ${text(audience)} }
  - { kind: correction, by: us, to: customers, at: 2026-05-10, audience: ${audience}, said: ${text(audience)}, instead: ${text(audience)}, text: ${text(audience)} }`,
  )
  .join('\n')}
data:
  involved:
${audiences.map((audience) => `    - { category: name, audience: ${audience}, text: ${text(audience)} }`).join('\n')}
  not-involved:
${audiences.map((audience) => `    - { category: password, audience: ${audience}, text: ${text(audience)} }`).join('\n')}
people:
  count: 12
  groups:
${audiences.map((audience) => `    - { audience: ${audience}, text: ${text(audience)} }`).join('\n')}
${['causes', 'consequences', 'measures', 'advice', 'questions', 'notes'].map(items).join('\n')}
indicators:
${audiences.map((audience) => `  - { type: domain, audience: ${audience}, values: ["${canaries[audience]}"], text: ${text(audience)} }`).join('\n')}
lessons:
${audiences.map((audience) => `  - { kind: badly, audience: ${audience}, text: ${text(audience)} }`).join('\n')}
actions:
${audiences.map((audience) => `  - { audience: ${audience}, owner: "${canaries[audience]}", ticket: "${canaries[audience]}", text: ${text(audience)} }`).join('\n')}
sources:
${audiences.map((audience) => `  page-${audience}: { audience: ${audience}, title: ${text(audience)}, publisher: "${canaries[audience]}", url: "https://example.com/${canaries[audience]}" }`).join('\n')}
`

/** The canaries that readers of an audience must never meet. */
function hiddenFrom(audience: Audience): readonly string[] {
  return audiences.slice(audiences.indexOf(audience) + 1).map((one) => canaries[one])
}

/** Everything that can be read out of a file: its bytes, and what is packed inside them. */
async function insideOf(name: string, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString('latin1')
  if (name.endsWith('.docx')) {
    const parts = Object.entries(unzipSync(bytes)).map(
      ([path, part]) => path + Buffer.from(part).toString('utf8'),
    )
    return raw + parts.join('\n')
  }
  if (name.endsWith('.pdf')) return raw + JSON.stringify(await readPdf(bytes))
  if (name.endsWith('.eml')) return raw + JSON.stringify(await openMail(bytes))
  return Buffer.from(bytes).toString('utf8')
}

function workplace(role: string): string {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', '2026-05-canary.yaml'), record(role))
  return cwd
}

const forOthers = documentKinds.filter(({ audience }) => audience !== 'internal')

describe.each(forOthers)('the $name', ({ name, audience }) => {
  test.each(tags)('in %s tells in no format what its readers may not see', async (tag) => {
    const cwd = workplace(name === 'controller-notice' ? 'processor' : 'controller')
    const formats = 'md,html,txt,json,pdf,docx,eml'
    const argv = [
      'render',
      name,
      '2026-05-canary',
      '--locale',
      tag,
      '--format',
      formats,
      '--trace',
      '--out',
      'build',
    ]
    const { code, out, err } = await forthright(argv, { cwd })
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    const files = readdirSync(join(cwd, 'build'))
    expect(files).toHaveLength(8)
    for (const file of files) {
      const inside = await insideOf(file, readFileSync(join(cwd, 'build', file)))
      // What they may see is there, so that the search is one that finds.
      if (!file.endsWith('.eml'))
        expect({ file, found: inside.includes(canaries.public) }).toEqual({ file, found: true })
      for (const canary of hiddenFrom(audience))
        expect({ file, canary, found: inside.includes(canary) }).toEqual({ file, canary, found: false })
    }
    for (const canary of hiddenFrom(audience)) expect(out + err).not.toContain(canary)
  })
})

describe.each(['public', 'customer', 'regulator'] as const)(
  'the timeline for the audience %s',
  (audience) => {
    test.each(['text', 'md', 'html', 'svg', 'csv', 'json', 'mermaid', 'jsonl'])('as %s', async (format) => {
      const argv = [
        'timeline',
        '2026-05-canary',
        '--audience',
        audience,
        '--format',
        format,
        '--locale',
        'it',
      ]
      const { code, out, err } = await forthright(argv, { cwd: workplace('controller') })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain(canaries.public)
      for (const canary of hiddenFrom(audience)) expect(out).not.toContain(canary)
    })
  },
)

test.each(['md', 'html', 'csv', 'json'])('the register for an authority, as %s', async (format) => {
  const { code, out, err } = await forthright(['register', '--format', format], {
    cwd: workplace('controller'),
  })
  expect(code).toBe(0)
  expect(out).toContain(canaries.regulator)
  expect(out + err).not.toContain(canaries.internal)
})
