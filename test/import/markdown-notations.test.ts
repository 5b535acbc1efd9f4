import { describe, expect, test } from 'vitest'
import type { ImportOptions } from '../../src/import/importer.ts'
import { markdown } from '../../src/import/markdown/index.ts'

/** A report in one notation, and the times that a person reads from it; null where an entry has none. */
interface Case {
  readonly name: string
  readonly file?: string
  readonly text: string
  readonly options?: ImportOptions
  readonly zone?: string
  readonly times: readonly (string | null)[]
}

const cases: readonly Case[] = [
  {
    name: 'Google SRE: a list with bold stamps, the zone and the day in a line above',
    text: `# Search Postmortem (incident #465)\n\n**Date:** 2015-10-21\n**Authors:** jen, mar\n**Status:** Complete, action items in progress\n\n## Timeline\n\n2015-10-21 (*all times UTC*)\n\n* 14:51 a new sonnet is found\n* 14:53 Traffic to search rises\n* 14:54 **OUTAGE BEGINS** --- backends melt down\n* 15:36 **OUTAGE MITIGATED**`,
    zone: 'UTC',
    times: ['2015-10-21T14:51', '2015-10-21T14:53', '2015-10-21T14:54', '2015-10-21T15:36'],
  },
  {
    name: 'Atlassian: a table of facts, a table of times with the zone in the head',
    text: `# Incident postmortem\n\n| Field | Value |\n| --- | --- |\n| Severity | SEV-1 |\n| Incident date | 3 March 2025 |\n| Owner | Storage team |\n\n## Timeline\n\n| Time (CET) | Event |\n|---|---|\n| 09:12 | Deploy of storage 4.2 |\n| 09:20 | Alert fired |\n`,
    zone: 'Europe/Brussels',
    times: ['2025-03-03T09:12', '2025-03-03T09:20'],
  },
  {
    name: 'PagerDuty: times with am and pm and a short month',
    text: `# Outage of checkout\n\n## Timeline\n\nAll times in Pacific Time.\n\n- **Nov 3, 2024 9:05 AM** - First alert\n- **Nov 3, 2024 11:59 PM** - Still down\n- **Nov 4, 2024 12:10 AM** - Recovered\n`,
    zone: 'America/Los_Angeles',
    times: ['2024-11-03T09:05', '2024-11-03T23:59', '2024-11-04T00:10'],
  },
  {
    name: 'GitLab: nested days with bare times, Z in the heading',
    text: `# 2023-06-07 Registry down\n\n## Timeline (UTC)\n\n- 2023-06-07\n  - \`22:10\` - deploy starts\n  - \`23:40\` - EOC paged\n- 2023-06-08\n  - \`00:05\` - rollback done\n`,
    zone: 'UTC',
    times: ['2023-06-07T22:10', '2023-06-07T23:40', '2023-06-08T00:05'],
  },
  {
    name: 'Etsy: plain lines, each its own paragraph, in brackets',
    text: `# Cart errors on 12 May 2022\n\n## Timeline\n\nTimes are EDT\n\n[10:02:11] graphs go up\n\n[10:03:40] engineer asks in chat\n`,
    zone: '-04:00',
    times: ['2022-05-12T10:02:11', '2022-05-12T10:03:40'],
  },
  {
    name: 'howie: headings with the time and a title',
    text: `# Review of the DNS incident\n\nDate: 14 July 2021\n\n## Narrative and timeline\n\n### 08:15 UTC — Somebody notices\n\nA user wrote to us.\n\n### 08:40 UTC — The page\n\nOn-call was paged.\n`,
    zone: 'UTC',
    times: ['2021-07-14T08:15', '2021-07-14T08:40'],
  },
  {
    name: 'Confluence export: date and time in two columns, the date once',
    text: `# Mail queue\n\n## Timeline of events\n\n| Date | Time (GMT) | Who | What happened |\n|---|---|---|---|\n| 2022-02-01 | 10:00 | Ops | Queue grows |\n| | 10:20 | Ops | Alarm |\n| 2022-02-02 | 07:00 | Dev | Fixed |\n`,
    zone: 'UTC',
    times: ['2022-02-01T10:00', '2022-02-01T10:20', '2022-02-02T07:00'],
  },
  {
    name: 'a numbered list',
    text: `# 2020-01-05 Disk full\n\n## Chronology\n\n1. 10:05 UTC: disk full\n2. 10:07 UTC: page\n3. 10:30 UTC: cleaned\n`,
    zone: 'UTC',
    times: ['2020-01-05T10:05', '2020-01-05T10:07', '2020-01-05T10:30'],
  },
  {
    name: 'a definition list',
    text: `# Login outage, 9 September 2019\n\n## Timeline\n\nTimes in CEST.\n\n10:05\n: Logins fail\n\n10:45\n: Logins work\n`,
    zone: '+02:00',
    times: ['2019-09-09T10:05', '2019-09-09T10:45'],
  },
  {
    name: 'times at the end of the line in parentheses',
    text: `# API errors 2023-03-04\n\n## Timeline\n\n- Deploy started (10:02 UTC)\n- Alert fired (10:09 UTC)\n- Rolled back (10:30 UTC)\n`,
    zone: 'UTC',
    times: ['2023-03-04T10:02', '2023-03-04T10:09', '2023-03-04T10:30'],
  },
  {
    name: 'ranges, with dashes and words, and past midnight',
    text: `# Night of 2021-04-01\n\n## Timeline (UTC)\n\n- 10:05 - 10:20: errors\n- 11:00–11:30 more errors\n- 12:00 to 12:15: calm\n- 23:50-00:10: restart\n`,
    zone: 'UTC',
    times: ['2021-04-01T10:05', '2021-04-01T11:00', '2021-04-01T12:00', '2021-04-01T23:50'],
  },
  {
    name: 'approximate times',
    text: `# Incident 2022-08-08\n\n## Timeline (UTC)\n\n- ~10:05 first signs\n- around 3pm: second signs\n- approx. 16:30: third\n- 17:00 (approx): fourth\n- circa 18:00 fifth\n`,
    zone: 'UTC',
    times: [
      '2022-08-08T10:05~',
      '2022-08-08T15~',
      '2022-08-08T16:30~',
      '2022-08-08T17:00~',
      '2022-08-08T18:00~',
    ],
  },
  {
    name: 'midnight passes without a date',
    text: `# Incident 2022-12-31\n\n## Timeline (UTC)\n\n- 22:00 a\n- 23:30 b\n- 00:15 c\n- 02:00 d\n`,
    zone: 'UTC',
    times: ['2022-12-31T22:00', '2022-12-31T23:30', '2023-01-01T00:15', '2023-01-01T02:00'],
  },
  {
    name: 'out of order within a day is no new day',
    text: `# Incident 2022-12-30\n\n## Timeline (UTC)\n\n- 10:00 a\n- 10:40 b\n- 10:35 c\n- 11:00 d\n`,
    zone: 'UTC',
    times: ['2022-12-30T10:00', '2022-12-30T10:40', '2022-12-30T10:35', '2022-12-30T11:00'],
  },
  {
    name: 'Day 1 and Day 2 as sub-headings',
    text: `# Incident of 2024-02-28\n\n## Timeline\n\n### Day 1\n\n- 10:00 UTC a\n- 18:00 UTC b\n\n### Day 2\n\n- 09:00 UTC c\n\n### Day 3\n\n- 08:00 UTC d\n`,
    zone: 'UTC',
    times: ['2024-02-28T10:00', '2024-02-28T18:00', '2024-02-29T09:00', '2024-03-01T08:00'],
  },
  {
    name: 'relative times after an absolute one',
    text: `# Incident 2023-05-05\n\n## Timeline\n\n- 2023-05-05 10:00 UTC: deploy\n- T+5m: errors\n- T+1h: rolled back\n`,
    zone: 'UTC',
    times: ['2023-05-05T10:00', '2023-05-05T10:05', '2023-05-05T11:00'],
  },
  {
    name: 'Italian: months by name, ore, the zone in words',
    file: 'disservizio.md',
    options: { language: 'it' },
    text: `# Disservizio della posta del 3 marzo 2025\n\n## Sintesi\n\nLa posta non andava.\n\n## Cronologia\n\nTutti gli orari sono in CET.\n\n- 3 marzo 2025, ore 9:05: primo allarme\n- ore 9.30: presa in carico\n- 4 marzo, alle ore 8: chiusura\n`,
    zone: 'Europe/Brussels',
    times: ['2025-03-03T09:05', '2025-03-03T09:30', '2025-03-04T08'],
  },
  {
    name: 'German: days with points, Uhr',
    options: { language: 'de' },
    text: `# Störung am 14.03.2024\n\n## Zeitverlauf (MEZ)\n\n- 14.03.2024 10:05 Uhr: Ausfall\n- 14.03., 10:30 Uhr: Entstörung\n- 15. März 2024, 8 Uhr: Abschluss\n`,
    zone: 'Europe/Brussels',
    times: ['2024-03-14T10:05', '2024-03-14T10:30', '2024-03-15T08'],
  },
  {
    name: 'French: 10h05 and the day before the month',
    options: { language: 'fr' },
    text: `# Panne du 1er juin 2023\n\n## Chronologie\n\n- 1er juin 2023, 10h05 : alerte\n- 2 juin 2023 à 9h30 : fin\n`,
    times: ['2023-06-01T10:05', '2023-06-02T09:30'],
  },
  {
    name: 'Spanish and Greek months',
    text: `# Incidente\n\n## Timeline\n\n- 5 de mayo de 2022 10:00 UTC: uno\n- 6 Ιουνίου 2022 11:00 UTC: δύο\n`,
    zone: 'UTC',
    times: ['2022-05-05T10:00', '2022-06-06T11:00'],
  },
  {
    name: 'day before month in figures, as one of them shows',
    text: `# Incident\n\n## Timeline (UTC)\n\n- 05/04/2023 10:00 a\n- 13/04/2023 11:00 b\n`,
    zone: 'UTC',
    times: ['2023-04-05T10:00', '2023-04-13T11:00'],
  },
  {
    name: 'month before day in figures, with dashes and two-digit years',
    text: `# Incident\n\n## Timeline (all times PST)\n\n04-26-2024 - disclosed\n\n4/29/24 2:15 pm - fixed\n`,
    zone: '-08:00',
    times: ['2024-04-26', '2024-04-29T14:15'],
  },
  {
    name: 'stamps in links',
    text: `# Incident 2022-09-01\n\n## Timeline\n\n- [10:05 UTC](https://chat.example/1) alert\n- [10:20](https://chat.example/2): rolled back\n`,
    zone: 'UTC',
    times: ['2022-09-01T10:05', '2022-09-01T10:20'],
  },
  {
    name: 'ISO stamps with T, seconds and offsets',
    text: `# Incident\n\n## Timeline\n\n- 2025-03-14T10:05:30Z start\n- 2025-03-14T12:10:00+02:00 seen\n- 2025-03-14 10:20:15.123 UTC end\n- 2025-03-14T05:25:00-05:00 later\n- 2025-03-14 05:30 -0500 latest\n`,
    zone: 'UTC',
    times: [
      '2025-03-14T10:05:30',
      '2025-03-14T12:10:00+02:00',
      '2025-03-14T10:20:15',
      '2025-03-14T05:25:00-05:00',
      '2025-03-14T05:30-05:00',
    ],
  },
  {
    name: 'days without a year take that of the report',
    file: '2020-12-30-year-end.md',
    text: `# Year end outage\n\n## Timeline (UTC)\n\n- Dec 30, 10:00: a\n- Dec 31, 23:00: b\n- Jan 1, 01:00: c\n`,
    zone: 'UTC',
    times: ['2020-12-30T10:00', '2020-12-31T23:00', '2021-01-01T01:00'],
  },
  {
    name: 'the day in the front matter, bare times in headings',
    text: `---\ntitle: Proxy down\ndate: 2018-06-11\n---\n\n## Timeline\n\n### 14:05\n\nDown.\n\n### 14:50\n\nUp again.\n`,
    times: ['2018-06-11T14:05', '2018-06-11T14:50'],
  },
  {
    name: 'the day in the name of the file alone',
    file: 'incident_20210912_api.md',
    text: `# API down\n\n## Timeline\n\n- 9:05 UTC down\n- 9:45 UTC up\n`,
    zone: 'UTC',
    times: ['2021-09-12T09:05', '2021-09-12T09:45'],
  },
  {
    name: 'no day anywhere: the times stay without one',
    file: 'api.md',
    text: `# API down\n\n## Timeline\n\n- 9:05 UTC down\n- 9:45 UTC up\n`,
    zone: 'UTC',
    times: [null, null],
  },
  {
    name: 'the latest first',
    text: `# Status of 2022-02-02\n\n## Timeline (UTC)\n\n- 02:10 resolved\n- 01:30 monitoring\n- 00:45 identified\n- 00:05 investigating\n`,
    zone: 'UTC',
    times: ['2022-02-02T02:10', '2022-02-02T01:30', '2022-02-02T00:45', '2022-02-02T00:05'],
  },
  {
    name: 'nested lists and code under an entry are its text',
    text: `# Incident 2022-03-03\n\n## Timeline (UTC)\n\n- 10:00 a\n  - detail one\n  - detail two\n\n  \`\`\`\n  2022-03-03 09:59:01 log line\n  \`\`\`\n- 10:30 b\n`,
    zone: 'UTC',
    times: ['2022-03-03T10:00', '2022-03-03T10:30'],
  },
  {
    name: 'wrapped lines that begin with a time are no entries',
    text: `# Incident 2022-03-04\n\n## Timeline (UTC)\n\n- 10:00 we saw errors from 09:50 until\n  10:00 and then some more\n- 10:30 over\n`,
    zone: 'UTC',
    times: ['2022-03-04T10:00', '2022-03-04T10:30'],
  },
  {
    name: 'times of day with a name, and hours with h',
    text: `# Incident 2022-03-05\n\n## Timeline (UTC)\n\n- noon: a\n- 1430h: b\n- 16:00 hrs: c\n`,
    zone: 'UTC',
    times: ['2022-03-05T12:00', '2022-03-05T14:30', '2022-03-05T16:00'],
  },
  {
    name: 'a table without a head, and one whose first column is not the time',
    text: `# Incident 2022-03-06\n\n## Timeline\n\n| | |\n|---|---|\n| 10:00 UTC | a |\n| 10:10 UTC | b |\n\n| What | When |\n|---|---|\n| c | 11:00 UTC |\n`,
    zone: 'UTC',
    times: ['2022-03-06T10:00', '2022-03-06T10:10', '2022-03-06T11:00'],
  },
  {
    name: 'weekdays beside the days',
    text: `# Incident\n\n## Timeline (UTC)\n\n- Monday, 7 March 2022, 10:00 – a\n- Tue 8 Mar 2022 09:30 b\n- Wednesday, March 9th 2022 at 8:15 am: c\n`,
    zone: 'UTC',
    times: ['2022-03-07T10:00', '2022-03-08T09:30', '2022-03-09T08:15'],
  },
  {
    name: 'day headings in words',
    text: `# Incident\n\n## Timeline\n\nAll times in UTC\n\n### Thursday, March 10th, 2022\n\n- 10:00 a\n\n### Friday, March 11th, 2022\n\n- 09:00 b\n`,
    zone: 'UTC',
    times: ['2022-03-10T10:00', '2022-03-11T09:00'],
  },
  {
    name: 'an entry without a time among others',
    text: `# Incident 2022-03-07\n\n## Timeline (UTC)\n\n- 10:00 a\n- soon after: b\n- [???] c\n- 11:00 d\n`,
    zone: 'UTC',
    times: ['2022-03-07T10:00', null, null, '2022-03-07T11:00'],
  },
  {
    name: 'labels with times at their end, in a list of key events',
    text: `# Incident on 2020-09-07\n\n- **Key events**\n  - First detected 2020-09-07 12:39\n  - Resolved 2020-09-07 15:56\n\n- **Impact**:\n  - Nobody could sign in\n`,
    times: ['2020-09-07T12:39', '2020-09-07T15:56'],
  },
  {
    name: 'the zone named for all times at the top of the report',
    text: `# Incident of May 3rd, 2021\n\nAll times in this document are in Europe/Rome.\n\n## What happened\n\nThings broke.\n\n## Timeline\n\n- 10:05 broke\n- 10:30 mended\n`,
    zone: 'Europe/Rome',
    times: ['2021-05-03T10:05', '2021-05-03T10:30'],
  },
  {
    name: 'zones that change from entry to entry',
    text: `# Incident 2021-06-01\n\n## Timeline\n\n- 10:05 UTC one\n- 12:10 CEST two\n- 10:20 UTC three\n`,
    zone: 'UTC',
    times: ['2021-06-01T10:05', '2021-06-01T12:10+02:00', '2021-06-01T10:20'],
  },
  {
    name: 'the zone that the user names where the file names none',
    options: { timezone: 'Europe/Rome' },
    text: `# Incident 2021-06-02\n\n## Timeline\n\n- 10:05 one\n- 10:10 two\n`,
    zone: 'Europe/Rome',
    times: ['2021-06-02T10:05', '2021-06-02T10:10'],
  },
  {
    name: 'UTC with an offset, and a place after it',
    text: `# Incident 2019-03-24\n\n## Timeline\n\nAll times in UTC+1 (Zurich time)\n\n- 8:54 one\n- 18:45 two\n`,
    zone: '+01:00',
    times: ['2019-03-24T08:54', '2019-03-24T18:45'],
  },
  {
    name: 'a timeline that no heading names',
    text: `# Outage on 2021-07-01\n\nWe had an outage.\n\n- 10:00 UTC: deploy\n- 10:10 UTC: errors\n- 10:30 UTC: rolled back\n\nWe are sorry.\n`,
    zone: 'UTC',
    times: ['2021-07-01T10:00', '2021-07-01T10:10', '2021-07-01T10:30'],
  },
  {
    name: 'headings of HTML, and headings underlined',
    text: `Outage 2021-07-02\n=================\n\nTimeline\n--------\n\n* 10:00 UTC: deploy\n* 10:30 UTC: rolled back\n\n<h2>Impact</h2>\n\nNone.\n`,
    zone: 'UTC',
    times: ['2021-07-02T10:00', '2021-07-02T10:30'],
  },
  {
    name: 'times with bars and arrows between',
    text: `# Outage 2021-07-03\n\n## Timeline (UTC)\n\n10:00 | deploy\n10:10 | errors\n10:30 -> rolled back\n`,
    zone: 'UTC',
    times: ['2021-07-03T10:00', '2021-07-03T10:10', '2021-07-03T10:30'],
  },
  {
    name: 'start and end in the facts at the head',
    text: `# Outage\n\n**Severity:** SEV2\n**Start time:** 2021-07-04 10:00 UTC\n**End time:** 2021-07-04 10:45 UTC\n**Status:** Resolved\n\n## Summary\n\nIt was down.\n`,
    zone: 'UTC',
    times: ['2021-07-04T10:00', '2021-07-04T10:45'],
  },
  {
    name: 'facts with bare times, the day in another fact and the zone in the key',
    text: `# Outage\n\n| | |\n|---|---|\n| **Incident Date** | \`2021-07-05\` |\n| **Start Time (CET)** | \`10:00\` |\n| **End Time (CET)** | \`10:45\` |\n`,
    zone: 'Europe/Brussels',
    times: ['2021-07-05T10:00', '2021-07-05T10:45'],
  },
  {
    name: 'start and end as one fact',
    text: `# Outage\n\n**Severity:** Sev-1\n**Start–End:** 2025-08-19 14:02 → 14:37 PT\n`,
    zone: 'America/Los_Angeles',
    times: ['2025-08-19T14:02'],
  },
  {
    name: 'minutes of which one figure is known',
    text: `# Outage\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| ~2026-02-17 06:2xZ | a |\n| 2026-03-23T11:39:xxZ | b |\n`,
    zone: 'UTC',
    times: ['2026-02-17T06~', '2026-03-23T11:39'],
  },
  {
    name: 'days with arrows between',
    text: `# Bridge\n\n## Timeline (UTC)\n\n| When | Event |\n|---|---|\n| 2026-07-26 | a |\n| 2026-07-27 → 08-19 | b |\n| 2026-08-19, ~6s later | c |\n`,
    zone: 'UTC',
    times: ['2026-07-26', '2026-07-27', '2026-08-19'],
  },
  {
    name: 'bold lines with the text below, in Portuguese',
    file: 'relatorio.md',
    text: `# Análise de abril de 2026\n\n### Cronologia do incidente\n\n**10 de Abril ~04:20 — Migração**\nMudou tudo.\n\n**10 de Abril 09:05 — Alerta**\nNinguém entrava.\n`,
    times: ['2026-04-10T04:20~', '2026-04-10T09:05'],
  },
  {
    name: 'hours and unknown minutes, days and unknown hours',
    text: `# Outage\n\n## Timeline\n\nAll times in UTC.\n\n| Time | Event |\n|---|---|\n| 2022-05-25 HH:mm | a |\n| 2022-05-26 14:?? | b |\n| 2022-06-?? | c |\n`,
    zone: 'UTC',
    times: ['2022-05-25', '2022-05-26T14', '2022-06'],
  },
  {
    name: 'numbers of sections are no days',
    text: `# Breach of 2025\n\n## 2.1 Timeline\n\n| Date | Event |\n|---|---|\n| 2025-12-15 | a |\n\n## 2.4 What others did\n\nNothing.\n`,
    times: ['2025-12-15'],
  },
  {
    name: 'days in short, alone in their column',
    text: `# Freezes in 2026\n\n## Timeline\n\n| Date | Event |\n|---|---|\n| 04-06 | a |\n| 04-09 | b |\n`,
    times: ['2026-04-06', '2026-04-09'],
  },
  {
    name: 'figures with a dash that no head calls days',
    text: `# Of 2026-04-06\n\n## Timeline\n\n| Rack | Event |\n|---|---|\n| 04-06 | a |\n\n- 10:05 b\n`,
    times: ['2026-04-06T10:05'],
  },
  {
    name: 'a place with a backslash in the heading',
    text: `# Of 2026-04-06\n\n## Timeline (America/New\\_York)\n\n- 10:05 a\n`,
    zone: 'America/New_York',
    times: ['2026-04-06T10:05'],
  },
  {
    name: 'columns that say how long',
    text: `# Of 2026-04-06\n\n## Timeline\n\n- 10:05 a\n\n## Plan\n\n| Phase | Time budget |\n|---|---|\n| Look | 5 min |\n| Mend | 10 min |\n`,
    times: ['2026-04-06T10:05'],
  },
  {
    name: 'lines that follow the sentence about the zone, and captions',
    text: `# Of 2026-04-06\n\n## Timeline\n\nAll times in UTC.\n10:05 — a\n\n![x](x.png)\n*A graph.*\n10:09 — b\n`,
    zone: 'UTC',
    times: ['2026-04-06T10:05', '2026-04-06T10:09'],
  },
  {
    name: 'an afternoon that nothing calls so',
    text: `# Of 2026-04-06\n\n## Timeline\n\n- 11:54 a\n- 12:16 b\n- 1:52 c\n- 3:31 d\n`,
    times: ['2026-04-06T11:54', '2026-04-06T12:16', '2026-04-06T13:52', '2026-04-06T15:31'],
  },
  {
    name: 'a night after noon, as hours have two figures',
    text: `# Of 2026-04-06\n\n## Timeline\n\n- 11:54 a\n- 12:16 b\n- 01:52 c\n`,
    times: ['2026-04-06T11:54', '2026-04-06T12:16', '2026-04-07T01:52'],
  },
  {
    name: 'the latest first, the day of the week beside it',
    file: '2023-01-13-hub.md',
    text: `# Hub\n\n## Timeline\n\n* **15:00 UTC (Sat)** d\n* **20:30 UTC** c\n* **18:00 UTC** b\n* **15:30 UTC** a\n* **15:00 UTC** z\n* **14:45 UTC** y\n`,
    zone: 'UTC',
    times: [
      '2023-01-14T15:00',
      '2023-01-13T20:30',
      '2023-01-13T18:00',
      '2023-01-13T15:30',
      '2023-01-13T15:00',
      '2023-01-13T14:45',
    ],
  },
  {
    name: 'two days with a slash between them',
    text: `# Incident\n\n## Timeline\n\n- 2025-10-16/17 — a\n- 2025-10-18 — b\n`,
    times: ['2025-10-16', '2025-10-18'],
  },
  {
    name: 'a heading that nothing marks, with parentheses in its parentheses',
    text: `# Incident of 7 May 2024\n\nTimeline (all times West African Time (WAT))\n\n6:19 PM: a\n\n6:26 PM: b\n`,
    zone: '+01:00',
    times: ['2024-05-07T18:19', '2024-05-07T18:26'],
  },
  {
    name: 'the day in the name of the file, the day of writing before it',
    file: '2016-04-14-engine-2016-04-11.md',
    text: `# Engine\n\n## Timeline\n\n- 10:05 a\n`,
    times: ['2016-04-11T10:05'],
  },
  {
    name: 'no timeline, but paragraphs that each begin with a time',
    text: `# Of 2026-04-06\n\n## What happened\n\nA deploy went wrong.\n\nAt 14:05 UTC, we deployed.\n\nAt around 14:20 UTC, customers wrote.\n\nAt 15:00 UTC we rolled back.\n`,
    zone: 'UTC',
    times: ['2026-04-06T14:05', '2026-04-06T14:20~', '2026-04-06T15:00'],
  },
  {
    name: 'sentences with times beside a timeline',
    text: `# Of 2026-04-06\n\n## Timeline\n\n- 14:05 a\n\n## Resolution\n\nAt 14:05, we saw it.\n\nAt 14:20, we looked.\n\nAt 15:00, we were done.\n`,
    times: ['2026-04-06T14:05'],
  },
  {
    name: 'facts over several lines, in French and English',
    text: `# Panne\n\n**Detected:** 2026-06-22, by an operator; the node\nhad stopped.\n**Sévérité :** Moyenne\n**Date de résolution :** 22 juin 2026 07:11\n\n## Impact\n\nx\n`,
    times: ['2026-06-22', '2026-06-22T07:11'],
  },
]

describe('times in the notations of real reports', () => {
  test.each(cases)('$name', ({ text, file = 'report.md', options = {}, zone, times }) => {
    const [imported] = markdown.read({ path: file, text }, options).incidents
    const record = imported?.record
    expect(record?.events.map(({ at }) => at ?? null)).toEqual(times)
    if (zone !== undefined) expect(record?.timezone).toBe(zone)
    expect(imported?.entries).toEqual({
      found: times.length,
      dated: times.filter((time) => time !== null).length,
    })
  })
})
