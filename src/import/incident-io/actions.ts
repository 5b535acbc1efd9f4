import type { IncidentRecord } from '../../record/index.ts'
import { cleanLine, cleanText } from '../clean.ts'
import { at, has, pass, peek, textOf, type View } from '../json/view.ts'

/** A follow-up or action as an action of the record; nothing if it says nothing. */
export function actionOf(view: View): NonNullable<IncidentRecord['actions']> {
  const title = textOf(at(view, 'title'))
  if (title === undefined && !has(view, 'description')) return []
  const text = cleanText(
    [title, textOf(at(view, 'description'))].filter((one) => one !== undefined).join('\n\n'),
  )
  if (text === '') return []
  const status = peek(at(view, 'status'))
  const known = actionStatuses.get(status ?? '')
  if (known !== undefined) textOf(at(view, 'status'))
  const owner = cleanLine(textOf(at(view, 'assignee', 'name')) ?? '')
  const ticket = cleanLine(textOf(at(view, 'external_issue_reference', 'issue_permalink')) ?? '')
  pass(...['id', 'incident_id', 'updated_at'].map((key) => at(view, key)))
  return [
    {
      text,
      ...(known === undefined ? {} : { status: known }),
      ...(owner === '' ? {} : { owner }),
      ...(ticket === '' ? {} : { ticket }),
    },
  ]
}

const actionStatuses: ReadonlyMap<string, 'open' | 'done' | 'dropped'> = new Map([
  ['outstanding', 'open'],
  ['completed', 'done'],
  ['deleted', 'dropped'],
  ['not_doing', 'dropped'],
])
