/** A record in two languages with every sort of fact. */
export const record = `forthright: 1
id: 2026-04-datacorp
title: { en: Breach at a mail provider, it: Violazione presso un fornitore di posta }
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
events:
  - kind: detection
    by: datacorp
    at: 2026-04-02
    audience: customer
    text: { en: Datacorp detected the breach., it: Datacorp ha rilevato la violazione. }
  - kind: vendor-disclosure
    by: datacorp
    to: us
    at: 2026-04-09T14:05+02:00
    audience: customer
    text: { en: Datacorp told us what it knew., it: Datacorp ci ha detto quanto sapeva. }
  - kind: removal
    at: 2026-04-10T09:30+02:00
    audience: customer
    text: { en: We cut the connection., it: Abbiamo interrotto il collegamento. }
data: { involved: [name, email-address, postal-address], not-involved: [password, payment-data] }
people: { count: 12345 }
measures:
  - { status: taken, text: { en: We changed the 3 keys of the connection., it: Abbiamo sostituito le 3 chiavi del collegamento. } }
advice:
  - { text: { en: Be careful with unexpected messages., it: Diffidi dei messaggi inattesi. } }
`
