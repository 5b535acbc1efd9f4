/**
 * What the generated records say, in English and Italian. `{system}`, `{team}`, `{vendor}` and `{number}` are filled in
 * by the generator, with the same words in both languages.
 */

/** What may happen, in the order in which it mostly does, and two ways to tell it. */
export const happenings = {
  precursor: [
    [
      'A change of access rights was deployed to {system}.',
      'Una modifica dei diritti di accesso è stata applicata a {system}.',
    ],
    [
      'A test account of {system} was left without multi-factor authentication.',
      'Un account di prova di {system} è rimasto senza autenticazione a più fattori.',
    ],
  ],
  compromise: [
    [
      'Somebody signed in to {system} with a password that had been used elsewhere.',
      'Qualcuno ha effettuato l’accesso a {system} con una password già usata altrove.',
    ],
    [
      'A session of an administrator of {system} was taken over from {number} addresses.',
      'Una sessione di un amministratore di {system} è stata usata da {number} indirizzi.',
    ],
  ],
  exfiltration: [
    [
      'An export of {number} rows was downloaded from {system}.',
      'È stata scaricata da {system} un’esportazione di {number} righe.',
    ],
    [
      'Files of {vendor} were copied to a host outside its network.',
      'File di {vendor} sono stati copiati su un host esterno alla sua rete.',
    ],
  ],
  detection: [
    [
      'An alert on the volume of requests to {system} fired, and {team} looked at it.',
      'Si è attivato un allarme sul volume di richieste a {system} e {team} lo ha esaminato.',
    ],
    [
      '{vendor} noticed an unusual export, and kept its logs.',
      '{vendor} ha notato un’esportazione insolita e ne ha conservato i registri.',
    ],
  ],
  'vendor-disclosure': [
    [
      '{vendor} told us, with the list of the {number} accounts concerned.',
      '{vendor} ci ha informati, con l’elenco dei {number} account interessati.',
    ],
    [
      '{vendor} wrote to our security mailbox; the letter names the systems concerned.',
      '{vendor} ha scritto alla nostra casella di sicurezza; la lettera indica i sistemi interessati.',
    ],
  ],
  evidence: [
    [
      '{team} received the logs of {system} for {number} days.',
      '{team} ha ricevuto i registri di {system} per {number} giorni.',
    ],
    [
      'A copy of the exported set was handed to {team}.',
      'Una copia dell’insieme esportato è stata consegnata a {team}.',
    ],
  ],
  acknowledgement: [
    ['{team} took charge of the report.', '{team} ha preso in carico la segnalazione.'],
    [
      'The engineer on call of {team} answered after {number} minutes.',
      'La persona reperibile di {team} ha risposto dopo {number} minuti.',
    ],
  ],
  declaration: [
    [
      'The incident was declared, and the call was opened.',
      'È stato dichiarato l’incidente ed è stata aperta la riunione.',
    ],
    [
      '{team} declared an incident of the second level for {system}.',
      '{team} ha dichiarato un incidente di secondo livello per {system}.',
    ],
  ],
  observation: [
    [
      '{team} compared {number} sign-ins with the list of known addresses and found two that nobody could explain.',
      '{team} ha confrontato {number} accessi con l’elenco degli indirizzi noti e ne ha trovati due che nessuno sapeva spiegare.',
    ],
    [
      'Traffic to {system} was still higher than usual, without a known reason.',
      'Il traffico verso {system} era ancora superiore al consueto, senza una ragione nota.',
    ],
    [
      'A second look at {system} found nothing new.',
      'Un secondo esame di {system} non ha rilevato nulla di nuovo.',
    ],
    [
      '{vendor} answered {number} of our questions; the others are still open.',
      '{vendor} ha risposto a {number} delle nostre domande; le altre sono ancora aperte.',
    ],
  ],
  escalation: [
    [
      '{team} asked for the help of {vendor}, and informed the management.',
      '{team} ha chiesto l’aiuto di {vendor} e ha informato la direzione.',
    ],
    ['Legal counsel and {team} joined the call.', 'L’ufficio legale e {team} si sono uniti alla riunione.'],
  ],
  containment: [
    [
      'Sign-ins to {system} were limited to the company network.',
      'Gli accessi a {system} sono stati limitati alla rete aziendale.',
    ],
    [
      'The export function of {system} was switched off for everybody.',
      'La funzione di esportazione di {system} è stata disattivata per tutti.',
    ],
  ],
  removal: [
    [
      'The keys of {vendor} were revoked, and its access to {system} was taken away.',
      'Le chiavi di {vendor} sono state revocate e il suo accesso a {system} è stato rimosso.',
    ],
    ['We removed {vendor} from {system}.', 'Abbiamo rimosso {vendor} da {system}.'],
  ],
  mitigation: [
    [
      '{number} sessions were ended, and their owners had to sign in again.',
      'Sono state chiuse {number} sessioni e i loro titolari hanno dovuto accedere di nuovo.',
    ],
    [
      'Requests to {system} were slowed down while {team} kept looking.',
      'Le richieste a {system} sono state rallentate mentre {team} proseguiva l’esame.',
    ],
  ],
  recovery: [
    [
      '{system} was restored from the copy of the night before.',
      '{system} è stato ripristinato dalla copia della notte precedente.',
    ],
    [
      '{team} opened {system} again, first to {number} customers and then to all.',
      '{team} ha riaperto {system}, prima a {number} clienti e poi a tutti.',
    ],
  ],
  'risk-assessment': [
    [
      'The risk to people was assessed with the data protection officer.',
      'Il rischio per le persone è stato valutato con il responsabile della protezione dei dati.',
    ],
    [
      '{team} went through the {number} records of the set and wrote down what could follow.',
      '{team} ha esaminato le {number} schede dell’insieme e ha annotato le possibili conseguenze.',
    ],
  ],
  notification: [
    ['We wrote to the {number} customers concerned.', 'Abbiamo scritto ai {number} clienti interessati.'],
    [
      'The customers concerned were told by letter and in {system}.',
      'I clienti interessati sono stati informati per lettera e in {system}.',
    ],
  ],
  statement: [
    [
      'A statement was published on the status page.',
      'È stato pubblicato un comunicato sulla pagina di stato.',
    ],
    [
      'We published what was known about {system}, and a list of questions and answers.',
      'Abbiamo pubblicato quanto era noto su {system} e un elenco di domande e risposte.',
    ],
  ],
  resolution: [
    [
      'The work on {system} ended; {team} keeps watching it.',
      'Il lavoro su {system} è terminato; {team} continua a sorvegliarlo.',
    ],
    ['{team} found nothing more to do for {system}.', '{team} non ha trovato altro da fare per {system}.'],
  ],
  review: [
    ['The review took place with {team} and {vendor}.', 'La revisione si è svolta con {team} e {vendor}.'],
    [
      '{team} looked back on the incident with {number} people.',
      '{team} ha riesaminato l’incidente con {number} persone.',
    ],
  ],
}

