import type { IncidentRecord, Nature } from '../../record/index.ts'
import { cleanLine, cleanText, isAddress } from '../clean.ts'
import { type JsonIncident, jsonImporter } from '../json/importer.ts'
import {
  at,
  has,
  isList,
  items,
  members,
  numberOf,
  pass,
  peek,
  textOf,
  textsOf,
  type View,
} from '../json/view.ts'
import { addNote, addSource, type Heading, partyOf, type Sketch } from '../sketch.ts'
import { categoryOf, isPersonal, labelsOf } from './data.ts'
import { sketchTimeline } from './timeline.ts'

/** Incidents in VERIS 1.2 to 1.4, as the VERIS Community Database publishes them. */
export const veris = jsonImporter({
  name: 'veris',
  about: 'incidents in VERIS (JSON), as in the VERIS Community Database',
  likeness(root) {
    const first = isList(root) ? items(root)[0] : root
    const begun = has(at(first, 'timeline', 'incident'), 'year')
    const parts = ['action', 'actor', 'asset', 'attribute', 'victim'].filter((part) =>
      has(first, part),
    ).length
    if (has(first, 'schema_version') && parts > 1) return 1
    if (begun && (parts > 0 || has(first, 'victim_id'))) return 0.9
    return parts > 3 ? 0.8 : begun ? 0.5 : 0
  },
  incidents: (root) =>
    (isList(root) ? items(root) : [root]).filter(({ node }) => node.type === 'map').map(incidentOf),
})

function incidentOf(view: View): JsonIncident {
  return { views: [view], sketch: (sketch) => sketchIncident(sketch, view) }
}

function sketchIncident(sketch: Sketch, view: View): Heading {
  pass(at(view, 'schema_version'), at(view, 'schema_name'))
  const victim = isList(at(view, 'victim')) ? at(view, 'victim', 0) : at(view, 'victim')
  const organisation = nameOf(textOf(at(victim, 'victim_id')) ?? textOf(at(view, 'victim_id')))
  const [country] = organisation === undefined ? [] : textsOf(at(victim, 'country'))
  const begun = sketchTimeline(sketch, view)
  const data = dataOf(view)
  const summary = textOf(at(view, 'summary'))
  const actions = members(at(view, 'action')).map(({ key }) => key)
  const title = titleOf(summary, [organisation, actions.join(', ')])
  for (const reference of textsOf(at(view, 'reference'))) addReferences(sketch, reference)
  if (has(at(view, 'actor'), 'partner')) partyOf(sketch, 'Partner', 'supplier')
  const cause = textOf(at(view, 'control_failure'))
  const corrective = cleanText(textOf(at(view, 'corrective_action')) ?? '')
  const groups = textsOf(at(view, 'attribute', 'confidentiality', 'data_victim')).filter(
    (group) => !/^(?:Unknown|Other|NA)$/.test(group),
  )
  return {
    id:
      [begun?.slice(0, 7), organisation ?? peek(at(view, 'incident_id')) ?? peek(at(view, 'master_id'))]
        .filter(Boolean)
        .join('-') || 'veris',
    title,
    organisation,
    country,
    ...data,
    ...(summary === undefined || cleanLine(summary) === '' ? {} : { summary: { text: cleanText(summary) } }),
    ...(cause === undefined || cleanText(cause) === '' ? {} : { causes: [{ text: cleanText(cause) }] }),
    ...(corrective === '' ? {} : { actions: [{ text: corrective }] }),
    ...(groups.length === 0
      ? {}
      : { people: { groups: groups.map((group) => ({ text: cleanLine(group) })) } }),
  }
}

function nameOf(name: string | undefined): string | undefined {
  return name === undefined || /^(?:unknown|na|n\/a)$/i.test(name.trim()) ? undefined : name
}

function titleOf(summary: string | undefined, parts: readonly (string | undefined)[]): string {
  const sentence = /^(.{3,120}?)(?:\.(?=\s|$)|$)/.exec(cleanLine(summary ?? ''))?.[1]
  return (
    sentence ?? (parts.filter((part) => part !== undefined && part !== '').join(': ') || 'Security incident')
  )
}

type DataFields = Pick<IncidentRecord, 'kind' | 'nature' | 'data' | 'questions' | 'terms'>

/** What the incident did to data, as far as the file is sure of it. */
function dataOf(view: View): DataFields {
  const attribute = at(view, 'attribute')
  const confidentiality = at(attribute, 'confidentiality')
  const disclosure = peek(at(confidentiality, 'data_disclosure'))
  const entries = items(at(confidentiality, 'data')).map((entry) => at(entry, 'variety'))
  const varieties = entries.flatMap((entry) => peek(entry) ?? [])
  const known = varieties.filter((variety) => !/^(?:Unknown|Other)$/.test(variety))
  const isDisclosed = disclosure === 'Yes'
  if (!isDisclosed) {
    const doubt =
      disclosure === undefined || disclosure === 'No'
        ? []
        : [
            {
              text: `Whether data was disclosed: VERIS says \`${cleanLine(disclosure).replaceAll('`', "'")}\`.`,
            },
          ]
    return { kind: kindOf(attribute), ...(doubt.length === 0 ? {} : { questions: doubt }) }
  }
  textOf(at(confidentiality, 'data_disclosure'))
  for (const entry of entries) if (known.includes(peek(entry) ?? '')) textOf(entry)
  const isBreach = varieties.some(isPersonal)
  const records = numberOf(at(confidentiality, 'data_total'))
  const involved = [...new Set(known.map(categoryOf))]
  const counted = records !== undefined && Number.isSafeInteger(records) && records >= 0 ? { records } : {}
  const data = {
    ...(involved.length === 0 ? {} : { involved: involved.map((category) => ({ category })) }),
    ...counted,
  }
  const terms = labelsOf(known)
  return {
    kind: isBreach ? 'personal-data-breach' : 'security',
    ...(isBreach ? { nature: natureOf(attribute) } : {}),
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(terms === undefined ? {} : { terms }),
  }
}

function kindOf(attribute: View | undefined): IncidentRecord['kind'] {
  const parts = members(attribute).map(({ key }) => key)
  return parts.length === 1 && parts[0] === 'availability' ? 'availability' : 'security'
}

function natureOf(attribute: View | undefined): Nature[] {
  return (['confidentiality', 'integrity', 'availability'] as const).filter((nature) =>
    has(attribute, nature),
  )
}

/** References stand in one text, mostly divided by semicolons. */
function addReferences(sketch: Sketch, text: string): void {
  const parts = text.split(/\s*;\s*|\s*,\s*(?=https?:)|\s+(?=https?:)/).filter((part) => part.trim() !== '')
  for (const part of parts) {
    if (isAddress(part)) addSource(sketch, part, part)
    else if (cleanLine(part) !== '') addNote(sketch, { start: 0, end: 0 }, 'reference', part)
  }
}
