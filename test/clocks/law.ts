import { load } from 'js-yaml'

/** A regime as JSON, with the fields that matter to a test. */
export function law({
  id = 'test',
  regions = '[IT]',
  where = 'organisation',
  status = 'in-force',
  since = '2020-01-01',
  until = 'null',
  kinds = '[personal-data-breach, security]',
  applies = '',
  anchor = '{ kind: awareness }',
  period = '{ hours: 72 }',
  counting = 'eu-1182-71',
  stage = '',
  also = '',
}: Partial<
  Readonly<
    Record<
      | 'id'
      | 'regions'
      | 'where'
      | 'status'
      | 'since'
      | 'until'
      | 'kinds'
      | 'applies'
      | 'anchor'
      | 'period'
      | 'counting'
      | 'stage'
      | 'also',
      string
    >
  >
>): string {
  const optional = { period, counting, stage, also }
  const written = Object.entries(optional).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}: ${value}`],
  )
  return asJson(`id: ${id}
title: { en: A duty, it: Un obbligo }
jurisdiction: Test
regions: ${regions}
where: ${where}
citation: Test Act, section 1
cite: Test s. 1
status: ${status}
since: ${since}
until: ${until}
applies:
  kinds: ${kinds}
${applies === '' ? '' : `  ${applies}\n`}tell: [authority]
anchor: ${anchor}
duty: without-undue-delay
${written.join('\n')}
sources:
  - { supports: [applies], title: Test Act, url: 'https://example.com', confidence: secondary }
`)
}

/** What the build makes of a regime's file. */
export function asJson(yaml: string): string {
  return JSON.stringify(load(yaml))
}
