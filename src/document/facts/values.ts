import type { Audience, Contact, Count, Fact, Path, Text } from '../../record/index.ts'
import type { Moment } from '../../time/index.ts'
import { type Timeline, timelineSeenBy } from '../../timeline/index.ts'
import { mayShow, narrowest } from '../audience.ts'
import type { Content, Hole } from '../holes.ts'
import type { Telling } from '../telling.ts'
import { closest, textHole } from '../texts.ts'
import type { Facts } from './shape.ts'

/** The one way from a value of the record to a hole: each knows from where it came, and who may see it. */
export interface Values {
  readonly telling: Telling
  /** The events that these readers may see. */
  readonly timeline: Timeline
  readonly hole: (content: Content, origin: Path, who: Audience, tag?: string) => Hole
  /** A hole of which nothing is known: false to a condition, and an error to print. */
  readonly absent: (origin: Path, who?: Audience) => Hole
  readonly text: (value: Text | undefined, origin: Path, who?: Audience) => Hole
  /** What reads the same in every language: a name, a number of a ticket. */
  readonly plain: (fact: Fact<string> | undefined, origin: Path, who?: Audience) => Hole
  readonly moment: (value: Moment | undefined, origin: Path, who: Audience) => Hole
  readonly count: (fact: Fact<Count> | undefined, origin: Path) => Hole
  readonly address: (fact: Fact<string> | undefined, origin: Path) => Hole
  /** What a term is called: in the vocabulary, or by the record's own label. */
  readonly label: (
    labels: Readonly<Record<string, string>>,
    key: string | undefined,
    origin: Path,
    who: Audience,
  ) => Hole
  readonly contact: (value: Contact | undefined, origin: Path) => Facts['organisation']['contact']
  /** What a party is called, `us` and those who are always there included. */
  readonly partyName: (id: string | undefined, origin: Path, who: Audience) => Hole
  /** Those of a list that these readers may see. */
  readonly visible: <Kind extends { readonly audience: Audience }>(values: readonly Kind[]) => Kind[]
  /** A list of which these readers may see nothing is not empty to them: to ask for it is to ask for what they may not see. */
  readonly guarded: ListOf
  /** The same, as if the record had no more: for lists of which a document says nothing if they are empty. */
  readonly seen: ListOf
}

type ListOf = <Kind extends { readonly audience: Audience; readonly path: Path }, Made>(
  values: readonly Kind[],
  make: (value: Kind) => Made,
) => readonly Made[]

/** Makes what turns the values of one record into holes. */
export function valuesOf(telling: Telling): Values {
  const { language, fallback, audience, holes } = telling
  const timeline = timelineSeenBy(telling.timeline, (event) => mayShow(audience, event.audience))
  const { incident } = timeline

  const hole: Values['hole'] = (content, origin, who, tag) =>
    holes.make({ content, origins: [origin], audience: who, language: tag })
  const absent: Values['absent'] = (origin, who = 'public') => hole({ kind: 'absent' }, origin, who)

  const text: Values['text'] = (value, origin, who = 'public') =>
    value ? textHole(telling, value, who) : absent(origin, who)
  const plain: Values['plain'] = (fact, origin, who = 'public') =>
    fact
      ? holes.make({
          content: { kind: 'text', value: fact.value },
          origins: [fact.path],
          audience: narrowest([fact.audience, who]),
          keptBy: mayShow(fact.audience, who) ? undefined : origin,
        })
      : absent(origin, who)
  const moment: Values['moment'] = (value, origin, who) =>
    value ? hole({ kind: 'moment', value }, origin, who) : absent(origin, who)
  const count: Values['count'] = (fact, origin) =>
    fact ? hole({ kind: 'count', value: fact.value }, fact.path, fact.audience) : absent(origin)
  const address: Values['address'] = (fact, origin) =>
    fact
      ? hole({ kind: 'address', value: fact.value, url: fact.value }, fact.path, fact.audience)
      : absent(origin)

  const label: Values['label'] = (labels, key, origin, who) => {
    if (key === undefined) return absent(origin, who)
    const own = ownValue(labels, key)
    if (own !== undefined) return hole({ kind: 'text', value: own }, origin, who)
    const term = ownValue(incident.terms, key)
    if (!term)
      return key.startsWith('x-') ? hole({ kind: 'unlabelled', term: key }, origin, who) : absent(origin, who)
    const tags = Object.keys(term.languages)
    if (closest(language.tag, tags) ?? (fallback && closest(fallback, tags))) return text(term, origin, who)
    const readers = narrowest([term.audience, who])
    return hole({ kind: 'untranslated', languages: tags, term: key }, term.path, readers)
  }

  const contact: Values['contact'] = (value, origin) => {
    const email = value?.email
    const facts = {
      name: plain(value?.name, [...origin, 'name']),
      email: email
        ? hole(
            { kind: 'address', value: email.value, url: `mailto:${email.value}` },
            email.path,
            email.audience,
          )
        : absent([...origin, 'email']),
      url: address(value?.url, [...origin, 'url']),
      phone: plain(value?.phone, [...origin, 'phone']),
      address: plain(value?.address, [...origin, 'address']),
    }
    if (!value || !mayShow(audience, incident.audiences.organisation)) holes.markAbsent(facts)
    return facts
  }

  const partyName: Values['partyName'] = (id, origin, who) => {
    if (id === undefined) return absent(origin, who)
    if (id === 'us') return plain(incident.organisation.name, origin, who)
    const party = incident.parties.find((one) => one.id === id)
    return party ? plain(party.name, origin, who) : label(language.vocabulary.words, id, origin, who)
  }

  const visible: Values['visible'] = (values) => values.filter((value) => mayShow(audience, value.audience))
  const guarded: ListOf = (values, make) => {
    const made = visible(values).map(make)
    const [first] = values
    if (first && made.length === 0) holes.restrict(made, first.audience, first.path)
    return made
  }
  const seen: ListOf = (values, make) => visible(values).map(make)

  return {
    telling,
    timeline,
    hole,
    absent,
    text,
    plain,
    moment,
    count,
    address,
    label,
    contact,
    partyName,
    visible,
    guarded,
    seen,
  }
}

/** What a map itself holds under a key, and not what every object has. */
export function ownValue<Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
