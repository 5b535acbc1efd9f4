/**
 * From an incident to the periods that it started: law as data, one file a regime in `regimes/`, and what became of each.
 */
import type { Timeline } from '../timeline/index.ts'
import type { Clock, ClockOptions } from './clock.ts'
import type { Regime } from './regime.ts'
import auPrivacy26whAssessment from './regimes/au-privacy-26wh-assessment.yaml'
import auPrivacy26wkCommissioner from './regimes/au-privacy-26wk-commissioner.yaml'
import auPrivacy26wlIndividuals from './regimes/au-privacy-26wl-individuals.yaml'
import brLgpd48Anpd from './regimes/br-lgpd-48-anpd.yaml'
import brLgpd48AnpdSupplement from './regimes/br-lgpd-48-anpd-supplement.yaml'
import brLgpd48Individuals from './regimes/br-lgpd-48-individuals.yaml'
import caPipeda101Commissioner from './regimes/ca-pipeda-10-1-commissioner.yaml'
import caPipeda101Individuals from './regimes/ca-pipeda-10-1-individuals.yaml'
import caQcP39135Commission from './regimes/ca-qc-p391-3-5-commission.yaml'
import caQcP39135Individuals from './regimes/ca-qc-p391-3-5-individuals.yaml'
import chFadp241 from './regimes/ch-fadp-24-1.yaml'
import chFadp243 from './regimes/ch-fadp-24-3.yaml'
import chFadp244 from './regimes/ch-fadp-24-4.yaml'
import cra142EarlyWarning from './regimes/cra-14-2-early-warning.yaml'
import cra142Final from './regimes/cra-14-2-final.yaml'
import cra142Notification from './regimes/cra-14-2-notification.yaml'
import cra144EarlyWarning from './regimes/cra-14-4-early-warning.yaml'
import cra144Final from './regimes/cra-14-4-final.yaml'
import cra144Notification from './regimes/cra-14-4-notification.yaml'
import cra148Users from './regimes/cra-14-8-users.yaml'
import dora193Clients from './regimes/dora-19-3-clients.yaml'
import dora19Final from './regimes/dora-19-final.yaml'
import dora19Initial from './regimes/dora-19-initial.yaml'
import dora19Intermediate from './regimes/dora-19-intermediate.yaml'
import gdpr331 from './regimes/gdpr-33-1.yaml'
import gdpr331Omnibus from './regimes/gdpr-33-1-omnibus.yaml'
import gdpr332 from './regimes/gdpr-33-2.yaml'
import gdpr335 from './regimes/gdpr-33-5.yaml'
import gdpr341 from './regimes/gdpr-34-1.yaml'
import inCertin6h from './regimes/in-certin-6h.yaml'
import inDpdp7Board from './regimes/in-dpdp-7-board.yaml'
import inDpdp7BoardDetailed from './regimes/in-dpdp-7-board-detailed.yaml'
import inDpdp7Individuals from './regimes/in-dpdp-7-individuals.yaml'
import jpAppi26Final30 from './regimes/jp-appi-26-final-30.yaml'
import jpAppi26Final60 from './regimes/jp-appi-26-final-60.yaml'
import jpAppi26Individuals from './regimes/jp-appi-26-individuals.yaml'
import jpAppi26Preliminary from './regimes/jp-appi-26-preliminary.yaml'
import krPipa342Individuals from './regimes/kr-pipa-34-2-individuals.yaml'
import krPipa34Authority from './regimes/kr-pipa-34-authority.yaml'
import krPipa34Individuals from './regimes/kr-pipa-34-individuals.yaml'
import nis2231Recipients from './regimes/nis2-23-1-recipients.yaml'
import nis2232Recipients from './regimes/nis2-23-2-recipients.yaml'
import nis223EarlyWarning from './regimes/nis2-23-early-warning.yaml'
import nis223Final from './regimes/nis2-23-final.yaml'
import nis223Intermediate from './regimes/nis2-23-intermediate.yaml'
import nis223Notification from './regimes/nis2-23-notification.yaml'
import sgPdpa26cOrganisation from './regimes/sg-pdpa-26c-organisation.yaml'
import sgPdpa26dCommission from './regimes/sg-pdpa-26d-commission.yaml'
import sgPdpa26dIndividuals from './regimes/sg-pdpa-26d-individuals.yaml'
import trKvkk125Board from './regimes/tr-kvkk-12-5-board.yaml'
import trKvkk125People from './regimes/tr-kvkk-12-5-people.yaml'
import ukGdpr331 from './regimes/uk-gdpr-33-1.yaml'
import ukGdpr332 from './regimes/uk-gdpr-33-2.yaml'
import ukGdpr335 from './regimes/uk-gdpr-33-5.yaml'
import ukGdpr341 from './regimes/uk-gdpr-34-1.yaml'
import usBanking36h from './regimes/us-banking-36h.yaml'
import usBankingServiceProvider from './regimes/us-banking-service-provider.yaml'
import usCa179882AttorneyGeneral from './regimes/us-ca-1798-82-attorney-general.yaml'
import usCa179882AttorneyGeneralUntil2025 from './regimes/us-ca-1798-82-attorney-general-until-2025.yaml'
import usCa179882Individuals from './regimes/us-ca-1798-82-individuals.yaml'
import usCa179882IndividualsUntil2025 from './regimes/us-ca-1798-82-individuals-until-2025.yaml'
import usCa179882Owner from './regimes/us-ca-1798-82-owner.yaml'
import usCo61716AttorneyGeneral from './regimes/us-co-6-1-716-attorney-general.yaml'
import usCo61716Individuals from './regimes/us-co-6-1-716-individuals.yaml'
import usCo61716Owner from './regimes/us-co-6-1-716-owner.yaml'
import usFl501171CoveredEntity from './regimes/us-fl-501-171-covered-entity.yaml'
import usFl501171Department from './regimes/us-fl-501-171-department.yaml'
import usFl501171Individuals from './regimes/us-fl-501-171-individuals.yaml'
import usFtc3144J from './regimes/us-ftc-314-4-j.yaml'
import usHipaa164404 from './regimes/us-hipaa-164-404.yaml'
import usHipaa164406 from './regimes/us-hipaa-164-406.yaml'
import usHipaa164408500 from './regimes/us-hipaa-164-408-500.yaml'
import usHipaa164408Annual from './regimes/us-hipaa-164-408-annual.yaml'
import usHipaa164410 from './regimes/us-hipaa-164-410.yaml'
import usMa93h3Authorities from './regimes/us-ma-93h-3-authorities.yaml'
import usMa93h3Owner from './regimes/us-ma-93h-3-owner.yaml'
import usMa93h3Residents from './regimes/us-ma-93h-3-residents.yaml'
import usNy899AaAuthorities from './regimes/us-ny-899-aa-authorities.yaml'
import usNy899AaIndividuals from './regimes/us-ny-899-aa-individuals.yaml'
import usNy899AaOwner from './regimes/us-ny-899-aa-owner.yaml'
import usSec8k105 from './regimes/us-sec-8k-105.yaml'
import usTx521053AttorneyGeneral from './regimes/us-tx-521-053-attorney-general.yaml'
import usTx521053Individuals from './regimes/us-tx-521-053-individuals.yaml'
import usTx521053Owner from './regimes/us-tx-521-053-owner.yaml'
import usWa19255010AttorneyGeneral from './regimes/us-wa-19-255-010-attorney-general.yaml'
import usWa19255010Individuals from './regimes/us-wa-19-255-010-individuals.yaml'
import usWa19255010Owner from './regimes/us-wa-19-255-010-owner.yaml'
import { openRegimes } from './shelf.ts'

