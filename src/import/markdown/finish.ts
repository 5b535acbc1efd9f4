import { compareFindings, type IncidentRecord } from '../../record/index.ts'
import type { Imported, ImportOptions } from '../importer.ts'
import { fileNameOf, idOf, oneLine } from '../names.ts'
import { type Draft, fieldsOf, tell } from './draft.ts'
import { isGeneric } from './outline.ts'

/** What a draft does not hold by itself. */
export interface Ending {
  readonly title: string
  readonly zone: string
  readonly language: string
  readonly options: ImportOptions
  readonly base: number | undefined
}

/** The record of a draft. */
export function finish(draft: Draft, { title, zone, language, options, base }: Ending): Imported {
  const organisation = oneLine(options.organisation ?? '')
  const start = { start: 0, end: Math.min(1, draft.source.text.length) }
  if (organisation === '')
    tell(draft, start, {
      code: 'import-unsaid',
      level: 'advice',
      message: 'Unexpected lack of `organisation`, expected who keeps the record',
      hint: 'Say it with `--organisation NAME`, or write it in the draft.',
    })
  const kind = kindOf(`${title}\n${(draft.prose.get('summary') ?? []).join('\n').slice(0, 3000)}`)
  draft.remarks.push({ at: ['kind'], text: 'guessed' })
  const name = fileNameOf(draft.source.path).replace(/\.[^.]*$/, '')
  const day = base === undefined ? '' : new Date(base).toISOString().slice(0, 10)
  const id = isGeneric(name) || idOf(name) === '' ? idOf(`${day} ${title}`) : idOf(name)
  const record: IncidentRecord = {
    forthright: 1,
    id: id || 'incident',
    title: title,
    language,
    timezone: zone,
    kind,
    // A report is written for its own people: its title too is theirs until somebody has read it.
    audiences: { title: 'internal' },
    organisation: { name: organisation || 'Unknown', role: 'other' },
    events: draft.events,
    ...fieldsOf(draft),
  }
  const remarks = draft.remarks.filter(({ at }) => at[0] !== 'severity' || record.severity !== undefined)
  const dated = draft.events.filter(({ at }) => at !== undefined).length
  return {
    record,
    remarks,
    findings: [...draft.findings].sort(compareFindings),
    entries: { found: draft.found, dated },
  }
}

function kindOf(text: string): IncidentRecord['kind'] {
  if (
    /personal data|data breach|\bpii\b|violazione (?:dei|di) dati|leak(?:ed|s|age)? (?:of )?(?:customer|user|personal)/i.test(
      text,
    )
  )
    return 'personal-data-breach'
  if (
    /\bcve-|vulnerab|attack|phish|compromis|malicious|\bsecrets?\b.*\bleak|leak.*\bsecrets?\b|exploit|unauthori[sz]ed|\bsecurity incident|malware|ransomware|attacco|credential/i.test(
      text,
    )
  )
    return 'security'
  if (/data loss|lost data|corrupt|data integrity|perdita di dati/i.test(text)) return 'integrity'
  return 'availability'
}
