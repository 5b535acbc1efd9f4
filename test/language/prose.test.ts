import { describe, expect, test } from 'vitest'
import { needsOf, openProse } from '../../src/language/index.ts'

const tools = await openProse({ syllables: true, passives: true })

const easy = {
  en: 'We found the fault on Monday. We closed the hole the same day. Nobody took your money. Somebody could see your name and your mail. Do not click on links in mails that you did not ask for. We will never ask you for your password. Please call us if you want to know more. We are here from nine to five. We are sorry that this could happen to you. We will write again soon.',
  it: 'Lunedì abbiamo trovato il guasto. Lo abbiamo chiuso il giorno stesso. Nessuno ha preso i Suoi soldi. Qualcuno ha potuto vedere il Suo nome e la Sua posta. Non apra i link che non ha chiesto. Non Le chiediamo mai la password. Ci chiami pure se vuole sapere di più. Siamo qui dalle nove alle cinque. Ci dispiace per quanto è accaduto. Le scriveremo presto di nuovo con tutte le novità del caso.',
  de: 'Am Montag fanden wir den Fehler. Wir haben ihn am selben Tag behoben. Niemand hat Ihr Geld genommen. Jemand konnte Ihren Namen und Ihre Post sehen. Öffnen Sie keine Links, um die Sie nicht gebeten haben. Wir fragen nie nach Ihrem Passwort. Rufen Sie uns an, wenn Sie mehr wissen wollen. Wir sind von neun bis fünf da. Es tut uns leid. Wir schreiben Ihnen bald wieder und sagen Ihnen, was wir dann wissen.',
  fr: 'Lundi, nous avons trouvé la panne. Nous l’avons réparée le jour même. Personne n’a pris votre argent. On a pu voir votre nom et vos messages. N’ouvrez pas les liens que vous n’avez pas demandés. Nous ne demandons jamais votre mot de passe. Appelez-nous pour en savoir plus. Nous sommes là de neuf heures à cinq heures. Nous en sommes désolés. Nous vous écrirons encore bientôt.',
  es: 'El lunes vimos el fallo. Lo cerramos el mismo día. Nadie tomó su dinero. Alguien pudo ver su nombre y su correo. No abra enlaces que no pidió. Nunca le pedimos su clave. Llame si quiere saber más. Estamos aquí de nueve a cinco. Sentimos lo que pasó. Le vamos a escribir otra vez muy pronto. Si no lo ve claro, no haga nada y llame. Le damos las gracias por su calma.',
  el: 'Τη Δευτέρα βρήκαμε το λάθος. Το κλείσαμε την ίδια μέρα. Κανείς δεν πήρε τα λεφτά σας. Κάποιος είδε το όνομά σας. Μην ανοίγετε ό,τι δεν ζητήσατε. Δεν ζητάμε ποτέ τον κωδικό σας. Πάρτε μας αν θέλετε να μάθετε. Είμαστε εδώ από τις εννιά ως τις πέντε. Μας λυπεί ό,τι έγινε. Θα σας γράψουμε πάλι σε λίγο καιρό και θα σας πούμε τα νέα. Δεν χρειάζεται να κάνετε κάτι άλλο τώρα.',
} as const

const hard = {
  en: 'In consequence of unauthorised intrusions into authentication infrastructure administered by subcontracted organisations, identification information concerning registered individuals was potentially accessible to unidentified malicious parties, notwithstanding precautionary organisational countermeasures previously implemented throughout the relevant operational environment, which investigatory activities subsequently determined to have been insufficiently comprehensive in relation to contemporary adversarial capabilities, necessitating comprehensive remediation programmes.',
  it: 'Conseguentemente all’intromissione non autorizzata nelle infrastrutture di autenticazione amministrate da organizzazioni subappaltatrici, le informazioni identificative concernenti gli interessati registrati risultavano potenzialmente accessibili a soggetti malintenzionati non identificati, nonostante le contromisure organizzative precauzionali precedentemente implementate nell’ambiente operativo pertinente, successivamente rivelatesi insufficientemente comprensive relativamente alle contemporanee capacità avversarie, rendendo indispensabili ulteriori approfonditi interventi programmatici correttivi complessivamente particolarmente onerosi.',
  de: 'Infolge unbefugter Zugriffe auf durch Unterauftragsverarbeiter administrierte Authentifizierungsinfrastrukturen waren Identifikationsinformationen registrierter Personen möglicherweise unidentifizierten böswilligen Akteuren zugänglich, ungeachtet vorsorglicher organisatorischer Gegenmaßnahmen innerhalb der betreffenden Betriebsumgebungen, welche Untersuchungstätigkeiten nachträglich als unzureichend umfassend hinsichtlich zeitgenössischer Angreiferfähigkeiten klassifizierten, wodurch weitreichende organisatorische Wiederherstellungsmaßnahmen einschließlich umfangreicher Sicherheitsüberprüfungen sämtlicher Auftragsverarbeitungsverhältnisse unverzüglich erforderlich wurden.',
  fr: 'Consécutivement à des intrusions non autorisées dans les infrastructures d’authentification administrées par des organisations sous-traitantes, les informations d’identification concernant les personnes enregistrées étaient potentiellement accessibles à des individus malveillants non identifiés, nonobstant les contremesures organisationnelles préventives précédemment implémentées dans l’environnement opérationnel concerné, ultérieurement considérées comme insuffisamment exhaustives relativement aux capacités adverses contemporaines, nécessitant conséquemment des programmes complémentaires de remédiation particulièrement approfondis et organisationnellement contraignants.',
  es: 'Consecuentemente con intrusiones no autorizadas en las infraestructuras de autenticación administradas por organizaciones subcontratadas, las informaciones identificativas concernientes a los interesados registrados resultaban potencialmente accesibles a individuos malintencionados no identificados, no obstante las contramedidas organizativas precautorias previamente implementadas en el entorno operativo correspondiente, posteriormente consideradas insuficientemente exhaustivas relativamente a las capacidades adversarias contemporáneas, necesitando consecuentemente programas complementarios de remediación particularmente exhaustivos.',
  el: 'Συνεπεία μη εξουσιοδοτημένων παρεμβάσεων στις υποδομές αυθεντικοποίησης διαχειριζόμενες από υπεργολαβικούς οργανισμούς, οι αναγνωριστικές πληροφορίες εγγεγραμμένων υποκειμένων κατέστησαν ενδεχομένως προσβάσιμες σε αγνώστους κακόβουλους παράγοντες, παρά τα προληπτικά οργανωτικά αντίμετρα προηγουμένως εφαρμοσμένα στο αντίστοιχο επιχειρησιακό περιβάλλον, μεταγενέστερα χαρακτηριζόμενα ανεπαρκώς περιεκτικά σχετικά με τις σύγχρονες δυνατότητες αντιπάλων, καθιστώντας απαραίτητα συμπληρωματικά προγράμματα αποκατάστασης ιδιαιτέρως απαιτητικά συμπεριλαμβανομένων ολοκληρωμένων αξιολογήσεων αναδόχων επεξεργασίας.',
} as const

