import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

function outage(id: string, day: string, minutes: number, severity = 'low'): string {
  return `forthright: 1
id: ${id}
title: Outage
language: en
timezone: UTC
kind: availability
severity: ${severity}
organisation: { name: Acme, role: processor }
people: { count: unknown }
events:
  - { kind: impact-start, at: ${day}T10:00Z, text: It broke. }
  - { kind: detection, at: ${day}T10:${String(minutes).padStart(2, '0')}Z, text: We saw it. }
`
}

const config =
  'metrics:\n  - { key: x-look, name: { en: First look }, begins: [impact-start], ends: [looked] }\n'

let folder = ''
beforeAll(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'incidents', 'own'), { recursive: true })
  writeFileSync(join(folder, 'incidents', 'a.yaml'), outage('a', '2026-02-01', 2))
  writeFileSync(join(folder, 'incidents', 'b.yaml'), outage('b', '2026-03-01', 4, 'high'))
  writeFileSync(join(folder, 'incidents', 'own', 'c.yaml'), outage('c', '2026-04-01', 9))
  writeFileSync(
    join(folder, 'incidents', 'own', 'd.yaml'),
    outage('d', '2026-05-01', 9).replace('kind: a', 'kind: e'),
  )
  writeFileSync(join(folder, 'incidents', 'own', 'forthright.config.yaml'), config)
})

const stats = (...argv: string[]) => forthright(['stats', ...argv], { cwd: folder })

describe('forthright stats', () => {
  test('prints the durations of the records, and says which were left out', async () => {
    const { code, out, err } = await stats()
    expect(code).toBe(0)
    expect(err).toBe(
      `${join('incidents', 'own', 'd.yaml')}: left out for its errors (1).\nRun \`forthright check\` to see what is wrong with them.\n`,
    )
    expect(out).toMatchInlineSnapshot(`
      "3 records
        metric           n  missing  imprecise  median     p90        median of the precise  p90 of the precise
        time-to-detect   3        0          0  4 minutes  9 minutes  4 minutes              9 minutes
        time-to-respond  0        3          0  -          -          -                      -
        impact-duration  0        3          0  -          -          -                      -
        x-look           0        1          0  -          -          -                      -
      "
    `)
  })

  test('tells records apart', async () => {
    const { out } = await stats('--by', 'quarter', '--json')
    const { by, groups } = JSON.parse(out)
    expect(by).toBe('quarter')
    expect(groups.map(({ group, records }: { group: string; records: number }) => [group, records])).toEqual([
      ['2026-Q1', 2],
      ['2026-Q2', 1],
    ])
    const bySeverity = JSON.parse((await stats('--by', 'severity', '--format', 'json')).out)
    expect(bySeverity.groups.map(({ group }: { group: string }) => group)).toEqual(['low', 'high'])
  })

  test('prints milliseconds for programs', async () => {
    const { out } = await stats('--json')
    const { groups, leftOut } = JSON.parse(out)
    expect(leftOut).toEqual([{ file: join('incidents', 'own', 'd.yaml'), errors: 1 }])
    const detect = groups[0].metrics.find(({ key }: { key: string }) => key === 'time-to-detect')
    expect(detect).toMatchObject({ n: 3, missing: 0, imprecise: 0, median: { min: 180_001, max: 299_999 } })
    expect(detect.precise).toMatchObject({ n: 3, p90: { min: 480_001, max: 599_999 } })
  })

  test('prints CSV', async () => {
    const { out } = await stats('--by', 'kind', '--format', 'csv')
    const [head = '', ...rows] = out.split('\r\n')
    expect(head.split(',')).toHaveLength(15)
    expect(rows.map((row) => row.split(',').length)).toEqual([...rows.slice(1).map(() => 15), 1])
    expect(rows[0]).toBe(
      'availability,3,time-to-detect,3,0,0,180001,299999,480001,599999,3,180001,299999,480001,599999',
    )
  })

  test('prints Markdown', async () => {
    const { out } = await stats('incidents/a.yaml', '--format', 'md')
    expect(out).toContain('## 1 record\n\n| metric | n |')
    expect(out).toContain('| time-to-detect | 1 | 0 | 0 | 2 minutes | 2 minutes | 2 minutes | 2 minutes |')
  })

  test('measures what the project defines, in the records below its file', async () => {
    const { out } = await stats('--json')
    const own = JSON.parse(out).groups[0].metrics.at(-1)
    expect(own).toMatchObject({ key: 'x-look', n: 0, missing: 1 })
  })

  test('stops at a project file that is wrong, with the place', async () => {
    const other = emptyFolder()
    writeFileSync(join(other, 'a.yaml'), outage('a', '2026-02-01', 2))
    writeFileSync(join(other, 'forthright.config.yaml'), config.replace('ends', 'end'))
    for (const command of [
      ['stats', 'a.yaml'],
      ['timeline', 'a.yaml'],
      ['render', 'postmortem', 'a.yaml'],
    ]) {
      const { code, out, err } = await forthright(command, { cwd: other })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(
        'forthright.config.yaml:2:70: error unknown-key: Unexpected key `end`, expected `ends`',
      )
    }
  })

  test('shows a metric of the project in documents', async () => {
    const { out } = await forthright(['timeline', 'incidents/own/c.yaml', '--format', 'md'], { cwd: folder })
    expect(out).toContain('First look')
  })

  test('fails where no record is without errors, and says where there is none', async () => {
    expect((await stats('incidents/own/d.yaml')).code).toBe(1)
    expect((await forthright(['stats'], { cwd: emptyFolder() })).code).toBe(2)
    expect((await stats('--by', 'week')).code).toBe(2)
  })
})
