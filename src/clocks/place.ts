import type { Incident, Path } from '../record/index.ts'
import type { Duty } from './duty.ts'
import { because, type Reason } from './reasons.ts'
import { holds } from './regions.ts'

/** Whether a duty's law reaches an incident, by where the organisation or the people are. */
export interface Placing {
  readonly fits: 'yes' | 'no' | 'open'
  readonly reasons: readonly Reason[]
  /**
   * How much the record points to the duty's place: it names it or a part of it, names something larger of which it is a
   * part, or nothing points there.
   */
  readonly hint: Hint
}
export type Hint = 'named' | 'larger' | 'none'

/**
 * Holds a duty's regions against the record. A law that protects people also reaches the organisation that is established
 * in its place: what the record does not say of the people must not hide that.
 */
export function place(duty: Pick<Duty, 'regions' | 'where' | 'applies'>, incident: Incident): Placing {
  const { regions, where } = duty
  const { country } = incident.organisation
  const { residence } = incident.people
  const isThere = (region: string): boolean => regions.some((one) => holds(one, region))
  const hint = hintOf(regions, incident)
  if (where === 'none') {
    // What the organisation is decides alone, if the law says what that must be.
    return duty.applies.sectors
      ? { fits: 'yes', reasons: [], hint }
      : { fits: 'open', reasons: [because('place-open')], hint }
  }
  if (country && isThere(country.value)) {
    const reasons = [because('our-country', country.path, country.value)]
    return { fits: 'yes', reasons: [...thosePeople(where, incident, isThere), ...reasons], hint: 'named' }
  }
  if (where === 'organisation') {
    if (!country) return { fits: 'open', reasons: [because('country-unknown', ['organisation'])], hint }
    const isPart = regions.some((one) => holds(country.value, one))
    return isPart
      ? { fits: 'open', reasons: [because('country-unknown', country.path)], hint }
      : { fits: 'no', reasons: [because('elsewhere', country.path, country.value)], hint }
  }
  const people = thosePeople(where, incident, isThere)
  if (people.length > 0) return { fits: 'yes', reasons: people, hint: 'named' }
  if (!residence)
    return { fits: 'open', reasons: [because('residence-unknown', ['people', 'residence'])], hint }
  const larger = residence.find(({ region }) => regions.some((one) => holds(region.value, one)))
  if (larger) {
    return { fits: 'open', reasons: [because('residence-unknown', larger.region.path)], hint: 'larger' }
  }
  const where_ = residence.map(({ region }) => region.value).join(', ')
  return { fits: 'no', reasons: [because('elsewhere', ['people', 'residence'], where_)], hint }
}

function thosePeople(
  where: Duty['where'],
  { people }: Incident,
  isThere: (region: string) => boolean,
): readonly Reason[] {
  if (where !== 'people') return []
  return (people.residence ?? [])
    .filter(({ region, count }) => isThere(region.value) && !isNobody(count?.value))
    .map(({ region }) => because('people-there', region.path, region.value))
}

function isNobody(count: NonNullable<Incident['people']['count']>['value'] | undefined): boolean {
  return count?.known === true && count.atMost === 0
}

/** Where the record points, beside what it says of where anybody is. */
function hintOf(regions: readonly string[], incident: Incident): Hint {
  const hints = hintsOf(incident)
  if (hints.some(({ region }) => regions.some((one) => holds(one, region)))) return 'named'
  return hints.some(({ region }) => regions.some((one) => holds(region, one))) ? 'larger' : 'none'
}

function hintsOf({ organisation, parties, people, kind }: Incident): { region: string; path: Path }[] {
  const countries = [organisation, ...parties].flatMap(({ country }) =>
    country ? [{ region: country.value, path: country.path }] : [],
  )
  const homes = (people.residence ?? []).map(({ region }) => ({ region: region.value, path: region.path }))
  // A record's roles and risks are those of the GDPR, so whoever keeps one of a breach of personal data asks about it.
  const ours = kind === 'personal-data-breach' ? [{ region: 'EU', path: ['organisation', 'role'] }] : []
  return [...countries, ...homes, ...ours]
}