export const titles = [
  ['Unauthorised access to {system} at {vendor}', 'Accesso non autorizzato a {system} presso {vendor}'],
  ['Export of account data from {system}', 'Esportazione di dati degli account da {system}'],
  ['Incident at our provider {vendor}', 'Incidente presso il nostro fornitore {vendor}'],
]

export const summaries = [
  [
    'Somebody gained access to {system}, which {vendor} runs for us, and copied a set of {number} entries. {team} ended the access, checked the logs of the last {number} days and found no other system concerned.',
    'Qualcuno ha ottenuto l’accesso a {system}, che {vendor} gestisce per noi, e ha copiato un insieme di {number} voci. {team} ha interrotto l’accesso, ha esaminato i registri degli ultimi {number} giorni e non ha trovato altri sistemi interessati.',
  ],
  [
    '{vendor} found that data of our customers had been exported from {system}. Our own systems were not entered. We removed the access of {vendor}, and wrote to the customers concerned.',
    '{vendor} ha scoperto che dati di nostri clienti erano stati esportati da {system}. Nei nostri sistemi non è entrato nessuno. Abbiamo revocato l’accesso di {vendor} e abbiamo scritto ai clienti interessati.',
  ],
]

export const impacts = [
  [
    '{number} accounts were concerned; {system} could not be used for {number} minutes.',
    'Gli account interessati sono {number}; {system} non è stato utilizzabile per {number} minuti.',
  ],
  [
    'About {number} customers received a fraudulent message.',
    'Circa {number} clienti hanno ricevuto un messaggio fraudolento.',
  ],
]

export const causes = [
  [
    'The password of a service account of {system} had not been changed for {number} days.',
    'La password di un account di servizio di {system} non veniva cambiata da {number} giorni.',
  ],
  [
    '{system} kept exports longer than it should have.',
    '{system} conservava le esportazioni più a lungo del dovuto.',
  ],
  [
    'An employee of {vendor} was deceived by a text message.',
    'Un dipendente di {vendor} è stato ingannato da un SMS.',
  ],
  [
    'The alert of {system} went to a mailbox that nobody reads.',
    'L’allarme di {system} arrivava in una casella che nessuno legge.',
  ],
]

export const consequences = [
  [
    'Somebody might write to you and pretend to be us, or one of our partners.',
    'Qualcuno potrebbe scriverLe fingendosi noi o uno dei nostri partner.',
  ],
  [
    'The addresses could be used for unwanted messages.',
    'Gli indirizzi potrebbero essere usati per messaggi indesiderati.',
  ],
  [
    'Accounts with the same password elsewhere could be entered.',
    'Potrebbero essere violati account che altrove usano la stessa password.',
  ],
]

