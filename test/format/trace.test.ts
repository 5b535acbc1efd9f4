import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, forthright, projectRoot } from '../cli/run.ts'

interface Trace {
  readonly values: readonly {
    readonly section: string | null
    readonly value: string
    readonly origins: readonly { field: string; file: string; line: number; column: number }[]
  }[]
}

async function traceOf(document: string, incident: string, locale: string): Promise<Trace> {
  const out = emptyFolder()
  const argv = ['render', document, incident, '--locale', locale, '--trace', '--out', out]
  const { code, err } = await forthright(argv)
  expect(code).toBe(0)
  expect(err).toContain('.trace.json')
  expect(readdirSync(out)).toHaveLength(2)
  return JSON.parse(readFileSync(join(out, `${incident}.${document}.${locale}.trace.json`), 'utf8'))
}

const files = {
  '2025-11-mixpanel': 'incidents/2025-11-mixpanel.yaml',
  '2025-11-cloudflare': 'incidents/2025-11-cloudflare.md',
}

test.each(Object.entries(files))(
  'every value of the documents of %s stands where its trace says',
  async (incident, file) => {
    const lines = readFileSync(join(projectRoot, file), 'utf8').split('\n')
    for (const document of ['customer-notice', 'postmortem']) {
      const { values } = await traceOf(document, incident, 'it')
      expect(values.length).toBeGreaterThan(15)
      for (const { value, origins } of values) {
        for (const origin of origins) {
          expect(origin.file).toBe(file)
          expect(lines[origin.line - 1]?.length).toBeGreaterThanOrEqual(origin.column - 1)
        }
        expect(value).not.toBe('')
      }
      // What is told word for word stands at its place, word for word.
      const verbatim = values.filter(({ value, origins: [first] }) => {
        const at = first && lines[first.line - 1]?.slice(first.column - 1)
        return at?.replace(/^["']/, '').startsWith(value.slice(0, 20))
      })
      expect(verbatim.length).toBeGreaterThan(5)
    }
  },
)

test('a trace says under which heading a value stands', async () => {
  const { values } = await traceOf('customer-notice', '2025-11-mixpanel', 'en')
  const advice = values.filter(({ origins }) => origins.some(({ field }) => field.startsWith('advice')))
  expect(advice.length).toBeGreaterThan(2)
  expect(new Set(advice.map(({ section }) => section))).toEqual(new Set(['What you can do']))
})

test('a trace needs a folder to stand in', async () => {
  const { code, err } = await forthright(['render', 'postmortem', '2025-11-mixpanel', '--trace'])
  expect(code).toBe(2)
  expect(err).toContain('--out DIR')
})
