import { jsonImporter } from '../json/importer.ts'
import { at, either, has, items, peek } from '../json/view.ts'
import { sketchIssue, sketchLoose } from './issue.ts'
import { issueIn, issuesOf, isUpptime, looseOf } from './thread.ts'

/**
 * Issues of GitHub: of the REST API, with comments and timeline in the same file or alone, of `gh issue view --json`, and
 * in webhooks.
 *
 * @see https://docs.github.com/en/rest/issues
 */
export const github = jsonImporter({
  name: 'github',
  about: 'issues of GitHub (JSON): REST API, `gh issue view --json`, webhooks',
  likeness: (root) => {
    const [issue] = issuesOf(root)
    if (looseOf(root)) return 0.8
    if (!issue || isUpptime(issue)) return 0
    if (/github\.com/.test(peek(either(issue, 'html_url', 'url')) ?? '')) return 1
    if (has(issue, 'number') && (has(issue, 'state') || has(issue, 'createdAt'))) return 0.9
    // Other tools have issues with titles and texts too; accounts are named by their login here alone.
    const people = [issue, ...items(at(issue, 'comments'))].map((view) => either(view, 'user', 'author'))
    return people.some((one) => has(one, 'login')) ? 0.6 : 0
  },
  incidents(root) {
    const loose = looseOf(root)
    if (!loose) return issuesOf(root).map((issue) => issueIn(root, issue, sketchIssue))
    return [{ views: [...loose.comments, ...loose.events], sketch: (sketch) => sketchLoose(sketch, loose) }]
  },
})