describe.each(Object.keys(easy) as (keyof typeof easy)[])('in %s', (tag) => {
  test('plain sentences are easy and long ones are hard', () => {
    const plain = tools.readabilityOf(tag, [easy[tag]])
    const officialese = tools.readabilityOf(tag, [hard[tag]])
    expect(plain?.isHard).toBe(false)
    expect(officialese?.isHard).toBe(true)
    const ease = (score: number) => (plain?.measure.isHigherEasier ? score : -score)
    expect(ease(plain?.score ?? 0)).toBeGreaterThan(ease(officialese?.score ?? 0))
  })

  test('the hardest sentence comes first', () => {
    const found = tools.readabilityOf(tag, [easy[tag], hard[tag]])
    expect(found?.hardest[0]).toEqual({ sentence: hard[tag], text: 1 })
  })
})

test('Gulpease counts as Lucisano and Piemontese wrote it', () => {
  // Ten sentences of seven words and thirty letters: 89 + (300 * 10 - 10 * 300) / 70.
  const sentence = 'Abcde abcde abcd abcd abcd abcd abcd.'
  const text = Array(10).fill(sentence).join(' ')
  expect(tools.readabilityOf('it', [text])?.score).toBe(Math.round(89 + (300 * 10 - 10 * 300) / 70))
})

test('few words say nothing, nor does a script without words between spaces', () => {
  expect(tools.readabilityOf('en', ['We are sorry.'])).toBeUndefined()
  expect(
    tools.readabilityOf('ja', ['お客様の情報が外部から見える状態になっていました。'.repeat(20)]),
  ).toBeUndefined()
  expect(tools.readabilityOf('en', [])).toBeUndefined()
})

test.each<[tag: string, text: string, words: string[]]>([
  ['en', 'The engineer Failed  to check; nobody was at fault.', ['Failed  to', 'at fault']],
  ['en', 'The failed toaster was carelessly placed.', []],
  ['it', 'Un errore umano, per colpa di nessuno.', ['errore umano', 'per colpa di']],
  ['el', 'Ήταν ανθρώπινο λάθος.', ['ανθρώπινο λάθος']],
  ['xx', 'failed to', []],
])('words of blame in %s: %s', (tag, text, words) => {
  expect(tools.blameIn(tag, text)).toEqual(words)
})

test('passives are found in English, and asked of nothing else', () => {
  expect(tools.passivesIn('en-GB', 'The change was taken live. It was not ours. They were written.')).toEqual(
    ['taken', 'written'],
  )
  expect(tools.passivesIn('it', 'È stato approvato.')).toEqual([])
})

test('what is large is called for only where texts call for it', () => {
  const none = new Map<string, string[]>()
  const needs = (letters: string, review: string, tag = 'en') =>
    needsOf(new Map([[tag, [letters]]]), new Map([[tag, [review]]]))
  expect(needsOf(none, none)).toEqual({ syllables: false, passives: false })
  expect(needs(easy.en, 'It was closed.')).toEqual({ syllables: false, passives: false })
  expect(needs(hard.en, 'It was made, was taken live and was lost.')).toEqual({
    syllables: true,
    passives: true,
  })
  expect(needs(hard.it, 'It was made, was taken live and was lost.', 'it')).toEqual({
    syllables: false,
    passives: false,
  })
})
