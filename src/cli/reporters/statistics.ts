import type { ImpreciseDuration } from '../../language/index.ts'
import { csvRow, type Grouping, type Quantiles, type Statistic } from '../../timeline/index.ts'

export const statisticsFormats = ['text', 'md', 'csv', 'json'] as const
export type StatisticsFormat = (typeof statisticsFormats)[number]

/** The statistics of the records of one group. */
export interface GroupStatistics {
  /** Absent where the records do not say, or where they are not told apart. */
  readonly name: string | undefined
  readonly records: number
  readonly statistics: readonly Statistic[]
}

export interface StatisticsReport {
  readonly by: Grouping | undefined
  readonly groups: readonly GroupStatistics[]
  readonly leftOut: readonly { readonly file: string; readonly errors: number }[]
}

type Duration = (duration: ImpreciseDuration) => string

/** Prints statistics: for people with durations in words, for programs in milliseconds. */
export function printStatistics(
  report: StatisticsReport,
  format: StatisticsFormat,
  duration: Duration,
): string {
  if (format === 'json') return `${JSON.stringify(toJson(report), null, 2)}\n`
  if (format === 'csv') return toCsv(report)
  const print = format === 'md' ? markdownTable : textTable
  const parts = report.groups.map((group) => {
    const records = `${group.records} ${group.records === 1 ? 'record' : 'records'}`
    const name = report.by === undefined ? records : `${report.by} ${group.name ?? 'not known'}, ${records}`
    const rows = group.statistics.map((statistic) => rowOf(statistic, duration))
    const table = rows.length === 0 ? 'No duration has begun.\n' : print([heads, ...rows])
    return `${format === 'md' ? `## ${name}\n` : name}\n${table}`
  })
  return parts.join('\n')
}

const heads = [
  'metric',
  'n',
  'missing',
  'imprecise',
  'median',
  'p90',
  'median of the precise',
  'p90 of the precise',
]

function rowOf({ key, all, precise, imprecise, missing }: Statistic, duration: Duration): string[] {
  const words = ({ median, p90 }: Quantiles): string[] =>
    [median, p90].map((span) => (span ? duration(span) : '-'))
  return [key, String(all.n), String(missing), String(imprecise), ...words(all), ...words(precise)]
}

const isNumber = (column: number): boolean => column > 0 && column < 4

function textTable(rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const pad = (text: string, column: number): string =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}\n`).join('')
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const rule = heads.map((_, column) => (isNumber(column) ? '---:' : '---'))
  const [head = [], ...rest] = rows
  return [head, rule, ...rest].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

function toJson({ by, groups, leftOut }: StatisticsReport): object {
  const quantiles = ({ n, median, p90 }: Quantiles) => ({
    n,
    ...Object.fromEntries(
      Object.entries({ median, p90 }).map(([name, span]) => [
        name,
        span ? { min: finite(span.min), max: finite(span.max) } : null,
      ]),
    ),
  })
  return {
    forthright: 1,
    by: by ?? null,
    groups: groups.map(({ name, records, statistics }) => ({
      group: name ?? null,
      records,
      metrics: statistics.map(({ key, all, precise, imprecise, missing }) => ({
        key,
        missing,
        imprecise,
        ...quantiles(all),
        precise: quantiles(precise),
      })),
    })),
    leftOut,
  }
}

const columns = ['median-min-ms', 'median-max-ms', 'p90-min-ms', 'p90-max-ms']

function toCsv({ groups }: StatisticsReport): string {
  const quantiles = ({ median, p90 }: Quantiles): (string | number)[] =>
    [median, p90].flatMap((span) => [finite(span?.min) ?? '', finite(span?.max) ?? ''])
  const head = ['group', 'records', 'metric', 'n', 'missing', 'imprecise', ...columns, 'precise-n']
  const rows = groups.flatMap(({ name, records, statistics }) =>
    statistics.map(({ key, all, precise, imprecise, missing }) => [
      name ?? '',
      records,
      key,
      all.n,
      missing,
      imprecise,
      ...quantiles(all),
      precise.n,
      ...quantiles(precise),
    ]),
  )
  return [[...head, ...columns.map((column) => `precise-${column}`)], ...rows].map(csvRow).join('')
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
