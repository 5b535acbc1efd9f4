import type { Fault } from './rule.ts'

/** What bringing a record into its canonical form finds. */
export const formattingFaults: readonly Fault[] = [
  {
    foundBy: 'formatting',
    code: 'cannot-format',
    level: 'error',
    source: 'Practice: a formatter loses nothing',
    title: 'A record cannot be brought into canonical form without losing something',
    explain: `In the record stands a tag (\`!!str\`), an anchor (\`&name\`) or a key after \`?\`, which the canonical form does not have; or the
result would not have said the same with the same comments. The file was left as it is. Write the value without it.`,
  },
]
