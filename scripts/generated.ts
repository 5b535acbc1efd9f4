import { renderTemplatesPage } from '../src/document/templates-page.ts'
import { incidentJsonSchema } from '../src/record/reference/json-schema.ts'
import { renderRecordPage } from '../src/record/reference/page.ts'
import { renderRulesPage } from '../src/rules/index.ts'

/** The files that are made from the code and committed, with their text: `npm run generate` writes them. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'schema/incident.schema.json': `${JSON.stringify(incidentJsonSchema(), null, 2)}\n`,
    'docs/record.md': renderRecordPage(),
    'docs/templates.md': renderTemplatesPage(),
    'docs/rules.md': renderRulesPage(),
  }
}
