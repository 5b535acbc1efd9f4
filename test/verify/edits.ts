import { add, both, type Edit, move, remove, replace } from './editing.ts'
import { type Case, changed, gone, lacking, misplaced, strange, turned } from './expecting.ts'

/** What the letter says in a language, and what somebody writes instead. */
interface Letter {
  readonly day: string
  readonly otherDay: string
  readonly otherYear: string
  /** The same day in figures. */
  readonly figures: string
  readonly time: string
  readonly otherTime: string
  readonly count: string
  readonly otherCount: string
  readonly countWithSpace: string
  /** The line of the count, and with what somebody puts before the figures. */
  readonly qualified: readonly string[]
  readonly keys: string
  readonly keysInWords: string
  readonly otherKeys: readonly [text: string, number: string]
  readonly detected: string
  readonly detectedByOther: string
  /** What somebody may write in the place of the name that is no name, at the beginning of a sentence. */
  readonly detectedByRole: readonly string[]
  readonly category: string
  readonly otherForm: string
  /** The category as it is told to somebody. */
  readonly yours: string
  readonly swapped: string
  readonly denied: string
  readonly involved: string
  readonly denial: readonly [text: string, opposite: string]
  readonly affirmation: readonly [text: string, opposite: string]
  readonly newPassage: readonly [text: string, category: string]
  readonly section: readonly [heading: string, renamed: string, content: string]
  readonly told: readonly [text: string, better: string]
  readonly closing: string
  readonly kind: string
  readonly dated: readonly [text: string, date: string]
  readonly inWords: readonly [text: string, number: string]
  readonly event: string
}

