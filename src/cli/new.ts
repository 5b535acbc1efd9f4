import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type Draft,
  draftRecord,
  incidentKinds,
  isIncidentKind,
  isRole,
  readRecord,
  roles,
} from '../record/index.ts'
import { isZone, readMoment, toIso } from '../time/index.ts'
import { findRecordIn } from './files.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { nowOf } from './moments.ts'
import { noTrouble, printTrouble } from './trouble.ts'
import { writeWhole } from './writing.ts'

export interface NewOptions {
  readonly title?: string
  readonly kind?: string
  readonly organisation?: string
  readonly role?: string
  readonly language?: string
  readonly timezone?: string
  readonly vendor?: string
  readonly detected?: string
  readonly disclosed?: string
  readonly dir: string
  readonly format: 'yaml' | 'md'
}

interface Asking {
  readonly fallback?: string
  /** What is wrong with an answer, in a sentence. */
  readonly fault?: (value: string) => string | undefined
}

/**
 * `forthright new`: writes a record with what is known. On a terminal it asks for what no flag says; an empty answer is
 * an honest blank. Otherwise it takes the flags, and needs those without which there is no record.
 */
export async function create(io: Io, givenId: string | undefined, options: NewOptions): Promise<ExitCode> {
  const ask = async (given: string | undefined, question: string, rest: Asking = {}): Promise<string> => {
    const { fallback = '', fault } = rest
    if (given !== undefined || !io.stdin.isTty) {
      const value = given ?? fallback
      const wrong = fault?.(value)
      if (wrong !== undefined) throw new Misuse(wrong)
      return value
    }
    for (;;) {
      const answer = await io.stdin.ask(fallback === '' ? `${question} ` : `${question} [${fallback}] `)
      if (answer === undefined)
        throw new Misuse('The questions were left unanswered.', 'Nothing was written.')
      const value = answer.trim() || fallback
      const wrong = fault?.(value)
      if (wrong === undefined) return value
      io.stderr.write(`${wrong}\n`)
    }
  }
  const needed = (what: string, flag: string) => (value: string) =>
    value === '' ? `A record needs ${what}: say it with ${flag}.` : undefined
  const oneOf = (what: string, flag: string, known: readonly string[]) => (value: string) =>
    known.includes(value)
      ? undefined
      : value === ''
        ? `A record needs ${what}: say it with ${flag}. These are there: ${known.join(', ')}.`
        : `There is no ${what.replace(/^an? /, '')} ${value}. These are there: ${known.join(', ')}.`
  const timezone = options.timezone ?? 'UTC'
  const aTime = (flag: string) => (value: string) => {
    const reading = value === '' ? undefined : readMoment(value, timezone)
    return reading && !reading.ok ? `${flag}: ${reading.problem.message}.` : undefined
  }

  if (!isZone(timezone))
    throw new Misuse(`There is no zone ${timezone}.`, 'Name one like Europe/Rome, or UTC.')
  const today = toIso(nowOf(io).earliest, 'UTC', 'day')
  const title = await ask(options.title, 'What happened, in a few words?', {
    fault: needed('a title', '--title'),
  })
  const id = await ask(givenId, 'What shall the incident be called?', {
    fallback: `${today.slice(0, 7)}-${slug(title) || 'incident'}`,
    fault: (value) =>
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)
        ? undefined
        : `${value} cannot be the name of an incident: use letters, digits, \`.\`, \`_\` and \`-\`.`,
  })
  const kind = await ask(options.kind, `What kind of incident is it (${incidentKinds.join(', ')})?`, {
    fault: oneOf('a kind', '--kind', incidentKinds),
  })
  const organisation = await ask(options.organisation, 'Which organisation keeps this record?', {
    fault: needed('an organisation', '--organisation'),
  })
  const role = await ask(
    options.role,
    `What is your role for the data (${roles.slice(0, 4).join(', ')}, other)?`,
    {
      fallback: 'other',
      fault: oneOf('a role', '--role', roles),
    },
  )
  const vendor = await ask(options.vendor, 'Through which vendor did it come (empty if none)?')
  const detected = await ask(
    options.detected,
    'When was it detected, as precise as you know (2026-04-02, 2026-04-02T14:05Z, empty if unknown)?',
    { fault: aTime('--detected') },
  )
  const disclosed =
    vendor === ''
      ? ''
      : await ask(options.disclosed, `When did ${vendor} tell you (empty if unknown)?`, {
          fault: aTime('--disclosed'),
        })

  if (!isIncidentKind(kind) || !isRole(role)) throw new Error('an answer was not checked')
  const draft: Draft = {
    id,
    title,
    kind,
    organisation,
    role,
    language: options.language ?? 'en',
    timezone,
    vendor: vendor || undefined,
    vendorId: slug(vendor) || 'vendor',
    detected: detected || undefined,
    disclosed: disclosed || undefined,
  }
  const path = join(options.dir, `${id}.${options.format}`)
  const text = draftRecord(draft, options.format)
  const reading = await readRecord(path, text)
  if (reading.findings.some((finding) => finding.level === 'error')) {
    const trouble = noTrouble()
    trouble.findings.push(...reading.findings)
    trouble.sources.set(path, reading.source)
    printTrouble(io, trouble)
    return 1
  }
  const there = findRecordIn(resolve(io.cwd, options.dir), id)
  if (there !== undefined || existsSync(resolve(io.cwd, path))) {
    throw new Misuse(
      `There is a record ${join(options.dir, there ?? '')} already.`,
      'Choose another id; nothing is overwritten.',
    )
  }
  writeWhole(io, [{ path: resolve(io.cwd, path), content: text }])
  io.stdout.write(`${path}\n`)
  io.stderr.write(`Written. Next: fill in what you know, then run \`forthright check ${path}\`.\n`)
  return 0
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
