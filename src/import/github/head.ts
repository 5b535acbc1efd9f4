import { cleanText } from '../clean.ts'
import { at, either, has, items, members, pass, peek, textOf, type View } from '../json/view.ts'
import { addNote, addSource, type Heading, type Sketch } from '../sketch.ts'

const noise = [
  'id',
  'node_id',
  'url',
  'repository_url',
  'labels_url',
  'comments_url',
  'events_url',
  'timeline_url',
  'user',
  'author',
  'closed_by',
  'closedBy',
  'updated_at',
  'updatedAt',
  'author_association',
  'reactions',
  'reactionGroups',
  'locked',
  'closed',
  'isPinned',
  'sub_issues_summary',
  'issue_dependencies_summary',
  'performed_via_github_app',
  // Of a search: how well it fits.
  'score',
]

/** What the record says before its events. */
export function headOf(sketch: Sketch, issue: View): Heading {
  const title = cleanText(textOf(at(issue, 'title')) ?? '') || 'Issue'
  const number = textOf(at(issue, 'number'))
  const link = textOf(either(issue, 'html_url', 'url'))
  if (link !== undefined) addSource(sketch, number === undefined ? title : `Issue #${number}: ${title}`, link)
  // The REST API gives the number of comments where others give the comments.
  const comments = at(issue, 'comments')
  if (comments?.node.type === 'scalar') pass(comments)
  const state = peek(at(issue, 'state'))?.toLowerCase()
  if (state === 'open' || state === 'closed') textOf(at(issue, 'state'))
  const labels = items(at(issue, 'labels')).flatMap(
    (label) => textOf(at(label, 'name')) ?? textOf(label) ?? [],
  )
  if (labels.length > 0) addNote(sketch, issue.node, 'Labels', labels.map((label) => `- ${label}`).join('\n'))
  pass(...noise.map((key) => at(issue, key)), at(issue, 'labels'))
  const milestone = textOf(at(issue, 'milestone', 'title'))
  if (milestone !== undefined) addNote(sketch, issue.node, 'Milestone', milestone)
  pass(at(issue, 'milestone'))
  passAccounts(issue)
  return {
    id: number === undefined ? title : `issue-${number}-${title}`,
    title,
    kind: 'availability',
    confined: true,
    ...(state === 'closed' ? { status: 'closed' } : state === 'open' ? { status: 'investigating' } : {}),
  }
}

/** The name of an account. */
export function nameOf(view: View | undefined): string | undefined {
  const name = textOf(either(view, 'login', 'name'))
  return name === undefined || name.trim() === '' ? undefined : name
}

/** Passes what an account has beside its name: ids and addresses. */
export function passAccounts(view: View): void {
  if (has(view, 'login', 'avatar_url')) {
    for (const { key, value } of members(view)) if (key !== 'login') pass(value)
    return
  }
  for (const { value } of members(view)) passAccounts(value)
  for (const item of items(view)) passAccounts(item)
}