const letters: Readonly<Record<string, Letter>> = {
  en: {
    day: '2 April 2026',
    otherDay: '3 April 2026',
    otherYear: '2 April 2025',
    figures: '2026-04-02',
    time: '14:05',
    otherTime: '14:06',
    count: '12,345',
    otherCount: '12,346',
    countWithSpace: '12 345',
    qualified: ['about 12,345', 'at least 12,345', 'up to 12,345', 'perhaps 12,345', '12,345 or more'],
    keys: 'the 3 keys',
    keysInWords: 'the three keys',
    otherKeys: ['the four keys', 'four'],
    detected: 'Datacorp detected',
    detectedByOther: 'Datakorp detected',
    detectedByRole: ['Its engineers detected', 'Investigators detected', 'They detected'],
    category: 'postal address',
    otherForm: 'home addresses',
    yours: 'your postal address',
    swapped: 'passports',
    denied: 'passwords',
    involved: 'Which data are involved',
    denial: ['The following were not involved:', 'The following were involved:'],
    affirmation: ['These are the data involved:', 'These are the data not involved:'],
    newPassage: ['Health data were taken as well.', 'Health data'],
    section: ['What you can do', 'Our advice', 'Be careful with unexpected messages.'],
    told: ['told us what it knew', 'gave us all the details that it had'],
    closing: 'We regret the concern and inconvenience that this may cause you.',
    kind: 'We are sorry, and thank you for your patience.',
    dated: ['We will write again on 1 May 2026.', '1 May 2026'],
    inWords: ['Forty customers have written to us.', 'Forty'],
    event: 'We cut the connection',
  },
  it: {
    day: '2 aprile 2026',
    otherDay: '3 aprile 2026',
    otherYear: '2 aprile 2025',
    figures: '02/04/2026',
    time: '14:05',
    otherTime: '14:06',
    count: '12.345',
    otherCount: '12.346',
    countWithSpace: '12 345',
    qualified: ['circa 12.345', 'almeno 12.345', 'fino a 12.345', 'forse 12.345', '12.345 o più'],
    keys: 'le 3 chiavi',
    keysInWords: 'le tre chiavi',
    otherKeys: ['le quattro chiavi', 'quattro'],
    detected: 'Datacorp ha rilevato',
    detectedByOther: 'Datacrop ha rilevato',
    detectedByRole: ['Il fornitore ha rilevato', 'Investigatori esterni hanno rilevato', 'Esso ha rilevato'],
    category: 'indirizzo postale',
    otherForm: 'indirizzi di residenza',
    yours: 'il Suo indirizzo postale',
    swapped: 'passaporto',
    denied: 'password',
    involved: 'Quali dati sono coinvolti',
    denial: ['Non sono stati coinvolti:', 'Sono stati coinvolti:'],
    affirmation: ['I dati coinvolti sono i seguenti:', 'I dati non coinvolti sono i seguenti:'],
    newPassage: ['Sono stati sottratti anche dati sanitari.', 'dati sanitari'],
    section: ['Che cosa può fare Lei', 'I nostri consigli', 'Diffidi dei messaggi inattesi.'],
    told: ['ci ha detto quanto sapeva', 'ci ha fornito tutti i dettagli di cui disponeva'],
    closing: 'Distinti saluti',
    kind: 'Ci scusiamo e La ringraziamo per la pazienza.',
    dated: ['Le scriveremo di nuovo il 1º maggio 2026.', '1º maggio 2026'],
    inWords: ['Ci hanno scritto quaranta clienti.', 'quaranta'],
    event: 'Abbiamo interrotto il collegamento',
  },
  de: {
    day: '2. April 2026',
    otherDay: '3. April 2026',
    otherYear: '2. April 2025',
    figures: '02.04.2026',
    time: '14:05',
    otherTime: '14:06',
    count: '12.345',
    otherCount: '12.346',
    countWithSpace: '12 345',
    qualified: [
      'rund 12.345',
      'mindestens 12.345',
      'bis zu 12.345',
      'möglicherweise 12.345',
      '12.345 oder mehr',
    ],
    keys: 'die 3 Schlüssel',
    keysInWords: 'die drei Schlüssel',
    otherKeys: ['die vier Schlüssel', 'vier'],
    detected: 'Datacorp entdeckte',
    detectedByOther: 'Datakorp entdeckte',
    detectedByRole: [
      'Der Maildienst entdeckte',
      'Unser Dienstleister entdeckte',
      'Ermittler entdeckten',
      'Die Sicherheitsabteilung entdeckte',
      'Fachleute entdeckten',
    ],
    category: 'Postanschrift',
    otherForm: 'Anschriften',
    yours: 'Ihre Postanschrift',
    swapped: 'Reisepass',
    denied: 'Passwörter',
    involved: 'Welche Daten betroffen sind',
    denial: ['Nicht betroffen sind diese Daten:', 'Betroffen sind diese Daten:'],
    affirmation: ['Diese Daten sind betroffen:', 'Diese Daten sind nicht betroffen:'],
    newPassage: ['Auch Gesundheitsdaten wurden gestohlen.', 'Gesundheitsdaten'],
    section: ['Was Sie tun können', 'Unsere Empfehlungen', 'Misstrauen Sie unerwarteten Nachrichten.'],
    told: ['sagte uns alles Bekannte', 'teilte uns sämtliche Einzelheiten mit'],
    closing: 'Mit freundlichen Grüßen',
    kind: 'Wir bitten um Entschuldigung und danken Ihnen für Ihre Geduld.',
    dated: ['Wir schreiben Ihnen am 1. Mai 2026 wieder.', '1. Mai 2026'],
    inWords: ['Vierzig Personen haben uns geschrieben.', 'Vierzig'],
    event: 'Wir haben die Verbindung getrennt',
  },
  fr: {
    day: '2 avril 2026',
    otherDay: '3 avril 2026',
    otherYear: '2 avril 2025',
    figures: '02/04/2026',
    time: '14 h 05',
    otherTime: '14 h 06',
    count: '12 345',
    otherCount: '12 346',
    countWithSpace: '12345',
    qualified: ['environ 12 345', 'au moins 12 345', 'jusqu’à 12 345', 'peut-être 12 345', '12 345 ou plus'],
    keys: 'les 3 clés',
    keysInWords: 'les trois clés',
    otherKeys: ['les quatre clés', 'quatre'],
    detected: 'Datacorp a détecté',
    detectedByOther: 'Datacrop a détecté',
    detectedByRole: ['Le prestataire a détecté', 'Nos enquêteurs ont détecté', 'Celui-ci a détecté'],
    category: 'adresse postale',
    otherForm: 'adresse du domicile',
    yours: 'votre adresse postale',
    swapped: 'passeport',
    denied: 'mots de passe',
    involved: 'Quelles données sont concernées',
    denial: ['Les données suivantes ne sont pas concernées :', 'Les données suivantes sont concernées :'],
    affirmation: [
      'Les données concernées sont les suivantes :',
      'Les données non concernées sont les suivantes :',
    ],
    newPassage: ['Des données de santé ont aussi été dérobées.', 'données de santé'],
    section: ['Ce que vous pouvez faire', 'Nos conseils', 'Méfiez-vous des messages inattendus.'],
    told: ['nous a dit ce qu’elle savait', 'nous a communiqué tous les détails'],
    closing: 'Veuillez agréer',
    kind: 'Nous vous présentons nos excuses.',
    dated: ['Nous vous écrirons de nouveau le 1er mai 2026.', '1er mai 2026'],
    inWords: ['Quarante clients nous ont écrit.', 'Quarante'],
    event: 'Nous avons coupé la liaison',
  },
  es: {
    day: '2 de abril de 2026',
    otherDay: '3 de abril de 2026',
    otherYear: '2 de abril de 2025',
    figures: '02/04/2026',
    time: '14:05',
    otherTime: '14:06',
    count: '12.345',
    otherCount: '12.346',
    countWithSpace: '12 345',
    qualified: ['unas 12.345', 'al menos 12.345', 'hasta 12.345', 'quizá 12.345', '12.345 como mínimo'],
    keys: 'las 3 claves',
    keysInWords: 'las tres claves',
    otherKeys: ['las cuatro claves', 'cuatro'],
    detected: 'Datacorp detectó',
    detectedByOther: 'Datacor detectó',
    detectedByRole: ['El proveedor detectó', 'Investigadores externos detectaron', 'Él mismo detectó'],
    category: 'dirección postal',
    otherForm: 'domicilio',
    yours: 'su dirección postal',
    swapped: 'pasaporte',
    denied: 'contraseñas',
    involved: 'Qué datos están afectados',
    denial: [
      'Los datos siguientes no se han visto afectados:',
      'Los datos siguientes se han visto afectados:',
    ],
    affirmation: ['Los datos afectados son los siguientes:', 'Los datos no afectados son los siguientes:'],
    newPassage: ['También se sustrajeron datos de salud.', 'datos de salud'],
    section: ['Qué puede hacer usted', 'Nuestros consejos', 'Desconfíe de los mensajes inesperados.'],
    told: ['nos contó lo que sabía', 'nos facilitó todos los detalles'],
    closing: 'Atentamente,',
    kind: 'Le pedimos disculpas y le agradecemos su paciencia.',
    dated: ['Volveremos a escribirle el 1 de mayo de 2026.', '1 de mayo de 2026'],
    inWords: ['Nos han escrito cuarenta clientes.', 'cuarenta'],
    event: 'Cortamos la conexión',
  },
  el: {
    day: '2 Απριλίου 2026',
    otherDay: '3 Απριλίου 2026',
    otherYear: '2 Απριλίου 2025',
    figures: '02.04.2026',
    time: '14:05',
    otherTime: '14:06',
    count: '12.345',
    otherCount: '12.346',
    countWithSpace: '12 345',
    qualified: [
      'περίπου 12.345',
      'τουλάχιστον 12.345',
      'το πολύ 12.345',
      'ίσως 12.345',
      '12.345 ή περισσότερα',
    ],
    keys: 'τα 3 κλειδιά',
    keysInWords: 'τα τρία κλειδιά',
    otherKeys: ['τα τέσσερα κλειδιά', 'τέσσερα'],
    detected: 'Datacorp εντόπισε',
    detectedByOther: 'Datacrop εντόπισε',
    detectedByRole: ['εταιρεία εντόπισε', 'Υπηρεσία εντόπισε', 'ίδια εντόπισε'],
    category: 'ταχυδρομική διεύθυνση',
    otherForm: 'διεύθυνση κατοικίας',
    yours: 'η ταχυδρομική σας διεύθυνση',
    swapped: 'διαβατήριο',
    denied: 'κωδικοί πρόσβασης',
    involved: 'Ποια δεδομένα επηρεάστηκαν',
    denial: ['Δεν επηρεάστηκαν τα εξής δεδομένα:', 'Επηρεάστηκαν τα εξής δεδομένα:'],
    affirmation: ['Επηρεάστηκαν τα εξής δεδομένα:', 'Δεν επηρεάστηκαν τα εξής δεδομένα:'],
    newPassage: ['Διέρρευσαν και δεδομένα υγείας.', 'δεδομένα υγείας'],
    section: [
      'Τι μπορείτε να κάνετε εσείς',
      'Οι συμβουλές μας',
      'Να είστε επιφυλακτικοί με απρόσμενα μηνύματα.',
    ],
    told: ['μάς είπε όσα γνώριζε', 'μάς έδωσε όλες τις λεπτομέρειες'],
    closing: 'Με εκτίμηση,',
    kind: 'Ζητούμε συγγνώμη και σας ευχαριστούμε για την υπομονή σας.',
    dated: ['Θα σας γράψουμε ξανά στις 1 Μαΐου 2026.', '1 Μαΐου 2026'],
    inWords: ['Μας έγραψαν σαράντα πελάτες.', 'σαράντα'],
    event: 'Διακόψαμε τη σύνδεση',
  },
}

