import { openRegimes } from '../clocks/index.ts'
import type { ProseTools } from '../language/index.ts'
import {
  compareFindings,
  type Finding,
  findingAt,
  follow,
  type Level,
  type Node,
  type RecordReading,
} from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Timeline } from '../timeline/index.ts'
import type { Check, Rule } from './rule.ts'

/** What rules look at beside the record itself. */
export interface RuleContext {
  readonly timeline: Timeline
  /** The day or instant of the check; without it, nothing is overdue or in the future. */
  readonly now: Moment | undefined
  /** How grave findings are in the project, by code, where that differs from the rule's own level. */
  /** For the rules about how texts read; without it they are not asked. */
  readonly prose?: ProseTools | undefined
  readonly levels?: Readonly<Record<string, Level | 'off'>> | undefined
}

/** Where the page of a code is. */
export function urlOf(code: string): string {
  return `docs/rules.md#${code}`
}

/** The findings of some rules about a record, in the order of their places. */
export async function run(
  rules: readonly Rule[],
  reading: RecordReading,
  context: RuleContext,
): Promise<Finding[]> {
  const { node, incident, parts, valid } = reading
  if (!node) return []
  const { timeline, now, prose, levels = {} } = context
  const levelOf = (code: string): Level | 'off' | undefined =>
    Object.hasOwn(levels, code) ? levels[code] : undefined
  const shared = {
    incident,
    parts,
    timeline,
    law: openRegimes,
    now,
    prose,
    file: reading.source.path,
    valid,
    has: (path: Parameters<Check['has']>[0]) => !!follow(node, path),
  }
  const findings: Finding[] = []
  for (const rule of rules) {
    const level = levelOf(rule.code)
    if (level === 'off' || !rule.needs.every((field) => valid.has(field))) continue
    await rule.check({ ...shared, report: reporter(rule, reading, node, findings, level) })
  }
  return findings.sort(compareFindings).filter((finding, index, all) => {
    const before = all[index - 1]
    return !before || compareFindings(finding, before) !== 0
  })
}

/** @param wanted the level that the project gives to the rule, in place of every other */
function reporter(
  rule: Rule,
  { source }: RecordReading,
  node: Node,
  findings: Finding[],
  wanted: Level | undefined,
): Check['report'] {
  const { code } = rule
  return (target, message, more = {}) => {
    const level = wanted ?? more.level ?? rule.level
    const finding = findingAt(source, node, target, { code, message, ...more, level })
    findings.push(Object.freeze({ ...finding, url: urlOf(code) }))
  }
}
