import { record } from './example.ts'
import { rule } from './rule.ts'

const reserved: Readonly<Record<string, string>> = {
  us: 'ourselves',
  attacker: 'whoever attacked',
  customers: 'all our customers',
  public: 'everybody',
}

/** A party whose key already means somebody else. */
export const reservedPartyKey = rule({
  code: 'reserved-party-key',
  level: 'error',
  source: 'The record format',
  title: 'The key of a party is a word that means somebody else',
  explain: `In \`by\`, \`to\` and \`party\`, \`us\` is the organisation that keeps the record, \`attacker\` is whoever attacked, \`customers\` are all of its customers
and \`public\` is everybody. A party under one of these keys could not be told from them. Give it another key.`,
  needs: ['parties'],
  examples: {
    bad: record(`
parties:
  [|public|]: { name: Ufficio stampa, role: supplier }`),
    good: record(`
parties:
  press-office: { name: Ufficio stampa, role: supplier }`),
    findings: ['Unexpected key `public` of a party, expected another: it means everybody'],
  },
  check({ incident: { parties }, report }) {
    for (const { id, path } of parties) {
      const meaning = Object.hasOwn(reserved, id) ? reserved[id] : undefined
      if (meaning === undefined) continue
      report({ key: path }, `Unexpected key \`${id}\` of a party, expected another: it means ${meaning}`, {
        hint: 'Rename the key, here and where it is named.',
      })
    }
  },
})
