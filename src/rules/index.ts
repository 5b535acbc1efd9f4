/**
 * What is wrong with a record that could be read: one file a rule, listed here. Faults of reading and rendering are only
 * explained here; they are found where they occur.
 */
import type { Finding, RecordReading } from '../record/index.ts'
import { actionWithoutDue } from './action-without-due.ts'
import { actionWithoutOwner } from './action-without-owner.ts'
import { ambiguousReference } from './ambiguous-reference.ts'
import { article34NotApplicable } from './article-34-not-applicable.ts'
import { article34WithoutHighRisk } from './article-34-without-high-risk.ts'
import { audienceMismatch } from './audience-mismatch.ts'
import { authorityNotNotified } from './authority-not-notified.ts'
import { badLessonWithoutAction } from './bad-lesson-without-action.ts'
import { blame } from './blame.ts'
import { closedWithOpenActions } from './closed-with-open-actions.ts'
import { closedWithUnknowns } from './closed-with-unknowns.ts'
import { countMissing } from './count-missing.ts'
import { countReversed } from './count-reversed.ts'
import { dataBothWays } from './data-both-ways.ts'
import { detectionBeforeCompromise } from './detection-before-compromise.ts'
import { duplicateId } from './duplicate-id.ts'
import { endBeforeStart } from './end-before-start.ts'
import { eventCycle } from './event-cycle.ts'
import { eventWithoutSource } from './event-without-source.ts'
import { eventWithoutText } from './event-without-text.ts'
import { formattingFaults } from './formatting.ts'
import { futureEvent } from './future-event.ts'
import { hardToRead } from './hard-to-read.ts'
import { highRiskNotCommunicated } from './high-risk-not-communicated.ts'
import { idDiffersFromFile } from './id-differs-from-file.ts'
import { lateNotificationWithoutReasons } from './late-notification-without-reasons.ts'
import { learnedBeforeEvent } from './learned-before-event.ts'
import { missingLanguage } from './missing-language.ts'
import { noEvents } from './no-events.ts'
import { notificationBeforeAwareness } from './notification-before-awareness.ts'
import { notificationContentMissing } from './notification-content-missing.ts'
import { notificationWithoutRecipient } from './notification-without-recipient.ts'
import { orderContradiction } from './order-contradiction.ts'
import { overdueAction } from './overdue-action.ts'
import { pageOf } from './page.ts'
import { passiveVoice } from './passive-voice.ts'
import { personalDataWithoutData } from './personal-data-without-data.ts'
import { placeholderName } from './placeholder-name.ts'
import { markdownFaults } from './reading-markdown.ts'
import { yamlFaults } from './reading-yaml.ts'
import { renderingFaults } from './rendering.ts'
import { reservedPartyKey } from './reserved-party-key.ts'
import { riskUndecided } from './risk-undecided.ts'
import type { Fault, Rule } from './rule.ts'
import { type RuleContext, run } from './run.ts'
import { secondHandOnly } from './second-hand-only.ts'
import { sourceUnused } from './source-unused.ts'
import { sourcesDisagree } from './sources-disagree.ts'
import { summaryInternal } from './summary-internal.ts'
import { termWithoutLabel } from './term-without-label.ts'
import { timeZoneMissing } from './time-zone-missing.ts'
import { undatedEvent } from './undated-event.ts'
import { unknownReference } from './unknown-reference.ts'
import { vendorDisclosureMissing } from './vendor-disclosure-missing.ts'
import { verifyingFaults } from './verifying.ts'
import { withdrawnBeforeLearned } from './withdrawn-before-learned.ts'
import { withdrawnWithoutCorrection } from './withdrawn-without-correction.ts'

export { type Unmarked, unmark } from './marks.ts'
export { proseNeeds } from './prose.ts'
export type { Check, Examples, Explanation, Fault, More, Rule } from './rule.ts'
export { type RuleContext, urlOf } from './run.ts'

/** Every rule, alphabetically. */
export const rules: readonly Rule[] = [
  actionWithoutDue,
  actionWithoutOwner,
  ambiguousReference,
  article34NotApplicable,
  article34WithoutHighRisk,
  audienceMismatch,
  authorityNotNotified,
  badLessonWithoutAction,
  blame,
  closedWithOpenActions,
  closedWithUnknowns,
  countMissing,
  countReversed,
  dataBothWays,
  detectionBeforeCompromise,
  duplicateId,
  endBeforeStart,
  eventCycle,
  eventWithoutSource,
  eventWithoutText,
  futureEvent,
  hardToRead,
  highRiskNotCommunicated,
  idDiffersFromFile,
  lateNotificationWithoutReasons,
  learnedBeforeEvent,
  missingLanguage,
  noEvents,
  notificationBeforeAwareness,
  notificationContentMissing,
  notificationWithoutRecipient,
  orderContradiction,
  overdueAction,
  passiveVoice,
  personalDataWithoutData,
  placeholderName,
  reservedPartyKey,
  riskUndecided,
  secondHandOnly,
  sourceUnused,
  sourcesDisagree,
  summaryInternal,
  termWithoutLabel,
  timeZoneMissing,
  undatedEvent,
  unknownReference,
  vendorDisclosureMissing,
  withdrawnBeforeLearned,
  withdrawnWithoutCorrection,
]

/** Everything that a finding's code may be, alphabetically: the rules, and what reading, rendering and verifying find. */
export const explained: readonly (Rule | Fault)[] = [
  ...rules,
  ...yamlFaults,
  ...markdownFaults,
  ...renderingFaults,
  ...formattingFaults,
  ...verifyingFaults,
].sort((a, b) => (a.code < b.code ? -1 : 1))

/**
 * What the rules find in a record, beside what reading it found. The fields that a rule needs have to be valid, whatever
 * else is broken.
 *
 * @example
 * const reading = await readRecord('incident.yaml', text)
 * const timeline = buildTimeline(reading.incident)
 * const findings = [...reading.findings, ...(await runRules(reading, { timeline, now: undefined }))]
 */
export function runRules(reading: RecordReading, context: RuleContext): Promise<Finding[]> {
  return run(rules, reading, context)
}

/** What a code means. */
export function explainRule(code: string): Rule | Fault | undefined {
  return explained.find((one) => one.code === code)
}

/** The text of `docs/rules.md`. */
export function renderRulesPage(): string {
  return pageOf(explained)
}
