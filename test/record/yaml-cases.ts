import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A case of the YAML test suite. */
export interface Case {
  readonly id: string
  readonly yaml: string
  readonly json: string | undefined
  readonly fail: boolean
  readonly tree: string
}

/** The cases of the YAML test suite in a folder. */
export function readCases(folder: string): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const entries: unknown = parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: 0 })
      if (!Array.isArray(entries)) throw new Error(`Unexpected ${name}, expected a list of cases`)
      // A case without events has those of the case before it.
      let tree = ''
      return entries.filter(isObject).map((entry, index): Case => {
        tree = textOf(entry['tree']) ?? tree
        return {
          id: index === 0 ? name.slice(0, -5) : `${name.slice(0, -5)}-${index}`,
          yaml: decode(textOf(entry['yaml']) ?? ''),
          json: textOf(entry['json']),
          fail: entry['fail'] === true,
          tree,
        }
      })
    })
}

/** The suite shows invisible characters by marks. */
function decode(text: string): string {
  return text
    .replace(/␣/g, ' ')
    .replace(/—*»/g, '\t')
    .replace(/⇔/g, '\uFEFF')
    .replace(/↵/g, '')
    .replace(/←/g, '\r')
    .replace(/∎\n$/, '')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
