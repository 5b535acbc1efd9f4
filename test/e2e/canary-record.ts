import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { type Audience, audiences } from '../../src/record/index.ts'
import { emptyFolder } from '../cli/run.ts'
import { openMail } from '../format/mail.ts'
import { readPdf } from '../format/pdf-reading.ts'
import { vocabularies } from '../language/open.ts'

/** A word that stands in every text of an audience, and nowhere else. */
export const canaries = {
  public: 'Publicanary',
  customer: 'Customercanary',
  regulator: 'Regulatorcanary',
  internal: 'Internalcanary',
} as const satisfies Readonly<Record<Audience, string>>

export const tags = [...vocabularies.keys()]

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
export function hiddenFrom(audience: Audience): readonly string[] {
  return audiences.slice(audiences.indexOf(audience) + 1).map((one) => canaries[one])
}

/** Everything that can be read out of a file: its bytes, and what is packed inside them. */
export async function insideOf(name: string, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString('latin1')
  if (name.endsWith('.docx')) {
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
      const text = Buffer.from(part).toString('utf8')
      // A word may be cut into runs.
      return `${path}\n${text}\n${text.replace(/<[^>]*>/g, '')}`
    })
    return raw + parts.join('\n')
  }
  if (name.endsWith('.pdf')) return raw + unpacked(bytes) + JSON.stringify(await readPdf(bytes))
  if (name.endsWith('.eml')) return raw + JSON.stringify(await openMail(bytes))
  return Buffer.from(bytes).toString('utf8')
}

/** The streams of a PDF, inflated; what is written in two bytes a letter has one where they are ASCII. */
function unpacked(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/\bstream\r?\n/g)].map(({ 0: head, index }) => {
    const start = index + head.length
    const packed = bytes.subarray(start, raw.indexOf('endstream', start))
    const opens = /\/FlateDecode\b/.test(raw.slice(raw.lastIndexOf(' obj', index), index))
    return Buffer.from(opens ? inflateSync(packed) : packed).toString('latin1')
  })
  const text = [raw, ...streams].join('\n')
  const hexadecimal = text.replace(/<([0-9A-Fa-f\s]+)>/g, (_, digits: string) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'),
  )
  return `${text}${text.replaceAll('\0', '')}${hexadecimal.replaceAll('\0', '')}`
}

/** A folder with the record. */
export function workplace(role: string): string {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', '2026-05-canary.yaml'), record(role))
  return cwd
}