export type { Anchor } from './anchor.ts'
export { type Clock, type ClockOptions, type ClockState, clockStates } from './clock.ts'
export type { IsHoliday } from './counting/rule.ts'
export type { Duty } from './duty.ts'
export { openHolidays } from './holidays.ts'
export { clocksToIcs, type IcsDeadline } from './ics.ts'
export { clocksToJson } from './json.ts'
export { type Reason, type ReasonKey, reasonKeys } from './reasons.ts'
export { type Confidence, confidenceIn, confidences, duties, type Regime, readRegime } from './regime.ts'
export { openRegimes, type RegimeShelf } from './shelf.ts'

/** Every regime's file by id, alphabetically. A file is read when its regime is first asked for. */
const shelf = openRegimes({
  'au-privacy-26wh-assessment': auPrivacy26whAssessment,
  'au-privacy-26wk-commissioner': auPrivacy26wkCommissioner,
  'au-privacy-26wl-individuals': auPrivacy26wlIndividuals,
  'br-lgpd-48-anpd': brLgpd48Anpd,
  'br-lgpd-48-anpd-supplement': brLgpd48AnpdSupplement,
  'br-lgpd-48-individuals': brLgpd48Individuals,
  'ca-pipeda-10-1-commissioner': caPipeda101Commissioner,
  'ca-pipeda-10-1-individuals': caPipeda101Individuals,
  'ca-qc-p391-3-5-commission': caQcP39135Commission,
  'ca-qc-p391-3-5-individuals': caQcP39135Individuals,
  'ch-fadp-24-1': chFadp241,
  'ch-fadp-24-3': chFadp243,
  'ch-fadp-24-4': chFadp244,
  'cra-14-2-early-warning': cra142EarlyWarning,
  'cra-14-2-final': cra142Final,
  'cra-14-2-notification': cra142Notification,
  'cra-14-4-early-warning': cra144EarlyWarning,
  'cra-14-4-final': cra144Final,
  'cra-14-4-notification': cra144Notification,
  'cra-14-8-users': cra148Users,
  'dora-19-3-clients': dora193Clients,
  'dora-19-final': dora19Final,
  'dora-19-initial': dora19Initial,
  'dora-19-intermediate': dora19Intermediate,
  'gdpr-33-1': gdpr331,
  'gdpr-33-1-omnibus': gdpr331Omnibus,
  'gdpr-33-2': gdpr332,
  'gdpr-33-5': gdpr335,
  'gdpr-34-1': gdpr341,
  'in-certin-6h': inCertin6h,
  'in-dpdp-7-board': inDpdp7Board,
  'in-dpdp-7-board-detailed': inDpdp7BoardDetailed,
  'in-dpdp-7-individuals': inDpdp7Individuals,
  'jp-appi-26-final-30': jpAppi26Final30,
  'jp-appi-26-final-60': jpAppi26Final60,
  'jp-appi-26-individuals': jpAppi26Individuals,
  'jp-appi-26-preliminary': jpAppi26Preliminary,
  'kr-pipa-34-2-individuals': krPipa342Individuals,
  'kr-pipa-34-authority': krPipa34Authority,
  'kr-pipa-34-individuals': krPipa34Individuals,
  'nis2-23-1-recipients': nis2231Recipients,
  'nis2-23-2-recipients': nis2232Recipients,
  'nis2-23-early-warning': nis223EarlyWarning,
  'nis2-23-final': nis223Final,
  'nis2-23-intermediate': nis223Intermediate,
  'nis2-23-notification': nis223Notification,
  'sg-pdpa-26c-organisation': sgPdpa26cOrganisation,
  'sg-pdpa-26d-commission': sgPdpa26dCommission,
  'sg-pdpa-26d-individuals': sgPdpa26dIndividuals,
  'tr-kvkk-12-5-board': trKvkk125Board,
  'tr-kvkk-12-5-people': trKvkk125People,
  'uk-gdpr-33-1': ukGdpr331,
  'uk-gdpr-33-2': ukGdpr332,
  'uk-gdpr-33-5': ukGdpr335,
  'uk-gdpr-34-1': ukGdpr341,
  'us-banking-36h': usBanking36h,
  'us-banking-service-provider': usBankingServiceProvider,
  'us-ca-1798-82-attorney-general': usCa179882AttorneyGeneral,
  'us-ca-1798-82-attorney-general-until-2025': usCa179882AttorneyGeneralUntil2025,
  'us-ca-1798-82-individuals': usCa179882Individuals,
  'us-ca-1798-82-individuals-until-2025': usCa179882IndividualsUntil2025,
  'us-ca-1798-82-owner': usCa179882Owner,
  'us-co-6-1-716-attorney-general': usCo61716AttorneyGeneral,
  'us-co-6-1-716-individuals': usCo61716Individuals,
  'us-co-6-1-716-owner': usCo61716Owner,
  'us-fl-501-171-covered-entity': usFl501171CoveredEntity,
  'us-fl-501-171-department': usFl501171Department,
  'us-fl-501-171-individuals': usFl501171Individuals,
  'us-ftc-314-4-j': usFtc3144J,
  'us-hipaa-164-404': usHipaa164404,
  'us-hipaa-164-406': usHipaa164406,
  'us-hipaa-164-408-500': usHipaa164408500,
  'us-hipaa-164-408-annual': usHipaa164408Annual,
  'us-hipaa-164-410': usHipaa164410,
  'us-ma-93h-3-authorities': usMa93h3Authorities,
  'us-ma-93h-3-owner': usMa93h3Owner,
  'us-ma-93h-3-residents': usMa93h3Residents,
  'us-ny-899-aa-authorities': usNy899AaAuthorities,
  'us-ny-899-aa-individuals': usNy899AaIndividuals,
  'us-ny-899-aa-owner': usNy899AaOwner,
  'us-sec-8k-105': usSec8k105,
  'us-tx-521-053-attorney-general': usTx521053AttorneyGeneral,
  'us-tx-521-053-individuals': usTx521053Individuals,
  'us-tx-521-053-owner': usTx521053Owner,
  'us-wa-19-255-010-attorney-general': usWa19255010AttorneyGeneral,
  'us-wa-19-255-010-individuals': usWa19255010Individuals,
  'us-wa-19-255-010-owner': usWa19255010Owner,
})

/** The ids of every regime, alphabetically: what an event's `under` may name. */
export const regimeIds: readonly string[] = shelf.ids

/** The regime of an id. */
export const regimeOf = shelf.regime

/** Every regime: reads them all. */
export function allRegimes(): readonly Regime[] {
  return regimeIds.flatMap((id) => shelf.regime(id) ?? [])
}

/** The clock of one regime, or of one contract of the record; only that regime's file is read. */
export function clockOf(id: string, timeline: Timeline, options?: ClockOptions): Clock | undefined {
  return shelf.clock(id, timeline, options)
}

/**
 * The clock of every regime and contract.
 *
 * @param timeline the incident as it was known at some time
 * @example
 * clocksOf(buildTimeline(incident), { now }).filter((clock) => clock.state === 'missed')
 */
export function clocksOf(timeline: Timeline, options?: ClockOptions): readonly Clock[] {
  return shelf.clocks(timeline, options)
}
