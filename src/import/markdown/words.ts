/** Words by which people write times: data, in the languages of the vocabulary and a few neighbours. */

const monthNames: readonly string[] = [
  'january jan gennaio gen gennaro januar jänner janvier janv enero ene ιανουαρίου ιανουάριος ιαν janeiro januari',
  'february feb febbraio februar februari février fevrier févr fev fevereiro febrero φεβρουαρίου φεβρουάριος φεβ',
  'march mar marzo märz maerz mars março μαρτίου μάρτιος μαρ maart',
  'april apr aprile avril abril abr απριλίου απρίλιος απρ',
  'may maggio mag mai mayo maio μαΐου μάιος mei',
  'june jun giugno giu juni juin junio junho ιουνίου ιούνιος ιουν',
  'july jul luglio lug juli juillet juil julio julho ιουλίου ιούλιος ιουλ',
  'august aug agosto ago août aout αυγούστου αύγουστος αυγ augustus',
  'september sep sept settembre set septembre septiembre setiembre setembro σεπτεμβρίου σεπτέμβριος σεπ',
  'october oct ottobre ott oktober okt octobre octubre outubro out οκτωβρίου οκτώβριος οκτ',
  'november nov novembre noviembre novembro νοεμβρίου νοέμβριος νοε',
  'december dec dicembre dic dezember dez décembre decembre déc diciembre dezembro δεκεμβρίου δεκέμβριος δεκ',
]

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** The number of a month by its name, whole or short. */
export function monthOf(name: string): number | undefined {
  return months.get(name.toLowerCase().replace(/\.$/, ''))
}

/** The names of months as a part of a pattern, longest first. */
export const monthPattern: string = [...months.keys()].sort((a, b) => b.length - a.length).join('|')

/** The names of weekdays, whole or short. */
export const weekdayPattern =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|' +
  'lun(?:ed[ìi])?|mar(?:ted[ìi])?|mer(?:coled[ìi])?|gio(?:ved[ìi])?|ven(?:erd[ìi])?|sab(?:ato)?|dom(?:enica)?|' +
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|' +
  'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή'

/** What says that a time is not exact. */
export const aboutPattern =
  '~|≈|≃|approx(?:\\.|imately)?|by(?= )|around|about|roughly|circa|ca\\.?|c\\.|shortly before|shortly after|just after|just before|' +
  'verso(?: le)?|por volta d[ae]s?|aproximadamente|aprox\\.?|около|примерно|ок\\.|близько|приблизно|intorno alle?|attorno alle?|gegen|etwa|ungefähr|vers|environ|hacia(?: las?)?|sobre las?|περίπου'

/** What may stand before a time and says nothing. */
export const leadPattern =
  'between|from|at|on|starting(?: at)?|since|date|time|tra(?: le)?|fra(?: le)?|dalle(?: ore)?|dal|alle(?: ore)?|ore|le|il|um|am|von|ab|seit|à|le|dès|depuis|de|a las|el|desde|às|с|от|στις|ώρα'

/** A weekday that may stand behind a date, with a capital: short ones are words in some language. */
export const weekdayAfterPattern =
  'Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?|' +
  '[Ll]unedì|[Mm]artedì|[Mm]ercoledì|[Gg]iovedì|[Vv]enerdì|[Ss]abato|[Dd]omenica|' +
  'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|[月火水木金土日一二三四五六]'

/** What says that a time is of the day before, or of the next. */
export const dayBeforePattern =
  '(?:the )?(?:previous|prior|preceding) day|(?:the )?day before|(?:il )?giorno prima|am Vortag|Vortag|la veille|(?:el )?día anterior|(?:o )?dia anterior|ngày hôm trước|前日'
export const dayAfterPattern =
  '(?:the )?(?:next|following) day|(?:the )?day after|\\+1(?: ?d(?:ay)?)?|(?:il )?giorno (?:dopo|seguente|successivo)|am (?:nächsten Tag|Folgetag)|le lendemain|(?:el )?día siguiente|(?:o )?dia seguinte|翌日'

/** What stands between a date and its time of day. */
export const joinPattern =
  'at|alle(?: ore)?|ore|um|ab|gegen|à|vers|às|das|por volta das|a las|sobre las|kl\\.?|om|o(?: godz\\.?)?|в|около|о|lúc|από|στις|from|between|tra le|dalle|@'

/** What stands between the two ends of a stretch of time. */
export const toPattern =
  '[-–—→/]|->|to|until|till|thru|through|and|e le|alle|fino alle|bis|und|à|au|et|a las|y las|até(?: as| às)?|do|до|έως'

/** Days counted from the first: "Day 2". */
export const dayCountPattern = 'day|giorno|tag|jour|día|dia|ημέρα'

/** Times of day that have a name. */
export const namedHours: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['mezzogiorno', 12],
  ['mittag', 12],
  ['midi', 12],
  ['mediodía', 12],
  ['midnight', 0],
  ['mezzanotte', 0],
  ['mitternacht', 0],
  ['minuit', 0],
  ['medianoche', 0],
])

/** Small numbers in words, as in "an hour later". */
export const smallNumbers: Readonly<Record<string, number>> = {
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
}

/** The days of the week from Sunday, as they may stand behind a time of day: "15:00 UTC (Sat)". */
export const weekdayBehind = '(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:day|s(?:day)?|nesday|r(?:s(?:day)?)?|urday)?'
