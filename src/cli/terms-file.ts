import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NamedTerm, readTerms, termGroups, termsNamed } from '../language/index.ts'
import { packageRoot } from './files.ts'

/** Every term of the vocabulary, with its definition and the words of the standards. */
export function readTermsFile(): readonly NamedTerm[] {
  const text = (...path: string[]): string => readFileSync(join(packageRoot, 'templates', ...path), 'utf8')
  const terms = readTerms(text('vocabulary', 'terms.yaml'), text('definitions', 'en.yaml'))
  const names = new Set(termGroups.flatMap((group) => Object.keys(terms[group])))
  return [...names].flatMap((name) => termsNamed(terms, name))
}
