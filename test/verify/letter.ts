/** A record in every language with every sort of fact. */
export const record = `forthright: 1
id: 2026-04-datacorp
title: { en: Breach at a mail provider, it: Violazione presso un fornitore di posta, de: Datenpanne bei einem Maildienst, fr: Violation chez un prestataire de messagerie, es: Brecha en un proveedor de correo, el: Παραβίαση σε πάροχο ταχυδρομείου }
language: en
timezone: Europe/Rome
kind: personal-data-breach
risk: not-high
organisation:
  name: Acme
  role: controller
  contact: { email: privacy@acme.example, phone: +39 06 1234567, url: https://acme.example/incident }
parties:
  datacorp: { name: Datacorp, role: processor }
summary:
  audience: customer
  text:
    en: Datacorp, our mail provider, lost data of our customers. More is at <https://datacorp.example/status>.
    it: Datacorp, il nostro fornitore di posta, ha perso dati dei nostri clienti. Maggiori informazioni su <https://datacorp.example/status>.
    de: Datacorp, unser Maildienst, hat Daten unserer Kundschaft verloren. Mehr steht unter <https://datacorp.example/status>.
    fr: Datacorp, notre prestataire de messagerie, a perdu des données de nos clients. Plus de détails sur <https://datacorp.example/status>.
    es: Datacorp, nuestro proveedor de correo, perdió datos de nuestros clientes. Más información en <https://datacorp.example/status>.
    el: Η Datacorp, ο πάροχος ταχυδρομείου μας, έχασε δεδομένα πελατών μας. Περισσότερα στο <https://datacorp.example/status>.
events:
  - kind: detection
    by: datacorp
    at: 2026-04-02
    audience: customer
    text: { en: Datacorp detected the breach., it: Datacorp ha rilevato la violazione., de: Datacorp entdeckte die Datenpanne., fr: Datacorp a détecté la violation., es: Datacorp detectó la brecha., el: Η Datacorp εντόπισε την παραβίαση. }
  - kind: vendor-disclosure
    by: datacorp
    to: us
    at: 2026-04-09T14:05+02:00
    audience: customer
    text: { en: Datacorp told us what it knew., it: Datacorp ci ha detto quanto sapeva., de: Datacorp sagte uns alles Bekannte., fr: Datacorp nous a dit ce qu’elle savait., es: Datacorp nos contó lo que sabía., el: Η Datacorp μάς είπε όσα γνώριζε. }
  - kind: removal
    at: 2026-04-10T09:30+02:00
    audience: customer
    text: { en: We cut the connection., it: Abbiamo interrotto il collegamento., de: Wir haben die Verbindung getrennt., fr: Nous avons coupé la liaison., es: Cortamos la conexión., el: Διακόψαμε τη σύνδεση. }
data: { involved: [name, email-address, postal-address], not-involved: [password, payment-data] }
people: { count: 12345 }
measures:
  - { status: taken, text: { en: We changed the 3 keys of the connection., it: Abbiamo sostituito le 3 chiavi del collegamento., de: Wir haben die 3 Schlüssel der Verbindung ersetzt., fr: Nous avons remplacé les 3 clés de la liaison., es: Cambiamos las 3 claves de la conexión., el: Αντικαταστήσαμε τα 3 κλειδιά της σύνδεσης. } }
advice:
  - { text: { en: Be careful with unexpected messages., it: Diffidi dei messaggi inattesi., de: Misstrauen Sie unerwarteten Nachrichten., fr: Méfiez-vous des messages inattendus., es: Desconfíe de los mensajes inesperados., el: Να είστε επιφυλακτικοί με απρόσμενα μηνύματα. } }
`
