import type { TermGroup } from '../language/index.ts'
import type { Path } from '../record/index.ts'

/** The list of terms from which a value at a path is chosen. */
export function groupAt(path: Path): TermGroup | undefined {
  const [field, ...rest] = path
  const last = rest.findLast((step) => typeof step === 'string')
  if (last === 'audience' || field === 'audiences') return 'audiences'
  if (last === undefined && typeof field === 'string') return topGroups[field]
  switch (`${String(field)} ${String(last)}`) {
    case 'organisation role':
    case 'parties role':
      return 'roles'
    case 'organisation sectors':
      return 'sectors'
    case 'events kind':
    case 'contracts anchor':
      return 'events'
    case 'events stage':
      return 'stages'
    case 'data involved':
    case 'data not-involved':
    case 'data category':
      return 'data'
    case 'causes kind':
      return 'causes'
    case 'lessons kind':
      return 'lessons'
    case 'measures status':
      return 'measure-statuses'
    case 'actions kind':
      return 'action-kinds'
    case 'actions status':
      return 'action-statuses'
    case 'contracts counting':
      return 'countings'
    default:
      return undefined
  }
}

const topGroups: Readonly<Record<string, TermGroup>> = {
  kind: 'kinds',
  nature: 'natures',
  severity: 'severities',
  status: 'statuses',
  risk: 'risks',
}
