/**
 * The enumerated terms of a record. Each has its label in every language in `templates/vocabulary/<language>.yaml` and
 * its VERIS and W3C DPV term in `templates/vocabulary/terms.yaml`; a test keeps the three in step.
 */

/** From the widest circle of readers to the narrowest. A document shows what is at most as restricted as itself. */
export const audiences = ['public', 'customer', 'regulator', 'internal'] as const
export type Audience = (typeof audiences)[number]

export const incidentKinds = [
  'personal-data-breach',
  'security',
  'availability',
  'integrity',
  'safety',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** What a breach does to data, as GDPR art. 4(12) and the EDPB distinguish it. */
export const natures = ['confidentiality', 'integrity', 'availability'] as const
export type Nature = (typeof natures)[number]

/** The fields whose audience a record may say as a whole: those that are for customers if it does not. */
export const audienceFields = [
  'title',
  'kind',
  'nature',
  'status',
  'organisation',
  'parties',
  'data',
  'people',
  'consequences',
  'measures',
  'advice',
] as const
export type AudienceField = (typeof audienceFields)[number]

export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const statuses = ['investigating', 'identified', 'monitoring', 'resolved', 'closed'] as const
export type Status = (typeof statuses)[number]

/**
 * The risk to people's rights and freedoms, in the three steps that GDPR art. 33 and 34 know; not yet decided; or not said
 * by whoever decided it.
 */
export const risks = ['unlikely', 'not-high', 'high', 'undetermined', 'undisclosed'] as const
export type Risk = (typeof risks)[number]

export const roles = [
  'controller',
  'joint-controller',
  'processor',
  'sub-processor',
  'supervisory-authority',
  'authority',
  'law-enforcement',
  'customer',
  'supplier',
  'threat-actor',
  'other',
] as const
export type Role = (typeof roles)[number]

/** What can happen, in the order in which an incident mostly unfolds. */
export const eventKinds = [
  'precursor',
  'attack',
  'compromise',
  'exfiltration',
  'impact-start',
  'impact-end',
  'detection',
  'vendor-disclosure',
  'evidence',
  'awareness',
  'acknowledgement',
  'declaration',
  'classification',
  'escalation',
  'containment',
  'removal',
  'mitigation',
  'recovery',
  'resolution',
  'risk-assessment',
  'decision',
  'notification',
  'statement',
  'correction',
  'review',
  'closure',
  'observation',
] as const
export type EventKind = (typeof eventKinds)[number] | `x-${string}`

/**
 * The phases of incident response after NIST SP 800-61 r2, section 3, and before them the incident itself, which is no
 * phase of the response. Telling others counts to detection and analysis (section 3.2.7, Incident Notification).
 */
export const phases = [
  'occurrence',
  'detection-and-analysis',
  'containment-eradication-recovery',
  'post-incident',
] as const
export type Phase = (typeof phases)[number]

export const stages = ['early-warning', 'initial', 'intermediate', 'final', 'correction'] as const
export type Stage = (typeof stages)[number]

/** What can be looked for in systems and logs, after the observables of STIX 2.1. */
export const indicatorTypes = [
  'ip-address',
  'network',
  'domain',
  'url',
  'email-address',
  'account',
  'file',
  'file-hash',
  'user-agent',
  'log-entry',
] as const
export type IndicatorType = (typeof indicatorTypes)[number]

/** Categories of personal data, after VERIS `confidentiality.data.variety`, DPV and the EDPB's notification template. */
export const dataCategories = [
  'name',
  'email-address',
  'postal-address',
  'telephone-number',
  'date-of-birth',
  'username',
  'account-id',
  'organisation-id',
  'customer-number',
  'password',
  'password-hash',
  'credential',
  'api-key',
  'session-token',
  'security-question',
  'payment-data',
  'bank-account',
  'transaction-history',
  'government-id',
  'tax-number',
  'identity-document',
  'photograph',
  'health-data',
  'biometric-data',
  'genetic-data',
  'racial-or-ethnic-origin',
  'political-opinion',
  'religious-belief',
  'trade-union-membership',
  'sex-life',
  'criminal-record',
  'employment-data',
  'education-data',
  'precise-location',
  'approximate-location',
  'ip-address',
  'device-id',
  'operating-system',
  'browser',
  'referring-website',
  'usage-data',
  'api-request',
  'chat-content',
  'message-content',
  'support-ticket',
  'customer-content',
  'source-code',
  'log-data',
] as const
export type DataCategory = (typeof dataCategories)[number] | `x-${string}`

export const causeKinds = ['root', 'contributing', 'trigger'] as const
export const lessonKinds = ['well', 'badly', 'luck'] as const
export const measureStatuses = ['taken', 'planned'] as const
export const actionKinds = ['prevent', 'detect', 'mitigate', 'process'] as const
export const actionStatuses = ['open', 'in-progress', 'done', 'dropped'] as const

/** What an organisation is to the law, where a duty to tell depends on it. */
export const sectors = [
  'essential-entity',
  'important-entity',
  'financial-entity',
  'credit-institution',
  'central-counterparty',
  'trading-venue-operator',
  'manufacturer-of-digital-products',
  'listed-company',
  'hipaa-covered-entity',
  'hipaa-business-associate',
  'ftc-financial-institution',
  'banking-organisation',
  'bank-service-provider',
  'business',
  'data-intermediary',
  'service-provider',
] as const
export type Sector = (typeof sectors)[number]

/** How the end of a period is found. */
export const countings = [
  'elapsed',
  'calendar-days',
  'eu-1182-71',
  'business-days',
  'sec-business-days',
  'dora',
  'jp-days',
  'days-after-year-end',
] as const
export type Counting = (typeof countings)[number]

/** Readers that are not one party but many. */
export const groups = ['customers', 'public'] as const

/** Whether a risk to people was judged, and the record says how. */
export function isRiskKnown(risk: Risk | undefined): risk is Exclude<Risk, 'undetermined' | 'undisclosed'> {
  return risk !== undefined && risk !== 'undetermined' && risk !== 'undisclosed'
}
