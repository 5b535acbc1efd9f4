import { jsonImporter } from '../json/importer.ts'
import { either, has, peek } from '../json/view.ts'
import { sketchIssue } from './issue.ts'
import { issueIn, issuesOf, isUpptime } from './thread.ts'

/**
 * Issues of GitHub: of the REST API, with comments and timeline if they stand in the same file, and of `gh issue view --json`.
 *
 * @see https://docs.github.com/en/rest/issues
 */
export const github = jsonImporter({
  name: 'github',
  about: 'issues of GitHub (JSON): REST API and `gh issue view --json`',
  likeness: (root) => {
    const [issue] = issuesOf(root)
    if (!issue || isUpptime(issue)) return 0
    if (/github\.com/.test(peek(either(issue, 'html_url', 'url')) ?? '')) return 1
    return has(issue, 'number') && (has(issue, 'state') || has(issue, 'createdAt')) ? 0.9 : 0.6
  },
  incidents: (root) => issuesOf(root).map((issue) => issueIn(root, issue, sketchIssue)),
})
