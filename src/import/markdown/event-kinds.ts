import type { EventKind } from '../../record/index.ts'

/** A kind of event that a text speaks of, and the words that say so. */
export interface GuessedKind {
  readonly kind: EventKind
  readonly words: string
}

/**
 * Words that are safe enough to guess the kind of an event from, in English and Italian; the first that stands in a text
 * counts. What is denied, planned or tried is no event.
 */
const kinds: readonly (readonly [EventKind, RegExp])[] = [
  [
    'closure',
    /\bincident (?:(?:is|was) )?(?:formally )?closed\b|\bincident (?:(?:is|was|officially|formally) )*(?:declared|marked|considered) (?:as )?closed\b|\bincidente chiuso\b/i,
  ],
  [
    'declaration',
    /\bincident (?:(?:is|was|has been) )?(?:(?:formally|officially) )?(?:declared|created|opened|raised)\b(?! (?:as )?(?:fully )?(?:resolved|over|closed|mitigated|fixed|ended))|\bdeclare(?:s|d)? (?:an? |the )?(?:\S+ )?incident\b(?! (?:as )?(?:fully )?(?:resolved|over|closed|mitigated|fixed))|\bdichiarat[oa] (?:l')?incidente\b|\bincidente dichiarato\b/i,
  ],
  [
    'resolution',
    /\b(?:incident|issue|outage|problem)s? (?:(?:is|was|are|were|has been|have been|fully|now|officially|formally|declared|marked|considered|as) )*(?:resolved|fixed|over)\b|\bdeclared? (?:the )?(?:incident|issue|outage) (?:as )?(?:fully )?(?:resolved|fixed|over)\b|^\W*(?:fully )?resolved\b|\ball[- ]clear\b|\b(?:incidente|problema) (?:è stato )?risolto\b|^\W*risolto\b/i,
  ],
  [
    'recovery',
    /\bservices? (?:(?:is|was|are|were|has been|have been|fully) )*(?:restored|recovered)\b|\bback to normal\b|\b(?:100 ?% of )?traffic (?:is |was )?(?:back (?:online|restored|to normal)|(?:fully )?restored)|\bfull functionality (?:is |was |confirmed )*restored|\brestored to full functionality|\bfull(?:y)? recover(?:y|ed)\b|^\W*(?:recovery|recovered|repaired)\b|\bincident repaired\b|\b(?:servizio|servizi) (?:è stato |sono stati )?ripristinat[oi]\b/i,
  ],
  [
    'mitigation',
    /\broll(?:ed|s)[- ]?back\b|\brollback (?:(?:is|was) )?(?:complete[d]?|done|finished|deployed)\b|\b(?:change|pr|deploy(?:ment)?|commit|release)s? (?:(?:is|was|were) )?reverted\b|^\W*reverted\b|\b(?:issue|incident|impact|outage) (?:(?:is|was) )?mitigated\b|^\W*mitigated\b|\b(?:rollback|ripristino della versione) (?:eseguito|completato)\b|\bincidente mitigato\b/i,
  ],
  ['escalation', /\bescalat(?:ed|es)\b|\bescalation (?:to|a|al)\b/i],
  [
    'acknowledgement',
    /\b(?:alert|page|incident)s? (?:(?:is|was) )?acknowledged\b|\backnowledges? the (?:alert|page)\b|\bpresa in carico\b/i,
  ],
  [
    'detection',
    /\balerts? (?:(?:is|was|were|started|starts|begin|began) )?(?:fired|fires|firing|triggered|triggers|received|raised)\b|\bpagers? alerted\b|\b(?:fires|fired|received|triggered) (?:an? |the |first )?alerts?\b|\b(?:on-?call|engineer\w*|team|we) (?:(?:is|was|were|get|got) )?paged\b|\bfirst (?:alert|report|detected|noticed)\b|\b(?:issue|incident|problem|outage|fault) (?:(?:is|was|first|initially) )*(?:detected|noticed|discovered)\b|^\W*(?:first )?detect(?:ed|ion)\b|\b(?:problema|incidente|anomalia) rilevat[oa]\b|^\W*rilevat[oa]\b|\ballarme (?:scattato|ricevuto)\b/i,
  ],
  [
    'impact-start',
    /\b(?:outage|impact|incident|degradation) (?:begins|began|starts|started)\b|^\W*fault occurs\b|\binizio (?:del disservizio|dell'impatto|dell'incidente)\b/i,
  ],
  [
    'impact-end',
    /\b(?:outage|impact|degradation) (?:ends|ended)\b|\bfine (?:del disservizio|dell'impatto)\b/i,
  ],
  [
    'statement',
    /\bstatus ?page (?:(?:is|was) )?(?:updated|posted|published)\b|\b(?:posted|published|updated) (?:\S+ ){0,3}status ?page\b/i,
  ],
]

const unsure =
  /\b(?:not|no longer|no(?: \S+){0,2}? (?:alerts?|alarms?|pages?|incidents?|outages?|impact)|(?:that|which) (?:triggered|caused|raised)|status ?page to say|never|without|cannot|can't|couldn't|didn't|doesn't|isn't|wasn't|won't|haven't|unable|fail(?:s|ed|ing)? to|attempt\w*|tr(?:y|ies|ied|ying)|plan(?:s|ned)?|will|should|would|could|may|might|before|until|if|decid\w+|propos\w+|consider(?:s|ing)|suggest\w*|non|prova\w*|tentativ\w*|potrebbe|dovrebbe)\b/i

/** What takes back what stands before it. */
const undone =
  /\bbut (?:the )?(?:\S+ )?(?:issues?|problems?|errors?|it|they|impact) (?:still )?(?:persist|remain|continu|return|c[ao]me back)|\bbut (?:with |had )?(?:no|not)\b|\bno effect\b/i

/** The kind of an event by the words of its text, where they are clear. */
export function guessKind(text: string): GuessedKind | undefined {
  const words = text
    .slice(0, 600)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(words)
    if (!found) continue
    const start = Math.max(
      words.lastIndexOf('. ', found.index) + 1,
      words.lastIndexOf('\n', found.index) + 1,
      found.index - 80,
    )
    const stop = words.slice(found.index).search(/[.\n;]/)
    const sentence = words.slice(start, stop < 0 ? found.index + 120 : found.index + stop)
    if (!unsure.test(sentence) && !undone.test(words.slice(found.index, found.index + 160)))
      return { kind, words: found[0].trim() }
  }
  return undefined
}
