/** What a section of a report is about. */
export type Topic =
  | 'timeline'
  | 'summary'
  | 'impact'
  | 'root'
  | 'contributing'
  | 'trigger'
  | 'causes'
  | 'measures'
  | 'well'
  | 'badly'
  | 'luck'
  | 'actions'
  | 'questions'
  | 'sources'
  | 'advice'
  | 'metadata'
  | 'other'

/**
 * The words of headings by topic, in English, Italian, German, French and Spanish. The first that fits counts, so what is
 * narrower stands first. `other` has a name of its own but no field: it ends what stands before it, and becomes notes.
 */
const names: readonly (readonly [Topic, RegExp])[] = [
  [
    'other',
    /^(?:(?:time|zeit) (?:to|bis)|detection|rilevamento|lessons?(?: learn(?:ed|t))?|learnings?|takeaways?|key (?:take|learn)|lezioni|insegnamenti|conclusions?|conclusioni|discussion|analysis|analisi|participants|attendees|stats?|glossary|appendix|supporting|background|technical details?|people|authors?|team|involved parties|credits|follow-?up meeting|communications?|reflections?|classification|classificazione|erkennung|enseignements|lecciones)\b/,
  ],
  // One heading for all three: nobody can tell which item is which.
  ['other', /\bwell\b.*\b(?:badly|poorly|wrong|lucky?)\b/],
  [
    'timeline',
    /\btime-?lines?\b|\btime line\b|^chronolog|\bchronolog(?:y|ie)\b|^cronolog|\bcronolog[ií]a\b|sequence of events|order of events|history of events|^key (?:events?|dates?|times?|moments?)|^events?$|^event log|^incident log|^(?:detailed |incident )?log$|^(?:what happened )?when\b|linea temporale|linea del tempo|linha d[eo] tempo|linha temporal|^eventi\b|sequenza (?:degli|di) eventi|zeitverlauf|zeitlicher|zeitleiste|zeitachse|^ablauf|^chronik|^déroulé|^frise|línea de(?:l)? tiempo|línea temporal|χρονολόγιο|^хронология|^хронологія|временная шкала|таймлайн|ход событий|タイムライン|時系列|^経緯|时间线|时间轴|時間線|^事件经过|^dòng thời gian|타임라인|^시간순|^tijdlijn|^tidslinje|oś czasu|^zaman çizelgesi/,
  ],
  // What was done is no action that is still to be taken.
  [
    'measures',
    /^(?:immediate |corrective |remediation |remedial |mitigation )?(?:actions?|steps|measures)(?: \w+)? (?:taken|performed|implemented|done|completed)\b|^ergriffene |^azioni (?:intraprese|eseguite)|^actions (?:entreprises|menées)|^acciones (?:tomadas|realizadas)|^medidas (?:tomadas|implementadas)/,
  ],
  [
    'actions',
    /^(?:prevent\w*|planned|future|proposed|recommended|follow-?up) improvements?|^(?:recovery|rollback|return)\b.*\bplan\b|^fix(?:es)? (?:proposti|proposés?)|^proposed (?:fix|solution|mitigation)/,
  ],
  ['luck', /\bluck(?:y)?\b|fortun[ae]|^glück|\bchance\b.*(?:eu|avons)/],
  [
    'badly',
    /(?:did not|didn'?t|not) (?:go|work|do|gone|going)(?: so| as)? (?:well|right|ok|planned|expected)|non (?:è|ha) .*(?:bene|funzionato)|nicht (?:gut|funktioniert)|no (?:salió|funcionó) bien|n'a pas (?:bien|fonctionné)/,
  ],
  [
    'well',
    /(?:went|go|going|done|worked|did) (?:well|right|ok)|^(?:the )?good$|^strengths|^successes|what worked|andat[oa] bene|funzionato|gut (?:gelaufen|lief)|bien (?:passé|fonctionné|salió)|salió bien|(?:deu|correu) (?:certo|bem)/,
  ],
  [
    'badly',
    /(?:went|go|going|done|worked|did|didn'?t go|not go)(?: so)? (?:wrong|badly|poorly|well)|(?:could|can|should) (?:have|be|we) .*(?:better|improve)|to improve|improvements?$|^(?:the )?bad$|^weaknesses|^challenges|what (?:hurt|failed|didn'?t work)|andat[oa] male|migliorare|schlecht|mal passé|salió mal|deu errado|correu mal/,
  ],
  ['contributing', /contributing|contributory|\bfactors?\b|fattori|concause|beitragende|facteurs|factores/],
  ['trigger', /^trigger|^innesco|scatenante|auslöser|déclencheur|desencadenante/],
  [
    'root',
    /root[- ]cause|^(?:5|five) whys?|^rca\b|underlying (?:cause|issue|problem)|caus[ae] (?:principal|radice|root|all'origine|prima|profonde|première)|grundursache|hauptursache|causes? racines?|causes profondes|causas? raíz|causas?[- ]raiz/,
  ],
  [
    'causes',
    /^(?:what |the |technical |proximate |likely |probable )?causes?\b|^fault$|^why (?:did|it|was|were|is|this)\b|^cause$|^caus[ae]\b|perché è successo|^ursachen?\b|^causas?\b/,
  ],
  [
    'actions',
    /\bactions?(?: |-)?items?\b|^(?:corrective|preventive|preventative|preventive|follow-?up|review|remediation|next|future|remedial|recommended|planned|post-?incident|corrective and preventat?ive)[ -](?:and \w+ )?(?:actions?|tasks?|steps?|measures?|items?|work|plans?)|^actions?\b|^follow-?ups?\b|^to-?dos?\b|^tasks\b|^next steps|^prevention\b|^preventing|^(?:resulting|required) actions?|^follow[ -]?up|^opportunities|^prevention\b|^(?:recommendations?|recommandations?|raccomandazioni|recomendaci[oó]n(?:es)?|recomendações|empfehlungen)(?! (?:for|to) (?:users|customers))\b|^how (?:do|will|can|are) we (?:prevent|make|avoid)|what(?: will|'ll| are| can)? we (?:will |'ll )?(?:do(?:ing)?|change|improve)|azioni|ações|interventi|prossimi passi|(?:korrektive?|präventive?|praeventive|vorbeugende) ma(?:ß|ss)nahmen|maßnahmenplan|folgemaßnahmen|nächste schritte|actions? correctives?|prochaines étapes|acciones|próximos pasos/,
  ],
  [
    'questions',
    /^(?:open |outstanding |unanswered |remaining )?questions?\b|unknowns?$|^(?:domande|questioni)\b|offene fragen|preguntas|perguntas/,
  ],
  [
    'sources',
    /^(?:sources?|references?|(?:useful |related |relevant |external )?links?|further reading|see also|resources|fonti|riferimenti|collegamenti|quellen|références|referencias|enlaces)\b/,
  ],
  [
    'advice',
    /^(?:advice|recommendations? (?:for|to) (?:users|customers)|what (?:you )?(?:should|can|do) (?:you|users|customers|i)\b|what you (?:can|should|need)|do i need to|consigli|che cosa (?:puoi|può) fare)/,
  ],
  [
    'summary',
    /summary|^overview|^(?:the )?problem$|^problema\b|^sumário|^resumo|^tl;? ?dr|^abstract|^(?:issue|incident|problem|event) (?:description|overview|statement)|^description|^what happened|^synopsis|^in brief|^sintesi|^riassunto|^riepilogo|^descrizione|che cosa è successo|cosa è successo|^zusammenfassung|^überblick|^was (?:ist )?(?:passiert|geschah)|^résumé|^ce qui s'est passé|^resumen|^qué pasó|^o que aconteceu/,
  ],
  [
    'impact',
    /^(?:(?:customer|user|business|service|incident|technical|client|external|internal) )?(?:impacts?|effects?|damage|consequences)\b|^affected|^who was affected|^scope|^symptom|^sintom|^fallout|^what (?:it|did it|this) cost|^cost$|^impatto|^effetti|^auswirkung|^betroffene|^conséquences|^impacto|\bimpact$/,
  ],
  [
    'measures',
    /^(?:(?:the |temporary |permanent |immediate |short-?term )?(?:final )?(?:resolution|mitigations?|recovery|remediation|fix(?:es)?|response|workaround|containment|restoration|solution|corrective measures?|measures?)|how (?:was it|(?:did )?we|it was) (?:fix(?:ed)?(?: it)?|resolved?|respond(?:ed)?))\b|^what (?:did we do|we did|have we done|we have done)|^risoluzione|^mitigazione|^ripristino|^contenimento|^misure\b|^rimedi|^behebung|^wiederherstellung|^ma(?:ß|ss)nahmen|^lösung|^résolution|^rétablissement|^resolución|^resolução|^solução|^solución|^mitigación|^mitigação/,
  ],
  [
    'metadata',
    /^(?:metadata|details|incident details|at a glance|facts|key facts|general information|informazioni generali|dettagli)$/,
  ],
]

/** What a heading says that a section is about; nothing for a heading of its own words. */
export function topicOf(heading: string): Topic | undefined {
  const name = plainName(heading)
  if (name === '' || name.length > 90) return undefined
  return names.find(([, pattern]) => pattern.test(name))?.[0]
}

const bareName =
  /^(?:(?:incident|issue|executive|event) )?(?:timeline(?: of (?:events|the incident))?|chronology|summary|impact|detection|root causes?(?: analysis)?|trigger|resolution|mitigation|remediation|recovery|contributing factors|corrective (?:and|&) prevent(?:at)?ive (?:measures|actions)|corrective actions|preventive actions|root causes?(?:,? (?:and|&|,) ?(?:resolution|recovery|the resolution)){1,2}|resolution (?:and|&) recovery|tasks to address the issue|lessons learned|what went (?:well|wrong|badly)|action items|follow-?ups?|next steps)(?:\s*\((?:[^()]|\([^()]*\))*\))?$/i

/** Whether a line is nothing but the name that sections of reports bear, and so a heading, though nothing marks it as one. */
export function isBareName(line: string): boolean {
  return line.length < 90 && /^\p{Lu}/u.test(line) && bareName.test(line.replace(/:\s*$/, '').trim())
}

/** A heading in small letters, without numbers, marks, pictures and what stands in parentheses. */
export function plainName(heading: string): string {
  return heading
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\{[^}]*\}|\((?:[^()]|\([^()]*\))*\)/g, ' ')
    .replace(/[*_`#]|\p{Extended_Pictographic}|\ufe0f|:[a-z_]+:/gu, ' ')
    .replace(/^\s*(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.)]\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:?.!]+$/, '')
    .toLowerCase()
}

/** What a pair of a table of facts says, by its key. */
export type Fact =
  | 'date'
  | 'severity'
  | 'status'
  | 'timezone'
  | 'start'
  | 'end'
  | 'detected'
  | 'declared'
  | 'ticket'
  | 'who'

const facts: readonly (readonly [Fact, RegExp])[] = [
  ['timezone', /^(?:time ?zone|tz|fuso orario|zeitzone|zona horaria|fuseau horaire)$/],
  [
    'severity',
    /^(?:incident )?(?:severity|sev|severity level|priority|classification \/ priority|gravità|gravita'|livello|schweregrad|gravité|sévérité|gravedad|severidad|severidade|gravidade|criticality)$/,
  ],
  ['status', /^(?:incident |current )?(?:status|state|stato|estado|état|statut)(?: actuel| actual| atual)?$/],
  [
    'detected',
    /^(?:(?:date|time|date ?\/ ?time|date (?:and|&) time) (?:of )?|first )?(?:(?:detect(?:ed|ion)|discover(?:ed|y))(?: (?:at|on|time|date))?|detection time|rilevato(?: il)?|rilevamento|(?:data|fecha|hora)(?: e hora| y hora)? (?:de|da) detec(?:ção|ción)|date de détection)$/,
  ],
  ['declared', /^(?:incident )?(?:declared|opened|reported|raised)(?: (?:at|on|time))?$/],
  [
    'start',
    /^(?:incident |impact |outage |date |time )?(?:start\s*[–-]\s*end|window|start(?:ed)?|began|begin|inizio|beginn|début|inicio)(?: (?:time|date|at|date\/time|of (?:incident|impact)))*$/,
  ],
  [
    'end',
    /^(?:incident |impact |outage |date |time )?(?:end(?:ed)?|resolved|resolution time|fine|ende|fin|risolto|(?:data|fecha|hora)(?: e hora| y hora)? (?:de|da) (?:resolução|resolución)|date de (?:fin|résolution))(?: (?:time|date|at|on|date\/time|of (?:incident|impact)))*$/,
  ],
  [
    'date',
    /^(?:incident |event )?(?:date|data|datum|fecha|dates?|when|day)(?: ?(?:and time|& ?time|\/ ?time|of (?:the )?(?:incident|outage|event|occurrence)|dell'incidente|d[eo]l? incidente|d[ae] ocorrência|de l'incident|del incidente|des vorfalls))?(?: of .*)?$/,
  ],
  ['ticket', /^(?:incident |tracking )?(?:id|number|ticket|issue|jira|reference)(?: (?:id|number))?$/],
  [
    'who',
    /^(?:authors?|owners?|(?:incident )?(?:commander|manager|lead|owner)|ic|reviewers?|participants|responders|team|reported by|written by|prepared by|autor[ei]?|responsabile|duration|time to (?:detect|repair|resolve|recover\w*|mitigate)|(?:affected )?(?:services?|systems?|products?|components?)(?: affected)?|last (?:modified|updated)|published|type|category|tags|environment|customers? affected|users? affected|services? impacted|verfasser|auteurs?|durata|dura[cç][ãi][óo](?:n)?(?: total)?|dur[ée]e|dauer|total duration|incident title|servizi|slack(?: channel)?|channel|version|department|location)$/,
  ],
]

/** What a key of a table of facts stands for. */
export function factOf(key: string): Fact | undefined {
  const name = plainName(key)
  return facts.find(([, pattern]) => pattern.test(name))?.[0]
}
