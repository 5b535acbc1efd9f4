import type { Fault } from './rule.ts'

/** What bringing a record into its canonical form finds. */
export const formattingFaults: readonly Fault[] = [
  {
    foundBy: 'formatting',
    code: 'cannot-format',
    level: 'error',
    source: 'Practice: a formatter loses nothing',
    title: 'A record cannot be brought into canonical form without losing something',
    explain: `Between its values stands something that is neither white space nor a comment, mostly a tag (\`!!str\`), an anchor (\`&name\`),
a \`?\` before a key, or the end of a document (\`...\`), or the result would not have said the same with the same comments. The file was
left as it is. Write the value without it.`,
  },
]