export const measures = [
  [
    'We ended the use of {system} by {vendor}.',
    'Abbiamo posto fine all’uso di {system} da parte di {vendor}.',
  ],
  [
    'We replaced {number} keys and ended every open session.',
    'Abbiamo sostituito {number} chiavi e chiuso ogni sessione aperta.',
  ],
  [
    'We looked through the logs of {system} for the last {number} days.',
    'Abbiamo esaminato i registri di {system} degli ultimi {number} giorni.',
  ],
  [
    'Exports from {system} now need the consent of two people.',
    'Le esportazioni da {system} richiedono ora il consenso di due persone.',
  ],
  [
    'We limited the rights of service accounts to what they need.',
    'Abbiamo limitato i diritti degli account di servizio a quanto serve loro.',
  ],
  [
    '{vendor} changed the passwords of all its employees, with outside help.',
    '{vendor} ha cambiato le password di tutto il personale, con un aiuto esterno.',
  ],
  ['We shall check every provider once a year.', 'Controlleremo ogni fornitore una volta all’anno.'],
  [
    'We are informing everybody concerned directly.',
    'Stiamo informando direttamente tutte le persone interessate.',
  ],
]

export const advice = [
  [
    'Treat unexpected messages with caution, above all if they contain links.',
    'Diffidi dei messaggi inattesi, soprattutto se contengono link.',
  ],
  [
    'Do not give your password to anybody; we never ask for it.',
    'Non comunichi a nessuno la Sua password: non la chiediamo mai.',
  ],
  ['Change the password wherever you used the same one.', 'Cambi la password ovunque abbia usato la stessa.'],
  [
    'Switch on multi-factor authentication for your account.',
    'Attivi l’autenticazione a più fattori per il Suo account.',
  ],
]

export const lessons = [
  [
    'The logs of {system} were complete and could be searched at once.',
    'I registri di {system} erano completi e subito consultabili.',
  ],
  [
    'It took {number} hours to find out who owns {system}.',
    'Sono servite {number} ore per capire a chi fa capo {system}.',
  ],
  ['The exported set was an old one.', 'L’insieme esportato era vecchio.'],
  [
    'The letter of {vendor} lay unread for {number} hours.',
    'La lettera di {vendor} è rimasta non letta per {number} ore.',
  ],
]

export const actions = [
  [
    'Delete exports of {system} after {number} days.',
    'Cancellare le esportazioni di {system} dopo {number} giorni.',
  ],
  ['Send the alerts of {system} to {team}.', 'Inviare gli allarmi di {system} a {team}.'],
  [
    'Ask {vendor} for a report by an outside auditor.',
    'Chiedere a {vendor} la relazione di un revisore esterno.',
  ],
  ['Write down who owns {system}.', 'Annotare a chi fa capo {system}.'],
  [
    'Practise the removal of a provider once a year.',
    'Esercitare una volta all’anno la rimozione di un fornitore.',
  ],
]

export const questions = [
  ['Was the exported set passed on?', 'L’insieme esportato è stato ceduto ad altri?'],
  [
    'Since when was the account of {system} unprotected?',
    'Da quando l’account di {system} era senza protezione?',
  ],
]

export const notes = [
  [
    'A newspaper gave the number as {number}, without a source.',
    'Un giornale ha indicato il numero in {number}, senza fonte.',
  ],
  [
    '{vendor} asked for {number} days before publication.',
    '{vendor} ha chiesto {number} giorni prima della pubblicazione.',
  ],
]

export const groups = [
  ['customers with an account of {system}', 'i clienti con un account di {system}'],
  ['subscribers of our newsletter', 'gli iscritti alla nostra newsletter'],
  ['people who wrote to our help desk', 'le persone che hanno scritto al nostro servizio clienti'],
]

export const sources = [
  ['Letter of {vendor}', 'Lettera di {vendor}'],
  ['Log of the incident call', 'Verbale della riunione sull’incidente'],
  ['Access logs of {system}', 'Registri di accesso di {system}'],
  ['Newspaper article', 'Articolo di giornale'],
  ['Statement on our status page', 'Comunicato sulla nostra pagina di stato'],
]

export const dataTexts = [
  ['from the accounts of {system}', 'degli account di {system}'],
  ['as given at registration', 'indicato al momento della registrazione'],
]

export const systems = [
  'Atlas',
  'Corriere',
  'Delta Export',
  '`billing-api`',
  'Faro',
  '`eu-west-2`',
  'Iride',
  'Ledger',
  'Mosaico',
  'Nimbus',
  'Orto',
  'Ponte',
]
export const teams = ['Platform', 'Security', 'Data Protection', 'Site Reliability', 'Customer Care']
export const vendors = ['Datacorp', 'Postino', 'Nuvola S.p.A.', 'Metrica', 'Signalworks', 'Archivio']
