import { declareCommands } from '../src/cli/commands.ts'
import { manPage } from '../src/cli/man-page.ts'
import { nowhere } from '../src/cli/nowhere.ts'
import { version } from '../src/cli/version.ts'
import { regimeJsonSchema } from '../src/clocks/regime-json-schema.ts'
import { renderTemplatesPage } from '../src/document/templates-page.ts'
import { readTerms, termGroups } from '../src/language/index.ts'
import { profileIds, profileOf } from '../src/profile/index.ts'
import { renderProfilesPage } from '../src/profile/page.ts'
import { projectSchema } from '../src/project/schema.ts'
import { lineText } from '../src/record/index.ts'
import { type EditorSchema, editorSchema, incidentJsonSchema } from '../src/record/reference/json-schema.ts'
import { renderRecordPage } from '../src/record/reference/page.ts'
import { registerDocument } from '../src/register/index.ts'
import { renderRulesPage } from '../src/rules/index.ts'
import { renderMetricsPage } from '../src/timeline/metrics-page.ts'
import definitions from '../templates/definitions/en.yaml'
import termsText from '../templates/vocabulary/terms.yaml'

/** The files that are made from the code and committed, with their text: `npm run generate` writes them. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'schema/incident.schema.json': `${JSON.stringify(incidentJsonSchema(), null, 2)}\n`,
    'schema/regime.schema.json': `${JSON.stringify(regimeJsonSchema(), null, 2)}\n`,
    'schema/project.schema.json': `${JSON.stringify(projectJsonSchema, null, 2)}\n`,
    'docs/forthright.1': manPage(declareCommands(nowhere).program, version),
    'docs/record.md': renderRecordPage(),
    'docs/templates.md': renderTemplatesPage([registerDocument]),
    'docs/profiles.md': renderProfilesPage(profileIds.flatMap((id) => profileOf(id) ?? [])),
    'docs/rules.md': renderRulesPage(),
    'docs/metrics.md': renderMetricsPage((key) => terms.metrics[key]?.definition ?? ''),
  }
}

const terms = readTerms(termsText, definitions)

const projectJsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:forthright:project:1',
  title: 'Project',
  description: 'What holds for all records of a project: the file `forthright.config.yaml`.',
  ...withOneLabel(editorSchema(projectSchema)),
}

/** The schema with that of a label told once, and not for each term; each term with what it means. */
function withOneLabel(schema: EditorSchema): EditorSchema {
  const { properties = {} } = schema
  const { labels } = properties
  if (typeof labels !== 'object') throw new Error('a project has no labels')
  const groups = Object.entries(labels.properties ?? {}).map(([name, group]) => {
    if (typeof group !== 'object') return [name, group] as const
    const meanings = termGroups.find((one) => one === name)
    const labelled = Object.keys(group.properties ?? {}).map((term) => {
      const description = meanings && terms[meanings][term]?.definition
      return [term, { allOf: [{ $ref: '#/definitions/label' }], description }] as const
    })
    return [name, { ...group, properties: Object.fromEntries(labelled) }] as const
  })
  return {
    ...schema,
    properties: { ...properties, labels: { ...labels, properties: Object.fromEntries(groups) } },
    definitions: { label: editorSchema(lineText) },
  }
}