/** What somebody does to a letter in every language, and what is found. */
export function editsOf(language: string): readonly Case[] {
  const letter = letters[language]
  if (!letter) throw new Error(`No letter in ${language}`)
  const { day, count, time, category, detected, closing, section, denial, affirmation } = letter
  const [heading, renamed, content] = section
  const one = (name: string, edit: Edit, ...expected: readonly string[]): Case => [
    name,
    language,
    edit,
    expected,
  ]
  const [otherKeys, otherNumber] = letter.otherKeys
  return [
    one('a day later', replace(day, letter.otherDay), changed(letter.otherDay, day)),
    one('another year', replace(day, letter.otherYear), changed(letter.otherYear, day)),
    one('a minute later', replace(time, letter.otherTime), changed(letter.otherTime, time)),
    one('another zone', replace('Europe/Rome', 'Europe/London'), changed('Europe/London', 'Europe/Rome')),
    one('another distance from UTC', replace('UTC+2', 'UTC+1'), changed('UTC+1', 'UTC+2')),
    one('another count', replace(count, letter.otherCount), changed(letter.otherCount, count)),
    ...letter.qualified.map((text) =>
      one(`the count as ${text}`, replace(count, text), changed(text.replace('’', "'"), count)),
    ),
    one('another number in words', replace(letter.keys, otherKeys), changed(otherNumber, '3')),
    one('the same number in words', replace(letter.keys, letter.keysInWords)),
    one('a number in words that nobody knows', add(closing, letter.inWords[0]), strange(letter.inWords[1])),
    one(
      'a name misspelt',
      replace(detected, letter.detectedByOther),
      changed(wordOf(letter.detectedByOther), 'Datacorp'),
    ),
    one(
      'another name',
      replace(detected, detected.replace('Datacorp', 'Initech')),
      changed('Initech', 'Datacorp'),
    ),
    ...letter.detectedByRole.map((text) => one(`no name: ${text}`, replace(detected, text))),
    one('a category in another form', replace(`>${category}<`, `>${letter.otherForm}<`)),
    one(
      'another category',
      replace(`>${category}<`, `>${letter.swapped}<`),
      changed(letter.swapped, category),
    ),
    one('a category less', remove(`>${category}<`), lacking(category, letter.involved)),
    one(
      'a category denied',
      move(`>${category}<`, `>${letter.denied}<`),
      lacking(category, letter.involved),
      misplaced(category, false),
    ),
    one(
      'a category more in a sentence',
      add(`>${category}<`, `>${letter.newPassage[0]}<`),
      misplaced(letter.newPassage[1], true),
    ),
    one('a denial turned', replace(`>${denial[0]}`, `>${denial[1]}`), turned(denial[1], denial[0])),
    one(
      'a statement denied',
      replace(`>${affirmation[0]}`, `>${affirmation[1]}`),
      turned(affirmation[1], affirmation[0]),
    ),
    one(
      'another address',
      replace('acme.example/incident', 'acme.example/incidents'),
      changed('https://acme.example/incidents', 'https://acme.example/incident'),
    ),
    one('no section', both(remove(`>${heading}<`), remove(content)), gone(heading)),
    one('a heading in other words', replace(`>${heading}<`, `>${renamed}<`)),
    one('an event in another place', move(letter.event, detected)),
    one('a sentence in other words', replace(...letter.told)),
    one('a sentence without facts', add(closing, letter.kind)),
    one('a date that nobody knows', add(closing, letter.dated[0]), strange(letter.dated[1])),
    one('a date in figures', replace(day, letter.figures)),
    one('other thousands', replace(count, letter.countWithSpace)),
    one('no-break spaces', replace(day, day.replaceAll(' ', '\u00a0'))),
    one('soft hyphens', replace(closing, `${closing.slice(0, 4)}\u00ad${closing.slice(4)}`)),
    one('other quotes and dashes', replace(closing, `“${closing}” –`)),
  ]
}

function wordOf(text: string): string {
  return /\p{Script=Latin}+/u.exec(text)?.[0] ?? ''
}
