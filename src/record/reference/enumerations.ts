import type { TermGroup } from '../../language/index.ts'
import {
  actionKinds,
  actionStatuses,
  audiences,
  causeKinds,
  countings,
  dataCategories,
  eventKinds,
  incidentKinds,
  indicatorTypes,
  lessonKinds,
  measureStatuses,
  natures,
  risks,
  roles,
  sectors,
  severities,
  stages,
  statuses,
} from '../terms.ts'

/** A list of terms: its group in `templates/vocabulary/terms.yaml`, and what to call it. */
export interface Enumeration {
  readonly group: TermGroup
  readonly title: string
  readonly terms: readonly string[]
}

/** Every list of terms that a record draws on, in the order in which a record needs them. */
export const enumerations: readonly Enumeration[] = [
  { group: 'kinds', title: 'Kind of incident', terms: incidentKinds },
  { group: 'natures', title: 'What a breach does to data', terms: natures },
  { group: 'severities', title: 'Severity of an incident', terms: severities },
  { group: 'statuses', title: 'Status of an incident', terms: statuses },
  { group: 'risks', title: 'Risk to people', terms: risks },
  { group: 'roles', title: 'Role', terms: roles },
  { group: 'audiences', title: 'Audience', terms: audiences },
  { group: 'events', title: 'Kind of event', terms: eventKinds },
  { group: 'stages', title: 'Stage', terms: stages },
  { group: 'data', title: 'Category of data', terms: dataCategories },
  { group: 'causes', title: 'Kind of cause', terms: causeKinds },
  { group: 'measure-statuses', title: 'Status of a measure', terms: measureStatuses },
  { group: 'indicators', title: 'Type of indicator', terms: indicatorTypes },
  { group: 'lessons', title: 'Kind of lesson', terms: lessonKinds },
  { group: 'action-kinds', title: 'Kind of action', terms: actionKinds },
  { group: 'action-statuses', title: 'Status of an action', terms: actionStatuses },
  { group: 'sectors', title: 'What the organisation is', terms: sectors },
  { group: 'countings', title: 'Way of counting', terms: countings },
]
